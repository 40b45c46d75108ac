import type { Cell, Figure, Inline, Table, TableRow } from '../../document/document.ts';
import type { Theme, TypeStyle } from '../../templates/theme.ts';
import { type DisplayItem, move } from './display.ts';
import { baselineIn, type LayoutContext } from './layout-context.ts';
import { lineRows } from './line-rows.ts';
import { pictureLines, pictureWidth } from './picture-in-cell.ts';
import { keepAll, keepLast, type Row, withSpace } from './rows.ts';
import { lineItems, markInlines, runsIn } from './set-inlines.ts';
import { node, type StructureNode } from './structure.ts';
import type { TextRun, TextStyle } from './typeset/types.ts';

/** Points between two columns. */
const gap = 10;
/** Points above and below the words of a cell. */
const usualPad = 3.5;
const densePad = 1;
/** The type of a dense table and its leading, in parts of those of another. */
const denseType = 8 / 9;
const denseLeading = 0.84;
/** Type is set no smaller than this to save a table from being turned, and no smaller than that at all. */
const smallestUpright = 7.5;
const smallest = 6.5;
/**
 * In ems: words and their parts that are wider than this ask for no more room. They are divided, or cut, rather than that
 * one of them has the width of all other columns.
 */
const longestWord = 20;
const longestPart = 10;
/** A row that takes more than this part of a page may be divided between two. */
const mostKept = 0.4;
/** What dividing a table costs that takes less than such a part of a page: a small one is rather not divided. */
const costsOfDividing = [
  [0.5, 20],
  [0.9, 6],
] as const;
/** So many rows and their sum are kept on one page. */
const mostSummed = 4;

/**
 * A table with its header repeated on every page it runs over. Columns are as wide as their content asks for; what is
 * too wide for the text column moves out into the column of numbers, then is set smaller, then on a page turned to its
 * side.
 */
export function tableRows(table: Table, around: LayoutContext): Row[] {
  if (table.columns.length === 0) return [];
  const setting = table.dense ? { ...around, theme: denser(around.theme) } : around;
  const fitted = fitTable(table, setting);
  const tableNode = node('Table', setting.parent);
  const caption = table.caption
    ? captionRows(table.caption, '', fitted, node('Caption', tableNode), setting)
    : [];
  // A head without a body is no head, and no body is without one (ISO 14289-1, 7.2).
  const bare = table.rows.length === 0 || table.header.length === 0;
  const header =
    table.header.length === 0
      ? []
      : setRow(
          { cells: table.header },
          node('TR', bare ? tableNode : node('THead', tableNode)),
          table,
          fitted,
          setting,
          true,
        );
  const again = table.caption
    ? captionRows(table.caption, ` ${setting.words.tableContinued}`, fitted, detached(), setting)
    : [];
  const heads = [
    ...again.map((row) => ({ ...row, height: row.height + row.after })),
    ...header.map((row) => ({ ...row, items: row.items.map((item) => ({ ...item })) })),
  ];
  // A head as high as a page leaves no room for what is below it.
  const stands = header.length <= 1;
  const repeat = { table, rows: stands ? heads : [] };
  // What goes on in the middle of a cell has no space of its own above.
  const repeatAbove = {
    table,
    rows: repeat.rows.map((row) => ({
      ...row,
      height: row.height + (row === heads.at(-1) ? fitted.pad : 0),
    })),
  };
  const body = bare ? tableNode : node('TBody', tableNode);
  const groups = table.rows.map((row) =>
    setRow(row, node('TR', body), table, fitted, setting, false).map((part, index) => {
      part.repeat = index === 0 ? repeat : repeatAbove;
      return part;
    }),
  );
  // Neither one row alone after the header nor one alone on the next page; sums stay with what they sum up.
  const last = groups.length - 1;
  const summed = beforeSums(table.rows);
  const rows = groups.flatMap((group, index) => {
    const named = table.rows[index]?.group === true;
    const kept = index === 0 ? last > 0 : index === last - 1 || summed.has(index) || named;
    return kept && index < last ? keepLast(group) : group;
  });
  for (const row of header) row.repeat = repeat;
  const top = [...caption, ...header];
  if (rows.length > 0) keepAll(top);
  const all = [...top, ...rows];
  if (fitted.landscape) for (const row of all) row.landscape = true;
  const { page, margins } = setting.theme;
  const height = all.reduce((sum, row) => sum + row.height, 0);
  const part = height / (page.height - margins.top - margins.bottom);
  const [, cost] = costsOfDividing.find(([most]) => part < most) ?? [];
  if (cost !== undefined) for (const row of all) row.costOfDividing = cost;
  const { before, after } = setting.theme.type.table;
  return withSpace(all, before, after);
}

