import type { TableRow } from '../../document/document.ts';
import type { PlacedRow } from '../table-cells.ts';
import { keepLast, type Row } from './rows.ts';
import { mostKept } from './table-row.ts';

/** So many rows and their sum are kept on one page, and so many rows of a group. */
const mostSummed = 4;
const mostGrouped = 6;
/** A small group in a table of words takes no more than this part of a page: its rows are of several lines. */
const mostOfWords = 0.2;

/**
 * Says which rows of a table are kept with the next: neither one row alone after the header nor one alone on the next page; sums
 * with what they sum up; the name of a group with its first two rows, its last row with the one before, and all of a small group; rows that a cell goes over.
 * @param ofFigures whether it is a table of figures
 * @param body for each row of the table its rows of the page
 * @param height of a page
 */
export function keepTogether(
  ofFigures: boolean,
  placed: readonly PlacedRow[],
  body: readonly Row[][],
  height: number,
): void {
  const rows = placed.map(({ row }) => row);
  const last = rows.length - 1;
  const kept = new Set([
    ...beforeSums(rows),
    ...inGroups(rows, body, height * (ofFigures ? mostKept : mostOfWords)),
    ...underCells(placed, body, height),
  ]);
  if (last > 0) kept.add(0).add(last - 1);
  for (const index of kept) if (index < last) keepLast(body[index] ?? []);
}

/** The last row before a sum, which may be another sum, and all of the few since the sum before that. */
function* beforeSums(rows: readonly TableRow[]): Iterable<number> {
  let since = 0;
  for (const [index, row] of rows.entries()) {
    if (row.total !== true) continue;
    const from = index - since <= mostSummed ? Math.min(since, index - 1) : index - 1;
    for (let row = Math.max(0, from); row < index; row += 1) yield row;
    since = index + 1;
  }
}

/** @param most the height of a group that is not divided */
function* inGroups(rows: readonly TableRow[], body: readonly Row[][], most: number): Iterable<number> {
  for (const [index, row] of rows.entries()) {
    if (!row.group) continue;
    let end = index + 1;
    while (end < rows.length && !rows[end]?.group) end += 1;
    const isSmall = end - index - 1 <= mostGrouped && heightOf(body, index, end) <= most;
    const firstApart = isSmall ? end - 1 : Math.min(index + 2, end - 1);
    for (let at = index; at < Math.max(index + 1, firstApart); at += 1) yield at;
    // Nor is the last one alone under the name of the group on the next page.
    if (end - index > 2) yield end - 2;
  }
}

function* underCells(placed: readonly PlacedRow[], body: readonly Row[][], height: number): Iterable<number> {
  for (const [index, { cells }] of placed.entries())
    for (const { rows } of cells) {
      if (rows === 1 || heightOf(body, index, index + rows) > height * mostKept) continue;
      for (let at = index; at < index + rows - 1; at += 1) yield at;
    }
}

function heightOf(body: readonly Row[][], from: number, to: number): number {
  return body
    .slice(from, to)
    .flat()
    .reduce((sum, { height }) => sum + height, 0);
}
