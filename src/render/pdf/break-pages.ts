import type { Repeat, Row } from './rows.ts';

/** What a page costs beyond its breaks: fewer pages go before everything else. */
const costOfPage = 1000;
/** Ends a page where the rows ask not to, because nothing else is possible. */
const costOfForced = 1e6;
/** A page that is cut off in the middle of a paragraph, a list or a table is a little worse than one that is not. */
const costOfDividing = 1.5;
/** What goes on is not left for another page where so much of this one is free: it would look finished, or forgotten. */
const mostLeftOpen = 0.12;
const costOfLeavingOpen = 60;
/** What is to be kept together, as an action's sheet, rather takes pages more. */
const costOfParting = 3 * costOfPage;
/** The end of a part with less than this part of a page's height looks lost above the next part. */
const leastAbove = { filled: 0.16, cost: 40 };
/** So does one that has the page to itself: the page before rather gives some of what it has. */
const leastAlone = { filled: 0.38, cost: 60 };
/** A page with nothing on it. */
const costOfEmpty = 100;
/**
 * The same where a part ends, while much of the page is filled: readers expect room there. At the same cost, the pages before
 * would be left as empty as that one.
 */
const costOfEmptyEnd = 4;
/** Where more than such a part of it is empty, it is looked at as unfinished. */
const mostEmptyEnd = 0.3;
const costOfEmptier = 400;

/** The rows of one page. */
export interface PageRows {
  readonly rows: readonly Row[];
  /** The head of a table that goes on here: it is repeated on top. */
  readonly repeated: readonly Row[];
}

/** A place where a page may end and the next begin: before a row, or after the last one. */
interface Breakpoint {
  readonly row: Row | undefined;
  readonly index: number;
  /** Height of everything before the row, less the gap above it. */
  readonly top: number;
  readonly gap: number;
  /** Height of all notes of the rows before it. */
  readonly notes: number;
  readonly repeated: readonly Row[];
  readonly repeatedHeight: number;
  /** How far a page reaches at least that has the row on it, and not on its top. */
  readonly reach: number;
  /** What all pages before cost at least, and where the last of them then begins. */
  cost: number;
  before: Breakpoint | undefined;
}

/** Rows between two looks at what is settled. */
const betweenLooks = 200;
/**
 * Rows that are held at most. In a table whose rows are all alike the alternatives do not converge for hundreds of pages; then the
 * cheapest of them is taken but for its last pages.
 */
const mostHeld = 4000;
const pagesLeftOpen = 10;

/**
 * Chooses where pages end, for all pages of a chapter at once: as few pages as can be, none ending where a row asks to be
 * kept with the next, the last one not nearly empty, and the others as full as that allows, above all inside a part. After Plass's "optimal
 * pagination", with the bottom margins left ragged. Pages are given as soon as every choice that may still be the best
 * agrees on them, so that a long chapter is never held as a whole:
 * `npm --prefix bench run documents` measures its memory.
 * @param height of the text area, in points
 */
export function* breakPages(part: Iterable<Row>, height: number): Generator<PageRows> {
  /** From the last settled place on. */
  let places: Breakpoint[] = [];
  let earliest = 0;
  let nextLook = betweenLooks;
  for (const row of part) {
    const place = placeBefore(row, places.at(-1));
    earliest = reach(place, places, places.length, height);
    places.push(place);
    if (places.length < nextLook) continue;
    const open = places.slice(earliest);
    const agreed = commonPlace(open);
    const settled = agreed === places[0] && places.length >= mostHeld ? cheapestPlace(open) : agreed;
    yield* pagesUpTo(settled, places);
    places = places.slice(places.indexOf(settled));
    // What led here is printed.
    settled.before = undefined;
    if (settled !== agreed) {
      for (const [at, place] of places.entries()) {
        if (at === 0) continue;
        place.cost = Number.POSITIVE_INFINITY;
        earliest = reach(place, places, at, height);
      }
    } else earliest = places.length - open.length;
    nextLook = places.length + betweenLooks;
  }
  const end = placeBefore(undefined, places.at(-1));
  reach(end, places, places.length, height);
  places.push(end);
  yield* pagesUpTo(end, places);
}

function placeBefore(row: Row | undefined, last: Breakpoint | undefined): Breakpoint {
  const repeated = row && last?.row ? repeatedRows(row, last.row) : [];
  const top = last?.row ? last.top + last.gap + last.row.height : 0;
  const gap = last?.row && row ? Math.max(last.row.after, row.before) : 0;
  return {
    row,
    index: last ? last.index + 1 : 0,
    top,
    gap,
    notes: last?.row ? last.notes + notesHeight(last.row.notes) : 0,
    // What a heading is kept with begins no page of its own.
    reach: row?.roomNeeded === undefined || last?.row?.keepWithNext ? 0 : top + gap + row.roomNeeded,
    repeated,
    repeatedHeight: repeated.reduce((sum, row) => sum + row.height, 0),
    cost: last ? Number.POSITIVE_INFINITY : 0,
    before: undefined,
  };
}