/** Rows that are kept with the next: the last before a sum, and all of the few since the sum before that. */
function beforeSums(rows: readonly TableRow[]): ReadonlySet<number> {
  const kept = new Set<number>();
  let since = 0;
  for (const [index, row] of rows.entries()) {
    if (row.total !== true) continue;
    const from = index - since <= mostSummed ? since : index - 1;
    for (let row = Math.max(0, from); row < index; row += 1) kept.add(row);
    since = index + 1;
  }
  return kept;
}

function captionRows(
  caption: Cell['content'],
  suffix: string,
  fitted: Fitted,
  parent: StructureNode,
  setting: LayoutContext,
): Row[] {
  const { theme } = setting;
  const words = suffix ? [...caption, { type: 'text', value: suffix } as const] : caption;
  // A narrow table may have a long name.
  const place = { ...setting, x: fitted.x, width: Math.max(fitted.width, setting.width) };
  return keepAll(withSpace(lineRows(words, theme.type.label, theme.colors.text, parent, place), 0, 2));
}

interface Fitted {
  readonly type: TypeStyle;
  /** Points above and below the words of a cell. */
  readonly pad: number;
  readonly x: number;
  readonly width: number;
  readonly landscape: boolean;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
}

/** Widths of a column's content, in ems, as they are at any size. */
interface Need {
  /** With every cell on one line. */
  readonly natural: number;
  /** With words whole, and with words divided. Measured when they are asked for: most tables have room enough. */
  readonly unbreakable: number;
  readonly divided: number;
  /** Rows below the header are never broken. */
  readonly numeric: boolean;
}

interface Room {
  readonly x: number;
  readonly width: number;
  readonly landscape: boolean;
}

/** A theme whose tables are set smaller and closer. */
function denser(theme: Theme): Theme {
  const { table } = theme.type;
  const { size, leading } = table;
  const small = { ...table, size: size * denseType, leading: leading * denseLeading, before: 1, after: 4 };
  return { ...theme, type: { ...theme.type, table: small } };
}

/** Chooses the page, the type size and the columns' widths: the first combination in which every word fits. */
function fitTable(table: Table, setting: LayoutContext): Fitted {
  const { theme } = setting;
  const needs = table.columns.map((_, index) => needOf(table, index, setting));
  const gaps = gap * (needs.length - 1);
  const { x, width, confined } = setting;
  const { size: full } = theme.type.table;
  const whole = needs.reduce((sum, need) => sum + need.natural * full, gaps);
  if (whole <= width) return fitted({ x, width, landscape: false }, full, 'natural');
  for (const { room, size, words } of ways(setting)) {
    const least = needs.reduce((sum, need) => sum + need[words] * size, gaps);
    const most = needs.reduce((sum, need) => sum + need.natural * size, gaps);
    // Out of the text column only for a table that gains by it.
    const cramped = !confined && room.width === width && most > room.width && least > room.width * 0.8;
    if (least > room.width || cramped || (table.wide && !confined && room.width === width)) continue;
    const way = fitted(room, size, words);
    // Words divided in many columns read badly: then the page is better turned. Those over figures are few.
    const divided = needs.filter(
      (need, at) => !need.numeric && need.unbreakable * size > (way.columns[at]?.width ?? 0),
    );
    if (confined || room.landscape || divided.length < 3) return way;
  }
  const last = confined ? { x, width, landscape: false } : landscapeRoom(theme);
  return fitted(last, smallest, 'divided');

  function fitted(room: Room, size: number, words: 'natural' | 'unbreakable' | 'divided'): Fitted {
    const { table: style } = theme.type;
    const type: TypeStyle = { ...style, size, leading: (style.leading * size) / style.size };
    const scaled = needs.map((need) => ({
      numeric: need.numeric,
      least: need[words] * size,
      wish: (need.natural - need[words]) * size,
    }));
    const columns = share(scaled, room.x, room.width - gaps);
    const width = columns.reduce((sum, column) => sum + column.width, gaps);
    return { type, pad: table.dense ? densePad : usualPad, ...room, width, columns };
  }
}

