import { memoize } from '../../../text/bounded-memo.ts';
import { undivided } from '../../../text/printed.ts';
import type { Divisible } from './joints.ts';
import type { Typeface } from './typefaces.ts';

/** A word in the parts that may be on lines of their own. Lengths in thousandths of the font size. */
export interface Division {
  /** Where each part ends, in the word. */
  readonly ends: readonly number[];
  /**
   * The parts' widths: differences of the widths of the word's beginnings, so that together they are exactly the word,
   * kerning over the joints included.
   */
  readonly widths: readonly number[];
  /** How many glyphs they are. */
  readonly lengths: readonly number[];
  /** What ending a line after each part costs. */
  readonly penalties: readonly number[];
  /** Whether the part then ends in an added hyphen, and how wide that is. */
  readonly hyphenated: readonly boolean[];
  readonly hyphens: readonly number[];
}

/** Where the writer asked for it. */
const softHyphenPenalty = 30;
const slashPenalty = 30;
const cutPenalty = 3000;

/** Divides words of one face, each once; undefined for a word that is never divided. */
export type Divider = (text: string) => Division | undefined;

/** @param divisible undefined where words are divided only at the marks inside them */
export function createDivider(face: Typeface, tabular: boolean, divisible: Divisible | undefined): Divider {
  const divisions = new Map<string, Division | undefined>();
  return (text) => {
    let division = divisions.get(text);
    if (division === undefined && !divisions.has(text))
      division = memoize(divisions, text, divide(text, face, tabular, divisible));
    return division;
  };
}

function divide(
  text: string,
  face: Typeface,
  tabular: boolean,
  divisible: Divisible | undefined,
): Division | undefined {
  const places = [...placesIn(text, divisible)].sort((a, b) => a.at - b.at);
  if (places.length === 0) return undefined;
  const letters = undivided(text);
  const parts = noParts();
  const { ends, widths, lengths, penalties, hyphenated, hyphens } = parts;
  const beginnings = beginningsOf(letters, face, tabular);
  if (!beginnings) return undefined;
  let width = 0;
  let length = 0;
  const part = (end: number): void => {
    const upTo = beginnings.upTo(end);
    ends.push(end);
    widths.push(upTo.width - width);
    lengths.push(upTo.length - length);
    ({ width, length } = upTo);
  };
  let seen = 0;
  let end = 0;
  for (const { at, penalty, flagged } of places) {
    end += undivided(text.slice(seen, at)).length;
    seen = at;
    // Two reasons to divide at one place are one place.
    if (end === 0 || end === ends.at(-1) || end === letters.length) continue;
    part(end);
    penalties.push(penalty);
    hyphenated.push(flagged);
    hyphens.push(flagged ? beginnings.hyphen(end) : 0);
  }
  if (ends.length === 0) return undefined;
  part(letters.length);
  return trimmed(parts);
}

/** How wide the beginnings of a word are, as they are in it. Ends are asked for in rising order. */
interface Beginnings {
  upTo(end: number): { readonly width: number; readonly length: number };
  /** How much wider the line is for the hyphen, and for the kerning lost after the letter before it. */
  hyphen(end: number): number;
}

/**
 * Computed from the word's glyphs, so that a word is shaped once however many parts it has. Undefined where it is not known
 * which of them represents which letters.
 */
function beginningsOf(letters: string, face: Typeface, tabular: boolean): Beginnings | undefined {
  const { shape } = face.word(letters, tabular);
  if (shape.characters.reduce((sum, characters) => sum + characters.length, 0) !== letters.length)
    return undefined;
  let glyph = 0;
  let read = 0;
  let width = 0;
  /** The letters before `end` of a glyph that represents more: of them a part is that of what they are alone. */
  const within = (end: number): number =>
    end > read ? face.word(letters.slice(read, end), tabular).width : 0;
  return {
    upTo(end) {
      for (; glyph < shape.ids.length; glyph += 1) {
        const next = read + (shape.characters[glyph]?.length ?? 0);
        if (next > end) break;
        read = next;
        width += shape.advances[glyph] as number;
      }
      return { width: width + within(end), length: glyph + (end > read ? 1 : 0) };
    },
    hyphen(end) {
      const last = end > read ? letters.slice(read, end) : (shape.characters[glyph - 1] ?? '');
      const alone = face.word(last, tabular).width;
      const joint = end > read ? 0 : (shape.advances[glyph - 1] ?? 0) - alone;
      return face.word(`${last}\u00ad`, tabular).width - alone - joint;
    },
  };
}
/** Lists that grow have room for more, and tens of thousands of words are kept. */
function trimmed({ ends, widths, lengths, penalties, hyphenated, hyphens }: Division): Division {
  return {
    ends: ends.slice(),
    widths: widths.slice(),
    lengths: lengths.slice(),
    penalties: penalties.slice(),
    hyphenated: hyphenated.slice(),
    hyphens: hyphens.slice(),
  };
}

/** A division yet to be filled. */
function noParts() {
  return {
    ends: [] as number[],
    widths: [] as number[],
    lengths: [] as number[],
    penalties: [] as number[],
    hyphenated: [] as boolean[],
    hyphens: [] as number[],
  };
}

/**
 * Cuts the parts that are wider than the line between any two characters, where nothing better is possible.
 * @param hyphens whether a cut between two letters is shown: in a word of the language it is, in code and addresses not
 */
