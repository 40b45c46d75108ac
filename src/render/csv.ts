import type { Block, Cell, Document, Table } from '../document/document.ts';
import { plain } from '../document/plain.ts';

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
        files.push({ name: `${number}-${heading.replace(/-+/g, '-')}.csv`, text: `\ufeff${linesOf(block)}` });
      }
    }
  };
  visit(document.children);
  return files;
}

function linesOf({ columns, header, rows }: Table): string {
  const line = (cells: readonly string[]): string => `${cells.map(quoted).join(';')}\r\n`;
  const text = rows.map(({ cells }) =>
    line(
      cells.map((cell, index) => (columns[index]?.numeric ? figure(cell) : harmless(plain(cell.content)))),
    ),
  );
  return line(header.map(({ content }) => harmless(plain(content)))) + text.join('');
}

/** A figure as a spreadsheet reads it; the dash that stands for nothing in print is nothing. */
function figure({ content }: Cell): string {
  const text = plain(content)
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-');
  if (text === '–') return '';
  return /^-?\d+(?:[.,]\d+)?%?$/.test(text) ? text : harmless(plain(content));
}

/** A cell that a spreadsheet would take for a formula is made text. Source: OWASP, "CSV Injection" */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
