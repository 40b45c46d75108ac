import type { Cell, Table, TableRow } from '../../document/document.ts';
import { accentOf } from '../../templates/theme.ts';
import { type PlacedRow, placeCells } from '../table-cells.ts';
import { isOfFigures } from '../table-kinds.ts';
import type { LayoutContext } from './layout-context.ts';
import { captionLines, lineRows } from './line-rows.ts';
import { keepAll, keepLast, type Repeat, type Row, withSpace } from './rows.ts';
import { node, type StructureNode } from './structure.ts';
import { denser, type Fitted, fitTable } from './table-fit.ts';
import { keepTogether } from './table-keeps.ts';
import { mostKept, type RowLook, type RowOfCells, setRow } from './table-row.ts';
import { paintPanels, paintZebra, ruleHeader, ruleRow, ruleSpans } from './table-rules.ts';
import { type TaggedCell, tableTags } from './table-tags.ts';

/** Points over the name of a group that is not first: in a table of words, and in one of figures. */
const aboveGroup = 6;
const aboveFigures = 4;
/** What dividing a table costs that takes less than such a part of a page: a small one is rather not divided. */
const costsOfDividing = [
  [0.25, 80],
  [0.5, 20],
  [0.9, 12],
] as const;
/** Cells that go over several rows do not where that would take more than this part of a page. */
const mostSpanned = 0.9;

/**
 * A table with its header repeated on every page it runs over, and the name of the group that goes on there. Columns are as
 * wide as their content asks for; what is too wide for the text column moves out into the column of numbers, then is set
 * smaller, then on a page turned to its side.
 */
export function tableRows(table: Table, around: LayoutContext): Row[] {
  if (table.columns.length === 0) return [];
  // In a card everything is small already.
  const setting = table.dense && !around.card ? { ...around, theme: denser(around.theme) } : around;
  const fitted = fitTable(table, setting);
  const tableNode = node('Table', setting.parent);
  const caption = table.caption
    ? captionRows(table.caption, '', fitted, node('Caption', tableNode), setting)
    : [];
  const { placed, header, body } = partsOf(table, tableNode, fitted, setting);
  const again = table.caption
    ? captionRows(table.caption, ` ${setting.words.tableContinued}`, fitted, detached(), setting)
    : [];
  const heads = [
    ...again.map((row) => ({ ...row, height: row.height + row.after })),
    ...header.map((row) => ({ ...row, items: row.items.map((item) => ({ ...item })) })),
  ];
  const { page, margins, type } = setting.theme;
  const height = heightOfPage(fitted, setting);
  // A head as high as a page leaves no room for what is below it.
  const stands = sumOf(header) < height * mostKept;
  const alone = repeatOf(table, stands ? heads : [], fitted);
  for (const row of header) row.repeat = alone.whole;
  let repeat = alone;
  for (const [index, parts] of body.entries()) {
    const row = table.rows[index];
    if (row?.group) repeat = alone;
    for (const [at, part] of parts.entries()) part.repeat = at === 0 ? repeat.whole : repeat.inCell;
    if (row?.group) {
      const name = groupAgain(row, table, fitted, setting);
      repeat = repeatOf(table, [...alone.whole.rows, ...name], fitted);
    }
    if (row?.total) repeat = alone;
  }
  keepTogether(isOfFigures(table), placed, body, height);
  const rows = body.flat();
  const top = [...caption, ...header];
  if (rows.length > 0) keepAll(top);
  const all = [...top, ...rows];
  const part = sumOf(all) / (page.height - margins.top - margins.bottom);
  const [, cost] = costsOfDividing.find(([most]) => part < most) ?? [];
  if (cost !== undefined) for (const row of all) row.costOfDividing = cost;
  const notes = noteRows(table, fitted, setting);
  if (notes.length > 0) keepLast(all);
  const whole = [...all, ...notes];
  if (fitted.landscape) for (const row of whole) row.landscape = true;
  return withSpace(whole, type.table.before, type.table.after);
}

interface TableParts {
  readonly placed: readonly PlacedRow[];
  readonly header: Row[];
  /** For each row of the table its rows of the page. */
  readonly body: readonly Row[][];
}

/**
 * The header and the body with their rules.
 * @param spanning whether cells go over several rows
 */
function partsOf(
  table: Table,
  tableNode: StructureNode,
  fitted: Fitted,
  setting: LayoutContext,
  spanning = true,
): TableParts {
  const kids = tableNode.kids.length;
  const placed = placeCells(table, spanning);
  const tags = tableTags(table, placed, tableNode);
  const { pad } = fitted;
  const ofHeader: RowLook = { above: pad, below: pad, header: true, isStrong: () => true };
  const spans =
    tags.spans.length > 0
      ? setRow(tags.spans, { ...ofHeader, centred: true, below: 1 }, table, fitted, setting).rows
      : [];
  const names = tags.header.length > 0 ? setRow(tags.header, ofHeader, table, fitted, setting).rows : [];
  // What has nothing over it is read before the words that are over others.
  const acrossCells = spans.length > 0;
  const header = [...spans, ...names.map((row): Row => (acrossCells ? { ...row, acrossCells } : row))];
  const rows = placed.map((one, index) =>
    setRow(tags.rowOf(one), lookOf(one.row, index, table, fitted, setting), table, fitted, setting),
  );
  const body = rows.map(({ rows }) => rows);
  if (!stretched(rows, body, heightOfPage(fitted, setting) * mostSpanned)) {
    tableNode.kids.length = kids;
    return partsOf(table, tableNode, fitted, setting, false);
  }
  for (const [index, { row }] of placed.entries()) {
    const next = placed[index + 1];
    ruleRow(body[index] ?? [], { row, next: next?.row, open: next?.covering ?? [] }, table, fitted, setting);
    const first = body[index]?.[0];
    if (row.id && first) first.ids = [row.id];
  }
  const lastSpan = spans.at(-1);
  if (lastSpan) ruleSpans(lastSpan, tags.spans, fitted, setting);
  const lastName = names.length > 0 ? header.at(-1) : undefined;
  if (lastName) ruleHeader(lastName, table, fitted, setting);
  paintPanels([...header, ...body.flat()], table, fitted, setting);
  paintZebra(
    placed.map(({ row }, index) => ({ row, parts: body[index] ?? [] })),
    table,
    fitted,
    setting,
  );
  return { placed, header, body };
}

