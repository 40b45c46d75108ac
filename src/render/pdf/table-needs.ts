import type { Cell, Figure, Table } from '../../document/document.ts';
import { inFamilyOf } from '../../templates/faces.ts';
import type { TypeStyle } from '../../templates/theme.ts';
import { placeCells } from '../table-cells.ts';
import type { Need } from '../table-grids.ts';
import type { LayoutContext } from './layout-context.ts';
import { pictureWidth } from './picture-in-cell.ts';
import { runsIn } from './set-inlines.ts';
import type { TextRun, TextStyle } from './typeset/types.ts';

/**
 * In ems: words and their parts that are wider than this ask for no more room. They are divided, or cut, rather than that
 * one of them has the width of all other columns.
 */
const longestWord = 20;
const longestPart = 10;

/** What the columns of a table need; of tables of one grid, of all of them together. */
export function needsOf(table: Table, setting: LayoutContext): readonly Need[] {
  const grid = setting.grids.get(table);
  if (!grid) return ownNeeds(table, setting);
  grid.needs ??= together(grid.tables.map((one) => ownNeeds(one, setting)));
  return grid.needs;
}

function ownNeeds(table: Table, setting: LayoutContext): readonly Need[] {
  const cells = placeCells(table).flatMap(({ row, cells }) =>
    cells
      .filter(({ columns }) => columns === 1)
      .map(({ cell, column }) => ({
        cell,
        column,
        strong:
          row.total === true ||
          row.group === true ||
          (row.rowHeader === true && column === 0) ||
          table.columns[column]?.main === true,
      })),
  );
  return table.columns.map((_, index) =>
    needOf(
      table,
      index,
      cells.filter(({ column }) => column === index),
      setting,
    ),
  );
}

/** The needs of tables of as many columns, column by column. */
function together(tables: readonly (readonly Need[])[]): readonly Need[] {
  const [first = []] = tables;
  return first.map((_, index) => {
    const needs = tables.flatMap((table) => table[index] ?? []);
    const most = (of: (need: Need) => number): number => Math.max(...needs.map(of));
    return {
      numeric: needs.every(({ numeric }) => numeric),
      natural: most(({ natural }) => natural),
      get unbreakable() {
        return most(({ unbreakable }) => unbreakable);
      },
      get divided() {
        return most(({ divided }) => divided);
      },
    };
  });
}

function needOf(
  table: Table,
  index: number,
  cells: readonly { readonly cell: Cell; readonly strong: boolean }[],
  setting: LayoutContext,
): Need {
  const { theme, typesetter, language } = setting;
  const numeric = table.columns[index]?.numeric === true;
  const { size } = theme.type.table;
  const runsOf = (cell: Cell | undefined, strong: boolean): readonly TextRun[] =>
    cell ? runsIn(cell.content, cellStyle(theme.type.table, setting, numeric, strong), theme) : [];
  const header = runsOf(table.header[index], true);
  const body = cells.map(({ cell, strong }) => runsOf(cell, strong));
  /** A little more than needed, so that rounding breaks nothing. */
  const widest = (of: (runs: readonly TextRun[]) => number, ofBody = of): number =>
    body.reduce((most, runs) => Math.max(most, ofBody(runs)), of(header)) / size + 0.05;
  const pictures = [table.header[index], ...cells.map(({ cell }) => cell)].flatMap((cell) =>
    (cell?.content ?? []).flatMap((inline) => (inline.type === 'picture' ? [inline.figure] : [])),
  );
  const pictured = (of: (figure: Figure) => number): number =>
    pictures.reduce((most, figure) => Math.max(most, of(figure)), 0) / size;
  const natural = Math.max(
    widest(typesetter.widestLine),
    pictured((figure) => pictureWidth(figure).natural),
  );
  const narrow = (of: (runs: readonly TextRun[]) => number, most: number): number => {
    const words = Math.min(most, widest(of));
    return Math.max(
      // Figures are never broken, but the words over them may be.
      numeric
        ? Math.max(
            words,
            widest(() => 0, typesetter.widestLine),
          )
        : words,
      pictured((figure) => pictureWidth(figure).least),
    );
  };
  let unbreakable: number | undefined;
  let divided: number | undefined;
  return {
    numeric,
    natural,
    get unbreakable() {
      unbreakable ??= narrow(typesetter.widestWord, longestWord);
      return unbreakable;
    },
    get divided() {
      divided ??= narrow((runs) => typesetter.widestPart(runs, language), longestPart);
      return divided;
    },
  };
}

export function cellStyle(
  type: TypeStyle,
  { theme }: LayoutContext,
  numeric: boolean,
  strong: boolean,
): TextStyle {
  return {
    face: strong ? inFamilyOf(type.font, 'semibold') : type.font,
    size: type.size,
    color: theme.colors.text,
    ...(numeric && { tabularFigures: true }),
  };
}
