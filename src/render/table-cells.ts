import type { Cell, Table, TableRow } from '../document/document.ts';

/** A cell at its place: the first column that it goes over, how many, and how many rows. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

export interface PlacedRow {
  readonly row: TableRow;
  /** Those that begin here. */
  readonly cells: readonly PlacedCell[];
  /** Those of rows above that go on here. */
  readonly covering: readonly PlacedCell[];
}

const empty: Cell = { content: [] };
const none: readonly PlacedCell[] = [];

/**
 * Every row of a table with as many cells as it has columns, less those that are covered: what is lacking is empty, and no
 * cell goes down over the name of a group or beyond the last row.
 * @param spanning whether cells go over several rows; where not, there are empty ones below them
 */
export function placeCells({ rows, columns }: Table, spanning = true): readonly PlacedRow[] {
  let open: { readonly cell: PlacedCell; left: number }[] = [];
  return rows.map((row, index) => {
    if (row.group) open = [];
    const covering = open.length === 0 ? none : open.map(({ cell }) => cell);
    const cells: PlacedCell[] = [];
    const besides = row.group ? Math.min(row.cells.length, columns.length) - 1 : 0;
    let next = 0;
    for (let column = 0; column < columns.length; ) {
      if (covering.some((over) => over.column === column)) {
        if (!spanning) cells.push({ cell: empty, column, columns: 1, rows: 1 });
        column += 1;
        continue;
      }
      const cell = row.cells[next] ?? empty;
      const across = row.group && next === 0 ? columns.length - Math.max(0, besides) : 1;
      const wanted = Math.trunc(cell.rows ?? 1);
      // The rows are counted for the few that go over several: most tables have none.
      const down = !row.group && wanted > 1 ? Math.min(wanted, rowsFrom(rows, index)) : 1;
      const placed = { cell, column, columns: across, rows: spanning ? down : 1 };
      cells.push(placed);
      if (down > 1) open.push({ cell: placed, left: down });
      column += across;
      next += 1;
    }
    if (open.length > 0) {
      for (const one of open) one.left -= 1;
      open = open.filter(({ left }) => left > 0);
    }
    return { row, cells, covering: spanning ? covering : none };
  });
}

/** Rows from here to the next name of a group. */
function rowsFrom(rows: readonly TableRow[], from: number): number {
  let to = from + 1;
  while (to < rows.length && !rows[to]?.group) to += 1;
  return to - from;
}

/** What is over the header, as far as there are columns; nothing where none of it has words. */
export function spansOver({ spans = [], columns, header }: Table): readonly PlacedCell[] {
  if (header.length === 0 || spans.every(({ content }) => content.length === 0)) return [];
  const placed: PlacedCell[] = [];
  let column = 0;
  for (const { content, columns: wanted } of spans) {
    const count = Math.min(wanted, columns.length - column);
    if (count < 1) continue;
    placed.push({ cell: { content }, column, columns: count, rows: 1 });
    column += count;
  }
  if (column < columns.length)
    placed.push({ cell: { content: [] }, column, columns: columns.length - column, rows: 1 });
  return placed;
}
