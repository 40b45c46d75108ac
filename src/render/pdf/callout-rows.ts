import type { Block, Callout } from '../../document/document.ts';
import type { TypeStyle } from '../../templates/theme.ts';
import { styled } from '../../templates/theme.ts';
import type { DisplayItem } from './display.ts';
import { type LayoutContext, single, spoken } from './layout-context.ts';
import { lineRows } from './line-rows.ts';
import { keepAll, type Row, withSpace } from './rows.ts';
import { leaf, node } from './structure.ts';
import type { TextStyle } from './typeset/types.ts';

/** A framed statement: on a pale panel with a stroke of the accent, its kind in small letters above. */
export function calloutRows(
  block: Callout,
  setting: LayoutContext,
  rowsOf: (block: Block, setting: LayoutContext) => Row[],
): Row[] {
  const { theme, x, width } = setting;
  const parent = node('Sect', setting.parent);
  const color = setting.accent ?? theme.colors.accents[0] ?? theme.colors.text;
  const inset = 16;
  const inner: LayoutContext = { ...setting, parent, x: x + inset, width: width - 2 * inset, nested: true };
  const statement = block.role === 'goal' || block.role === 'vision';
  const lead: TypeStyle = { ...styled(theme.type.lead, 'semibold'), after: 2 };
  const rows: Row[] = [padding(10)];
  if (block.title) {
    const label = node('P', parent, spoken(setting.wordsLanguage, setting));
    const style: TextStyle = { face: 'semibold', size: 8.5, color };
    rows.push({
      height: 14,
      items: [
        {
          type: 'text',
          x: inner.x,
          baseline: 10,
          piece: single(block.title, style, setting),
          leaf: leaf(label),
        },
      ],
      before: 0,
      after: 0,
      keepWithNext: true,
    });
  }
  for (const child of block.children) {
    if (child.type === 'paragraph' && statement) {
      rows.push(...keepAll(lineRows(child.content, lead, theme.colors.text, node('P', parent), inner)));
    } else rows.push(...rowsOf(child, inner));
  }
  rows.push(padding(10));
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    const height = row.height + (next ? Math.max(row.after, next.before) : 0);
    const panel: DisplayItem[] = [
      { type: 'rectangle', x, y: 0, width, height, color: theme.colors.panel },
      { type: 'rectangle', x, y: 0, width: 3, height, color },
    ];
    row.items.unshift(...panel);
    row.keepWithNext = index < rows.length - 1;
  }
  return withSpace(rows, 8, 14);
}

function padding(height: number): Row {
  return { height, items: [], before: 0, after: 0, keepWithNext: true };
}