export function cutToFit(
  text: string,
  division: Division | undefined,
  face: Typeface,
  tabular: boolean,
  lineWidth: number,
  hyphens: boolean,
): Division | undefined {
  const parts = division ?? wholeWord(text, face, tabular);
  const fits = (index: number): boolean =>
    (parts.widths[index] as number) + (parts.hyphens[index] ?? 0) <= lineWidth;
  if (parts.ends.every((_, index) => fits(index))) return division;
  const split = noParts();
  const end = (penalty: number, flagged: boolean, hyphen: number): void => {
    split.penalties.push(penalty);
    split.hyphenated.push(flagged);
    split.hyphens.push(hyphen);
  };
  const add = ({ end: at, width, length }: Cut): void => {
    split.ends.push(at);
    split.widths.push(width);
    split.lengths.push(length);
  };
  const shown = hyphens && !isAddress(text);
  let from = 0;
  for (const [index, to] of parts.ends.entries()) {
    const length = parts.lengths[index] as number;
    const width = parts.widths[index] as number;
    if (fits(index)) add({ end: to, width, length });
    else {
      for (const cut of cuts(text, from, to, face, tabular, lineWidth, width > lineWidth * mostWays)) {
        if (cut.start > from) {
          const flagged = shown && betweenLetters.test(text.slice(cut.start - 1, cut.start + 1));
          end(cutPenalty, flagged, flagged ? face.word('-', tabular).width : 0);
        }
        add(cut);
      }
    }
    from = to;
    if (index < parts.penalties.length)
      end(
        parts.penalties[index] as number,
        parts.hyphenated[index] as boolean,
        parts.hyphens[index] as number,
      );
  }
  return split;
}

const betweenLetters = /^\p{L}\p{L}$/u;
/** Lines whose ends are chosen in one part; what fills more of them is no word, and is cut where each is full. */
const mostWays = 6;

function wholeWord(text: string, face: Typeface, tabular: boolean): Division {
  const { width, length } = face.word(text, tabular);
  const none = { penalties: [], hyphenated: [], hyphens: [] };
  return { ends: [text.length], widths: [width], lengths: [length], ...none };
}

/** A piece of a part. Its width is never less than it takes, whether it follows another piece or begins a line. */
interface Cut {
  readonly start?: number;
  readonly end: number;
  readonly width: number;
  readonly length: number;
}

/** Single characters with their marks, or as many of them at once as fill a line with a hyphen. */
function* cuts(
  text: string,
  from: number,
  to: number,
  face: Typeface,
  tabular: boolean,
  lineWidth: number,
  filling: boolean,
): Iterable<Cut & { readonly start: number }> {
  const room = filling ? lineWidth - face.word('-', tabular).width : 0;
  let before = '';
  let start = from;
  let at = from;
  let width = 0;
  let length = 0;
  for (const [character] of text.slice(from, to).matchAll(/\P{M}\p{M}{0,32}|\p{M}{1,32}/gu)) {
    const alone = face.word(character, tabular).width;
    const after = before
      ? face.word(before + character, tabular).width - face.word(before, tabular).width
      : alone;
    const wider = Math.max(alone, after);
    if (at > start && width + wider > room) {
      yield { start, end: at, width, length };
      start = at;
      width = 0;
      length = 0;
    }
    width += wider;
    length += 1;
    at += character.length;
    before = character;
  }
  yield { start, end: at, width, length };
}

interface Place {
  readonly at: number;
  readonly penalty: number;
  readonly flagged: boolean;
}

const marks = /[\u00ad\u200b]|[-–—/](?=[\p{L}\p{N}])|[.?&=_](?=[\p{L}\p{N}])/gu;
/** Two years, pages or figures as short: they are read at a glance, and not when one is on the next line. */
const rangeOfFigures = /^[^\p{L}\p{N}]*\d{1,4}[-–]\d{1,4}[^\p{L}\p{N}]*$/u;
const mayHaveMarks = /[\u00ad\u200b\-–—/.?&=_]/;

/** Where a word may end a line: at soft hyphens, after hyphens, dashes and slashes inside it, and between syllables. */
function* placesIn(word: string, divisible: Divisible | undefined): Iterable<Place> {
  if (!mayHaveMarks.test(word)) {
    if (divisible) yield* syllables(word, 0, divisible);
    return;
  }
  const address = isAddress(word);
  const isRange = rangeOfFigures.test(word);
  let from = 0;
  for (const match of word.matchAll(marks)) {
    const [mark] = match;
    const after = match.index + 1;
    if (/[.?&=_]/.test(mark) && !address) continue;
    if (isRange && /[-–]/.test(mark)) continue;
    const letters = /[-–—]/.test(mark) && match.index > 0;
    if (divisible && !address) yield* syllables(word.slice(from, match.index), from, divisible);
    from = after;
    if (mark === '\u200b') yield { at: match.index, penalty: 0, flagged: false };
    else if (mark === '\u00ad') yield { at: match.index, penalty: softHyphenPenalty, flagged: true };
    else if (mark === '/' || address || letters) yield { at: after, penalty: slashPenalty, flagged: false };
  }
  if (divisible && !address) yield* syllables(word.slice(from), from, divisible);
}

function isAddress(word: string): boolean {
  return /^(?:https?:\/\/|www\.|[\w.+-]+@)/i.test(word);
}

const lettersOnly = /\p{L}+/u;

function* syllables(part: string, offset: number, divisible: Divisible): Iterable<Place> {
  // Quotation marks and full stops around a word do not make it less of a word.
  const word = lettersOnly.exec(part);
  if (!word) return;
  for (const { at, penalty } of divisible(word[0]))
    yield { at: offset + word.index + at, penalty, flagged: true };
}
