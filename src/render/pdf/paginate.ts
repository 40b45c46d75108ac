import type { Theme } from '../../templates/theme.ts';
import { aboveNotes, breakPages, notesHeight, type PageRows } from './break-pages.ts';
import { createChangeBars, isChanged } from './change-bars.ts';
import { type DisplayItem, type Mentioned, move } from './display.ts';
import type { Row } from './rows.ts';
import type { StructureNode } from './structure.ts';

/** A page with its rows placed, before header and footer are added. */
export interface FilledPage extends Mentioned {
  readonly items: DisplayItem[];
  /** What it is about, of the page's own headings; nothing where it begins with one, which says it. */
  readonly running: string;
  /** The focus areas on it, by their index, in order. */
  readonly areas: readonly number[];
  readonly accent: string | undefined;
  readonly wholePage: boolean;
  readonly landscape: boolean;
  /** Its items are not in the order in which they are read. */
  readonly unordered: boolean;
}

/** Divides rows into pages and places them: each page as soon as it is known where it ends. */
export function* paginate(rows: Iterable<Row>, theme: Theme): Generator<FilledPage> {
  const { page, margins } = theme;
  let count = 0;
  let running = '';
  let accent: string | undefined;
  const fill = ({ rows: pageRows, repeated }: PageRows): FilledPage => {
    const [first] = pageRows;
    const { wholePage = false, landscape = false } = first ?? {};
    const items: DisplayItem[] = [];
    const destinations: { id: string; y: number }[] = [];
    const outline: { title: string; level: number; y: number }[] = [];
    const ends: StructureNode[] = [];
    // The outer margin is on the right of a right-hand page and on the left of a left-hand one.
    const verso = page.twoSided && count % 2 === 1 && !wholePage;
    const aside = verso ? margins.outer - margins.inner : 0;
    let y = wholePage ? 0 : margins.top;
    const bars = createChangeBars(theme, landscape, verso);
    for (const row of repeated) {
      for (const item of row.items) {
        const again = artifact(item);
        move(again, aside, y);
        items.push(again);
      }
      y += row.height;
    }
    for (const [at, row] of pageRows.entries()) {
      const gap = at > 0 ? Math.max(pageRows[at - 1]?.after ?? 0, row.before) : 0;
      y += gap;
      if (isChanged(row)) bars.add(y, row.height, gap);
      for (const id of row.ids ?? []) destinations.push({ id, y });
      if (row.outline) outline.push({ ...row.outline, y });
      for (const part of row.inside ?? []) {
        for (const id of part.ids ?? []) destinations.push({ id, y: y + part.y });
        if (part.outline) outline.push({ ...part.outline, y: y + part.y });
      }
      running = row.running ?? running;
      if (row.running !== undefined) accent = row.accent;
      for (const item of [...(at > 0 ? (row.above ?? []) : []), ...row.items]) {
        move(item, aside, y);
        items.push(item);
      }
      if (row.ends) ends.push(...row.ends);
      y += row.height;
    }
    const notes = pageRows.flatMap((row) => row.notes ?? []);
    if (notes.length > 0) {
      const bottom = (landscape ? page.width : page.height) - margins.bottom;
      let foot = Math.max(y + aboveNotes, bottom - notesHeight(notes));
      items.push(ruleOverNotes(margins.inner + theme.indent + aside, foot, theme));
      for (const row of notes) {
        for (const id of row.ids ?? []) destinations.push({ id, y: foot });
        for (const item of row.items) {
          move(item, aside, foot);
          items.push(item);
        }
        foot += row.height + row.after;
      }
    }
    const beginsWithHeading = first?.running !== undefined;
    const areas = [...new Set(pageRows.flatMap(({ area }) => area ?? []))];
    // Notes are at the foot of the page, and read behind what cites them.
    const unordered = notes.length > 0 || pageRows.some((row) => row.acrossCells);
    items.unshift(...bars.items);
    count += 1;
    return {
      items,
      destinations,
      outline,
      ends,
      running: beginsWithHeading ? '' : running,
      areas,
      accent,
      wholePage,
      landscape,
      unordered,
    };
  };
  for (const { first, rows: partRows } of partsOf(turnedWithTheirHeadings(rows))) {
    if (page.twoSided && first.newPage && count % 2 === 1) {
      count += 1;
      yield blankPage;
    }
    const height = (first.landscape ? page.width : page.height) - margins.top - margins.bottom;
    const pages = first.wholePage ? [{ rows: [...partRows], repeated: [] }] : breakPages(partRows, height);
    for (const rowsOfPage of pages) yield fill(rowsOfPage);
  }
}

/** 30 mm over the first note of a page. */
function ruleOverNotes(x: number, foot: number, { colors }: Theme): DisplayItem {
  return { type: 'rectangle', x, y: foot - 5, width: 85, height: 0.4, color: colors.text };
}

/** Parts that begin on a page of their own. The rows of each are there once, before the next part is asked for. */
function* partsOf(
  all: Iterable<Row>,
): Generator<{ readonly first: Row; readonly rows: Iterable<Row> }, void, void> {
  const source = all[Symbol.iterator]();
  let next = source.next();
  function* part(first: Row): Generator<Row> {
    do {
      yield next.value;
      next = source.next();
    } while (!next.done && !beginsPart(first, next.value));
  }
  while (!next.done) {
    const first = next.value;
    yield { first, rows: part(first) };
  }
}

/** What is kept with a table on a turned page, its heading above all, goes there with it. */
function* turnedWithTheirHeadings(rows: Iterable<Row>): Generator<Row> {
  let held: Row[] = [];
  for (const row of rows) {
    if (row.landscape && !row.newPage) turnLast(held);
    held.push(row);
    if (row.keepWithNext) continue;
    yield* held;
    held = [];
  }
  yield* held;
}

/** Rows that are kept with what follows: those since a page was last begun. */
function turnLast(held: readonly Row[]): void {
  for (let at = held.length - 1; at >= 0; at -= 1) {
    const row = held[at] as Row;
    if (row.wholePage) return;
    row.landscape = true;
    if (row.newPage || row.roomNeeded !== undefined) return;
  }
}

/** Left empty so that what follows begins on a right-hand page. */
const blankPage: FilledPage = {
  items: [],
  destinations: [],
  outline: [],
  ends: [],
  running: '',
  areas: [],
  accent: undefined,
  wholePage: true,
  landscape: false,
  unordered: false,
};

/** Whether a row cannot be on a page with those before it. */
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
