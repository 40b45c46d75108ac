import fc from 'fast-check';
import { breakPages } from '../../src/render/pdf/break-pages.ts';
import type { Row } from '../../src/render/pdf/rows.ts';

const height = 100;

const head = (rowHeight: number): Row => ({
  height: rowHeight,
  items: [],
  before: 0,
  after: 0,
  keepWithNext: true,
});
/** Tables in whose middle a page may end, with the rows of their heads. */
const tables = [[head(12)], [head(20), head(9.5)]].map((heads) => ({ table: {}, rows: heads }));

const rows = fc
  .array(
    fc.record({
      height: fc.integer({ min: 1, max: 40 }),
      before: fc.integer({ min: 0, max: 9 }),
      after: fc.integer({ min: 0, max: 9 }),
      keepWithNext: fc.boolean(),
      block: fc.integer({ min: 0, max: 3 }),
      table: fc.constantFrom(undefined, undefined, undefined, 0, 0, 0, 1, 1),
      costOfDividing: fc.constantFrom(undefined, undefined, 20),
      roomNeeded: fc.constantFrom(...Array.from({ length: 20 }, () => undefined), 30, 60, 100),
      group: fc.constantFrom(...Array.from({ length: 9 }, () => undefined), 0, 1),
      heading: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 1, maxLength: 900, size: 'max' },
  )
  .map((list) => {
    const blocks = [{}, {}, {}, {}];
    const groups = [{}, {}];
    return list.map(({ table, costOfDividing, roomNeeded, group, heading, ...row }): Row => {
      const repeat = table === undefined ? undefined : tables[table];
      return {
        ...row,
        block: blocks[row.block] as object,
        items: [],
        ...(repeat && { repeat }),
        ...(costOfDividing !== undefined && { costOfDividing }),
        ...(roomNeeded !== undefined && { roomNeeded }),
        ...(group !== undefined && { together: groups.slice(group) }),
        ...(heading && { outline: { title: 'Mål', level: 2 } }),
      };
    });
  });

/** The head that stands again on a page which begins with a row: where its table has begun on the page before. */
function headOn(all: readonly Row[], from: number): readonly Row[] {
  const [before, first] = [all[from - 1]?.repeat, all[from]?.repeat];
  return first && before?.table === first.table ? first.rows : [];
}

/** How high a page is filled that has these rows, the second not on it any more. */
function filledBy(all: readonly Row[], from: number, to: number): number {
  let used = headOn(all, from).reduce((sum, row) => sum + row.height, 0);
  for (let at = from; at < to; at += 1) {
    const gap = at === from ? 0 : Math.max(all[at - 1]?.after ?? 0, all[at]?.before ?? 0);
    used += gap + (all[at]?.height ?? 0);
  }
  return used;
}

/** The room that a part asks for which begins there; none where the row is kept with the one before. */
function roomAt(all: readonly Row[], at: number): number | undefined {
  return all[at - 1]?.keepWithNext ? undefined : all[at]?.roomNeeded;
}

/** Whether each part that begins below another on the page has the room that it asks for. */
function haveRoom(all: readonly Row[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const needed = roomAt(all, at);
    if (needed === undefined) continue;
    const top = filledBy(all, from, at + 1) - (all[at]?.height ?? 0);
    if (top + needed > height + 0.01) return false;
  }
  return true;
}

const shortEnd = (filled: number, least: number, cost: number): number =>
  filled < least ? cost * (1 - filled / least) + 10 : 0;

const costOfEmpty = (empty: number, partEnds: boolean): number =>
  partEnds ? 4 * empty ** 2 + 400 * Math.max(0, empty - 0.3) ** 2 : 100 * empty ** 2;

/** What a page with these rows costs. */
function costOfPage(all: readonly Row[], from: number, to: number): number {
  const [last, next] = [all[to - 1] as Row, all[to]];
  const filled = filledBy(all, from, to) / height;
  const begins = from === 0 || roomAt(all, from) !== undefined;
  const part = all.findIndex((_, at) => at > from && at < to && roomAt(all, at) !== undefined);
  const end = !begins && part > 0 ? shortEnd(filledBy(all, from, part) / height, 0.16, 40) : 0;
  const short = begins ? 0 : shortEnd(filled, 0.38, 60);
  if (!next) return 1000 + end + short;
  const divided = last.block === next.block ? (next.costOfDividing ?? 1.5) : 0;
  const parted = next.together?.filter((group) => last.together?.includes(group)).length ?? 0;
  const empty = 1 - Math.min(1, filled);
  const open = next.outline ? 0 : 60 * Math.max(0, empty - 0.12);
  return (
    1000 +
    end +
    (last.keepWithNext ? 1e6 : divided + 3000 * parted) +
    costOfEmpty(empty, roomAt(all, to) !== undefined) +
    (roomAt(all, to) === undefined ? open : short)
  );
}

/** Where pages end, chosen with all rows in hand: the same costs, looked at from the end instead of the beginning. */
function endsOf(all: readonly Row[]): number[] {
  const count = all.length;
  const best: { cost: number; to: number }[] = [];
  best[count] = { cost: 0, to: count };
  for (let from = count - 1; from >= 0; from -= 1) {
    let cheapest = { cost: Number.POSITIVE_INFINITY, to: count };
    for (let to = from + 1; to <= count; to += 1) {
      if (filledBy(all, from, to) > height + 0.01 && to > from + 1) break;
      if (!haveRoom(all, from, to)) break;
      const cost = costOfPage(all, from, to) + (best[to]?.cost ?? 0);
      if (cost < cheapest.cost) cheapest = { cost, to };
    }
    best[from] = cheapest;
  }
  const ends: number[] = [];
  for (let at = 0; at < count; at = ends.at(-1) ?? count) ends.push(best[at]?.to ?? count);
  return ends;
}

/** What all pages cost that end there. */
function costOf(all: readonly Row[], ends: readonly number[]): number {
  return ends.reduce((sum, to, at) => sum + costOfPage(all, at === 0 ? 0 : (ends[at - 1] as number), to), 0);
}

test('pages that are given away early are as good as those chosen with all rows in hand', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const pages = [...breakPages(all, height)];
      expect(pages.flatMap((page) => page.rows)).toEqual(all);
      let at = 0;
      const ends = pages.map((page) => {
        expect(page.repeated).toEqual(headOn(all, at));
        const from = at;
        at += page.rows.length;
        // Only what is too high by itself stands on a page that is too small for it.
        expect(page.rows.length === 1 || filledBy(all, from, at) <= height + 0.01).toBe(true);
        expect(haveRoom(all, from, at)).toBe(true);
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

/** Rows that are all alike. */
const alike = (count: number, fields: Partial<Row>): readonly Row[] =>
  Array.from({ length: count }, () => ({
    height: 7,
    items: [],
    before: 0,
    after: 0,
    keepWithNext: false,
    ...fields,
  }));
const lengths = (all: Iterable<Row>): readonly number[] =>
  [...breakPages(all, height)].map((page) => page.rows.length);

test('a part follows on the page where the room that it asks for is left, and on a new page elsewhere', () => {
  for (const [above, pages] of [
    [7, [10]],
    [8, [8, 3]],
    [14, [14, 3]],
    // 21 of them are a page and 49: 51 are left.
    [21, [14, 10]],
  ] as const) {
    const part = [{ ...head(7), roomNeeded: 51 }, ...alike(2, {})];
    expect(lengths([...alike(above, {}), ...part])).toEqual(pages);
  }
});

test('the end of a part goes on above the next one with more than a line or two', () => {
  const part = { ...head(7), roomNeeded: 60 };
  const above = (count: number) => [...alike(count, { block: {} }), part, ...alike(10, {})];
  // 14 rows fill a page: one left over takes two more along, and three need none.
  expect(lengths(above(15))).toEqual([12, 14]);
  expect(lengths(above(16))).toEqual([13, 14]);
  expect(lengths(above(17))).toEqual([14, 14]);
});

test('a last page of a few lines takes as many along as look like a page, and one that is the only page none', () => {
  // 14 rows fill a page. Six of them fill 42 per cent, five 35.
  expect(lengths(alike(16, {}))).toEqual([10, 6]);
  expect(lengths(alike(20, {}))).toEqual([14, 6]);
  expect(lengths(alike(2, {}))).toEqual([2]);
  // The same at the end of a part, before one that has no room below it.
  const next = [{ ...head(7), roomNeeded: 100 }, ...alike(13, {})];
  expect(lengths([...alike(16, { block: {} }), ...next])).toEqual([8, 8, 14]);
});

test('what is kept together goes to the next page whole, and is divided once where it fits on none', () => {
  const sheet = (count: number) => alike(count, { together: [{}] });
  expect(lengths([...alike(10, {}), ...sheet(10)])).toEqual([10, 10]);
  expect(lengths([...sheet(6), ...sheet(8), ...sheet(9), ...sheet(6)])).toEqual([14, 9, 6]);
  expect(lengths([...alike(4, {}), ...sheet(20)])).toHaveLength(2);
  // Two groups in each other: the inner one stays whole.
  const [outer, inner] = [{}, {}];
  const inside = [...alike(9, { together: [inner, outer] }), ...alike(11, { together: [outer] })];
  expect(lengths([...alike(8, {}), ...inside])).toEqual([8, 14, 6]);
});

test('the head of a table takes its room on every page that it stands on again', () => {
  const [repeat] = tables;
  // The head is the table's first row: 12 and 8 rows of 11 are 100. Then 12 again, and 8 rows more; 4 are left.
  const table = [head(12), ...alike(20, { height: 11 })].map(
    (row): Row => ({ ...row, ...(repeat && { repeat }) }),
  );
  const pages = [...breakPages(table, height)];
  expect(pages.map((page) => page.rows.length)).toEqual([9, 8, 4]);
  expect(pages.map((page) => page.repeated.length)).toEqual([0, 1, 1]);
});

test('a table that fits the page stays whole, though it would not under the longer head that it has where it goes on', () => {
  // Its own head is one line of 12; with “continued” in it, two.
  const repeat = { table: {}, rows: [head(24)] };
  const table = [head(12), ...alike(8, { height: 11 })].map((row): Row => ({ ...row, repeat }));
  expect(lengths(table)).toEqual([9]);
});

test('what is more than the height by a rounding is not', () => {
  // 7 times 14.2858 is 100.0006.
  expect(lengths(alike(14, { height: 14.2858 }))).toEqual([7, 7]);
  // 7 times 14.289 is 100.023, and that is more.
  expect(lengths(alike(15, { height: 14.289 }))).toEqual([6, 6, 3]);
});

test('of rows that are all alike no page is lost, however many there are', () => {
  // 14 rows of 7 to a page; 50 000 are 3571 pages and 6 rows.
  const pages = [...breakPages(alike(50_000, {}), height)];
  expect(pages).toHaveLength(3572);
  expect(pages.reduce((sum, page) => sum + page.rows.length, 0)).toBe(50_000);
});

test('what had to be given away before it was settled loses no row, and costs next to nothing', () => {
  // Rows of a pattern, whose ways stay apart; then two that fill a page each, just after the first was given away.
  for (const count of [4202, 4203, 4213, 4214]) {
    const pattern = Array.from({ length: count }, (_, at): Row => {
      return { height: 7, items: [], before: at % 3, after: 0, keepWithNext: at % 5 === 0, block: {} };
    });
    const all = [...pattern, ...alike(2, { height: 100 })];
    const ends: number[] = [];
    const given: Row[] = [];
    for (const page of breakPages(all, height)) {
      given.push(...page.rows);
      ends.push(given.length);
    }
    expect(given).toEqual(all);
    // A page costs 1000, and 5 is one page that is filled to 78 per cent.
    expect(costOf(all, ends) - costOf(all, endsOf(all))).toBeLessThan(5);
  }
});

test('what a part leaves empty is at its end, not on all of its pages', () => {
  const line = { height: 5, items: [], before: 0, after: 0, keepWithNext: false };
  // 34 lines of 20 a page, and a part that does not fit below them.
  const part = Array.from({ length: 34 }, (): Row => ({ ...line, block: {} }));
  const next = Array.from({ length: 10 }, (_, at): Row => ({ ...line, ...(at === 0 && { roomNeeded: 60 }) }));
  const pages = [...breakPages([...part, ...next], height)];
  expect(pages.map((page) => page.rows.length)).toEqual([20, 14, 10]);
});

test('a heading is on the page of the part that it is kept with, though that asks for all of a page', () => {
  const line = { height: 10, items: [], before: 0, after: 0, keepWithNext: false };
  const group = {};
  const rows: Row[] = [
    { ...line, height: 20, keepWithNext: true },
    { ...line, roomNeeded: 90, together: [group] },
    ...Array.from({ length: 10 }, (): Row => ({ ...line, together: [group] })),
  ];
  expect([...breakPages(rows, height)].map((page) => page.rows.length)).toEqual([8, 4]);
});
