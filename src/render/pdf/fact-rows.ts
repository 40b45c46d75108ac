import type { Fact, Facts } from '../../document/document.ts';
import type { TypeStyle } from '../../templates/theme.ts';
import { styled } from '../../templates/theme.ts';
import { type DisplayItem, move } from './display.ts';
import { baselineIn, type LayoutContext, styleOf, wholeWidth } from './layout-context.ts';
import { type Row, withSpace } from './rows.ts';
import { runsIn, setLines } from './set-inlines.ts';
import { node, type StructureNode } from './structure.ts';
import { grant } from './table-fit.ts';
import type { TextStyle } from './typeset/types.ts';

/** Points between facts beside each other, and the narrowest that one may be. */
const gutter = 14;
const narrowest = 70;
/** Above and below the words on the panel, which is then 10.5 mm high, and from its sides to the words. */
const air = 3.9;
const side = 8.5;
/** Of small facts: what labels have of the width at most, and from them to the words. */
const mostLabel = 0.38;
const afterLabel = 6;
/** Small facts that take more than this part of a page may be divided between two, one from the next. */
const mostKept = 0.4;

/** Facts with their labels; those of which nothing is said are left out. */
export function factRows(block: Facts, setting: LayoutContext): Row[] {
  const items = block.items.filter(({ content }) => content.length > 0);
  if (items.length === 0) return [];
  return block.style === 'band'
    ? bandRows(items, block.columns, setting)
    : smallRows(items, block.columns, setting);
}

/** On a panel, over all of a card that they are in: labels above the words, the last of a full line at the right edge. */
function bandRows(items: readonly Fact[], wanted: number, setting: LayoutContext): Row[] {
  const { theme, typesetter, card } = setting;
  const { fact, factLabel } = theme.type;
  const whole = wholeWidth(setting);
  const inCard = card !== undefined && Math.abs(card.right - whole.x - whole.width) < 0.01;
  const edge = inCard ? card.x : whole.x;
  const x = inCard && whole.x > card.x + side ? whole.x : edge + side;
  const right = whole.x + whole.width - side;
  const count = fitting(wanted, items.length, right - x);
  const list = node('L', setting.parent);
  const valueStyle = (item: Fact): TextStyle => styleIn(fact, item, theme.colors.text);
  const widthOf = (item: Fact): number =>
    Math.max(
      typesetter.widestLine([{ text: item.label, style: styleOf(factLabel, theme.colors.muted) }]),
      typesetter.widestLine(runsIn(item.content, valueStyle(item), theme)),
    ) + 0.1;
  const wishes = Array.from({ length: count }, (_, column) =>
    Math.max(...items.filter((_, at) => at % count === column).map(widthOf)),
  );
  const room = right - x - gutter * (count - 1);
  const wished = wishes.reduce((sum, width) => sum + width, 0);
  const spare = Math.max(0, room - wished) / count;
  const widths = (wished > room ? grant(wishes, room) : wishes).map((width) => width + spare);
  const lines = Array.from({ length: Math.ceil(items.length / count) }, (_, line) =>
    items.slice(line * count, (line + 1) * count),
  );
  const rows = lines.map((line, index): Row => {
    let left = x;
    let low = 0;
    const set = line.flatMap((item, column) => {
      const width = widths[column] ?? room;
      const isLast = count > 2 && column === count - 1;
      const place = { x: left, width, align: isLast ? ('right' as const) : ('left' as const) };
      left += width + gutter;
      const body = bodyOf(list);
      const label = labelLines(item, factLabel, place, body, setting);
      const words = valueLines(item, fact, place, body, setting);
      const placed = [
        ...stacked(label, factLabel, air, setting),
        ...stacked(words, fact, air + label.length * factLabel.leading, setting),
      ];
      low = Math.max(low, label.length * factLabel.leading + words.length * fact.leading);
      return placed;
    });
    const height = low + (index === lines.length - 1 ? 2 : 1) * air;
    const panel: DisplayItem = {
      type: 'rectangle',
      x: edge,
      y: 0,
      width: right + side - edge,
      height,
      color: theme.colors.panel,
    };
    return { height, items: [panel, ...set], before: 0, after: 0, keepWithNext: index < lines.length - 1 };
  });
  return withSpace(rows, fact.before, fact.after);
}

