import { diffArrays } from 'diff';
import type { TextBlock, TextPart } from './change.ts';
import type { ComparedText, Line } from './read-text.ts';
import { bigrams, likeness } from './similarity.ts';

/** A text compared with what it was. */
export interface TextComparison {
  readonly blocks: readonly TextBlock[];
  readonly rewritten: boolean;
}

/** Edits after which a comparison of two sequences gives up: what differs so much is told as a whole. */
const mostEdits = 600;

/** Compares line by line, within a line sentence by sentence, and within a sentence word by word. */
export function compareText(before: ComparedText, after: ComparedText): TextComparison {
  const blocks = compareLines(before.lines, after.lines);
  const [kept, total] = share(blocks);
  // A little may be rewritten and still be read word by word; in a long text half of the words is already a thicket.
  const rewritten = total >= 30 && kept / total < (total > 2000 ? 0.6 : 0.3);
  return rewritten
    ? { rewritten, blocks: [...whole(before.lines, 'out'), ...whole(after.lines, 'in')] }
    : { rewritten, blocks };
}

/** A text that is there on one side only. */
export function whole(lines: readonly Line[], op: 'in' | 'out'): readonly TextBlock[] {
  return lines.map(({ type, text }) => ({ type, parts: [{ op, text }] }));
}

function compareLines(before: readonly Line[], after: readonly Line[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const { same, out, came } of runs(before, after, (a, b) => a.text === b.text && a.type === b.type)) {
    for (const { type, text } of same) blocks.push({ type, parts: [{ op: 'same', text }] });
    for (const [old, fresh] of paired(out, came, ({ text }) => text)) {
      if (old && fresh) blocks.push({ type: fresh.type, parts: compareSentences(old.text, fresh.text) });
      else blocks.push(...whole(old ? [old] : fresh ? [fresh] : [], old ? 'out' : 'in'));
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
    for (const [old, fresh] of paired(out, came, (text) => text)) {
      if (old !== undefined && fresh !== undefined) parts.push(...compareWords(old, fresh));
      else if (old !== undefined) parts.push({ op: 'out', text: old });
      else if (fresh !== undefined) parts.push({ op: 'in', text: fresh });
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

/** Between two stretches that stand, what went comes first and what came after it. */
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

/** Pairs what is alike, in order; what has no partner stands alone. */
function paired<T>(
  out: readonly T[],
  came: readonly T[],
  textOf: (item: T) => string,
): readonly (readonly [T | undefined, T | undefined])[] {
  const known = came.map((item) => bigrams(textOf(item)));
  const result: [T | undefined, T | undefined][] = [];
  let next = 0;
  for (const old of out) {
    const own = bigrams(textOf(old));
    let best = -1;
    let bestLikeness = 0.4;
    for (let at = next; at < Math.min(came.length, next + reach); at += 1) {
      const alike = likeness(own, known[at] ?? own);
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

/** How many words stand, and how many there are on the longer side. */
function share(blocks: readonly TextBlock[]): readonly [kept: number, total: number] {
  const counts = { same: 0, out: 0, in: 0 };
  for (const { parts } of blocks)
    for (const { op, text } of parts) counts[op] += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return [counts.same, counts.same + Math.max(counts.out, counts.in)];
}
