import type { Inline } from '../../document/document.ts';
import type { TypeStyle } from '../../templates/theme.ts';
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
