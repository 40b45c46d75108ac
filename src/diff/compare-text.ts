import { diffArrays } from 'diff';
import type { TextBlock, TextPart } from './change.ts';
import type { ComparedText, Line } from './read-text.ts';
import { bigrams, likeness } from './similarity.ts';

/** A text compared with what it was. */
export interface TextComparison {
  readonly blocks: readonly TextBlock[];
  readonly rewritten: boolean;
}

/** Edits after which a comparison of two sequences gives up: texts that differ so much are reported as a whole. */
const mostEdits = 600;

/** Compares line by line, within a line sentence by sentence, and within a sentence word by word. */
export function compareText(before: ComparedText, after: ComparedText): TextComparison {
  const blocks = compareLines(before.lines, after.lines).map(withBreaks);
  const [kept, total] = share(blocks);
  // A little may be rewritten and still be read word by word; in a long text half of the words is already a thicket.
  const rewritten = total >= 30 && kept / total < (total > 2000 ? 0.6 : 0.3);
  return rewritten
    ? { rewritten, blocks: [...whole(before.lines, 'out'), ...whole(after.lines, 'in')] }
    : { rewritten, blocks };
}

/** A text that is there on one side only. */
export function whole(lines: readonly Line[], op: 'in' | 'out'): readonly TextBlock[] {
  return lines.map((line) => withBreaks(unchanged(line, op)));
}

function unchanged(line: Line, op: TextPart['op']): TextBlock {
  const { text, cells } = line;
  return {
    ...kindOf(line),
    parts: [{ op, text }],
    ...(cells && {
      cells: cells.map((cell): readonly TextPart[] => (cell === '' ? [] : [{ op, text: cell }])),
    }),
  };
}

function kindOf({ type, shape: { number }, header }: Line): Omit<TextBlock, 'parts'> {
  return { type, ...(number !== undefined && { number }), ...(header && { header }) };
}

/** A line whose words may differ, or that was another sort of line. */
function changed(before: Line, after: Line): TextBlock {
  const reshaped = sameShape(before, after) ? {} : { reshaped: { before: before.shape, after: after.shape } };
  if (!before.cells || !after.cells)
    return { ...kindOf(after), parts: compareSentences(before.text, after.text), ...reshaped };
  const cells = compareCells(before.cells, after.cells);
  const bar: TextPart = { op: 'same', text: ' | ' };
  return {
    ...kindOf(after),
    parts: joined(cells.flatMap((cell, at) => (at === 0 ? cell : [bar, ...cell]))),
    cells,
    ...reshaped,
  };
}

/** Cells are in columns: each is compared with the one that was there, unless columns came or went. */
function compareCells(before: readonly string[], after: readonly string[]): readonly (readonly TextPart[])[] {
  const compared = (old: string | undefined, newCell: string | undefined): readonly TextPart[] => {
    const parts = old !== undefined && newCell !== undefined ? compareSentences(old, newCell) : [];
    if (parts.length > 0) return parts;
    return [
      ...(old ? [{ op: 'out', text: old } as const] : []),
      ...(newCell ? [{ op: 'in', text: newCell } as const] : []),
    ];
  };
  if (before.length === after.length) return after.map((cell, at) => compared(before[at], cell));
  return runs(before, after, (a, b) => a === b).flatMap(({ same, out, came }) => [
    ...same.map((cell) => compared(cell, cell)),
    ...Array.from({ length: Math.max(out.length, came.length) }, (_, at) => compared(out[at], came[at])),
  ]);
}

/** Whether a reader sees the same sort of block. Numbers of a list follow from the first, which counts where both are it. */
function sameShape(one: Line, other: Line): boolean {
  const bothFirst = one.start !== undefined && other.start !== undefined;
  return (
    one.type === other.type &&
    one.shape.level === other.shape.level &&
    one.shape.within.join() === other.shape.within.join() &&
    (!bothFirst || one.start === other.start)
  );
}

/** A line break that came or went is shown; one that is unchanged is a space. */
function withBreaks(block: TextBlock): TextBlock {
  if (block.type === 'code' || !block.parts.some(({ text }) => text.includes('\n'))) return block;
  const shown = ({ op, text }: TextPart): TextPart => ({
    op,
    text: op !== 'same' && /^\s*\n\s*$/.test(text) ? '↵' : text.replaceAll('\n', ' '),
  });
  return {
    ...block,
    parts: block.parts.map(shown),
    ...(block.cells && { cells: block.cells.map((cell) => cell.map(shown)) }),
  };
}

/** Whether nothing of the line is another. */
function sameLine(one: Line, other: Line): boolean {
  return (
    one.text === other.text && sameShape(one, other) && one.cells?.join('\0') === other.cells?.join('\0')
  );
}

function compareLines(before: readonly Line[], after: readonly Line[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const { same, out, came } of runs(before, after, sameLine)) {
    for (const line of same) blocks.push(unchanged(line, 'same'));
    for (const [old, newLine] of paired(out, came, ({ text }) => text)) {
      if (old && newLine) blocks.push(changed(old, newLine));
      else blocks.push(...whole(old ? [old] : newLine ? [newLine] : [], old ? 'out' : 'in'));
    }
  }
  return blocks;
}

/** Letters of a line that are compared: nobody reads in one piece what is longer. */
const longestLine = 50_000;