function heightOfPage({ landscape }: Fitted, { theme }: LayoutContext): number {
  const { page, margins } = theme;
  return (landscape ? page.width : page.height) - margins.top - margins.bottom;
}

/**
 * Makes the last rows higher that cells from above end in, where these need it.
 * @returns false where such a cell takes more than the room there is
 */
function stretched(rows: readonly RowOfCells[], body: readonly Row[][], room: number): boolean {
  for (const [index, { spanning }] of rows.entries())
    for (const { cell, height } of spanning) {
      if (height > room) return false;
      const covered = body.slice(index, index + cell.rows).flat();
      const last = covered.at(-1);
      const lacking = height - sumOf(covered);
      if (last && lacking > 0) last.height += lacking;
    }
  return true;
}

function lookOf(
  row: TableRow,
  index: number,
  table: Table,
  { pad }: Fitted,
  { theme, accent }: LayoutContext,
): RowLook {
  const over = row.group && index > 0 ? aboveGroupOf(row, table) : 0;
  const color = row.accent === undefined ? accent : accentOf(theme, row.accent);
  return {
    above: pad + over,
    below: pad,
    header: false,
    isStrong: ({ column, heads }) =>
      row.total === true ||
      row.group === true ||
      table.columns[column]?.main === true ||
      (heads && column === 0 && row.rowHeader === true),
    ...(row.group && row.accent !== undefined && color && { color }),
  };
}

/** More above a group that others are in. */
function aboveGroupOf({ accent }: TableRow, table: Table): number {
  const isOuter = accent !== undefined && table.rows.some((row) => row.group && row.accent === undefined);
  return (isOfFigures(table) ? aboveFigures : aboveGroup) * (isOuter ? 2.5 : 1);
}

/** The name of a group on top of a page where its rows go on. */
function groupAgain(row: TableRow, table: Table, fitted: Fitted, setting: LayoutContext): readonly Row[] {
  const content: Cell['content'] = [
    ...withoutPages(row.cells[0]?.content ?? []),
    { type: 'text', value: ` ${setting.words.tableContinued}` },
  ];
  const again: Table = { ...table, rows: [{ ...row, cells: [{ content }] }] };
  const cells = placeCells(again).flatMap(({ cells }) =>
    cells.map((cell): TaggedCell => ({ ...cell, tag: detached(), heads: true })),
  );
  const { rows } = setRow(cells, lookOf(row, 0, table, fitted, setting), table, fitted, setting);
  if (rows.length > 1) return [];
  ruleRow(rows, { row, next: undefined, open: [] }, table, fitted, setting);
  paintPanels(rows, table, fitted, setting);
  return rows;
}

/** What is on top of a page where a table goes on: between two of its rows, and in the middle of one. */
interface Heads {
  readonly whole: Repeat;
  readonly inCell: Repeat;
}

function repeatOf(table: Table, rows: readonly Row[], { pad }: Fitted): Heads {
  // What goes on in the middle of a cell has no space of its own above.
  const padded = rows.map((row) => (row === rows.at(-1) ? { ...row, height: row.height + pad } : row));
  return { whole: { table, rows }, inCell: { table, rows: padded } };
}

function captionRows(
  caption: Cell['content'],
  suffix: string,
  fitted: Fitted,
  parent: StructureNode,
  setting: LayoutContext,
): Row[] {
  const { theme } = setting;
  const words = suffix ? withoutPages(caption) : caption;
  // A narrow table may have a long name.
  const place = { ...setting, x: fitted.x, width: Math.max(fitted.width, setting.width) };
  return keepAll(withSpace(captionLines(words, suffix, theme, parent, place), 0, 2));
}

/** What is printed again is not read again, and leads nowhere. */
function withoutPages(content: Cell['content']): Cell['content'] {
  return content.flatMap((inline) => {
    if (inline.type === 'page-reference') return [];
    return inline.type === 'link' ? withoutPages(inline.children) : [inline];
  });
}

/** What is said below a table of its figures and their sources. */
function noteRows({ notes = [] }: Table, fitted: Fitted, setting: LayoutContext): Row[] {
  const { theme } = setting;
  const place = { ...setting, x: fitted.x, width: Math.max(fitted.width, setting.width) };
  const { tableNote } = theme.type;
  const rows = notes.flatMap((content, index) => {
    const lines = lineRows(content, tableNote, theme.colors.muted, node('P', setting.parent), place, true);
    if (index < notes.length - 1) keepLast(lines);
    return index === 0 ? withSpace(lines, tableNote.before, 0) : lines;
  });
  return withSpace(rows, 0, tableNote.after);
}

/** Structure for what is only measured, or printed a second time. */
function detached(): StructureNode {
  return node('P', undefined);
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}
