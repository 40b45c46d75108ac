import type { FlatCell, FlatTable } from '../document/flat-table.ts';
import { csvText, escapeCsvFormula, figure } from '../escape/csv.ts';

/** A table of data for a spreadsheet: a byte order mark, semicolons, decimal commas, CRLF. */
export function renderCsv({ header, rows }: FlatTable): string {
  return csvText([header.map(escapeCsvFormula), ...rows.map((row) => row.map(cell))]);
}

function cell(value: FlatCell): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? figure(value) : escapeCsvFormula(value);
}
