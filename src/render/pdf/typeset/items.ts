import type { Faces } from './faces.ts';
import type { Hyphenator } from './hyphenate.ts';
import { findTies } from './ties.ts';
import type { ParagraphOptions, TextRun } from './types.ts';

/**
 * A paragraph as Knuth and Plass see it: boxes of fixed width, glue that gives, and penalties where a line may end.
 * Source: Knuth & Plass, "Breaking paragraphs into lines", Software: Practice and Experience 11 (1981).
 */
export type Item = Box | Glue | Penalty;
export interface Box {
  readonly type: 'box';
  readonly width: number;
  /** The run and the part of its text that the box is. */
  readonly run: number;
  readonly text: string;
}
export interface Glue {
  readonly type: 'glue';
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  readonly run: number;
}
export interface Penalty {
  readonly type: 'penalty';
  /** Added width when the line ends here: that of the hyphen. */
  readonly width: number;
  /** −Infinity forces a line end, Infinity forbids one. */
  readonly penalty: number;
  /** Ends in an added hyphen. */
  readonly flagged: boolean;
  readonly run: number;
}

export const hyphenPenalty = 60;
const slashPenalty = 30;
const cutPenalty = 3000;

/**
 * Turns runs into items. `hyphenate` is undefined where words are not to be divided.
 * @param cut whether a word wider than the line becomes pieces that fit, or stays whole and too wide
 */
export function toItems(
  runs: readonly TextRun[],
  faces: Faces,
  options: ParagraphOptions,
  hyphenate: Hyphenator | undefined,
  cut: boolean,
): Item[] {
  const items: Item[] = [];
  const ties = findTies(runs.map((run) => run.text).join(''));
  const ragged = options.align !== 'justify';
  let offset = 0;
  for (const [index, run] of runs.entries()) {
    const face = faces[run.style.face];
    const spaceWidth = face.width(' ', run.style);
    // A space, a line break, or a stretch of anything else: no-break spaces belong to the words they join.
    for (const match of run.text.matchAll(/\n|[ \t]+|[^ \t\n]+/g)) {
      const [part] = match;
      const at = offset + match.index;
      if (part === '\n') {
        items.push(filler(index), forcedBreak(index));
      } else if (/^[ \t]/.test(part)) {
        if (ties.has(at))
          items.push({ type: 'penalty', width: 0, penalty: Infinity, flagged: false, run: index });
        items.push({
          type: 'glue',
          width: spaceWidth,
          stretch: ragged ? 0 : spaceWidth / 2,
          shrink: ragged ? 0 : spaceWidth / 4,
          run: index,
        });
      } else {
        pushWord(items, part, index, run, faces, cut ? options.width : Number.POSITIVE_INFINITY, hyphenate);
      }
    }
    offset += run.text.length;
  }
  items.push({ type: 'penalty', width: 0, penalty: Infinity, flagged: false, run: runs.length - 1 });
  items.push(filler(runs.length - 1), forcedBreak(runs.length - 1));
  return items;
}

function filler(run: number): Glue {
  return { type: 'glue', width: 0, stretch: 1e7, shrink: 0, run };
}

function forcedBreak(run: number): Penalty {
  return { type: 'penalty', width: 0, penalty: -Infinity, flagged: false, run };
}

/**
 * A word as boxes with the places where it may be divided between them. The boxes' widths are differences of the widths
 * of the word's beginnings, so that together they are exactly the word, kerning over the joints included.
 */
function pushWord(
  items: Item[],
  word: string,
  index: number,
  run: TextRun,
  faces: Faces,
  lineWidth: number,
  hyphenate: Hyphenator | undefined,
): void {
  const face = faces[run.style.face];
  const width = (text: string): number => face.width(text, run.style);
  const cuts = [...placesIn(word, hyphenate)].sort((a, b) => a.at - b.at);
  let before = 0;
  let from = 0;
  const pushBox = (to: number): void => {
    const upTo = width(word.slice(0, to).replaceAll('\u00ad', ''));
    const text = word.slice(from, to).replaceAll('\u00ad', '');
    if (upTo - before > lineWidth) pushPieces(items, text, index, run, width);
    else if (text) items.push({ type: 'box', width: upTo - before, run: index, text });
    before = upTo;
    from = to;
  };
  for (const { at, penalty, flagged } of cuts) {
    pushBox(at);
    const beginning = word.slice(0, at).replaceAll('\u00ad', '');
    items.push({
      type: 'penalty',
      width: flagged ? width(`${beginning}-`) - before : 0,
      penalty,
      flagged,
      run: index,
    });
  }
  pushBox(word.length);
}

/** A stretch wider than the line is cut between any two characters, but only where nothing better is possible. */
function pushPieces(
  items: Item[],
  text: string,
  index: number,
  _run: TextRun,
  width: (text: string) => number,
): void {
  let before = '';
  for (const character of text) {
    if (before) items.push({ type: 'penalty', width: 0, penalty: cutPenalty, flagged: false, run: index });
    // Never less than it takes, whether it stands after the character before it or begins a line.
    const own = Math.max(width(character), width(before + character) - width(before));
    items.push({ type: 'box', width: own, run: index, text: character });
    before = before.slice(-1) + character;
  }
}

interface Place {
  readonly at: number;
  readonly penalty: number;
  readonly flagged: boolean;
}

/** Where a word may end a line: at soft hyphens, after hyphens, dashes and slashes inside it, and between syllables. */
export function* placesIn(word: string, hyphenate: Hyphenator | undefined): Iterable<Place> {
  const address = /^(?:https?:\/\/|www\.|[\w.+-]+@)/i.test(word);
  let from = 0;
  for (const match of word.matchAll(/\u00ad|[-–—/](?=[\p{L}\p{N}])|[.?&=_](?=[\p{L}\p{N}])/gu)) {
    const [mark] = match;
    const after = match.index + 1;
    if (/[.?&=_]/.test(mark) && !address) continue;
    const letters = /[-–—]/.test(mark) && match.index > 0;
    if (hyphenate && !address) yield* syllables(word.slice(from, match.index), from, hyphenate);
    from = after;
    if (mark === '\u00ad') yield { at: match.index, penalty: hyphenPenalty, flagged: true };
    else if (mark === '/' || address || letters) yield { at: after, penalty: slashPenalty, flagged: false };
  }
  if (hyphenate && !address) yield* syllables(word.slice(from), from, hyphenate);
}

function* syllables(part: string, offset: number, hyphenate: Hyphenator): Iterable<Place> {
  const start = part.search(/\p{L}/u);
  if (start < 0) return;
  // Quotation marks and full stops around a word do not make it less of a word.
  const word = /^[\p{L}]+/u.exec(part.slice(start))?.[0] ?? '';
  for (const point of hyphenate(word))
    yield { at: offset + start + point, penalty: hyphenPenalty, flagged: true };
}
