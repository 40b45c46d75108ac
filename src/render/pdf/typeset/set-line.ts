import { atHyphen, atSpace, forced, isSpace, type Paragraph, widthOf } from './paragraph.ts';
import type { Word } from './shaper.ts';
import type { Typefaces } from './typefaces.ts';
import type { Line, ParagraphOptions, Piece, TextRun } from './types.ts';

/** The words of one line, in pieces, one for each run. Widths in points. */
interface Words {
  readonly pieces: { readonly run: number; readonly words: Word[]; width: number; spaces: number }[];
  width: number;
  spaces: number;
}

function addWord(line: Words, run: number, word: Word, width: number): void {
  const { pieces } = line;
  let piece = pieces[pieces.length - 1];
  if (piece?.run !== run) {
    piece = { run, words: [], width: 0, spaces: 0 };
    pieces.push(piece);
  }
  piece.words.push(word);
  piece.width += width;
  line.width += width;
  if (word.text === ' ') {
    piece.spaces += 1;
    line.spaces += 1;
  }
}

/**
 * A text that fits on one line, as most cells of a table and many headings do: then there are no line ends to choose.
 * Undefined for any other.
 */
export function setOneLine(
  runs: readonly TextRun[],
  faces: Typefaces,
  options: ParagraphOptions,
): Line | undefined {
  const room = options.width - (options.firstIndent ?? 0);
  const line: Words = { pieces: [], width: 0, spaces: 0 };
  for (let run = 0; run < runs.length; run += 1) {
    const { text, style } = runs[run] as TextRun;
    const face = faces[style.face];
    const tabular = style.tabularFigures === true;
    for (let at = 0; at < text.length; ) {
      const from = at;
      let word: Word;
      const code = text.charCodeAt(at);
      if (code === 10) return undefined;
      if (isSpace(code)) {
        while (isSpace(text.charCodeAt(at))) at += 1;
        // Spaces at the head of a text are not printed.
        if (line.pieces.length === 0) continue;
        word = face.word(' ', tabular);
      } else {
        while (at < text.length && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 10) at += 1;
        const raw = text.slice(from, at);
        const letters = raw.includes('\u00ad') ? raw.replace(/\u00ad/g, '') : raw;
        if (letters === '') continue;
        word = face.word(letters, tabular);
      }
      addWord(line, run, word, widthOf(word, style));
      if (line.width > room) return undefined;
    }
  }
  return finishLine(line, runs, faces, options, {
    indent: options.firstIndent ?? 0,
    kind: forced,
    last: true,
  });
}

/** The words between two places of a paragraph as a line. */
export function setLine(
  { tokens, places }: Paragraph,
  from: number,
  to: number,
  runs: readonly TextRun[],
  faces: Typefaces,
  options: ParagraphOptions,
): Line {
  const kind = places.kind[to] as number;
  const line: Words = { pieces: [], width: 0, spaces: 0 };
  const add = (run: number, word: Word): void =>
    addWord(line, run, word, widthOf(word, (runs[run] as TextRun).style));
  const lastToken = places.endToken[to] as number;
  const lastPart = places.endPart[to] as number;
  let token = from < 0 ? 0 : (places.startToken[from] as number);
  let part = from < 0 ? 0 : (places.startPart[from] as number);
  for (; token < lastToken || (token === lastToken && part < lastPart); token += 1) {
    const run = tokens.run[token] as number;
    const end = token === lastToken ? lastPart : undefined;
    if (part === 0 && end === undefined) add(run, tokens.word[token] as Word);
    else {
      const { style } = runs[run] as TextRun;
      const text = tokens.text[token] as string;
      const ends = tokens.division[token]?.ends ?? [];
      const own = text.slice(part === 0 ? 0 : ends[part - 1], end === undefined ? undefined : ends[end - 1]);
      const divided = end !== undefined && kind === atHyphen ? `${own}\u00ad` : own;
      add(run, faces[style.face].word(divided, style.tabularFigures === true));
    }
    part = 0;
  }
  const indent = from < 0 ? (options.firstIndent ?? 0) : 0;
  return finishLine(line, runs, faces, options, { indent, kind, last: to === places.count - 1 });
}

/** Gives a line's words their places. */
function finishLine(
  { pieces, width: natural, spaces }: Words,
  runs: readonly TextRun[],
  faces: Typefaces,
  options: ParagraphOptions,
  { indent, kind, last }: { readonly indent: number; readonly kind: number; readonly last: boolean },
): Line {
  const room = options.width - indent - natural;
  const stretches = options.align === 'justify' && spaces > 0 && (kind !== forced || room < 0);
  const wordSpacing = stretches ? room / spaces : 0;
  // Readers and copiers need the space that a soft line end stands for, or one that the writer asked for; a divided word
  // has none, and neither has one broken inside an address.
  const end = pieces[pieces.length - 1];
  const standsForSpace = kind === atSpace || (kind === forced && !(last && !options.goesOn));
  if (end && standsForSpace && end.words[end.words.length - 1]?.text !== ' ') {
    const { style } = runs[end.run] as TextRun;
    end.words.push(faces[style.face].word(' ', style.tabularFigures === true));
  }
  const left = options.align === 'right' ? room : options.align === 'center' ? room / 2 : 0;
  let x = indent + Math.max(0, left);
  let size = 0;
  const set = pieces.map(({ run, words, width, spaces: own }): Piece => {
    const { style, mark } = runs[run] as TextRun;
    const piece: Piece = { x, width: width + wordSpacing * own, style, words, wordSpacing, mark };
    x += piece.width;
    size = Math.max(size, style.size);
    return piece;
  });
  return { pieces: set, width: x, size, hyphenated: kind === atHyphen };
}
