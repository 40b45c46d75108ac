import type { DisplayItem } from './display.ts';

/**
 * A strip of the text column that is never divided: a line of text, a row of a table, a figure. Its items' coordinates
 * are relative to its top and to the page's left edge.
 */
export interface Row {
  readonly height: number;
  readonly items: readonly DisplayItem[];
  /** Space asked for above and below; between two rows the larger counts, at a page's top none does. */
  readonly before: number;
  readonly after: number;
  /** No page may end after this row, unless nothing else is possible. */
  readonly keepWithNext: boolean;
  /** Begins a new page. */
  readonly newPage?: boolean;
  /** Destinations at its top. */
  readonly ids?: readonly string[];
  readonly outline?: { readonly title: string; readonly level: number };
  /** Rows of this table that stand again on top of the page when it breaks before this row. */
  readonly repeat?: { readonly table: object; readonly rows: readonly Row[] };
  /** What the running header says from here on. */
  readonly running?: string;
  readonly accent?: string;
  /** The paragraph, list or table it is a part of: where that can be, it is not divided. */
  readonly block?: object;
  /** One line of several cells beside each other: what is read first is not all above what is read next. */
  readonly acrossCells?: boolean;
  /** Stands on a page turned to its side. */
  readonly landscape?: boolean;
  /** Stands on a page of its own, without header and footer: the row is the whole page. */
  readonly wholePage?: boolean;
}

/** Keeps a block of rows together where typography asks for it: no widow, no orphan. */
export function againstWidows(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => {
    const orphan = index === 0 && rows.length > 1;
    const widow = index === rows.length - 2;
    return orphan || widow ? { ...row, keepWithNext: true } : row;
  });
}

export function withSpace(rows: readonly Row[], before: number, after: number): Row[] {
  return rows.map((row, index) => ({
    ...row,
    before: index === 0 ? Math.max(before, row.before) : row.before,
    after: index === rows.length - 1 ? Math.max(after, row.after) : row.after,
  }));
}

export function keepLast(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, keepWithNext: true } : row));
}
