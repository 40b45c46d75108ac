import type { Block, Cover, Figure } from '../../document/document.ts';
import { webLink } from '../../document/words.ts';
import type { Theme, TypeStyle } from '../../templates/theme.ts';
import { styled } from '../../templates/theme.ts';
import { fieldOfColor, lookOf, partOfA4, photoItem } from './cover-look.ts';
import { coverMotif } from './cover-motif.ts';
import { type DisplayItem, move } from './display.ts';
import { type LayoutContext, spoken, styleOf } from './layout-context.ts';
import { heightOf, type Row } from './rows.ts';
import { scaled, sheet, wholePage } from './sheet.ts';
import { leaf, node, type StructureNode } from './structure.ts';

/** Sets what a page holds; handed in by the file that sets pages as blocks. */
type BlockRows = (blocks: readonly Block[], setting: LayoutContext) => Row[];

/**
 * The cover, and its back with the colophon; the contents too, where there are any and the back has room for them. They
 * follow on pages of their own elsewhere.
 * @param contents sets what is to be on the back besides
 */
export function coverRows(
  cover: Cover,
  setting: LayoutContext,
  blockRows: BlockRows,
  contents: (setting: LayoutContext, room: number) => Row[],
): Row[] {
  return [front(cover, setting), ...back(cover, setting, blockRows, contents)];
}

function front(cover: Cover, setting: LayoutContext): Row {
  const { theme, typesetter } = setting;
  const { type, colors, page, margins } = theme;
  const section = node('Sect', setting.parent);
  const front = sheet(section, setting, margins.inner);
  const look = lookOf(cover, setting);
  const part = partOfA4(theme);
  if (look.layout === 'photo') front.items.push(photoItem(look.photo, section, theme));
  if (look.layout === 'color') front.items.push(fieldOfColor(theme));
  const { ink, faint, head } = look;
  const measure = page.width - margins.inner - margins.outer;
  const widthOf = (text: string, style: TypeStyle): number =>
    typesetter.widestLine([{ text, style: styleOf(style, colors.text) }]);
  const statusType: TypeStyle = { ...styled(type.coverNote, 'semibold'), after: 0 };
  const status = cover.status ?? '';
  const statusWidth = status ? Math.min(measure * 0.5, widthOf(status, statusType) + 1) : 0;
  // What is at the left ends before the frame at the right.
  const beside = measure - (status ? statusWidth + 2 * statusPad.x + 14 : 0);
  let top = head + 20;
  if (look.logo) top = logo(front.items, look.logo, section, theme, head, beside) + 14;
  const ownerMeasure = look.logo ? measure : beside;
  top = front.text(cover.owner, type.coverOwner, ink, top, ownerMeasure);
  if (status) {
    // Beside the owner, or beside the logo.
    const frameTop = look.logo ? head : head + 17;
    const x = page.width - margins.outer - statusPad.x - statusWidth;
    const said = spoken(setting.wordsLanguage, setting);
    const end = front.at(x).text(status, statusType, ink, frameTop + statusPad.y, statusWidth + 0.5, said);
    const box = {
      x: x - statusPad.x,
      y: frameTop,
      width: statusWidth + 2 * statusPad.x,
      height: end + statusPad.y - frameTop,
    };
    front.items.push(...frame(box, ink));
    top = Math.max(top, box.y + box.height);
  }

  const names = cover.partners.join(' · ');
  // The foot grows upwards: a cooperation of thirty has more than one line of names.
  const hearing = cover.hearing ?? '';
  const linesOf = (text: string, of: TypeStyle = type.coverNote, width = measure): number =>
    typesetter.breakLines([{ text, style: styleOf(of, colors.text) }], {
      width,
      align: 'left',
      language: setting.language,
      hyphenate: 'too-wide',
    }).length;
  const lines = 1 + linesOf(names) + linesOf(hearing) + (cover.website ? 1 : 0);
  const footTop = page.height - 84 * part - lines * type.coverNote.leading;

  const titles = [
    {
      text: cover.plan,
      type: { ...styled(type.coverSubtitle, 'semibold'), after: 4 },
      color: ink,
      part: 1,
    },
    { text: cover.title, type: look.title, color: ink, part: 1 },
    { text: cover.period, type: type.coverPeriod, color: faint, part: 1 },
    { text: cover.subtitle, type: type.coverSubtitle, color: ink, part: 0.8 },
    {
      text: cover.motto,
      type: styled(type.coverSubtitle, 'italic'),
      color: ink,
      part: 0.8,
    },
  ];
  const start = Math.max(look.titleTop, top + look.underHead);
  const end = Math.min(look.end, footTop - 30);
  const heightAt = (scale: number): number =>
    titles.reduce((sum, title) => {
      if (!title.text) return sum;
      const style = scaled(title.type, scale);
      return sum + linesOf(title.text, style, measure * title.part) * style.leading + style.after;
    }, 0);
  const hasFields = cover.motif.bands.some(({ fields }) => fields.length > 0);
  // A title as long as a paragraph is set smaller rather than over the content below it; a little smaller for the bands, too.
  let scale = 1;
  if (hasFields && look.layout === 'plain') {
    while (scale > 0.6 && start + heightAt(scale) > end - roomOfMotif * part) scale *= 0.95;
    if (scale <= 0.6) scale = 1;
  }
  while (scale > 0.2 && start + heightAt(scale) > end) scale *= 0.9;
  let y = start;
  for (const title of titles) {
    if (title.text)
      y = front.text(title.text, scaled(title.type, scale), title.color, y, measure * title.part);
  }
  if (look.layout === 'color') {
    y = look.end;
    if (look.logoBelow) y = logo(front.items, look.logoBelow, section, theme, y + 24, measure);
  }
  const motifTop = Math.max(500 * part, y + (look.layout === 'color' && !look.logoBelow ? 38 : 20));
  const motifHeight = Math.min(186, footTop - 24 - motifTop);
  if (hasFields && look.layout !== 'photo' && motifHeight >= 60 * part)
    coverMotif(front, cover.motif, setting, motifTop, motifHeight);

  let foot = front.text(cover.edition, styled(type.coverNote, 'semibold'), colors.text, footTop, measure);
  if (hearing) foot = front.text(hearing, type.coverNote, colors.text, foot, measure);
  if (names) foot = front.text(names, type.coverNote, colors.muted, foot, measure);
  if (cover.website) front.inlines([webLink(cover.website)], type.coverNote, colors.muted, foot, measure);
  return wholePage(front.items, theme);
}

