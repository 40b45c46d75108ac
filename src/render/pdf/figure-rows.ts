import type { Figure } from '../../document/document.ts';
import { baselineIn, type Setting, styleOf } from './block-rows.ts';
import { imageSize } from './image-size.ts';
import { type Row, withSpace } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { leaf, node } from './structure.ts';

/** A picture at the width of the text at most, with its caption below. A decoration is an artifact. */
export function figureRows(block: Figure, setting: Setting): Row[] {
  const { theme, typesetter, x } = setting;
  const size = imageSize(block.bytes);
  if (!size) return [];
  const highest = (theme.page.height - theme.margins.top - theme.margins.bottom) * 0.7;
  // 150 pixels an inch is the least that prints well.
  const scale = Math.min(setting.width / size.width, highest / size.height, 72 / 150);
  const width = size.width * scale;
  const height = size.height * scale;
  const own = block.alt
    ? node('Figure', setting.parent, { alt: block.alt, box: [x, 0, x + width, height] })
    : undefined;
  const image: Row = {
    height,
    items: [
      {
        type: 'image',
        x,
        y: 0,
        width,
        height,
        bytes: block.bytes,
        path: block.path,
        ...(own && { leaf: leaf(own) }),
      },
    ],
    before: 6,
    after: block.caption ? 4 : 12,
    keepWithNext: block.caption !== undefined,
  };
  if (!block.caption) return [image];
  const caption = setLines(
    block.caption,
    styleOf(theme.note, theme.colors.muted),
    node('Caption', setting.parent),
    theme,
    typesetter,
    {
      x,
      baseline: baselineIn(theme.note, typesetter),
      width: setting.width,
      align: 'left',
      language: setting.language,
      hyphenate: true,
    },
  ).map((items): Row => ({ height: theme.note.leading, items, before: 0, after: 0, keepWithNext: false }));
  return [image, ...withSpace(caption, 0, 12)];
}
