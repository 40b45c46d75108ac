import { printed, undivided } from '../../../text/printed.ts';
import { widthOf } from './paragraph.ts';
import type { Word } from './shaper.ts';
import type { Typefaces } from './typefaces.ts';
import type { Piece, TextStyle } from './types.ts';

const tabStop = 4;
/** A line is broken after a space that is beyond this part of it. */
const farEnough = 0.6;

/** A line of code over as many lines as it takes: see `Typesetter.verbatim`. One piece, without words, where it is empty. */
export function setVerbatim(
  written: string,
  style: TextStyle,
  width: number,
  faces: Typefaces,
): readonly Piece[] {
  const text = undivided(printed(expanded(written.replace(/[ \t]+$/, ''))));
  const face = faces[style.face];
  const pieces: Piece[] = [];
  let from = 0;
  do {
    let line = 0;
    let at = from;
    let afterSpace = from;
    for (const [cluster] of text.slice(from).matchAll(/\P{M}\p{M}{0,32}|\p{M}{1,32}/gu)) {
      const advance = widthOf(face.word(cluster, false), style);
      if (at > from && line + advance > width) break;
      line += advance;
      at += cluster.length;
      if (cluster === ' ' && line > width * farEnough) afterSpace = at;
    }
    const end = at < text.length && afterSpace > from ? afterSpace : at;
    pieces.push(pieceOf(text.slice(from, end), style, faces));
    from = end;
  } while (from < text.length);
  return pieces;
}

function pieceOf(text: string, style: TextStyle, faces: Typefaces): Piece {
  const face = faces[style.face];
  const words: readonly Word[] = (text.match(/ |[^ ]+/g) ?? []).map((token) => face.word(token, false));
  const width = words.reduce((sum, word) => sum + widthOf(word, style), 0);
  return { x: 0, width, style, mark: undefined, words, wordSpacing: 0 };
}

/** Tabs as spaces up to the next stop. */
function expanded(text: string): string {
  let piece = '';
  for (const character of text)
    piece += character === '\t' ? ' '.repeat(tabStop - (piece.length % tabStop)) : character;
  return piece;
}