/** Points that the bands take at least, with the space above them. */
const roomOfMotif = 120;

/** Points between the words of the status and the frame around them: 3 mm at the sides, 1.5 above and below. */
const statusPad = { x: 8.5, y: 4.25 };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Four lines of a point. */
function frame({ x, y, width, height }: Box, color: string): readonly DisplayItem[] {
  const line = (left: number, top: number, wide: number, high: number): DisplayItem => ({
    type: 'rectangle',
    x: left,
    y: top,
    width: wide,
    height: high,
    color,
  });
  return [
    line(x, y, width, 1),
    line(x, y + height - 1, width, 1),
    line(x, y, 1, height),
    line(x + width - 1, y, 1, height),
  ];
}

/** A logo at the left edge of the words, no wider than the room there. Gives where it ends. */
function logo(
  items: DisplayItem[],
  figure: Figure,
  parent: StructureNode,
  theme: Theme,
  top: number,
  widest: number,
): number {
  const scale = Math.min(theme.logo.height / figure.height, widest / figure.width);
  const [width, height] = [figure.width * scale, figure.height * scale];
  const figureLeaf = leaf(node('Figure', parent, { alt: figure.alt }));
  items.push({ type: 'image', x: theme.margins.inner, y: top, width, height, figure, leaf: figureLeaf });
  return top + height;
}

/** Points between the contents and the colophon at least. */
const overColophon = 30;

/** The back of the cover: the contents where there is room, and at the foot what edition this is. */
function back(
  cover: Cover,
  setting: LayoutContext,
  blockRows: BlockRows,
  contents: (setting: LayoutContext, room: number) => Row[],
): Row[] {
  const { theme, parent } = setting;
  const { page, margins } = theme;
  const section = node('Sect', parent);
  const colophon = blockRows(cover.colophon, {
    ...setting,
    parent: section,
    x: margins.inner,
    width: Math.min(330, page.width - margins.inner - margins.outer),
    nested: false,
  });
  const foot = colophon.length > 0 ? overColophon + heightOf(colophon) : 0;
  const room = page.height - margins.top - margins.bottom - foot;
  const list = contents(setting, room);
  const fits = list.length > 0 && heightOf(list) <= room;
  if (fits) {
    // They are over the colophon, and read before it.
    const [last, listed] = parent.kids.splice(-2);
    if (listed && last) parent.kids.push(listed, last);
  }
  // What has two sides has a back, whatever is on it.
  const hasBack = fits || colophon.length > 0 || page.twoSided;
  const onBack = fits ? list : [];
  const items = [
    ...placed(onBack, margins.top),
    ...placed(colophon, page.height - margins.bottom - heightOf(colophon)),
  ];
  // It is a left-hand page.
  if (page.twoSided) for (const item of items) move(item, margins.outer - margins.inner, 0);
  const outline = onBack.find((row) => row.outline)?.outline;
  const row: Row = {
    ...wholePage(items, theme),
    // Right behind the front, on either side of the paper.
    newPage: false,
    ids: onBack.flatMap(({ ids = [] }) => ids),
    ...(outline && { outline }),
  };
  return [...(hasBack ? [row] : []), ...(fits ? [] : list)];
}

/** Items of rows under each other. */
function placed(rows: readonly Row[], top: number): DisplayItem[] {
  const items: DisplayItem[] = [];
  let y = top;
  for (const [index, row] of rows.entries()) {
    if (index > 0) y += Math.max(rows[index - 1]?.after ?? 0, row.before);
    for (const item of row.items) {
      move(item, 0, y);
      items.push(item);
    }
    y += row.height;
  }
  return items;
}
