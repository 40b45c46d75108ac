import type { Table } from '../../document/document.ts';
import { type PlacedCell, type PlacedRow, spansOver } from '../table-cells.ts';
import { type Attributes, node, type StructureNode } from './structure.ts';

/** A cell with its element. */
export interface TaggedCell extends PlacedCell {
  readonly tag: StructureNode;
  /** It is a header. */
  readonly heads: boolean;
}

export interface TableTags {
  /** The row over the header, where one is, and the header. */
  readonly spans: readonly TaggedCell[];
  readonly header: readonly TaggedCell[];
  /** To be called for every row, in order. */
  rowOf(row: PlacedRow): readonly TaggedCell[];
}

/**
 * The elements of a table. Where a header is over several columns or rows, or names a group, every cell says which headers it
 * has: Scope alone is not found again below a group (ISO 32000-1, 14.8.5.7).
 */
export function tableTags(table: Table, rows: readonly PlacedRow[], tableNode: StructureNode): TableTags {
  const { header } = table;
  const grouped = rows.some(({ row }) => row.group);
  const headsRows = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ rows, column }) => (rows > 1 ? [column] : []))),
  );
  const overHeader = spansOver(table);
  const explicit = grouped || headsRows.size > 0 || overHeader.length > 0;
  // A head without a body is no head, and no body is without one (ISO 14289-1, 7.2).
  const bare = rows.length === 0 || header.length === 0;
  const named: Attributes = explicit ? { named: true } : {};
  const head = header.length === 0 || bare ? tableNode : node('THead', tableNode);
  /** The headers of each column, from the top. */
  const above: StructureNode[][] = table.columns.map(() => []);
  const underNothing = new Set<number>();
  const spanRow = overHeader.length > 0 ? node('TR', head) : undefined;
  const inSpanRow: TaggedCell[] = [];
  const headerCells: TaggedCell[] = [];
  const headerCell = (column: number, parent: StructureNode, rowSpan?: number): void => {
    const tag = node('TH', parent, { ...named, scope: 'Column', ...(rowSpan && { rowSpan }) });
    const cell = header[column] ?? { content: [] };
    if (cell.content.length > 0) above[column]?.push(tag);
    headerCells.push({ cell, column, columns: 1, rows: 1, tag, heads: true });
  };
  for (const span of overHeader) {
    const columns = Array.from({ length: span.columns }, (_, at) => span.column + at);
    if (span.cell.content.length === 0) {
      for (const column of columns) {
        headerCell(column, spanRow as StructureNode, 2);
        underNothing.add(column);
      }
      continue;
    }
    const over = { ...(span.columns > 1 && { colSpan: span.columns }) };
    const tag = node('TH', spanRow, { ...named, scope: 'Column', ...over });
    for (const column of columns) above[column]?.push(tag);
    inSpanRow.push({ ...span, tag, heads: true });
  }
  if (header.length > 0) {
    const headerRow = node('TR', head);
    for (const column of table.columns.keys()) if (!underNothing.has(column)) headerCell(column, headerRow);
    headerCells.sort((one, other) => one.column - other.column);
  }
  let body = bare ? tableNode : undefined;
  let group: StructureNode | undefined;
  const tags = new Map<PlacedCell, StructureNode>();
  return {
    spans: inSpanRow,
    header: headerCells,
    rowOf({ row, cells, covering }) {
      if (!bare && (!body || row.group || (grouped && row.total))) body = node('TBody', tableNode);
      const tr = node('TR', body);
      if (row.group || row.total) group = undefined;
      const beside = covering.flatMap((cell) => tags.get(cell) ?? []);
      const tagged = cells.map((cell): TaggedCell => {
        const first = cell.column === 0 && row.rowHeader !== undefined && row.rowHeader !== false;
        const names = row.group === true && cell.column === 0;
        const heads = first || names || (!row.group && headsRows.has(cell.column));
        const over = {
          ...(cell.columns > 1 && { colSpan: cell.columns }),
          ...(cell.rows > 1 && { rowSpan: cell.rows }),
        };
        if (heads) {
          const tag = node('TH', tr, { ...named, scope: 'Row', ...over });
          tags.set(cell, tag);
          if (names) group = tag;
          else beside.push(tag);
          return { ...cell, tag, heads };
        }
        const ofColumn = above[cell.column] ?? [];
        const headers = explicit ? [...ofColumn, ...(group ? [group] : []), ...beside] : [];
        const tag = node('TD', tr, { ...over, ...(headers.length > 0 && { headers }) });
        return { ...cell, tag, heads };
      });
      return tagged;
    },
  };
}
