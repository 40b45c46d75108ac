import type { FlatCell, FlatTable } from '../document/flat-table.ts';
import { csvLines, csvText, escapeCsvFormula, figure } from '../escape/csv.ts';

/** Rows that are made into text together. */
const together = 1000;

/**
 * A table of data for a spreadsheet: a byte order mark, semicolons, decimal commas, CRLF.
 * @returns the text in pieces, so that neither rows nor text are held as a whole
 */
export function* renderCsv({ header, rows }: FlatTable): Iterable<string> {
  yield csvText([header.map(escapeCsvFormula)]);
  let lines: string[][] = [];
  for (const row of rows) {
    lines.push(row.map(cell));
    if (lines.length < together) continue;
    yield csvLines(lines);
    lines = [];
  }
  yield csvLines(lines);
}

function cell(value: FlatCell): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? figure(value) : escapeCsvFormula(value);
}
