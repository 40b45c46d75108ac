import fc from 'fast-check';
import { breakPages } from '../../src/render/pdf/break-pages.ts';
import type { Row } from '../../src/render/pdf/rows.ts';

const height = 100;

const rows = fc
  .array(
    fc.record({
      height: fc.integer({ min: 1, max: 40 }),
      before: fc.integer({ min: 0, max: 9 }),
      after: fc.integer({ min: 0, max: 9 }),
      keepWithNext: fc.boolean(),
      block: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 900, size: 'max' },
  )
  .map((list) => {
    const blocks = [{}, {}, {}, {}];
    return list.map((own): Row => ({ ...own, block: blocks[own.block] as object, items: [] }));
  });

/** Where pages end, chosen with all rows in hand: the same costs, looked at from the end instead of the beginning. */
function endsOf(all: readonly Row[]): number[] {
  const count = all.length;
  const gap = (at: number): number => Math.max(all[at - 1]?.after ?? 0, all[at]?.before ?? 0);
  const best: { cost: number; to: number }[] = [];
  best[count] = { cost: 0, to: count };
  for (let from = count - 1; from >= 0; from -= 1) {
    let used = 0;
    let own = { cost: Number.POSITIVE_INFINITY, to: count };
    for (let to = from + 1; to <= count; to += 1) {
      used += (to - 1 > from ? gap(to - 1) : 0) + (all[to - 1]?.height ?? 0);
      if (used > height + 0.01 && to > from + 1) break;
      const last = all[to - 1] as Row;
      const next = all[to];
      const filled = used / height;
      let cost = 1000 + (best[to]?.cost ?? 0);
      if (next) {
        cost += last.keepWithNext ? 1e6 : last.block === next.block ? 1.5 : 0;
        cost += 100 * (1 - Math.min(1, filled)) ** 2;
      } else if (from > 0 && filled < 0.16) cost += 40 * (1 - filled / 0.16) + 10;
      if (cost < own.cost) own = { cost, to };
    }
    best[from] = own;
  }
  const ends: number[] = [];
  for (let at = 0; at < count; at = ends.at(-1) ?? count) ends.push(best[at]?.to ?? count);
  return ends;
}

/** What all pages cost that end there. */
function costOf(all: readonly Row[], ends: readonly number[]): number {
  let cost = 0;
  let from = 0;
  for (const to of ends) {
    const own = all.slice(from, to);
    const used = own.reduce(
      (sum, row, at) => sum + row.height + (at > 0 ? Math.max(own[at - 1]?.after ?? 0, row.before) : 0),
      0,
    );
    const [last, next] = [all[to - 1] as Row, all[to]];
    const filled = used / height;
    cost += 1000;
    if (next) {
      cost += last.keepWithNext ? 1e6 : last.block === next.block ? 1.5 : 0;
      cost += 100 * (1 - Math.min(1, filled)) ** 2;
    } else if (from > 0 && filled < 0.16) cost += 40 * (1 - filled / 0.16) + 10;
    from = to;
  }
  return cost;
}

test('pages that are given away early are as good as those chosen with all rows in hand', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const pages = [...breakPages(all, height)];
      expect(pages.flatMap((page) => page.rows)).toEqual(all);
      let at = 0;
      const ends = pages.map((page) => {
        at += page.rows.length;
        return at;
      });
      expect(costOf(all, ends)).toBeCloseTo(costOf(all, endsOf(all)), 3);
    }),
    { numRuns: 60 },
  );
});

test('a long chapter is never held as a whole, even where all rows are alike and nothing settles where pages end', () => {
  let taken = 0;
  function* many(): Generator<Row> {
    for (; taken < 50_000; taken += 1)
      yield { height: 7, items: [], before: taken % 3, after: 0, keepWithNext: taken % 5 === 0, block: {} };
  }
  let given = 0;
  let mostHeld = 0;
  for (const page of breakPages(many(), height)) {
    mostHeld = Math.max(mostHeld, taken - given);
    given += page.rows.length;
  }
  expect(given).toBe(50_000);
  expect(mostHeld).toBeLessThan(5000);
});
