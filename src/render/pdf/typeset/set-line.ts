import { givenByLetters } from './give.ts';
import { atHyphen, atSpace, forced, hangingOf, type Paragraph, widthOf } from './paragraph.ts';
import type { Word } from './shaper.ts';
import { isSpace, type Typefaces } from './typefaces.ts';
import type { Line, ParagraphOptions, Piece, TextRun } from './types.ts';

/** The words of one line, in pieces, one for each run. Widths in points. */
interface Words {
  readonly pieces: SetPiece[];
  width: number;
  spaces: number;
}

interface SetPiece {
  readonly run: number;
  words: readonly Word[];
  width: number;
  spaces: number;
  /** How many glyphs. */
  length: number;
}

/** More letters than this do not go into the room of one that is as wide as the type is high. */
const mostLetters = 5;

/**
 * A text that fits on one line, as most cells of a table and many headings do: then there are no line ends to choose.
 * Undefined for any other.
 */
export function setOneLine(
  runs: readonly TextRun[],
  faces: Typefaces,
  options: ParagraphOptions,
): Line | undefined {
  const indent = options.firstIndent ?? 0;
  const line: Words = { pieces: [], width: 0, spaces: 0 };
  for (const [run, { text, style }] of runs.entries()) {
    // Most paragraphs are so long that there is no need to look.
    if (text.length * style.size > options.width * mostLetters || text.includes('\n')) return undefined;
    // Spaces at the head of a text are not printed.
    const trimmed =
      line.pieces.length === 0 && isSpace(text.charCodeAt(0)) ? text.replace(/^[ \t]+/, '') : text;
    const row = faces[style.face].row(trimmed, style.tabularFigures === true);
    if (row.words.length === 0) continue;
    const width = widthOf(row, style);
    line.width += width;
    if (line.width > options.width - indent) return undefined;
    line.spaces += row.spaces;
    line.pieces.push({ run, words: row.words, width, spaces: row.spaces, length: row.length });
  }
  return finishLine(line, runs, faces, options, { indent, kind: forced, last: true });
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
  const pieces: (SetPiece & { readonly words: Word[] })[] = [];
  const line = { pieces, width: 0, spaces: 0 };
  const add = (run: number, word: Word): void => {
    let piece = pieces[pieces.length - 1];
    if (piece?.run !== run) {
      piece = { run, words: [], width: 0, spaces: 0, length: 0 };
      pieces.push(piece);
    }
    const width = widthOf(word, (runs[run] as TextRun).style);
    piece.words.push(word);
    piece.width += width;
    piece.length += word.length;
    line.width += width;
    if (word.text === ' ') {
      piece.spaces += 1;
      line.spaces += 1;
    }
  };
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
      const partText = text.slice(
        part === 0 ? 0 : ends[part - 1],
        end === undefined ? undefined : ends[end - 1],
      );
      const divided = end !== undefined && kind === atHyphen ? `${partText}\u00ad` : partText;
      add(run, faces[style.face].word(divided, style.tabularFigures === true));
    }
    part = 0;
  }
  const indent = from < 0 ? (options.firstIndent ?? 0) : 0;
  return finishLine(line, runs, faces, options, { indent, kind, last: to === places.count - 1 });
}

/** Places the words of a line. */
function finishLine(
  { pieces, width: natural, spaces }: Words,
  runs: readonly TextRun[],
  faces: Typefaces,
  options: ParagraphOptions,
  { indent, kind, last }: { readonly indent: number; readonly kind: number; readonly last: boolean },
): Line {
  const justified = options.align === 'justify' && spaces > 0;
  const hanging = justified ? hangingAtEnd(pieces, runs, faces) : 0;
  const room = options.width - indent - natural + hanging;
  const { wordSpacing, letterSpacing } =
    justified && (kind !== forced || room < 0) ? spread(room, pieces, runs) : unspread;
  // Readers and copiers need the space that a soft line end represents, or one that the writer asked for; a divided word
  // has none, and neither has one broken inside an address.
  const end = pieces[pieces.length - 1];
  const standsForSpace = kind === atSpace || (kind === forced && !(last && !options.goesOn));
  if (end && standsForSpace && end.words[end.words.length - 1]?.text !== ' ') {
    const { style } = runs[end.run] as TextRun;
    end.words = [...end.words, faces[style.face].word(' ', style.tabularFigures === true)];
  }
  const left = options.align === 'right' ? room : options.align === 'center' ? room / 2 : 0;
  let x = indent + Math.max(0, left);
  let size = 0;
  const set = pieces.map(({ run, words, width, spaces: lineSpaces, length }): Piece => {
    const { style, mark } = runs[run] as TextRun;
    const tracked = letterSpacing * style.size;
    const piece: Piece = {
      x,
      width: width + wordSpacing * lineSpaces + tracked * length,
      style,
      words,
      wordSpacing,
      letterSpacing: tracked,
      mark,
    };
    x += piece.width;
    size = Math.max(size, style.size);
    return piece;
  });
  return { pieces: set, width: x, size, hyphenated: kind === atHyphen };
}

const unspread = { wordSpacing: 0, letterSpacing: 0 };

/** Divides a line's room among its spaces, in points each, and its letters, for each point of the type's size. */
function spread(room: number, pieces: readonly SetPiece[], runs: readonly TextRun[]): typeof unspread {
  let spaces = 0;
  let spaceWidth = 0;
  let letters = 0;
  for (const { run, words, spaces: count, length } of pieces) {
    const { style } = runs[run] as TextRun;
    const space = words.find(({ text }) => text === ' ');
    if (space) spaceWidth += widthOf(space, style) * count;
    spaces += count;
    letters += style.size * length;
  }
  const letterSpacing = givenByLetters(room, spaceWidth, letters);
  return { wordSpacing: (room - letterSpacing * letters) / spaces, letterSpacing };
}

function hangingAtEnd(pieces: readonly SetPiece[], runs: readonly TextRun[], faces: Typefaces): number {
  const end = pieces.at(-1);
  const text = end?.words.at(-1)?.text;
  if (!end || text === undefined) return 0;
  const { style } = runs[end.run] as TextRun;
  return hangingOf(text, faces[style.face], style);
}
