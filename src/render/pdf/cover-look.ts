import type { Cover, Figure } from '../../document/document.ts';
import type { Theme, TypeStyle } from '../../templates/theme.ts';
import type { DisplayItem } from './display.ts';
import type { LayoutContext } from './layout-context.ts';
import { leaf, node, type StructureNode } from './structure.ts';

const mm = 72 / 25.4;
/** Pictures and fields of colour end so far inside the paper, which no office printer prints to its edge. */
const inside = 5 * mm;
/** Where a photograph ends on A4: at half of the page; and a field of colour. */
const photoEnd = 148.5 * mm;
const fieldEnd = 178 * mm;
const highA4 = 297 * mm;
const white = '#ffffff';

/** Where things are on a cover, and in which colour. */
type Look = {
  readonly ink: string;
  readonly faint: string;
  /** From the page's top: where what is over the title begins, and the title at the earliest; where the words end at the latest. */
  readonly head: number;
  readonly titleTop: number;
  readonly underHead: number;
  readonly end: number;
  readonly title: TypeStyle;
  readonly logo?: Figure | undefined;
} & (
  | { readonly layout: 'plain' }
  | { readonly layout: 'photo'; readonly photo: Figure }
  | { readonly layout: 'color'; readonly logoBelow?: Figure | undefined }
);

/** How high the page is in parts of A4, which heights on covers are of. */
export function partOfA4({ page }: Theme): number {
  return page.height / highA4;
}

/** How far inside the paper what is printed to its edges begins; beyond them where they are cut. */
function edgeOf({ page: { bleed } }: Theme): number {
  return bleed === undefined ? inside : -bleed;
}

/** What the theme asks for; plain where it has no photograph. */
export function lookOf({ photo, logo, logoOnColor }: Cover, { theme }: LayoutContext): Look {
  const { type, colors } = theme;
  const part = partOfA4(theme);
  const { layout } = theme.cover;
  const title = type.coverTitle;
  const plain = {
    ink: colors.text,
    faint: colors.muted,
    head: 62 * part,
    titleTop: 222 * part,
    underHead: 24,
    title,
  };
  if (layout === 'photo' && photo) {
    const smaller = { ...title, size: title.size * (40 / 46), leading: title.leading * (44 / 52) };
    const below = { head: photoEnd * part + 14, titleTop: 176 * mm * part, underHead: 10, title: smaller };
    return { ...plain, ...below, layout, photo, end: Number.POSITIVE_INFINITY, logo };
  }
  if (layout === 'color') {
    const logoBelow = logoOnColor ? undefined : logo;
    return {
      ...plain,
      ink: white,
      faint: white,
      layout,
      end: fieldEnd * part - 20,
      logo: logoOnColor,
      logoBelow,
    };
  }
  return { ...plain, layout: 'plain', end: Number.POSITIVE_INFINITY, logo };
}

/** A photograph over the upper half of the page, cut around what the theme says that it is about. */
export function photoItem(figure: Figure, parent: StructureNode, theme: Theme): DisplayItem {
  const {
    page,
    cover: { focus },
  } = theme;
  const inside = edgeOf(theme);
  const [width, height] = [page.width - 2 * inside, photoEnd * partOfA4(theme) - inside];
  const scale = Math.max(width / figure.width, height / figure.height);
  const [wide, high] = [figure.width * scale, figure.height * scale];
  const [left, top] = [(wide - width) * focus.x, (high - height) * focus.y];
  return {
    type: 'image',
    x: inside - left,
    y: inside - top,
    width: wide,
    height: high,
    figure,
    clip: { left, top, width, height },
    // Without words it is decoration.
    ...(figure.alt && { leaf: leaf(node('Figure', parent, { alt: figure.alt })) }),
  };
}

/** Behind the words of a cover in colour. */
export function fieldOfColor(theme: Theme): DisplayItem {
  const { page, colors } = theme;
  const inside = edgeOf(theme);
  const [width, height] = [page.width - 2 * inside, fieldEnd * partOfA4(theme) - inside];
  return { type: 'rectangle', x: inside, y: inside, width, height, color: colors.cover };
}
