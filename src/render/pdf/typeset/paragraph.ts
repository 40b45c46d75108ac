import { undivided } from '../../../text/printed.ts';
import { createDivider, cutToFit, type Divider, type Division } from './divide.ts';
import { hangingPart, mayHang } from './give.ts';
import type { Divisible } from './joints.ts';
import type { Word } from './shaper.ts';
import { findTies, noTies } from './ties.ts';
import { isSpace, type Typeface, type Typefaces } from './typefaces.ts';
import type { ParagraphOptions, TextRun, TextStyle } from './types.ts';

/** Why a line may end at a place. */
export const atSpace = 0;
export const inWord = 1;
export const atHyphen = 2;
/** The writer asked for it, or the text ends. */
export const forced = 3;

/**
 * A paragraph as Knuth and Plass see it: words of fixed width, spaces that give, and places where a line may end, each
 * with what it costs. Lists of equal length, so that choosing the line ends touches nothing but numbers. Lengths in points.
 * Source: Knuth & Plass, "Breaking paragraphs into lines", Software: Practice and Experience 11 (1981).
 */
export interface Paragraph {
  /** Words and spaces in order: as written and as shaped, the run they belong to, and the parts of words. */
  readonly tokens: {
    count: number;
    readonly text: string[];
    readonly word: Word[];
    readonly run: number[];
    readonly division: (Division | undefined)[];
  };
  readonly places: Places;
}

/** By place: a line ends before a part of a token, the next begins with a part of this or a later one. */
export interface Places {
  count: number;
  readonly kind: number[];
  readonly penalty: number[];
  readonly endToken: number[];
  readonly endPart: number[];
  readonly startToken: number[];
  readonly startPart: number[];
  /** The text's width up to the line's end, an added hyphen included. */
  readonly end: number[];
  /** The width up to where the next line begins: spaces at its head disappear. */
  readonly start: number[];
  /** The width of the spaces that give, likewise. */
  readonly endSpaces: number[];
  readonly startSpaces: number[];
  /** The sizes of the letters, likewise, one after the other: in a justified line each gives a part of its own. */
  readonly endLetters: number[];
  readonly startLetters: number[];
}

/** Lists to read paragraphs into, one after the other. */
export function emptyParagraph(): Paragraph {
  return {
    tokens: { count: 0, text: [], word: [], run: [], division: [] },
    places: {
      count: 0,
      kind: [],
      penalty: [],
      endToken: [],
      endPart: [],
      startToken: [],
      startPart: [],
      end: [],
      start: [],
      endSpaces: [],
      startSpaces: [],
      endLetters: [],
      startLetters: [],
    },
  };
}

/** What divides words in a face and a language. */
export type Dividers = (face: Typeface, tabular: boolean, divisible: Divisible | undefined) => Divider;

/** Keeps a divider for every face, kind of figures and language. */
export function createDividers(): Dividers {
  const made = new Map<Divisible | undefined, Map<Typeface, { plain: Divider; tabular: Divider }>>();
  return (face, tabular, divisible) => {
    let faces = made.get(divisible);
    if (!faces) {
      faces = new Map();
      made.set(divisible, faces);
    }
    let divider = faces.get(face);
    if (!divider) {
      divider = {
        plain: createDivider(face, false, divisible),
        tabular: createDivider(face, true, divisible),
      };
      faces.set(face, divider);
    }
    return tabular ? divider.tabular : divider.plain;
  };
}

/**
 * Reads runs as a paragraph. Numbers in columns instead of objects: `npm --prefix bench run documents` measures it.
 * @param paragraph what was read before is overwritten
 * @param divisible undefined where words are not to be divided
 * @param tooWide the same for words wider than the line
 * @param cut whether a word wider than the line becomes pieces that fit, or stays whole and too wide
 * @param tied whether words that belong together stay on one line
 * @param only the words to divide, as tokens; undefined for all
 */
