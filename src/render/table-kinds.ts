import type { Table } from '../document/document.ts';

/** So many columns of figures make a table of figures, if they are most of its columns. */
const fewestFigures = 3;

/** Whether space parts the rows of a table, and no rules: each is found by its figures. */
export function isOfFigures({ columns }: Pick<Table, 'columns'>): boolean {
  const count = columns.filter(({ numeric }) => numeric).length;
  return count >= fewestFigures && count > columns.length / 2;
}
