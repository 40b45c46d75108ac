import type { Theme } from '../../templates/theme.ts';
import { breakPages, repeatedRows } from './break-pages.ts';
import { createChangeBars, isChanged } from './change-bars.ts';
import { type Destination, type DisplayItem, move, type OutlineEntry } from './display.ts';
import type { Row } from './rows.ts';

/** A page with its rows placed, before header and footer are added. */
export interface FilledPage {
  readonly items: DisplayItem[];
  readonly running: string;
  readonly accent: string | undefined;
  readonly wholePage: boolean;
  readonly landscape: boolean;
  /** Its items are not in the order in which they are read. */
  readonly unordered: boolean;
}

export interface Pagination {
  readonly pages: readonly FilledPage[];
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly outline: readonly OutlineEntry[];
}

/** Divides the rows into pages and places them. */
export function paginate(set: readonly Row[], theme: Theme): Pagination {
  const rows = turnedWithTheirHeadings(set);
  const { page, margins } = theme;
  const pages: FilledPage[] = [];
  const destinations = new Map<string, Destination>();
  const outline: OutlineEntry[] = [];
  let running = '';
  let accent: string | undefined;
  const fill = (from: number, to: number, part: number): void => {
    const first = rows[from] as Row;
    const items: DisplayItem[] = [];
    // The outer margin is on the right of a right-hand page and on the left of a left-hand one.
    const verso = page.twoSided && pages.length % 2 === 1 && !first.wholePage;
    const aside = verso ? margins.outer - margins.inner : 0;
    let y = first.wholePage ? 0 : margins.top;
    const bars = createChangeBars(theme, first.landscape === true, verso);
    for (const row of repeatedRows(rows, from, part)) {
      for (const item of row.items) {
        const again = artifact(item);
        move(again, aside, y);
        items.push(again);
      }
      y += row.height;
    }
    for (let at = from; at < to; at += 1) {
      const row = rows[at] as Row;
      const gap = at > from ? Math.max(rows[at - 1]?.after ?? 0, row.before) : 0;
      y += gap;
      if (isChanged(row)) bars.add(y, row.height, gap);
      for (const id of row.ids ?? []) destinations.set(id, { id, page: pages.length, y });
      if (row.outline) outline.push({ ...row.outline, page: pages.length, y });
      running = row.running ?? running;
      if (row.running !== undefined) accent = row.accent;
      for (const item of row.items) {
        move(item, aside, y);
        items.push(item);
      }
      y += row.height;
    }
    const { wholePage = false, landscape = false } = first;
    const unordered = rows.slice(from, to).some((row) => row.acrossCells);
    items.unshift(...bars.items);
    pages.push({ items, running, accent, wholePage, landscape, unordered });
  };
  for (let start = 0; start < rows.length; ) {
    const first = rows[start] as Row;
    if (page.twoSided && first.newPage && pages.length % 2 === 1) pages.push(blankPage);
    let end = start + 1;
    while (end < rows.length && !beginsPart(first, rows[end] as Row)) end += 1;
    const height = (first.landscape ? page.width : page.height) - margins.top - margins.bottom;
    let from = start;
    for (const to of first.wholePage ? [end] : breakPages(rows, start, end, height)) {
      fill(from, to, start);
      from = to;
    }
    start = end;
  }
  return { pages, destinations, outline };
}

/** What is kept with a table on a turned page, its heading above all, goes there with it. */
function turnedWithTheirHeadings(rows: readonly Row[]): readonly Row[] {
  if (!rows.some((row) => row.landscape)) return rows;
  const turned = [...rows];
  for (let index = turned.length - 2; index >= 0; index -= 1) {
    const row = turned[index] as Row;
    const next = turned[index + 1];
    if (row.keepWithNext && next?.landscape && !next.newPage && !row.wholePage)
      turned[index] = { ...row, landscape: true };
  }
  return turned;
}

/** Left empty so that what follows begins on a right-hand page. */
const blankPage: FilledPage = {
  items: [],
  running: '',
  accent: undefined,
  wholePage: true,
  landscape: false,
  unordered: false,
};

/** Whether a row cannot stand on a page with those before it. */
function beginsPart(first: Row, row: Row): boolean {
  return (
    first.wholePage === true ||
    row.wholePage === true ||
    row.newPage === true ||
    (row.landscape === true) !== (first.landscape === true)
  );
}

/** A copy: the same to the eye, but nothing that is read a second time. */
function artifact(item: DisplayItem): DisplayItem {
  if (item.type === 'text') return { ...item, leaf: undefined, link: undefined };
  return item.type === 'rectangle' ? { ...item, leaf: undefined } : { ...item };
}