export function readParagraph(
  paragraph: Paragraph,
  runs: readonly TextRun[],
  faces: Typefaces,
  dividers: Dividers,
  options: ParagraphOptions,
  divisible: Divisible | undefined,
  tooWide: Divisible | undefined,
  cut: boolean,
  tied = true,
  only?: ReadonlySet<number>,
): void {
  const { tokens, places } = paragraph;
  tokens.count = 0;
  places.count = 0;
  const text = runs.length === 1 ? (runs[0] as TextRun).text : runs.map(({ text }) => text).join('');
  const ties = tied ? findTies(text) : noTies;
  let width = 0;
  let spaces = 0;
  let letterSizes = 0;
  const hangs = options.align === 'justify';
  /** How far the sign before may be beyond the edge. */
  let hanging = 0;
  let afterWord = false;
  /** Of the text, or of a line that the writer asked for: spaces there are not printed. */
  let atHead = true;
  /** Places whose next line begins with the word to come. */
  let waiting = 0;
  const add = (kind: number, penalty: number, part: number, hyphen: number): void => {
    const { count } = places;
    places.kind[count] = kind;
    places.penalty[count] = penalty;
    places.endToken[count] = tokens.count;
    places.endPart[count] = part;
    places.end[count] = width + hyphen - hanging;
    places.endSpaces[count] = spaces;
    places.endLetters[count] = letterSizes;
    places.count += 1;
  };
  const begin = (part: number): void => {
    for (; waiting < places.count; waiting += 1) {
      places.startToken[waiting] = tokens.count;
      places.startPart[waiting] = part;
      places.start[waiting] = width;
      places.startSpaces[waiting] = spaces;
      places.startLetters[waiting] = letterSizes;
    }
  };
  const push = (text: string, word: Word, run: number, division: Division | undefined): void => {
    const { count } = tokens;
    tokens.text[count] = text;
    tokens.word[count] = word;
    tokens.run[count] = run;
    tokens.division[count] = division;
    tokens.count += 1;
  };
  let offset = 0;
  for (let run = 0; run < runs.length; run += 1) {
    const { text, style } = runs[run] as TextRun;
    const face = faces[style.face];
    const tabular = style.tabularFigures === true;
    const divider = dividers(face, tabular, divisible);
    /** Divided at the marks inside it alone. */
    const whole = dividers(face, tabular, undefined);
    const space = face.word(' ', tabular);
    const scale = style.size / 1000;
    const spacing = style.letterSpacing ?? 0;
    const spaceWidth = space.width * scale + spacing;
    let at = 0;
    while (at < text.length) {
      const from = at;
      const code = text.charCodeAt(at);
      if (code === 10) {
        // Where the next line is empty, it begins here.
        begin(0);
        add(forced, 0, 0, 0);
        at += 1;
        afterWord = false;
        atHead = true;
      } else if (code === 32 || code === 9) {
        while (isSpace(text.charCodeAt(at))) at += 1;
        if (afterWord && !ties.has(offset + from)) add(atSpace, 0, 0, 0);
        afterWord = false;
        if (atHead) continue;
        push(' ', space, run, undefined);
        width += spaceWidth;
        spaces += spaceWidth;
        letterSizes += style.size;
      } else {
        while (at < text.length && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 10) at += 1;
        const raw = text.slice(from, at);
        const letters = undivided(raw);
        if (letters === '') continue;
        const word = face.word(letters, tabular);
        const wide = cut && word.width * scale + spacing * word.length > options.width;
        const division = wide
          ? cutToFit(
              letters,
              dividers(face, tabular, tooWide)(raw),
              face,
              tabular,
              options.width / scale,
              tooWide !== undefined,
            )
          : only === undefined || only.has(tokens.count)
            ? divider(raw)
            : whole(raw);
        begin(0);
        if (division) {
          for (let part = 0; part < division.ends.length; part += 1) {
            const length = division.lengths[part] as number;
            width += (division.widths[part] as number) * scale + spacing * length;
            letterSizes += style.size * length;
            if (part === division.penalties.length) break;
            const hyphenated = division.hyphenated[part] as boolean;
            if (hangs) {
              const last = hyphenated ? '-' : letters.charAt((division.ends[part] as number) - 1);
              hanging = hangingOf(last, face, style);
            }
            add(
              hyphenated ? atHyphen : inWord,
              division.penalties[part] as number,
              part + 1,
              (division.hyphens[part] as number) * scale + (hyphenated ? spacing : 0),
            );
            begin(part + 1);
          }
        } else {
          width += word.width * scale + spacing * word.length;
          letterSizes += style.size * word.length;
        }
        if (hangs) hanging = hangingOf(letters, face, style);
        push(letters, word, run, division);
        afterWord = true;
        atHead = false;
      }
    }
    offset += text.length;
  }
  begin(0);
  add(forced, 0, 0, 0);
  begin(0);
}

/** The word that a line would end with or in at a place. */
export function wordAt({ tokens, places }: Paragraph, place: number): number {
  let token = places.endToken[place] as number;
  if (places.endPart[place] === 0) token -= 1;
  while (token > 0 && tokens.text[token] === ' ') token -= 1;
  return token;
}

/** How far a line that ends in this text may be beyond the edge of its column, in points. */
export function hangingOf(text: string, face: Typeface, { size, tabularFigures }: TextStyle): number {
  const [sign] = mayHang.exec(text) ?? [];
  if (sign === undefined) return 0;
  const { width } = face.word(sign === '\u00ad' ? '-' : sign, tabularFigures === true);
  return (width * size * hangingPart) / 1000;
}

/** How far text is wide in a style, in points. */
export function widthOf({ width, length }: Pick<Word, 'width' | 'length'>, style: TextStyle): number {
  return (width * style.size) / 1000 + (style.letterSpacing ?? 0) * length;
}
