import type { Cell, Table, TableRow } from '../../document/document.ts';
import type { TypeStyle } from '../../theme/theme.ts';
import { baselineIn, type Setting, styleOf } from './block-rows.ts';
import type { DisplayItem } from './display.ts';
import { type Row, withSpace } from './rows.ts';
import { lineItems, markInlines, setLines } from './set-inlines.ts';
import { node, type StructureNode } from './structure.ts';
import type { TextStyle } from './typeset/types.ts';

const gap = 10;
const smallest = 6.5;

/**
 * A table with its header repeated on every page it runs over. Columns are as wide as their content asks for; what is
 * too wide for the text column moves out into the column of numbers, then is set smaller.
 */
export function tableRows(table: Table, setting: Setting): Row[] {
  if (table.columns.length === 0) return [];
  const { theme } = setting;
  const fitted = fitTable(table, setting);
  const captionRows = table.caption
    ? setLines(
        table.caption,
        styleOf(theme.type.label, theme.colors.text),
        node('P', setting.parent),
        theme,
        setting.typesetter,
        {
          x: fitted.x,
          baseline: baselineIn(theme.type.label, setting.typesetter),
          width: fitted.width,
          align: 'left',
          language: setting.language,
          hyphenate: false,
        },
      ).map(
        (items): Row => ({
          height: theme.type.label.leading,
          items,
          before: 0,
          after: 2,
          keepWithNext: true,
        }),
      )
    : [];
  const own = node('Table', setting.parent);
  const header = setRow(
    { cells: table.header },
    node('TR', node('THead', own)),
    table,
    fitted,
    setting,
    true,
  );
  const repeat: readonly Row[] = [header];
  const body = table.rows.length > 0 ? node('TBody', own) : undefined;
  const rows = table.rows.map((row) => ({
    ...setRow(row, node('TR', body), table, fitted, setting, false),
    repeat,
  }));
  const last = rows.length - 2;
  const all = [
    header,
    ...rows.map((row, index) =>
      index === 0 || index === last ? { ...row, keepWithNext: rows.length > 1 } : row,
    ),
  ];
  return withSpace(
    [...captionRows, { ...header, repeat, keepWithNext: rows.length > 0 }, ...all.slice(1)],
    8,
    14,
  );
}

interface Fitted {
  readonly type: TypeStyle;
  readonly x: number;
  readonly width: number;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
}

/** Chooses the type size and the columns' widths. */
function fitTable(table: Table, setting: Setting): Fitted {
  const { theme, typesetter } = setting;
  const wide = { x: theme.margins.inner, width: setting.x + setting.width - theme.margins.inner };
  const inside = { x: setting.x, width: setting.width };
  for (let size = theme.type.table.size; ; size -= 0.5) {
    const type: TypeStyle = {
      ...theme.type.table,
      size,
      leading: (theme.type.table.leading * size) / theme.type.table.size,
    };
    const needs = table.columns.map((column, index) => {
      let natural = 0;
      let unbreakable = 0;
      for (const cell of [table.header[index], ...table.rows.map((row) => row.cells[index])]) {
        if (!cell) continue;
        const { runs } = markInlines(cell.content, cellStyle(type, setting, false, true), detached(), theme);
        const measured = typesetter.measure(runs);
        natural = Math.max(natural, measured.natural);
        unbreakable = Math.max(unbreakable, column.numeric ? measured.natural : measured.unbreakable);
      }
      return { natural: natural + 0.5, unbreakable: unbreakable + 0.5 };
    });
    const gaps = gap * (needs.length - 1);
    const least = needs.reduce((sum, need) => sum + need.unbreakable, gaps);
    const most = needs.reduce((sum, need) => sum + need.natural, gaps);
    const room = most <= inside.width || least <= inside.width * 0.8 ? inside : wide;
    if (least <= room.width || size - 0.5 < smallest) {
      return { type, x: room.x, width: room.width, columns: share(needs, room.x, room.width - gaps) };
    }
  }
}

/** Every column gets what it cannot do without; what is left goes to those that would use it. */
function share(
  needs: readonly { readonly natural: number; readonly unbreakable: number }[],
  x: number,
  width: number,
): Fitted['columns'] {
  const least = needs.reduce((sum, need) => sum + need.unbreakable, 0);
  const wish = needs.reduce((sum, need) => sum + need.natural - need.unbreakable, 0);
  const spare = width - least;
  let left = x;
  return needs.map((need) => {
    const own =
      spare < 0
        ? (need.unbreakable * width) / least
        : need.unbreakable +
          (wish > 0 ? ((need.natural - need.unbreakable) * Math.min(spare, wish)) / wish : 0);
    const column = { x: left, width: own };
    left += own + gap;
    return column;
  });
}

function detached(): StructureNode {
  return { type: 'node', role: 'P', attributes: {}, kids: [] };
}

function cellStyle(type: TypeStyle, { theme }: Setting, numeric: boolean, strong: boolean): TextStyle {
  return {
    face: strong ? 'semibold' : 'regular',
    size: type.size,
    color: theme.colors.text,
    ...(numeric && { tabularFigures: true }),
  };
}

function setRow(
  row: TableRow,
  parent: StructureNode,
  table: Table,
  fitted: Fitted,
  setting: Setting,
  header: boolean,
): Row {
  const { theme, typesetter } = setting;
  const pad = 3.5;
  const baseline = pad + baselineIn(fitted.type, typesetter);
  const items: DisplayItem[] = [];
  let lines = 1;
  for (const [index, column] of table.columns.entries()) {
    const place = fitted.columns[index];
    const cell: Cell = row.cells[index] ?? { content: [] };
    const heads = header || (row.rowHeader === true && index === 0);
    const own = node(heads ? 'TH' : 'TD', parent, heads ? { scope: header ? 'Column' : 'Row' } : {});
    if (!place || cell.content.length === 0) continue;
    const strong = heads || row.total === true;
    const { runs, owners } = markInlines(
      cell.content,
      cellStyle(fitted.type, setting, column.numeric === true, strong),
      own,
      theme,
    );
    const set = typesetter.breakLines(runs, {
      width: place.width,
      align: column.align,
      language: setting.language,
      hyphenate: column.numeric !== true,
    });
    for (const [number, line] of set.entries()) {
      items.push(...lineItems(line, place.x, baseline + number * fitted.type.leading, owners));
    }
    lines = Math.max(lines, set.length);
  }
  const height = lines * fitted.type.leading + 2 * pad;
  const heavy = header || row.total === true;
  const y = row.total ? 0 : height;
  const rule: DisplayItem = {
    type: 'rectangle',
    x: fitted.x,
    y,
    width: fitted.width,
    height: heavy ? 0.9 : 0.4,
    color: heavy ? (setting.accent ?? theme.colors.text) : theme.colors.rule,
  };
  return { height, items: [rule, ...items], before: 0, after: 0, keepWithNext: header };
}