function compareSentences(before: string, after: string): readonly TextPart[] {
  if (before.length + after.length > longestLine)
    return [
      { op: 'out', text: before },
      { op: 'in', text: after },
    ];
  const parts: TextPart[] = [];
  for (const { same, out, came } of runs(sentences(before), sentences(after), (a, b) => a === b)) {
    for (const text of same) parts.push({ op: 'same', text });
    for (const [old, newRow] of paired(out, came, (text) => text)) {
      if (old !== undefined && newRow !== undefined) parts.push(...compareWords(old, newRow));
      else if (old !== undefined) parts.push({ op: 'out', text: old });
      else if (newRow !== undefined) parts.push({ op: 'in', text: newRow });
    }
  }
  return joined(parts);
}

function compareWords(before: string, after: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  const found = runs(pieces(before), pieces(after), (a, b) => a === b);
  for (const [index, { same, out, came }] of found.entries()) {
    const text = same.join('');
    // A space or a comma between two changes is no island worth standing on.
    const island = index > 0 && !/[\p{L}\p{N}]/u.test(text) && (out.length > 0 || came.length > 0);
    if (island && text !== '') {
      parts.push({ op: 'out', text: text + out.join('') }, { op: 'in', text: text + came.join('') });
      continue;
    }
    if (text !== '') parts.push({ op: 'same', text });
    if (out.length > 0) parts.push({ op: 'out', text: out.join('') });
    if (came.length > 0) parts.push({ op: 'in', text: came.join('') });
  }
  return gathered(parts);
}

/** Between two unchanged stretches, what went comes first and what came after it. */
function gathered(parts: readonly TextPart[]): readonly TextPart[] {
  const result: TextPart[] = [];
  let out = '';
  let came = '';
  const flush = (): void => {
    if (out !== '') result.push({ op: 'out', text: out });
    if (came !== '') result.push({ op: 'in', text: came });
    out = '';
    came = '';
  };
  for (const part of parts) {
    if (part.op === 'out') out += part.text;
    else if (part.op === 'in') came += part.text;
    else {
      flush();
      result.push(part);
    }
  }
  flush();
  return result;
}

function joined(parts: readonly TextPart[]): readonly TextPart[] {
  const result: TextPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.op === part.op) result[result.length - 1] = { op: part.op, text: last.text + part.text };
    else result.push(part);
  }
  return result;
}

/** A stretch that both have, then what the one has and the other has in its place. */
interface Run<T> {
  readonly same: readonly T[];
  readonly out: readonly T[];
  readonly came: readonly T[];
}

function runs<T>(
  before: readonly T[],
  after: readonly T[],
  equal: (a: T, b: T) => boolean,
): readonly Run<T>[] {
  const found = diffArrays([...before], [...after], { comparator: equal, maxEditLength: mostEdits });
  if (!found) return [{ same: [], out: before, came: after }];
  const result: { same: readonly T[]; out: T[]; came: T[] }[] = [];
  for (const { value, added, removed } of found) {
    let last = result.at(-1);
    if (!added && !removed) {
      result.push({ same: value, out: [], came: [] });
      continue;
    }
    if (!last) {
      last = { same: [], out: [], came: [] };
      result.push(last);
    }
    (removed ? last.out : last.came).push(...value);
  }
  return result;
}

/** How far from its place a partner is looked for. */
const reach = 6;

/** Pairs what is alike, in order; what has no partner stays alone. */
function paired<T>(
  out: readonly T[],
  came: readonly T[],
  textOf: (item: T) => string,
): readonly (readonly [T | undefined, T | undefined])[] {
  const grams = came.map((item) => bigrams(textOf(item)));
  const result: [T | undefined, T | undefined][] = [];
  let next = 0;
  for (const old of out) {
    const oldGrams = bigrams(textOf(old));
    let best = -1;
    let bestLikeness = 0.4;
    for (let at = next; at < Math.min(came.length, next + reach); at += 1) {
      const alike = likeness(oldGrams, grams[at] ?? oldGrams);
      if (alike > bestLikeness) {
        best = at;
        bestLikeness = alike;
      }
    }
    if (best < 0) {
      result.push([old, undefined]);
      continue;
    }
    for (; next < best; next += 1) result.push([undefined, came[next]]);
    result.push([old, came[best]]);
    next = best + 1;
  }
  for (; next < came.length; next += 1) result.push([undefined, came[next]]);
  return result;
}

/** Sentences with the space after them. */
function sentences(text: string): readonly string[] {
  return text.match(/.+?(?:[.!?…:;]["»”)]*\s+(?=[\p{Lu}«"–-])|$)/gsu) ?? [];
}

/** Words, numbers with what belongs to them, signs and spaces. */
function pieces(text: string): readonly string[] {
  return (
    text.match(
      /\d{1,3}(?:[.\s]\d{3})+(?!\d)|[\p{L}\p{M}\p{N}]+(?:[-–.,/][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu,
    ) ?? []
  );
}

/** How many words are unchanged, and how many there are on the longer side. */
function share(blocks: readonly TextBlock[]): readonly [kept: number, total: number] {
  const counts = { same: 0, out: 0, in: 0 };
  for (const { parts } of blocks)
    for (const { op, text } of parts) counts[op] += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return [counts.same, counts.same + Math.max(counts.out, counts.in)];
}