/** Finds the best page that ends at a place, after so many others, and returns the index of the first where one may begin. */
function reach(to: Breakpoint, places: readonly Breakpoint[], count: number, height: number): number {
  const last = places[count - 1]?.row;
  if (!last) return 0;
  const breakCost = to.row ? costOfBreak(last, to.row) : 0;
  let at = count - 1;
  let bottom = to.top;
  /** The first part that begins below the top of the page. */
  let next: Breakpoint | undefined;
  for (; at >= 0; at -= 1) {
    const from = places[at] as Breakpoint;
    const start = from.top + from.gap;
    const notes = to.notes - from.notes;
    const below = from.repeatedHeight + (notes > 0 ? notes + aboveNotes : 0);
    const asked = bottom - start;
    const used = to.top - start + below;
    const alone = from.index === to.index - 1;
    if (asked > height + 0.01 && !alone) break;
    bottom = Math.max(bottom, from.reach);
    const before = next;
    if (from.reach > 0) next = from;
    // What does not fit below a repeated head may fit where the page begins before it.
    if (asked + below > height + 0.01 && !alone) continue;
    const begins = from.index === 0 || from.reach > 0;
    const end =
      before && !begins ? costOfShortEnd((before.top - start + from.repeatedHeight) / height, leastAbove) : 0;
    const cost = from.cost + costOfPage + breakCost + costOfRoom(used / height, to, begins) + end;
    if (cost < to.cost) {
      to.cost = cost;
      to.before = from;
    }
  }
  return at + 1;
}

/** Points between the text and the notes at the foot of its page, with the rule over them. */
export const aboveNotes = 14;

export function notesHeight(notes: Row['notes'] = []): number {
  return notes.reduce((sum, { height, after }) => sum + height + after, 0);
}

/** The last breakpoint that the best paths to all these breakpoints share. */
function commonPlace(open: readonly Breakpoint[]): Breakpoint {
  const ways = new Set(open);
  for (;;) {
    let latest: Breakpoint | undefined;
    for (const place of ways) if (!latest || place.index > latest.index) latest = place;
    if (!latest?.before || ways.size === 1) return latest as Breakpoint;
    ways.delete(latest);
    ways.add(latest.before);
  }
}

/** A place some pages back on the way to the cheapest of these. */
function cheapestPlace(open: readonly Breakpoint[]): Breakpoint {
  let place = open.reduce((best, place) => (place.cost < best.cost ? place : best));
  for (let back = 0; back < pagesLeftOpen && place.before; back += 1) place = place.before;
  return place;
}

/** The pages on the best way to a place. */
function pagesUpTo(end: Breakpoint, places: readonly Breakpoint[]): readonly PageRows[] {
  const first = places[0]?.index ?? 0;
  const pages: PageRows[] = [];
  for (let to = end; to.before; to = to.before) {
    const { index, repeated } = to.before;
    const pageRows = places.slice(index - first, to.index - first);
    pages.push({ rows: pageRows.map(({ row }) => row as Row), repeated });
  }
  return pages.reverse();
}

function costOfBreak(last: Row, next: Row): number {
  if (last.keepWithNext) return costOfForced;
  const divides = last.block !== undefined && last.block === next.block;
  const parted = next.together?.filter((group) => last.together?.includes(group)).length ?? 0;
  return parted * costOfParting + (divides ? (next.costOfDividing ?? costOfDividing) : 0);
}

/**
 * What the empty part of a page costs: on the last page nothing, unless it is most of it. Before a part that begins a page
 * where little room is left it looks meant, and before a heading, too; anywhere else it costs more.
 */
function costOfRoom(filled: number, { row: next, reach }: Breakpoint, first: boolean): number {
  const short = first ? 0 : costOfShortEnd(filled, leastAlone);
  if (!next) return short;
  const empty = 1 - Math.min(1, filled);
  if (reach > 0)
    return short + costOfEmptyEnd * empty ** 2 + costOfEmptier * Math.max(0, empty - mostEmptyEnd) ** 2;
  const open = next.outline === undefined ? costOfLeavingOpen * Math.max(0, empty - mostLeftOpen) : 0;
  return costOfEmpty * empty ** 2 + open;
}

/** What it costs that so little of a part goes on over the end of a page. */
function costOfShortEnd(filled: number, least: typeof leastAbove): number {
  return filled >= least.filled ? 0 : least.cost * (1 - filled / least.filled) + 10;
}

/** The heads that are repeated on top of a page which begins with this row: of what the one before is in as well. */
function repeatedRows({ repeat }: Row, before: Row): readonly Row[] {
  const rows: Row[] = [];
  for (let head = repeat; head; head = head.within)
    if (isIn(head.table, before.repeat)) rows.unshift(...head.rows);
  return rows;
}

function isIn(table: object, repeat: Repeat | undefined): boolean {
  return repeat !== undefined && (repeat.table === table || isIn(table, repeat.within));
}
