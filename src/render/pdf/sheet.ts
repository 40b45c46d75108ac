import type { Inline } from '../../document/document.ts';
import type { Theme, TypeStyle } from '../../templates/theme.ts';
import { type DisplayItem, move } from './display.ts';
import { baselineIn, type LayoutContext, styleOf } from './layout-context.ts';
import type { Row } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { type Attributes, node, type StructureNode } from './structure.ts';

/** Items as a page without header and footer. */
export function wholePage(items: DisplayItem[], theme: Theme): Row {
  return {
    height: theme.page.height,
    items,
    before: 0,
    after: 0,
    keepWithNext: false,
    wholePage: true,
    newPage: true,
    running: '',
  };
}

/** Type in a part of its size. */
export function scaled(type: TypeStyle, scale: number): TypeStyle {
  return { ...type, size: type.size * scale, leading: type.leading * scale, after: type.after * scale };
}

/** A page to put words on at given heights. */
export interface Sheet {
  readonly items: DisplayItem[];
  /** The same page, from another left edge on. */
  at(x: number): Sheet;
  /** Sets words from `top` down and returns where the next content begins. */
  text(
    value: string,
    type: TypeStyle,
    color: string,
    top: number,
    width: number,
    attributes?: Attributes,
  ): number;
  inlines(
    content: readonly Inline[],
    type: TypeStyle,
    color: string,
    top: number,
    width: number,
    attributes?: Attributes,
  ): number;
}

/** A page to put words on, each of them a paragraph, from `x` on. */
export function sheet(
  parent: StructureNode,
  setting: LayoutContext,
  x: number,
  items: DisplayItem[] = [],
): Sheet {
  const inlines: Sheet['inlines'] = (content, type, color, top, width, attributes = {}) => {
    const tag = node('P', parent, attributes);
    const lines = setLines(content, styleOf(type, color), tag, setting.theme, setting.typesetter, {
      x,
      baseline: 0,
      width,
      align: 'left',
      language: setting.language,
      // A divided title looks like a mistake; only a word wider than the page is.
      hyphenate: 'too-wide',
    });
    const baseline = top + baselineIn(type, setting.typesetter);
    for (const [index, line] of lines.entries()) {
      for (const item of line) {
        move(item, 0, baseline + index * type.leading);
        items.push(item);
      }
    }
    return top + lines.length * type.leading + type.after;
  };
  return {
    items,
    inlines,
    at: (left) => sheet(parent, setting, left, items),
    text: (value, ...place) => inlines([{ type: 'text', value }], ...place),
  };
}
