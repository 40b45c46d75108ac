import type { Table, TableRow } from '../../document/document.ts';
import { accentOf } from '../../templates/theme.ts';
import type { PlacedCell } from '../table-cells.ts';
import { isOfFigures } from '../table-kinds.ts';
import type { DisplayItem } from './display.ts';
import type { LayoutContext } from './layout-context.ts';
import type { Row } from './rows.ts';
import { type Fitted, gap } from './table-fit.ts';
import { placeOf } from './table-row.ts';

/** Points: a rule that says something, and one that only parts. */
const thick = 0.9;
const hair = 0.4;
/** How far the panel of a column goes out of the table at its right edge. */
const panelOut = 4;

/** Behind the columns that a table is about. */
export function paintPanels(
  rows: readonly Row[],
  table: Table,
  fitted: Fitted,
  { theme }: LayoutContext,
): void {
  for (const [index, { main }] of table.columns.entries()) {
    const column = fitted.columns[index];
    if (!main || !column) continue;
    const left = index === 0 ? column.x - panelOut : column.x - gap / 2;
    const right = column.x + column.width + (index === table.columns.length - 1 ? panelOut : gap / 2);
    // Rows are painted in turn: the panel of one does not hide the rule at the foot of the row above.
    for (const [at, row] of rows.entries()) {
      const y = at === 0 ? 0 : thick;
      const height = row.height - y + (at === rows.length - 1 ? 0 : thick);
      row.items.unshift({
        type: 'rectangle',
        x: left,
        y,
        width: right - left,
        height,
        color: theme.colors.panel,
      });
    }
  }
}

/** Under each of the words that are over several columns. */
export function ruleSpans(
  row: Row,
  spans: readonly PlacedCell[],
  fitted: Fitted,
  { theme, accent }: LayoutContext,
): void {
  const color = accent ?? theme.colors.text;
  row.items.unshift(
    ...spans.map(
      (span): DisplayItem => ({
        type: 'rectangle',
        ...placeOf(span, fitted),
        y: row.height,
        height: hair,
        color,
      }),
    ),
  );
}

export function ruleHeader(row: Row, table: Table, fitted: Fitted, { theme, accent }: LayoutContext): void {
  const color = accent ?? theme.colors.text;
  row.items.unshift({ type: 'rectangle', ...across(table, fitted), y: row.height, height: thick, color });
}

/** From one edge of a table to the other; where its last column is on a panel, to the edge of that. */
function across({ columns }: Table, { x, width }: Fitted): { readonly x: number; readonly width: number } {
  return { x, width: width + (columns.at(-1)?.main ? panelOut : 0) };
}

/** What is around a row in a table. */
interface RowPlace {
  readonly row: TableRow;
  readonly next: TableRow | undefined;
  /** Cells that go on below it. */
  readonly open: readonly PlacedCell[];
}

/**
 * The rules of a row, once its height is known: hairlines between rows of words, but none across a cell that goes on below; none
 * between rows of figures. Sums have one above, and below where they end a table of figures.
 */
export function ruleRow(
  parts: readonly Row[],
  { row, next, open }: RowPlace,
  table: Table,
  fitted: Fitted,
  setting: LayoutContext,
): void {
  const { theme, accent } = setting;
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return;
  const strong = accent ?? theme.colors.text;
  const whole = across(table, fitted);
  const rules = theme.tables?.rules;
  // Between the rows of words, unless the theme says where.
  const ofFigures = rules === undefined ? isOfFigures(table) : rules !== 'all';
  const rule = (
    place: { readonly x: number; readonly width: number },
    y: number,
    height: number,
    color: string,
  ): DisplayItem => ({
    type: 'rectangle',
    ...place,
    y,
    height,
    color,
  });
  if (row.total) first.items.unshift(rule(whole, 0, thick, strong));
  // Under what is above a sum is the sum's own rule.
  if (next?.total) return;
  if (row.group) {
    const color = row.accent === undefined ? strong : accentOf(theme, row.accent);
    if (rules === 'groups' || !ofFigures) last.items.unshift(rule(whole, last.height, thick, color));
    return;
  }
  if (ofFigures && next) return;
  const ends = ofFigures && row.total === true;
  const [height, color] = ends ? [thick, strong] : [hair, theme.colors.rule];
  const places = open.length === 0 ? [whole] : runsBeside(open, table).map((run) => placeOf(run, fitted));
  last.items.unshift(...places.map((place) => rule(place, last.height, height, color)));
}

/** Behind every other row of each group, where the theme has it so. */
export function paintZebra(
  body: readonly { readonly row: TableRow; readonly parts: readonly Row[] }[],
  table: Table,
  fitted: Fitted,
  { theme }: LayoutContext,
): void {
  if (!theme.tables?.zebra) return;
  const { x, width } = across(table, fitted);
  let isPlain = false;
  for (const { row, parts } of body) {
    isPlain = row.group || row.total ? false : !isPlain;
    if (isPlain || row.group || row.total) continue;
    for (const { items, height } of parts)
      items.unshift({
        type: 'rectangle',
        x: x - panelOut,
        y: 0,
        width: width + 2 * panelOut,
        height,
        color: theme.colors.panel,
      });
  }
}

/** Columns beside each other that none of these cells are in. */
function runsBeside(
  open: readonly PlacedCell[],
  { columns }: Table,
): readonly { readonly column: number; readonly columns: number }[] {
  const covered = new Set(open.map(({ column }) => column));
  const runs: { column: number; columns: number }[] = [];
  for (const column of columns.keys()) {
    if (covered.has(column)) continue;
    const last = runs.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}
