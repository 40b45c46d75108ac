import type { Block, Cell, Document, Table } from '../document/document.ts';
import { plain } from '../document/plain.ts';
import { csvText, harmless } from '../escape/csv.ts';

export interface CsvFile {
  /** `03-tiltak-naering.csv`: which of the document's tables, and the heading it stands under. */
  readonly name: string;
  /** UTF-8 with a byte order mark, by which spreadsheets know it. */
  readonly text: string;
}

/** The tables with figures of a document, for a spreadsheet: semicolons, and no spaces in the figures. */
export function renderCsv(document: Document): readonly CsvFile[] {
  const files: CsvFile[] = [];
  let heading = 'tabell';
  const visit = (tree: readonly Block[]): void => {
    for (const block of tree) {
      if (block.type === 'section') visit(block.children);
      else if (block.type === 'heading' && block.id) heading = block.id;
      else if (block.type === 'table' && block.columns.some(({ numeric }) => numeric)) {
        const number = String(files.length + 1).padStart(2, '0');
        files.push({ name: `${number}-${heading.replace(/-+/g, '-')}.csv`, text: csvText(linesOf(block)) });
      }
    }
  };
  visit(document.children);
  return files;
}

function linesOf({ columns, header, rows }: Table): readonly (readonly string[])[] {
  return [
    header.map(({ content }) => harmless(plain(content))),
    ...rows.map(({ cells }) =>
      cells.map((cell, index) => (columns[index]?.numeric ? figure(cell) : harmless(plain(cell.content)))),
    ),
  ];
}

/** A figure as a spreadsheet reads it; the dash that stands for nothing in print is nothing. */
function figure({ content }: Cell): string {
  const text = plain(content)
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-');
  if (text === '–') return '';
  return /^-?\d+(?:[.,]\d+)?%?$/.test(text) ? text : harmless(plain(content));
}
