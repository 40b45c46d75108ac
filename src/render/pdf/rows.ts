import type { DisplayItem } from './display.ts';
import type { StructureNode } from './structure.ts';

/**
 * A strip of the text column that is never divided: a line of text, a row of a table, a figure. Its items' coordinates
 * are relative to its top and to the page's left edge. The function that sets a block owns its rows, and changes them in place:
 * there are as many as lines, and copies would be most of what a long document costs.
 */
export interface Row {
  height: number;
  items: DisplayItem[];
  /** Space asked for above and below; between two rows the larger counts, at a page's top none does. */
  before: number;
  after: number;
  /** No page may end after this row, unless nothing else is possible. */
  keepWithNext: boolean;
  /** Begins a new page. */
  newPage?: boolean;
  /** Begins a part that follows on the same page where so many points are left there, and on a new page elsewhere. */
  roomNeeded?: number;
  /** Painted in the space above it; nothing of it is at a page's top. */
  above?: readonly DisplayItem[];
  /** Destinations at its top. */
  ids?: readonly string[];
  readonly outline?: { readonly title: string; readonly level: number };
  /** The same of rows that are beside each other in it, from its top. */
  readonly inside?: readonly (Pick<Row, 'ids' | 'outline'> & { readonly y: number })[];
  /** What is at the foot of the page that it is on. */
  notes?: readonly Row[];
  /** Rows of this table that are repeated on top of the page when it breaks before this row. */
  repeat?: Repeat;
  /** What the running header says from here on. */
  readonly running?: string;
  readonly accent?: string;
  /** Index of the focus area that it is in, from 0. */
  area?: number;
  /** The paragraph, list or table it is a part of: where that can be, it is not divided. */
  block?: object;
  /** What it is rather moved to the next page with than divided from, from the inside out. */
  together?: readonly object[];
  /** What dividing that costs before this row; as much as for any other when left out. */
  costOfDividing?: number;
  /** One line of several cells beside each other: what is read first is not all above what is read next. */
  readonly acrossCells?: boolean;
  /** All of it came or went, so that a change bar is beside it. */
  changed?: boolean;
  /** On a page in landscape. */
  landscape?: boolean;
  /** Sections whose last row it is, the innermost first. */
  ends?: readonly StructureNode[];
  /** On a separate page, without header and footer: the row is the whole page. */
  readonly wholePage?: boolean;
}

/** The head of something that goes on over the end of a page. */
export interface Repeat {
  readonly table: object;
  readonly rows: readonly Row[];
  /** What it is in, whose head comes first. */
  readonly within?: Repeat;
}

/** Keeps a block of rows together where typography asks for it: no widow, no orphan. */
export function againstWidows(rows: Row[]): Row[] {
  const [first] = rows;
  if (first && rows.length > 1) {
    first.keepWithNext = true;
    (rows[rows.length - 2] as Row).keepWithNext = true;
  }
  return rows;
}

/** Asks for space above the first row and below the last. */
export function withSpace(rows: Row[], before: number, after: number): Row[] {
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (first) first.before = Math.max(before, first.before);
  if (last) last.after = Math.max(after, last.after);
  return rows;
}

/** Keeps the last row with what follows. */
export function keepLast(rows: Row[]): Row[] {
  const last = rows[rows.length - 1];
  if (last) last.keepWithNext = true;
  return rows;
}

export function keepAll(rows: Row[]): Row[] {
  for (const row of rows) row.keepWithNext = true;
  return rows;
}

/** Of rows under each other, with the space between them. */
export function heightOf(rows: readonly Row[]): number {
  return rows.reduce(
    (sum, row, index) =>
      sum + row.height + (index > 0 ? Math.max(rows[index - 1]?.after ?? 0, row.before) : 0),
    0,
  );
}
