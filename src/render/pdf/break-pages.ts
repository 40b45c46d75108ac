import type { Row } from './rows.ts';

/** What a page costs beyond its breaks: fewer pages go before everything else. */
const costOfPage = 1000;
/** Ends a page where the rows ask not to, because nothing else is possible. */
const costOfForced = 1e6;
/** A page that is cut off in the middle of a paragraph, a list or a table is a little worse than one that is not. */
const costOfDividing = 1.5;
/** A last page with less than this part of its height looks lost. */
const leastFilled = 0.16;
const costOfShortLast = 40;

/**
 * Chooses where pages end, for all pages of a chapter at once: as few pages as can be, none ending where a row asks to be
 * kept with the next, the last one not nearly empty, and the others as full as that allows. After Plass's "optimal
 * pagination", with the bottom margins left ragged.
 * @param height of the text area, in points
 * @returns the index after the last row of each page
 */
export function breakPages(rows: readonly Row[], start: number, end: number, height: number): number[] {
  const count = end - start;
  // Height of everything before each row, gaps included.
  const tops = new Float64Array(count + 1);
  const gaps = new Float64Array(count + 1);
  const headers = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    const row = rows[start + index] as Row;
    const gap = index === 0 ? 0 : Math.max(rows[start + index - 1]?.after ?? 0, row.before);
    gaps[index] = gap;
    headers[index] = repeatedRows(rows, start + index, start).reduce((sum, own) => sum + own.height, 0);
    tops[index + 1] = (tops[index] ?? 0) + gap + row.height;
  }
  const costs = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count + 1);
  costs[0] = 0;
  for (let to = 1; to <= count; to += 1) {
    const last = rows[start + to - 1] as Row;
    const next = rows[start + to];
    const breakCost = to === count ? 0 : costOfBreak(last, next);
    for (let from = to - 1; from >= 0; from -= 1) {
      const before = costs[from] ?? 0;
      const used = (tops[to] ?? 0) - (tops[from] ?? 0) - (gaps[from] ?? 0) + (headers[from] ?? 0);
      const alone = from === to - 1;
      if (used > height + 0.01 && !alone) break;
      if (before === Number.POSITIVE_INFINITY) continue;
      const cost = before + costOfPage + breakCost + costOfRoom(used / height, to === count, from === 0);
      if (cost < (costs[to] ?? 0)) {
        costs[to] = cost;
        previous[to] = from;
      }
    }
  }
  const ends: number[] = [];
  for (let to = count; to > 0; to = previous[to] ?? 0) ends.push(start + to);
  return ends.reverse();
}

function costOfBreak(last: Row, next: Row | undefined): number {
  if (last.keepWithNext) return costOfForced;
  return next && last.block !== undefined && last.block === next.block ? costOfDividing : 0;
}

/** What the empty part of a page costs: on the last page nothing, unless it is nearly all of it. */
function costOfRoom(filled: number, last: boolean, first: boolean): number {
  if (!last) return 100 * (1 - Math.min(1, filled)) ** 2;
  return first || filled >= leastFilled ? 0 : costOfShortLast * (1 - filled / leastFilled) + 10;
}

/** The table header that stands again on top of a page which begins with this row. */
export function repeatedRows(rows: readonly Row[], index: number, start: number): readonly Row[] {
  const { repeat } = rows[index] ?? {};
  return repeat && index > start && rows[index - 1]?.repeat?.table === repeat.table ? repeat.rows : [];
}