/** In small print, labels beside the words, down one column and then the next, under a hairline. */
function smallRows(items: readonly Fact[], wanted: number, setting: LayoutContext): Row[] {
  const { theme, typesetter } = setting;
  const { smallFact } = theme.type;
  const { page, margins } = theme;
  const { x, width } = setting;
  const count = fitting(wanted, items.length, width);
  const column = (width - gutter * (count - 1)) / count;
  const muted = styleOf(smallFact, theme.colors.muted);
  const widest = Math.max(
    ...items.map(({ label }) => typesetter.widestLine([{ text: label, style: muted }])),
  );
  const labels = Math.min(widest + 0.1, column * mostLabel);
  const hang = labels + afterLabel;
  const list = node('L', setting.parent);
  const set = items.map((item) => {
    const body = bodyOf(list);
    const label = labelLines(item, smallFact, { x: 0, width: labels, align: 'left' }, body, setting);
    const words = valueLines(
      item,
      smallFact,
      { x: hang, width: column - hang, align: 'left' },
      body,
      setting,
    );
    const height = Math.max(label.length, words.length) * smallFact.leading;
    const placed = [...stacked(label, smallFact, 0, setting), ...stacked(words, smallFact, 0, setting)];
    return { items: placed, height };
  });
  const rule: DisplayItem = { type: 'rectangle', x, y: 0, width, height: 0.4, color: theme.colors.rule };
  const belowRule = 4;
  const heights = set.map(({ height }) => height);
  const most = balanced(heights, count);
  if (most > mostKept * (page.height - margins.top - margins.bottom)) {
    const rows = set.map(({ items, height }, index): Row => {
      const first = index === 0;
      for (const item of items) move(item, x, first ? belowRule : 0);
      const all = first ? [rule, ...items] : items;
      return {
        height: height + (first ? belowRule : 0),
        items: all,
        before: 0,
        after: 0,
        keepWithNext: first,
        acrossCells: true,
      };
    });
    return withSpace(rows, smallFact.before, smallFact.after);
  }
  let [at, y] = [0, 0];
  const placed = set.flatMap(({ items, height }) => {
    if (y > 0 && y + height > most + 0.01) [at, y] = [at + 1, 0];
    for (const item of items) move(item, x + at * (column + gutter), y + belowRule);
    y += height;
    return items;
  });
  const row: Row = {
    height: most + belowRule,
    items: [rule, ...placed],
    before: 0,
    after: 0,
    keepWithNext: false,
  };
  return withSpace([row], smallFact.before, smallFact.after);
}

/** How many facts are beside each other: as many as wanted, or there are, or have room. */
function fitting(wanted: number, items: number, width: number): number {
  return Math.max(1, Math.min(wanted, items, Math.floor((width + gutter) / (narrowest + gutter))));
}

/** The least height of so many columns that things in order have room in, none of them divided. */
function balanced(heights: readonly number[], count: number): number {
  const columnsAt = (most: number): number => {
    let [columns, y] = [1, 0];
    for (const height of heights) {
      if (y > 0 && y + height > most + 0.01) [columns, y] = [columns + 1, 0];
      y += height;
    }
    return columns;
  };
  // The height is that of some consecutive ones of them.
  const sums = heights.flatMap((_, from) =>
    heights.slice(from).map((_, to) => heights.slice(from, from + to + 1).reduce((sum, one) => sum + one, 0)),
  );
  const enough = sums.filter((sum) => sum >= Math.max(...heights) && columnsAt(sum) <= count);
  return Math.min(...enough);
}

interface FactPlace {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

function bodyOf(list: StructureNode): StructureNode {
  return node('P', node('LBody', node('LI', list)));
}

const styleIn = (type: TypeStyle, { strong }: Fact, color: string): TextStyle =>
  styleOf(strong ? styled(type, 'semibold') : type, color);

/** A label, with a space behind it for those who hear it. */
function labelLines(
  item: Fact,
  type: TypeStyle,
  place: FactPlace,
  body: StructureNode,
  setting: LayoutContext,
) {
  const { theme, typesetter, language } = setting;
  const style = styleOf(type, theme.colors.muted);
  return setLines([{ type: 'text', value: item.label }], style, node('Span', body), theme, typesetter, {
    ...place,
    baseline: 0,
    language,
    hyphenate: true,
    goesOn: true,
  });
}

function valueLines(
  item: Fact,
  type: TypeStyle,
  place: FactPlace,
  body: StructureNode,
  setting: LayoutContext,
) {
  const { theme, typesetter, language } = setting;
  return setLines(item.content, styleIn(type, item, theme.colors.text), body, theme, typesetter, {
    ...place,
    baseline: 0,
    language,
    hyphenate: true,
  });
}

/** Lines under each other, from so far below the top of their row. */
function stacked(
  lines: readonly DisplayItem[][],
  type: TypeStyle,
  top: number,
  { typesetter }: LayoutContext,
): readonly DisplayItem[] {
  const baseline = top + baselineIn(type, typesetter);
  return lines.flatMap((items, index) => {
    for (const item of items) move(item, 0, baseline + index * type.leading);
    return items;
  });
}
