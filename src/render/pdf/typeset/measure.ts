import { undivided } from '../../../text/printed.ts';
import type { Divider } from './divide.ts';
import { widthOf } from './paragraph.ts';
import { findTies, noTies } from './ties.ts';
import type { Typeface, Typefaces } from './typefaces.ts';
import type { TextRun, TextStyle } from './types.ts';

/** How wide runs are on one line, or the widest of the lines that the writer asked for, in points. */
export function widestLine(runs: readonly TextRun[], faces: Typefaces): number {
  let widest = 0;
  let line = 0;
  for (const { text, style } of runs) {
    const face = faces[style.face];
    const tabular = style.tabularFigures === true;
    for (const [index, part] of text.includes('\n') ? text.split('\n').entries() : [[0, text] as const]) {
      if (index > 0) line = 0;
      line += widthOf(face.row(part, tabular), style);
      widest = Math.max(widest, line);
    }
  }
  return widest;
}

/**
 * How wide the widest word is, in points. Words that must stay on one line (`16 500`) are one, unless they are in
 * several runs.
 * @param partOf if given, the width of a word's widest part counts, in thousandths of the font size
 */
export function widestWord(
  runs: readonly TextRun[],
  faces: Typefaces,
  partOf?: (word: string, style: TextStyle, face: Typeface) => number,
): number {
  let widest = 0;
  for (const { text, style } of runs) {
    const face = faces[style.face];
    const tabular = style.tabularFigures === true;
    for (const word of unbrokenIn(text)) {
      const tied = word.includes(' ');
      const width = widthOf(tied ? face.row(word, tabular) : face.word(undivided(word), tabular), style);
      if (width <= widest) continue;
      widest = partOf && !tied ? Math.max(widest, (partOf(word, style, face) * style.size) / 1000) : width;
    }
  }
  return widest;
}

/** A text's words, those that must stay on one line as one. */
function* unbrokenIn(text: string): Iterable<string> {
  const ties = text.includes(' ') ? findTies(text) : noTies;
  let from = 0;
  for (const match of text.matchAll(/[ \n\t]+/g)) {
    if (ties.has(match.index)) continue;
    yield text.slice(from, match.index);
    from = match.index + match[0].length;
  }
  yield text.slice(from);
}

/** The widest part of a word that is divided wherever it may be, in thousandths of the font size. */
export function widestPart(word: string, style: TextStyle, face: Typeface, divide: Divider): number {
  const tabular = style.tabularFigures === true;
  const letters = undivided(word);
  const division = divide(word);
  if (!division) return face.word(letters, tabular).width;
  let from = 0;
  return division.ends.reduce((widest, end, part) => {
    const syllables = letters.slice(from, end) + (division.hyphenated[part] ? '-' : '');
    from = end;
    return Math.max(widest, face.word(syllables, tabular).width);
  }, 0);
}
