import type { Inline } from '../../document/document.ts';
import type { Theme, TypeStyle } from '../../templates/theme.ts';
import { baselineIn, type LayoutContext, styleOf } from './layout-context.ts';
import type { Row } from './rows.ts';
import { setLines } from './set-inlines.ts';
import type { StructureNode } from './structure.ts';

/** A caption or a title: its lines at the left edge of what it is in and a row each. */
export function lineRows(
  content: readonly Inline[],
  type: TypeStyle,
  color: string,
  parent: StructureNode,
  { theme, typesetter, x, width, language }: LayoutContext,
  hyphenate: true | 'too-wide' = 'too-wide',
): Row[] {
  const lines = setLines(content, styleOf(type, color), parent, theme, typesetter, {
    x,
    baseline: baselineIn(type, typesetter),
    width,
    align: 'left',
    language,
    hyphenate,
    underlined: true,
  });
  return lines.map((items) => ({ height: type.leading, items, before: 0, after: 0, keepWithNext: false }));
}

/**
 * What a table or a drawing is called, and in small print below that what its figures are.
 * @param suffix behind the name, where it goes on
 */
export function captionLines(
  content: readonly Inline[],
  suffix: string,
  { type, colors }: Theme,
  parent: StructureNode,
  setting: LayoutContext,
): Row[] {
  const at = content.findIndex((inline) => inline.type === 'break');
  const name = [
    ...(at < 0 ? content : content.slice(0, at)),
    ...(suffix ? [{ type: 'text', value: suffix } as const] : []),
  ];
  const unit = at < 0 ? [] : content.slice(at + 1);
  return [
    ...lineRows(name, type.label, colors.text, parent, setting),
    ...(unit.length > 0 ? lineRows(unit, type.tableNote, colors.muted, parent, setting) : []),
  ];
}
