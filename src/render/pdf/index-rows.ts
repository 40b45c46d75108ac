import type { Link, List, ListItem } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import { type DisplayItem, pageNumberColumn } from './display.ts';
import { baselineIn, type LayoutContext, single, styleOf } from './layout-context.ts';
import { againstWidows, keepAll, type Row, withSpace } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { leaf, node, type StructureNode } from './structure.ts';
import type { TextStyle } from './typeset/types.ts';

/** A column of an index is as wide at least: 64 mm; and the gap between two. */
const columnWidth = 181;
const columnGap = 17;
/** So many lines are in one column, whatever would be shorter: the areas of a plan look alike. */
const linesOfOneColumn = 16;
/** A longer one may be on more than a page, and never with one line alone. */
const linesKept = 40;

/**
 * Links with their numbers and pages: what is in a focus area. In one column, where each title has the width for all its words,
 * or in several that are read down each, where that takes fewer lines.
 */
export function indexRows(list: List, setting: LayoutContext): Row[] {
  const { theme, typesetter, width, x } = setting;
  const { type } = theme;
  const most = Math.max(1, Math.floor((width + columnGap + 1) / (columnWidth + columnGap)));
  const style = numberStyleIn(setting);
  const numbers = list.items.map(({ number = '' }) => typesetter.widestLine([{ text: number, style }]));
  const widest = Math.max(0, ...numbers);
  const hang = widest > 0 ? widest + 7 : 0;
  const { columns, wide } = shortest(list.items, most, hang, setting);
  const listNode = node('L', setting.parent, { listNumbering: 'Decimal' });
  const set = columns.map((items, column) =>
    items.flatMap((item) =>
      linesOf(item, { x: x + column * (wide + columnGap), width: wide, hang, listNode }, setting),
    ),
  );
  const length = Math.max(0, ...set.map((lines) => lines.length));
  const whole = length <= linesKept;
  const rows = Array.from(
    { length },
    (_, line): Row => ({
      height: type.index.leading,
      items: set.flatMap((lines) => lines[line] ?? []),
      before: 0,
      after: 0,
      keepWithNext: whole,
      acrossCells: set.length > 1,
    }),
  );
  return withSpace(whole ? keepAll(rows) : againstWidows(rows), type.index.before, type.index.after);
}

interface Columns {
  readonly columns: readonly (readonly ListItem[])[];
  readonly wide: number;
}

/** The items in one column, or where that is long in as many as make the fewest lines. */
function shortest(items: readonly ListItem[], most: number, hang: number, setting: LayoutContext): Columns {
  let best: (Columns & { readonly high: number }) | undefined;
  for (let count = 1; count <= most; count += 1) {
    const wide = (setting.width - columnGap * (count - 1)) / count;
    // What is only measured is not in the structure of the document.
    const place = { x: 0, width: wide, hang, listNode: node('L', undefined) };
    const heights = items.map((item) => linesOf(item, place, setting).length);
    const { columns, high } = divided(items, heights, count);
    if (!best || high < best.high) best = { columns, wide, high };
    if (count === 1 && high <= linesOfOneColumn) break;
  }
  return best ?? { columns: [], wide: setting.width };
}

/** Items divided among columns so that the highest is as low as can be; none ends with a head of the items after it. */
function divided(
  items: readonly ListItem[],
  heights: readonly number[],
  count: number,
): { readonly columns: readonly (readonly ListItem[])[]; readonly high: number } {
  const all = heights.reduce((sum, lines) => sum + lines, 0);
  for (let high = Math.ceil(all / count); ; high += 1) {
    const columns: ListItem[][] = [[]];
    let used = 0;
    for (const [at, item] of items.entries()) {
      const lines = heights[at] ?? 0;
      const asked = used + lines + (isHead(item) ? (heights[at + 1] ?? 0) : 0);
      if (asked > high && used > 0) {
        columns.push([]);
        used = 0;
      }
      columns.at(-1)?.push(item);
      used += lines;
    }
    if (columns.length <= count) return { columns, high };
  }
}

function linkIn({ children: [first] }: ListItem): Link | undefined {
  const [only] = first?.type === 'paragraph' ? first.content : [];
  return only?.type === 'link' ? only : undefined;
}

function numberStyleIn({ theme }: LayoutContext): TextStyle {
  return { ...styleOf(theme.type.index, theme.colors.muted), tabularFigures: true };
}

function isHead(item: ListItem): boolean {
  return linkIn(item)?.children[0]?.type === 'strong';
}

interface Place {
  readonly x: number;
  readonly width: number;
  /** From the number to the title. */
  readonly hang: number;
  readonly listNode: StructureNode;
}

/** The lines of one entry: its number, its title, and the page on the last of them. */
function linesOf(
  item: ListItem,
  { x, width, hang, listNode }: Place,
  setting: LayoutContext,
): readonly DisplayItem[][] {
  const { theme, typesetter, language } = setting;
  const type = theme.type.index;
  const numberStyle = numberStyleIn(setting);
  const baseline = baselineIn(type, typesetter);
  const entry = node('LI', listNode);
  const label = node('Lbl', entry);
  const body = node('LBody', entry);
  const found = linkIn(item);
  if (!found) return [];
  const { target, children, title } = found;
  const link = node('Link', body, { target, contents: title ?? plain(children) });
  const lines = setLines(children, styleOf(type, theme.colors.text), link, theme, typesetter, {
    x: x + hang,
    baseline,
    width: width - hang - pageNumberColumn,
    align: 'left',
    language,
    hyphenate: true,
  });
  for (const line of lines) for (const item of line) if (item.type === 'text') Object.assign(item, { link });
  lines.at(-1)?.push({
    type: 'page-reference',
    target: target.slice(1),
    right: x + width,
    baseline,
    style: numberStyle,
    leaf: leaf(link),
    link,
  });
  if (item.number) {
    const piece = single(`${item.number} `, numberStyle, setting);
    lines[0]?.unshift({ type: 'text', x, baseline, piece, leaf: leaf(label) });
  }
  return lines;
}
