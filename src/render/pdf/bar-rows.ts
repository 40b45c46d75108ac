import type { BarRow, Bars } from '../../document/document.ts';
import { accentOf } from '../../templates/theme.ts';
import { type DisplayItem, move } from './display.ts';
import { inStyle } from './emphasis.ts';
import { baselineIn, type LayoutContext, single, styleOf, wholeWidth } from './layout-context.ts';
import { captionLines } from './line-rows.ts';
import { againstWidows, keepAll, type Row, withSpace } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { leaf, node, type StructureNode } from './structure.ts';
import type { TextStyle } from './typeset/types.ts';

/** Points between columns, and above and below the words of a row. */
const gap = 8;
const pad = 2.5;
/** Of the width: what words have at most, and bars at least, where there is room for both. */
const mostWords = 0.38;
const leastBars = 0.15;
/** Points: how thick a bar is, and how long the smallest of them; between its end and the amount. */
const thickness = 8;
const shortest = 0.75;
const beforeAmount = 4;
/** Bars that take less than this part of a page are not divided between two. */
const mostKept = 0.5;

/**
 * Amounts as bars: a table of their words, what is counted and the amounts, each of which is beside its bar. The bars are
 * artifacts; those of amounts below 0 go to the left of a line that is 0.
 */
export function barRows(block: Bars, setting: LayoutContext): Row[] {
  if (block.rows.length === 0) return [];
  const { theme, words } = setting;
  const { bars: type } = theme.type;
  const place = { ...setting, ...wholeWidth(setting) };
  const tableNode = node('Table', setting.parent);
  const captionOf = (suffix: string, parent: StructureNode): Row[] =>
    keepAll(captionLines(block.caption, suffix, theme, parent, place));
  const caption = block.caption.length > 0 ? withSpace(captionOf('', node('Caption', tableNode)), 0, 2) : [];
  const header = heardHeader(block, node('TR', node('THead', tableNode)), place);
  const body = node('TBody', tableNode);
  const columns = columnsOf(block, place);
  const rows = block.rows.map((row) => barRow(row, block, columns, node('TR', body), place));
  const again = block.caption.length > 0 ? captionOf(` ${words.tableContinued}`, node('P', undefined)) : [];
  for (const row of [header, ...rows]) row.repeat = { table: block, rows: again };
  const { page, margins } = theme;
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const whole = height < mostKept * (page.height - margins.top - margins.bottom);
  againstWidows(rows);
  const all = [...caption, header, ...rows];
  if (whole) for (const row of all.slice(0, -1)) row.keepWithNext = true;
  return withSpace(all, type.before, type.after);
}

/** Where a row's parts are: their left edges, and how wide they are. */
interface BarColumns {
  readonly number: number;
  readonly label: { readonly x: number; readonly width: number };
  readonly count: { readonly x: number; readonly width: number };
  /** Where 0 is. */
  readonly zero: number;
  /** Points for each unit of an amount. */
  readonly scale: number;
  readonly negative: boolean;
}

function columnsOf({ rows, header }: Bars, setting: LayoutContext): BarColumns {
  const { theme, typesetter, x, width } = setting;
  const { text } = theme.colors;
  const style = styleOf(theme.type.bars, text);
  const widest = (of: (row: BarRow) => string, as: TextStyle): number =>
    Math.max(0, ...rows.map((row) => typesetter.widestLine([{ text: of(row), style: as }])));
  const number = widest((row) => row.number ?? '', bold(style));
  const hang = number > 0 ? number + 7 : 0;
  const count = header.count === undefined ? 0 : widest((row) => row.count ?? '', style);
  const amounts = widest((row) => row.printed, figuresOf(style));
  const forCount = count > 0 ? count + gap : 0;
  const forAmounts = Math.min(amounts, width * 0.3) + beforeAmount;
  const room = width - forCount - forAmounts - gap;
  const labels = Math.max(0, Math.min(width * mostWords, room - width * leastBars));
  const bars = Math.max(0, room - labels);
  const values = rows.map(({ value }) => value);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = most > least ? bars / (most - least) : 0;
  const countX = x + labels + gap;
  return {
    number: x,
    label: { x: x + hang, width: Math.max(1, labels - hang) },
    count: { x: countX, width: count },
    zero: countX + forCount - least * scale,
    scale,
    negative: least < 0,
  };
}

