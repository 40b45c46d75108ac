import type { Figure } from '../../document/document.ts';
import { baselineIn, type Setting, styleOf } from './block-rows.ts';
import { type Row, withSpace } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { leaf, node } from './structure.ts';

/** A picture at the width of the text at most, with its caption below. A decoration is an artifact. */
export function figureRows(block: Figure, setting: Setting): Row[] {
  const { theme, typesetter, x } = setting;
  const highest = (theme.page.height - theme.margins.top - theme.margins.bottom) * 0.7;
  // 150 pixels an inch is the least that prints well; a drawing is sharp at any size.
  const sharpest = block.mediaType === 'image/svg+xml' ? Number.POSITIVE_INFINITY : 72 / 150;
  const scale = Math.min(setting.width / block.width, highest / block.height, sharpest);
  const width = block.width * scale;
  const height = block.height * scale;
  const own = block.alt ? node('Figure', setting.parent, { alt: block.alt }) : undefined;
  const image: Row = {
    height,
    items: [
      {
        type: 'image',
        x,
        y: 0,
        width,
        height,
        figure: block,
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
    styleOf(theme.type.note, theme.colors.muted),
    node('Caption', setting.parent),
    theme,
    typesetter,
    {
      x,
      baseline: baselineIn(theme.type.note, typesetter),
      width: setting.width,
      align: 'left',
      language: setting.language,
      hyphenate: true,
    },
  ).map(
    (items): Row => ({ height: theme.type.note.leading, items, before: 0, after: 0, keepWithNext: false }),
  );
  return [image, ...withSpace(caption, 0, 12)];
}
