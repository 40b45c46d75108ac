import type { Item } from './items.ts';

/** What the lines of a paragraph should be like. */
export interface Fit {
  readonly width: number;
  readonly firstIndent: number;
  /** Stretch every line has at its end: ragged margins. 0 for justified lines. */
  readonly lineStretch: number;
  /** How far a line may be stretched, as a multiple of its stretch. */
  readonly tolerance: number;
}

/** A place where a line ends, and the best way to get there. */
interface Node {
  readonly index: number;
  readonly line: number;
  readonly fitness: 0 | 1 | 2 | 3;
  readonly flagsInRow: number;
  readonly demerits: number;
  readonly previous: Node | undefined;
}

const demeritsOfTwoHyphens = 3000;
const demeritsOfLooseByTight = 3000;
const demeritsOfHyphenBeforeLast = 5000;
const mostHyphensInRow = 2;
const demeritsOfTooManyHyphens = 1e7;
/** As TeX: a line this bad is as bad as any. */
const worst = 10_000;

/**
 * Chooses the line ends of a whole paragraph at once, so that the sum of its lines' demerits is the least.
 * @returns indexes of the items at which the lines end, or undefined when no way keeps within the tolerance
 */
export function totalFit(items: readonly Item[], fit: Fit, forced: boolean): readonly number[] | undefined {
  const sums = sumUp(items);
  let active: Node[] = [{ index: -1, line: 0, fitness: 1, flagsInRow: 0, demerits: 0, previous: undefined }];
  for (const [index, item] of items.entries()) {
    if (!isLegalBreak(items, index)) continue;
    const next = new Map<number, Node>();
    const kept: Node[] = [];
    let overfull: Node | undefined;
    for (const node of active) {
      const { length, stretch, shrink } = measure(items, sums, node, index);
      const width = fit.width - (node.line === 0 ? fit.firstIndent : 0);
      const ratio = ratioOf(width - length, stretch + fit.lineStretch, shrink);
      const mustBreak = item.type === 'penalty' && item.penalty === -Infinity;
      if (ratio >= -1 && !mustBreak) kept.push(node);
      if (ratio < -1) {
        if (!overfull || node.demerits < overfull.demerits) overfull = node;
        continue;
      }
      if (ratio > fit.tolerance && !(mustBreak && forced)) continue;
      const candidate = nodeAt(items, node, index, ratio, forced);
      if (!candidate) continue;
      // Nodes differ for what follows only in the fitness of their line and the hyphens before them.
      const key = candidate.fitness * 4 + candidate.flagsInRow;
      const rival = next.get(key);
      if (!rival || candidate.demerits < rival.demerits) next.set(key, candidate);
    }
    active = [...kept, ...next.values()];
    if (active.length === 0) {
      if (!forced || !overfull) return undefined;
      // Nothing fits: the line is set overfull rather than not at all.
      active = [
        nodeAt(items, overfull, index, -1, forced) ?? {
          ...overfull,
          index,
          line: overfull.line + 1,
          previous: overfull,
        },
      ];
    }
  }
  let best: Node | undefined;
  for (const node of active) if (!best || node.demerits < best.demerits) best = node;
  const ends: number[] = [];
  for (let node = best; node && node.index >= 0; node = node.previous) ends.push(node.index);
  return ends.reverse();
}

interface Sums {
  readonly width: Float64Array;
  readonly stretch: Float64Array;
  readonly shrink: Float64Array;
  /** For each index, the first item after it that a line beginning there would show. */
  readonly next: Int32Array;
}

function sumUp(items: readonly Item[]): Sums {
  const count = items.length + 1;
  const sums = {
    width: new Float64Array(count),
    stretch: new Float64Array(count),
    shrink: new Float64Array(count),
    next: new Int32Array(count),
  };
  for (const [index, item] of items.entries()) {
    const glue = item.type === 'glue';
    sums.width[index + 1] = (sums.width[index] ?? 0) + (item.type === 'penalty' ? 0 : item.width);
    sums.stretch[index + 1] = (sums.stretch[index] ?? 0) + (glue ? item.stretch : 0);
    sums.shrink[index + 1] = (sums.shrink[index] ?? 0) + (glue ? item.shrink : 0);
  }
  sums.next[items.length] = items.length;
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    const stays = item?.type === 'box' || (item?.type === 'penalty' && item.penalty === -Infinity);
    sums.next[index] = stays ? index : (sums.next[index + 1] ?? items.length);
  }
  return sums;
}

/** Where a line that begins after `index` really begins: spaces at its head disappear. */
export function lineStart(items: readonly Item[], index: number): number {
  let start = index + 1;
  for (let item = items[start]; item; item = items[start]) {
    if (item.type === 'box' || (item.type === 'penalty' && item.penalty === -Infinity)) break;
    start += 1;
  }
  return start;
}

function measure(items: readonly Item[], sums: Sums, node: Node, index: number) {
  const start = Math.min(sums.next[node.index + 1] ?? index, index);
  const item = items[index];
  const hyphen = item?.type === 'penalty' ? item.width : 0;
  return {
    length: (sums.width[index] ?? 0) - (sums.width[start] ?? 0) + hyphen,
    stretch: (sums.stretch[index] ?? 0) - (sums.stretch[start] ?? 0),
    shrink: (sums.shrink[index] ?? 0) - (sums.shrink[start] ?? 0),
  };
}

function ratioOf(room: number, stretch: number, shrink: number): number {
  if (Math.abs(room) < 1e-6) return 0;
  if (room > 0) return stretch > 0 ? room / stretch : worst;
  return shrink > 0 ? room / shrink : -worst;
}

function isLegalBreak(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item?.type === 'penalty') return item.penalty < Infinity;
  return item?.type === 'glue' && items[index - 1]?.type === 'box';
}

function nodeAt(
  items: readonly Item[],
  from: Node,
  index: number,
  ratio: number,
  forced: boolean,
): Node | undefined {
  const item = items[index];
  const penalty = item?.type === 'penalty' ? item.penalty : 0;
  const flagged = item?.type === 'penalty' && item.flagged;
  const flagsInRow = flagged ? Math.min(from.flagsInRow + 1, mostHyphensInRow + 1) : 0;
  const tooMany = flagsInRow > mostHyphensInRow;
  if (tooMany && !forced) return undefined;
  const badness = Math.min(worst, 100 * Math.abs(ratio) ** 3);
  const last = penalty === -Infinity;
  let demerits = (1 + badness) ** 2;
  if (penalty > 0) demerits += penalty ** 2;
  if (flagged && from.flagsInRow > 0) demerits += demeritsOfTwoHyphens;
  // A word over many lines leaves no choice; anything else is better.
  if (tooMany) demerits += demeritsOfTooManyHyphens;
  if (last && from.flagsInRow > 0) demerits += demeritsOfHyphenBeforeLast;
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  if (Math.abs(fitness - from.fitness) > 1) demerits += demeritsOfLooseByTight;
  return {
    index,
    line: from.line + 1,
    fitness,
    flagsInRow,
    demerits: from.demerits + demerits,
    previous: from,
  };
}
