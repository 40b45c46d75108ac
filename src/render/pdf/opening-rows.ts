import type { Heading } from '../../document/document.ts';
import type { DisplayItem } from './display.ts';
import { baselineIn, type LayoutContext, single, styleOf } from './layout-context.ts';
import { type Row, withSpace } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { leaf, type StructureNode } from './structure.ts';

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
