import type { Table } from '../../document/document.ts';
import type { Theme, TypeStyle } from '../../templates/theme.ts';
import { isOfFigures } from '../table-kinds.ts';
import type { LayoutContext } from './layout-context.ts';
import { needsOf } from './table-needs.ts';

/** Points between two columns. */
export const gap = 10;
/** Points above and below the words of a cell: in a table of words, of figures, and in one that is set close. */
const usualPad = 3.5;
const figuresPad = 2.5;
const densePad = 1;
/** The type of a dense table and its leading, in parts of those of another. */
const denseType = 8 / 9;
const denseLeading = 0.84;
/** Type is set no smaller than this to save a table from being turned, and no smaller than that at all. */
const smallestUpright = 7.5;
const smallest = 6.5;
export interface Fitted {
  readonly type: TypeStyle;
  /** Points above and below the words of a cell. */
  readonly pad: number;
  readonly x: number;
  readonly width: number;
  readonly landscape: boolean;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
}

interface Room {
  readonly x: number;
  readonly width: number;
  readonly landscape: boolean;
}

/** A theme whose tables are set smaller and closer. */
export function denser(theme: Theme): Theme {
  const { table } = theme.type;
  const { size, leading } = table;
  const small = { ...table, size: size * denseType, leading: leading * denseLeading, before: 1, after: 4 };
  return { ...theme, type: { ...theme.type, table: small } };
}

/** Chooses the page, the type size and the columns' widths: the first combination in which every word fits. */
export function fitTable(table: Table, setting: LayoutContext): Fitted {
  const { theme } = setting;
  const needs = needsOf(table, setting);
  const gaps = gap * (needs.length - 1);
  const { x, width, confined } = setting;
  const { size: full } = theme.type.table;
  const whole = needs.reduce((sum, need) => sum + need.natural * full, gaps);
  if (whole <= width && !table.wide) return fitted({ x, width, landscape: false }, full, 'natural');
  for (const { room, size, words } of ways(setting)) {
    const least = needs.reduce((sum, need) => sum + need[words] * size, gaps);
    const most = needs.reduce((sum, need) => sum + need.natural * size, gaps);
    // Out of the text column only for a table that gains by it.
    const mayLeave = !confined && x > theme.margins.inner && room.width === width;
    const cramped = mayLeave && most > room.width && least > room.width * 0.8;
    if (least > room.width || cramped || (mayLeave && table.wide)) continue;
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
    const scaled = needs.map((need) => {
      const [least, natural] = [need[words] * size, need.natural * size];
      const whole = words === 'divided' ? Math.max(least, need.unbreakable * size) : least;
      return { numeric: need.numeric, least, whole, natural: Math.max(whole, natural) };
    });
    const needed = share(scaled, room.x, room.width - gaps);
    const columns = table.wide ? filling(needed, table, room, gaps) : needed;
    const pad = table.dense ? densePad : isOfFigures(table) ? figuresPad : usualPad;
    const width = columns.reduce((sum, column) => sum + column.width, gaps);
    return { type, pad, ...room, width, columns };
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

/** Of what takes a line, in two lines that are not of the same length. */
const twoLines = 0.5;

interface Wish {
  readonly numeric: boolean;
  /** What it cannot do without; with all words whole; and with all that it holds on one line. */
  readonly least: number;
  readonly whole: number;
  readonly natural: number;
}

/**
 * Every column gets what it cannot do without; what is left goes to whole words, to texts, and then to the words over figures. Where there is not even room for the first, those that need least have it all.
 */
function share(wishes: readonly Wish[], x: number, width: number): Fitted['columns'] {
  const widths = wishes.map(() => 0);
  const give = (of: (wish: Wish) => number): void => {
    const room = width - widths.reduce((sum, one) => sum + one, 0);
    for (const [index, granted] of grant(wishes.map(of), room).entries())
      widths[index] = (widths[index] ?? 0) + granted;
  };
  const least = wishes.reduce((sum, wish) => sum + wish.least, 0);
  if (least > width) give((wish) => wish.least);
  else for (const [index, wish] of wishes.entries()) widths[index] = wish.least;
  const upTo = (of: (wish: Wish) => number): void =>
    give((wish) => Math.max(0, of(wish) - (widths[wishes.indexOf(wish)] ?? 0)));
  // Where words are divided, a text on two lines is better than more of them.
  if (wishes.some(({ least, whole }) => least < whole)) {
    upTo(({ numeric, natural }) => (numeric ? 0 : natural * twoLines));
    upTo(({ whole }) => whole);
  }
  upTo(({ numeric, natural }) => (numeric ? 0 : natural));
  upTo(({ natural }) => natural);
  let left = x;
  return widths.map((width) => {
    const column = { x: left, width };
    left += width + gap;
    return column;
  });
}

/** The same columns across all of their room: what is left goes to those of words by their widths. */
function filling(columns: Fitted['columns'], table: Table, room: Room, gaps: number): Fitted['columns'] {
  const left = room.width - columns.reduce((sum, { width }) => sum + width, gaps);
  const ofWords = columns.filter((_, index) => !table.columns[index]?.numeric);
  const grows = ofWords.length > 0 ? ofWords : columns;
  const all = grows.reduce((sum, { width }) => sum + width, 0);
  if (left <= 0 || all <= 0) return columns;
  let { x } = room;
  return columns.map((column) => {
    const width = column.width + (grows.includes(column) ? (left * column.width) / all : 0);
    const wider = { x, width };
    x += width + gap;
    return wider;
  });
}

/**
 * Shares room by what columns wish for. Those that wish for no more than an equal share get it all, so that dates and
 * names stay on one line; the others share the rest in proportion.
 */
export function grant(wishes: readonly number[], room: number): readonly number[] {
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
