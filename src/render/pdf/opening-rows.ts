import type { Heading, List } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import { type DisplayItem, pageNumberColumn } from './display.ts';
import { baselineIn, type LayoutContext, single, styleOf } from './layout-context.ts';
import { keepAll, type Row, withSpace } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { leaf, node, type StructureNode } from './structure.ts';

/** Points of the rule over an opening, and from it to the number. */
const rule = 4;
const underRule = 12;

/** What a heading looks like that opens a focus area: under a rule in its colour, its number large in the column beside it. */
export function openingRows(
  heading: Heading,
  tag: StructureNode,
  color: string,
  setting: LayoutContext,
): Row[] {
  const { theme, typesetter, x, width, language } = setting;
  const { openingNumber: large, heading1: title } = theme.type;
  const column = theme.margins.inner;
  const text = `${heading.number ?? ''} `;
  const room = x - column - 8;
  const asked = typesetter.widestLine([{ text, style: styleOf(large, color) }]);
  const size = large.size * Math.min(1, room / Math.max(1, asked));
  const style = styleOf({ ...large, size }, color);
  // Number and title are on one line.
  const baseline = rule + underRule + baselineIn(large, typesetter);
  const number: readonly DisplayItem[] = heading.number
    ? [{ type: 'text', x: column, baseline, piece: single(text, style, setting), leaf: leaf(tag) }]
    : [];
  const lines = setLines(heading.content, styleOf(title, color), tag, theme, typesetter, {
    x,
    baseline: baselineIn(title, typesetter),
    width,
    align: 'left',
    language,
    hyphenate: 'too-wide',
  });
  const down = baseline - baselineIn(title, typesetter);
  for (const item of lines[0] ?? []) if (item.type === 'text') item.baseline += down;
  const rows = lines.map(
    (items, index): Row => ({
      height: index === 0 ? down + title.leading : title.leading,
      items: index === 0 ? [ruleOf(column, x + width - column, color), ...number, ...items] : items,
      before: 0,
      after: 0,
      keepWithNext: true,
    }),
  );
  return withSpace(rows, title.before, title.after - 4);
}

function ruleOf(x: number, width: number, color: string): DisplayItem {
  return { type: 'rectangle', x, y: 0, width, height: rule, color };
}

/** A column of an index is about as wide: 64 mm; and the gap between two. */
const columnWidth = 181;
const columnGap = 17;

/** So few are under each other, a line each. */
const mostInOneColumn = 4;

/** Links with their numbers and pages in columns, read down each: what is in a focus area. */
export function indexRows(list: List, setting: LayoutContext): Row[] {
  const { theme, typesetter, x, width, language } = setting;
  const type = theme.type.index;
  const listNode = node('L', setting.parent, { listNumbering: 'Decimal' });
  const room = Math.max(1, Math.floor((width + columnGap + 1) / (columnWidth + columnGap)));
  const count = list.items.length > mostInOneColumn ? room : 1;
  const wide = Math.min(width, count === 1 ? columnWidth * 1.5 : (width - columnGap * (count - 1)) / count);
  const numberStyle = { ...styleOf(type, theme.colors.muted), tabularFigures: true };
  const numbersWidth = Math.max(
    0,
    ...list.items.map(({ number = '' }) => typesetter.widestLine([{ text: number, style: numberStyle }])),
  );
  const hang = numbersWidth > 0 ? numbersWidth + 7 : 0;
  const baseline = baselineIn(type, typesetter);
  const perColumn = Math.ceil(list.items.length / count);
  const cells = list.items.map((item, index) => {
    const left = x + Math.floor(index / perColumn) * (wide + columnGap);
    const entry = node('LI', listNode);
    const label = node('Lbl', entry);
    const body = node('LBody', entry);
    const [first] = item.children;
    const [only] = first?.type === 'paragraph' ? first.content : [];
    const number: readonly DisplayItem[] = item.number
      ? [
          {
            type: 'text',
            x: left,
            baseline,
            piece: single(`${item.number} `, numberStyle, setting),
            leaf: leaf(label),
          },
        ]
      : [];
    if (only?.type !== 'link') return { lines: [], number };
    const link = node('Link', body, { target: only.target, contents: only.title ?? plain(only.children) });
    const lines = setLines(only.children, styleOf(type, theme.colors.text), link, theme, typesetter, {
      x: left + hang,
      baseline,
      width: wide - hang - pageNumberColumn,
      align: 'left',
      language,
      hyphenate: true,
    });
    const last = lines.at(-1);
    for (const line of lines)
      for (const item of line) if (item.type === 'text') Object.assign(item, { link });
    last?.push({
      type: 'page-reference',
      target: only.target.slice(1),
      right: left + wide,
      baseline,
      style: numberStyle,
      leaf: leaf(link),
      link,
    });
    return { lines, number };
  });
  const rows: Row[] = [];
  for (let at = 0; at < perColumn; at += 1) {
    const beside = Array.from({ length: count }, (_, column) => cells[column * perColumn + at]);
    const high = Math.max(1, ...beside.map((cell) => cell?.lines.length ?? 0));
    for (let line = 0; line < high; line += 1)
      rows.push({
        height: type.leading,
        items: beside.flatMap((cell) => [
          ...(line === 0 ? (cell?.number ?? []) : []),
          ...(cell?.lines[line] ?? []),
        ]),
        before: 0,
        after: 0,
        keepWithNext: true,
        acrossCells: count > 1,
      });
    const end = rows.at(-1);
    if (end) end.after = 2;
  }
  return withSpace(keepAll(rows), type.before, type.after);
}
