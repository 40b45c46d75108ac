import type { KeyFigures } from '../../document/document.ts';
import type { TypeStyle } from '../../templates/theme.ts';
import { type DisplayItem, move } from './display.ts';
import { baselineIn, type LayoutContext, styleOf, wholeWidth } from './layout-context.ts';
import { type Row, withSpace } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { node, type StructureNode } from './structure.ts';

/** Points: between figures beside each other (4 mm), and how narrow the column of one may be. */
const gutter = 11.34;
const narrowest = 72;
/** The rule over a figure, and from there to the figure's line. */
const rule = 0.9;
const belowRule = 3;
/** Figures are set smaller, all alike, where one has no room; no smaller than such a part. */
const smallest = 0.6;

/** Large figures with their words, beside each other: so many on a line as have room, lines of much the same number. */
export function keyFigureRows({ items }: KeyFigures, setting: LayoutContext): Row[] {
  if (items.length === 0) return [];
  const { theme, typesetter } = setting;
  const { keyFigure } = theme.type;
  const { x, width } = wholeWidth(setting);
  const most = Math.max(1, Math.floor((width + gutter) / (narrowest + gutter)));
  const lines = Math.ceil(items.length / most);
  const perLine = Math.ceil(items.length / lines);
  const column = (width - gutter * (perLine - 1)) / perLine;
  const style = styleOf(keyFigure, theme.colors.text);
  const widest = Math.max(...items.map(({ figure }) => typesetter.widestLine([{ text: figure, style }])));
  const scale = Math.max(smallest, Math.min(1, column / (widest + 0.1)));
  const type: TypeStyle = {
    ...keyFigure,
    size: keyFigure.size * scale,
    leading: keyFigure.leading * scale,
  };
  const list = node('L', setting.parent);
  const rows = Array.from({ length: lines }, (_, line): Row => {
    const set = items
      .slice(line * perLine, (line + 1) * perLine)
      .map((item, at) => oneFigure(item, type, x + at * (column + gutter), column, list, setting));
    return {
      height: Math.max(...set.map(({ height }) => height)),
      items: set.flatMap(({ items }) => items),
      before: 0,
      after: 10,
      keepWithNext: line < lines - 1,
    };
  });
  return withSpace(rows, keyFigure.before, keyFigure.after);
}

function oneFigure(
  { figure, words }: KeyFigures['items'][number],
  type: TypeStyle,
  x: number,
  width: number,
  list: StructureNode,
  setting: LayoutContext,
): { readonly items: readonly DisplayItem[]; readonly height: number } {
  const { theme, typesetter, language, accent } = setting;
  const { text, muted } = theme.colors;
  const body = node('LBody', node('LI', list));
  let y = belowRule;
  const under = (value: string, style: TypeStyle, color: string, hyphenate: true | 'too-wide') => {
    const lines = setLines(
      [{ type: 'text', value }],
      styleOf(style, color),
      node('P', body),
      theme,
      typesetter,
      {
        x,
        baseline: 0,
        width,
        align: 'left',
        language,
        hyphenate,
      },
    );
    const baseline = baselineIn(style, typesetter);
    return lines.flatMap((items) => {
      for (const item of items) move(item, 0, y + baseline);
      y += style.leading;
      return items;
    });
  };
  const items: DisplayItem[] = [
    { type: 'rectangle', x, y: 0, width, height: rule, color: accent ?? text },
    ...under(figure, type, text, 'too-wide'),
    ...under(words, theme.type.keyWords, muted, true),
  ];
  return { items, height: y };
}
