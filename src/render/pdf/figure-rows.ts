import { captionOf } from '../../document/caption.ts';
import type { Figure } from '../../document/document.ts';
import type { ImageItem } from './display.ts';
import type { LayoutContext } from './layout-context.ts';
import { lineRows } from './line-rows.ts';
import { type Row, withSpace } from './rows.ts';
import { leaf, node, type StructureNode } from './structure.ts';

/** 150 pixels an inch is the least that prints well; a drawing is sharp at any size. */
export function sharpest({ drawing }: Figure): number {
  return drawing ? Number.POSITIVE_INFINITY : 72 / 150;
}

/**
 * A picture at the width of the text at most, or of half of it, with its caption below.
 */
export function figureRows(block: Figure, setting: LayoutContext): Row[] {
  const { theme, x } = setting;
  const highest = (theme.page.height - theme.margins.top - theme.margins.bottom) * 0.7;
  const width = block.half ? setting.width / 2 : setting.width;
  const scale = Math.min(width / block.width, highest / block.height, sharpest(block));
  // What holds a picture and its caption together. In the figure itself the caption would not be heard: its alternative
  // text replaces its content.
  const said = captionOf(block);
  const parent = said.length > 0 && block.alt ? node('Div', setting.parent) : setting.parent;
  const size = { width: block.width * scale, height: block.height * scale };
  const image: Row = {
    height: size.height,
    items: [imageItem(block, { x, y: 0, ...size }, parent)],
    before: 6,
    after: said.length > 0 ? 4 : 12,
    keepWithNext: said.length > 0,
  };
  if (said.length === 0) return [image];
  const tag = node(block.alt ? 'Caption' : 'P', parent);
  const caption = lineRows(said, theme.type.note, theme.colors.muted, tag, { ...setting, width }, true);
  return [image, ...withSpace(caption, 0, 12)];
}

/** A picture at its place, with its tags: one that is a link is in it, one that only decorates is an artifact. */
export function imageItem(
  figure: Figure,
  place: Pick<ImageItem, 'x' | 'y' | 'width' | 'height'>,
  parent: StructureNode,
): ImageItem {
  const { alt, link } = figure;
  const around = link
    ? node('Link', parent, { target: link.target, contents: link.title ?? alt })
    : undefined;
  const tag = alt ? node('Figure', around ?? parent, { alt }) : undefined;
  return {
    type: 'image',
    ...place,
    figure,
    ...(tag && { leaf: leaf(tag) }),
    ...(around && { link: around }),
  };
}