/** From the best to the least good: full size first, whole words before divided ones, upright before turned. */
function* ways(
  setting: LayoutContext,
): Iterable<{ room: Room; size: number; words: 'unbreakable' | 'divided' }> {
  const { theme, x, width, confined } = setting;
  const { inner } = theme.margins;
  const full = theme.type.table.size;
  const inside: Room = { x, width, landscape: false };
  if (confined) {
    yield { room: inside, size: full, words: 'unbreakable' };
    for (let size = full; size >= smallest; size -= 0.5) yield { room: inside, size, words: 'divided' };
    return;
  }
  const wide: Room = { x: inner, width: x + width - inner, landscape: false };
  const turned = landscapeRoom(theme);
  for (const room of [inside, wide]) yield { room, size: full, words: 'unbreakable' };
  for (let size = full; size >= smallestUpright; size -= 0.5) yield { room: wide, size, words: 'divided' };
  for (const words of ['unbreakable', 'divided'] as const) {
    for (let size = full; size >= smallest; size -= 0.5) yield { room: turned, size, words };
  }
}

function landscapeRoom(theme: Theme): Room {
  const { inner, outer } = theme.margins;
  return { x: inner, width: theme.page.height - inner - outer, landscape: true };
}

function needOf(table: Table, index: number, setting: LayoutContext): Need {
  const { theme, typesetter, language } = setting;
  const numeric = table.columns[index]?.numeric === true;
  const { size } = theme.type.table;
  const runsOf = (cell: Cell | undefined, strong: boolean): readonly TextRun[] =>
    cell ? runsIn(cell.content, cellStyle(theme.type.table, setting, numeric, strong), theme) : [];
  const header = runsOf(table.header[index], true);
  const body = table.rows.map((row) =>
    row.group ? [] : runsOf(row.cells[index], row.total === true || row.rowHeader === true),
  );
  /** A little more than needed, so that rounding breaks nothing. */
  const widest = (of: (runs: readonly TextRun[]) => number, ofBody = of): number =>
    body.reduce((most, runs) => Math.max(most, ofBody(runs)), of(header)) / size + 0.05;
  const pictures = [table.header, ...table.rows.map(({ cells }) => cells)].flatMap((cells) =>
    (cells[index]?.content ?? []).flatMap((inline) => (inline.type === 'picture' ? [inline.figure] : [])),
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

/**
 * Every column gets what it cannot do without; what is left goes to texts, and then to the words over figures. Where there
 * is not even room for the first, those that need least have it all.
 */
function share(
  needs: readonly { readonly numeric: boolean; readonly least: number; readonly wish: number }[],
  x: number,
  width: number,
): Fitted['columns'] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const needed = needs.map((need) => need.least);
  const granted = least > width ? grant(needed, width) : needed;
  const spare = Math.max(0, width - least);
  const texts = grant(
    needs.map(({ numeric, wish }) => (numeric ? 0 : wish)),
    spare,
  );
  const headers = grant(
    needs.map(({ numeric, wish }) => (numeric ? wish : 0)),
    spare - texts.reduce((sum, width) => sum + width, 0),
  );
  let left = x;
  return granted.map((least, index) => {
    const cellWidth = least + (texts[index] as number) + (headers[index] as number);
    const column = { x: left, width: cellWidth };
    left += cellWidth + gap;
    return column;
  });
}

/**
 * Shares room by what columns wish for. Those that wish for no more than an equal share get it all, so that dates and
 * names stay on one line; the others share the rest in proportion.
 */
function grant(wishes: readonly number[], room: number): readonly number[] {
  const granted = wishes.map(() => 0);
  const open = new Set(wishes.keys());
  // What others were given may be more than there was, by a rounding.
  let left = Math.max(0, room);
  for (const index of [...open].sort((one, other) => (wishes[one] as number) - (wishes[other] as number))) {
    const wish = wishes[index] as number;
    if (wish > left / open.size) break;
    granted[index] = wish;
    left -= wish;
    open.delete(index);
  }
  const wished = [...open].reduce((sum, index) => sum + (wishes[index] as number), 0);
  for (const index of open) granted[index] = (left * (wishes[index] as number)) / wished;
  return granted;
}

/** Structure for what is only measured, or printed a second time. */
function detached(): StructureNode {
  return node('P', undefined);
}

function cellStyle(type: TypeStyle, { theme }: LayoutContext, numeric: boolean, strong: boolean): TextStyle {
  return {
    face: strong ? 'semibold' : type.font,
    size: type.size,
    color: theme.colors.text,
    ...(numeric && { tabularFigures: true }),
  };
}

/** One row of the table: one row of the page, or one for each line when it is too high to be kept whole. */
function setRow(
  row: TableRow,
  parent: StructureNode,
  table: Table,
  fitted: Fitted,
  setting: LayoutContext,
  header: boolean,
): Row[] {
  const { theme, typesetter } = setting;
  const { type } = fitted;
  const cells: DisplayItem[][][] = [];
  /** Lines that are kept with the next one, as a picture goes over both. */
  const kept = new Set<number>();
  const baseline = baselineIn(type, typesetter);
  // What names a group goes over all columns, and is in the first.
  const columns = row.group ? table.columns.slice(0, 1) : table.columns;
  for (const [index, column] of columns.entries()) {
    const place = row.group ? { x: fitted.x, width: fitted.width } : fitted.columns[index];
    const cell: Cell = row.cells[index] ?? { content: [] };
    const first = row.rowHeader !== undefined && row.rowHeader !== false && index === 0;
    const heads = header || first || row.group === true;
    const attributes = {
      ...(heads && { scope: header ? ('Column' as const) : ('Row' as const) }),
      ...(row.group && table.columns.length > 1 && { colSpan: table.columns.length }),
    };
    const cellNode = node(heads ? 'TH' : 'TD', parent, attributes);
    if (!place || cell.content.length === 0) continue;
    const strong = header || row.total === true || row.group === true || (first && row.rowHeader !== 'plain');
    const style = cellStyle(type, setting, column.numeric === true, strong);
    const lines: DisplayItem[][] = [];
    const pieces = partsOf(cell.content);
    for (const [at, part] of pieces.entries()) {
      if ('type' in part) {
        const picture = pictureLines(part, { ...place, align: column.align }, cellNode, type.leading);
        for (let line = 1; line < picture.length; line += 1) kept.add(lines.length + line - 1);
        lines.push(...picture);
        continue;
      }
      const marked = markInlines(part, style, cellNode, theme);
      const set = typesetter.breakLines(marked.runs, {
        width: place.width,
        align: column.align,
        language: setting.language,
        hyphenate: column.numeric !== true || header || 'too-wide',
        goesOn: pieces.slice(at + 1).some(Array.isArray),
      });
      lines.push(...lineItems(set, { x: place.x, baseline }, marked, typesetter));
    }
    cells.push(lines);
  }
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  const { page, margins } = theme;
  const room = (fitted.landscape ? page.width : page.height) - margins.top - margins.bottom;
  const divided = count * type.leading > room * mostKept;
  // How many lines a part holds: all of them, or one.
  const size = divided ? 1 : count;
  const parts: DisplayItem[][] = Array.from({ length: count / size }, () => []);
  for (const lines of cells) {
    // Headings of columns are on the rule below them.
    const skip = header ? count - lines.length : 0;
    for (const [index, items] of lines.entries()) {
      const part = Math.floor((index + skip) / size);
      const down = (part === 0 ? fitted.pad : 0) + ((index + skip) % size) * type.leading;
      for (const item of items) move(item, 0, down);
      parts[part]?.push(...items);
    }
  }
  return parts.map((items, index): Row => {
    const first = index === 0;
    const last = index === parts.length - 1;
    const height = (first ? fitted.pad : 0) + size * type.leading + (last ? fitted.pad : 0);
    const rules = rulesOf(row, header, first, last, height, fitted, setting);
    // Two lines at least of a divided row are on either page.
    const lonely = !last && (index === 0 || index === parts.length - 2 || kept.has(index));
    return {
      height,
      items: [...rules, ...items],
      before: 0,
      after: 0,
      keepWithNext: (header && !divided) || lonely,
      acrossCells: divided,
      ...(first && row.id && { ids: [row.id] }),
    };
  });
}

/** Words and pictures of a cell, in turn. */
function partsOf(content: Cell['content']): readonly (Inline[] | Figure)[] {
  const parts: (Inline[] | Figure)[] = [];
  for (const inline of content) {
    const last = parts.at(-1);
    if (inline.type === 'picture') parts.push(inline.figure);
    else if (Array.isArray(last)) last.push(inline);
    else parts.push([inline]);
  }
  return parts;
}

function rulesOf(
  row: TableRow,
  header: boolean,
  first: boolean,
  last: boolean,
  height: number,
  { x, width }: Fitted,
  { accent, theme }: LayoutContext,
): DisplayItem[] {
  const rule = (y: number, thickness: number, color: string): DisplayItem => ({
    type: 'rectangle',
    x,
    y,
    width,
    height: thickness,
    color,
  });
  const strong = accent ?? theme.colors.text;
  if (header) return [rule(height, 0.9, strong)];
  return [
    ...(row.total && first ? [rule(0, 0.9, strong)] : []),
    ...(last ? [rule(height, 0.4, theme.colors.rule)] : []),
  ];
}