const bold = (style: TextStyle): TextStyle => inStyle(style, 'semibold');
const figuresOf = (style: TextStyle): TextStyle => ({ ...bold(style), tabularFigures: true });

/** What the columns are called is heard and not seen: the words beside the bars say it to the eye. */
function heardHeader({ header }: Bars, row: StructureNode, setting: LayoutContext): Row {
  const { theme, x } = setting;
  const { label, count, value } = header;
  const piece = single(' ', styleOf(theme.type.bars, theme.colors.text), setting);
  const items = [label, ...(count === undefined ? [] : [count]), value].map((words): DisplayItem => {
    const cell = node('TH', row, { scope: 'Column' });
    return { type: 'text', x, baseline: 0, piece, leaf: leaf(node('Span', cell), words) };
  });
  return { height: 0, items, before: 0, after: 0, keepWithNext: true };
}

function barRow(
  row: BarRow,
  { header }: Bars,
  columns: BarColumns,
  parent: StructureNode,
  setting: LayoutContext,
): Row {
  const { theme, typesetter, language } = setting;
  const { bars: type, text } = { bars: theme.type.bars, text: theme.colors.text };
  const baseline = pad + baselineIn(type, typesetter);
  const style = styleOf(type, text);
  const color =
    row.accent === undefined
      ? (setting.accent ?? theme.colors.accents[0] ?? text)
      : accentOf(theme, row.accent);
  const heading = node('TH', parent, { scope: 'Row' });
  const items: DisplayItem[] = [];
  if (row.number)
    items.push({
      type: 'text',
      x: columns.number,
      baseline,
      piece: single(`${row.number} `, { ...bold(style), color }, setting),
      leaf: leaf(heading),
    });
  const inLines = (
    content: BarRow['label'],
    at: { readonly x: number; readonly width: number },
    as: TextStyle,
    cell: StructureNode,
  ): number => {
    const lines = setLines(content, as, cell, theme, typesetter, {
      ...at,
      baseline,
      align: 'left',
      language,
      hyphenate: 'too-wide',
    });
    for (const [index, line] of lines.entries()) {
      for (const item of line) move(item, 0, index * type.leading);
      items.push(...line);
    }
    return lines.length;
  };
  const words = (value: string): BarRow['label'] => (value ? [{ type: 'text', value }] : []);
  let lines = inLines(row.label, columns.label, style, heading);
  if (header.count !== undefined)
    lines = Math.max(lines, inLines(words(row.count ?? ''), columns.count, style, node('TD', parent)));
  const { zero, scale, negative } = columns;
  const long = row.value === 0 ? 0 : Math.max(shortest, Math.abs(row.value) * scale);
  const left = row.value < 0 ? zero - long : zero;
  const end = (row.value > 0 ? zero + long : zero) + beforeAmount;
  const right = setting.x + setting.width;
  const cell = node('TD', parent);
  lines = Math.max(
    lines,
    inLines(words(row.printed), { x: end, width: Math.max(1, right - end) }, figuresOf(style), cell),
  );
  const height = Math.max(1, lines) * type.leading + 2 * pad;
  const y = pad + (type.leading - thickness) / 2;
  const drawn: DisplayItem[] = [];
  if (long > 0) drawn.push(bar(left, y, long, color, row.outlined === true));
  if (negative)
    drawn.push({ type: 'rectangle', x: zero, y: 0, width: 0.4, height, color: theme.colors.rule });
  return { height, items: [...drawn, ...items], before: 0, after: 0, keepWithNext: false };
}

const stroke = 0.9;

function bar(x: number, y: number, width: number, color: string, outlined: boolean): DisplayItem {
  if (!outlined || width < 2 * stroke) return { type: 'rectangle', x, y, width, height: thickness, color };
  const [far, low] = [width - stroke, thickness - stroke];
  const points = [
    [0, 0],
    [far, 0],
    [far, low],
    [0, low],
    [0, -stroke / 2],
  ] as const;
  return {
    type: 'path',
    x: x + stroke / 2,
    y: y + stroke / 2,
    points,
    color,
    thickness: stroke,
    dashed: false,
  };
}
