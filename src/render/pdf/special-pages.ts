import type { Block, Closing, Cover, Divider, Figure, Inline } from '../../document/document.ts';
import { tint } from '../../templates/color.ts';
import { accentOf, type Theme, type TypeStyle } from '../../templates/theme.ts';
import { type DisplayItem, move } from './display.ts';
import { baselineIn, type LayoutContext, single, spoken, styleOf } from './layout-context.ts';
import type { Row } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { type Attributes, leaf, node, type StructureNode } from './structure.ts';

/** Sets what a page holds; handed in by the file that sets pages as blocks. */
type BlockRows = (blocks: readonly Block[], setting: LayoutContext) => Row[];

/** The cover, and its back with the colophon. */
export function coverRows(cover: Cover, setting: LayoutContext, blockRows: BlockRows): Row[] {
  const { theme, typesetter } = setting;
  const { type, colors, page, margins } = theme;
  const section = node('Sect', setting.parent);
  const front = sheet(section, setting, margins.inner);
  const measure = page.width - margins.inner - margins.outer;
  let top = 82;
  if (cover.logo) top = logo(front.items, cover.logo, section, theme) + 14;
  top = front.text(cover.owner, type.coverOwner, colors.text, top, measure);

  const names = cover.partners.join(' · ');
  const natural = typesetter.widestLine([{ text: names, style: styleOf(type.coverNote, colors.muted) }]);
  // The foot grows upwards: a cooperation of thirty has more than one line of names.
  const hearing = cover.hearing ?? '';
  const heard = typesetter.widestLine([{ text: hearing, style: styleOf(type.coverNote, colors.text) }]);
  const linesOf = (width: number): number => Math.ceil((width * 1.06) / measure);
  const lines = 1 + linesOf(natural) + linesOf(heard) + (cover.website ? 1 : 0);
  const footTop = page.height - 84 - lines * type.coverNote.leading;

  const titles = [
    { text: cover.title, type: type.coverTitle, color: colors.text, part: 1 },
    { text: cover.period, type: type.coverPeriod, color: colors.muted, part: 1 },
    { text: cover.subtitle, type: type.coverSubtitle, color: colors.text, part: 0.8 },
    {
      text: cover.motto,
      type: { ...type.coverSubtitle, font: 'italic' as const },
      color: colors.text,
      part: 0.8,
    },
  ];
  const start = Math.max(222, top + 24);
  const heightAt = (scale: number): number =>
    titles.reduce((sum, title) => {
      if (!title.text) return sum;
      const style = scaled(title.type, scale);
      const options = {
        width: measure * title.part,
        align: 'left',
        language: setting.language,
        hyphenate: 'too-wide',
      } as const;
      const set = typesetter.breakLines([{ text: title.text, style: styleOf(style, title.color) }], options);
      return sum + set.length * style.leading + style.after;
    }, 0);
  // A title as long as a paragraph is set smaller rather than over the content below it.
  let scale = 1;
  while (scale > 0.2 && start + heightAt(scale) > footTop - 30) scale *= 0.9;
  let y = start;
  for (const title of titles) {
    if (title.text)
      y = front.text(title.text, scaled(title.type, scale), title.color, y, measure * title.part);
  }
  const motifTop = Math.max(520, y + 24);
  const motifHeight = Math.min(150, footTop - 30 - motifTop);
  if (motifHeight >= 40) motif(front.items, cover.motif, theme, motifTop, motifHeight);

  let foot = front.text(
    cover.edition,
    { ...type.coverNote, font: 'semibold' },
    colors.text,
    footTop,
    measure,
  );
  if (hearing) foot = front.text(hearing, type.coverNote, colors.text, foot, measure);
  if (names) foot = front.text(names, type.coverNote, colors.muted, foot, measure);
  if (cover.website) front.text(cover.website, type.coverNote, colors.muted, foot, measure);
  // What has two sides has a back, whatever is on it.
  const hasBack = cover.colophon.length > 0 || page.twoSided;
  return [wholePage(front.items, theme), ...(hasBack ? [back(cover, setting, blockRows)] : [])];
}

function scaled(type: TypeStyle, scale: number): TypeStyle {
  return { ...type, size: type.size * scale, leading: type.leading * scale, after: type.after * scale };
}

/** The logo in the cover's top left corner. Gives where it ends. */
function logo(items: DisplayItem[], figure: Figure, parent: StructureNode, theme: Theme): number {
  const { inner, outer } = theme.margins;
  const widest = theme.page.width - inner - outer;
  const scale = Math.min(theme.logo.height / figure.height, widest / figure.width);
  const [width, height] = [figure.width * scale, figure.height * scale];
  const figureLeaf = leaf(node('Figure', parent, { alt: figure.alt }));
  items.push({ type: 'image', x: inner, y: 62, width, height, figure, leaf: figureLeaf });
  return 62 + height;
}

/** The back of the cover: what edition this is, at the foot of an otherwise empty page. */
function back(cover: Cover, setting: LayoutContext, blockRows: BlockRows): Row {
  const { theme } = setting;
  const section = node('Sect', setting.parent);
  const rows = blockRows(cover.colophon, {
    ...setting,
    parent: section,
    x: theme.margins.inner,
    width: 330,
    nested: false,
  });
  const total = rows.reduce(
    (sum, row, index) =>
      sum + row.height + (index > 0 ? Math.max(rows[index - 1]?.after ?? 0, row.before) : 0),
    0,
  );
  let y = theme.page.height - theme.margins.bottom - total;
  const items: DisplayItem[] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0) y += Math.max(rows[index - 1]?.after ?? 0, row.before);
    for (const item of row.items) {
      move(item, 0, y);
      items.push(item);
    }
    y += row.height;
  }
  return { height: theme.page.height, items, before: 0, after: 0, keepWithNext: false, wholePage: true };
}

/**
 * The motif: a band for every focus area, in it a field for every goal, as wide as the goal has action areas. It is drawn
 * from the plan's own figures, so no two plans have the same cover.
 */
function motif(
  items: DisplayItem[],
  bands: readonly (readonly number[])[],
  theme: Theme,
  top: number,
  height: number,
): void {
  const widest = Math.max(1, ...bands.map((band) => band.reduce((sum, goal) => sum + goal, 0)));
  const pitch = height / Math.max(1, bands.length);
  const { inner, outer } = theme.margins;
  const unit = (theme.page.width - inner - outer) / widest;
  for (const [index, band] of bands.entries()) {
    let x = inner;
    for (const [position, goal] of band.entries()) {
      items.push({
        type: 'rectangle',
        x,
        y: top + index * pitch,
        width: Math.max(1, goal * unit - 2),
        height: pitch - 4,
        color: tint(accentOf(theme, index), Math.min(0.6, position * 0.14)),
      });
      x += goal * unit;
    }
  }
}

/** A page of its own before a focus area, in its colour. */
export function dividerRow(divider: Divider, setting: LayoutContext): Row {
  const { theme } = setting;
  const { type, colors, margins } = theme;
  const color = accentOf(theme, divider.accent);
  const bar = 5;
  const x = margins.inner + bar + 15;
  const page = sheet(setting.parent, setting, x);
  const measure = theme.page.width - margins.outer - x;
  const top = 296;
  const attributes = spoken(setting.wordsLanguage, setting);
  let y = page.text(divider.label, type.dividerLabel, color, top, measure, attributes);
  const width = Math.min(measure, 400);
  let scale = 1;
  const linesAt = (style: TypeStyle): number => {
    const options = { width, align: 'left', language: setting.language, hyphenate: 'too-wide' } as const;
    const run = { text: divider.title, style: styleOf(style, colors.text) };
    return setting.typesetter.breakLines([run], options).length;
  };
  const titleAt = (): TypeStyle => scaled(type.dividerTitle, scale);
  while (scale > 0.2 && linesAt(titleAt()) * titleAt().leading > 240) scale *= 0.9;
  y = page.text(divider.title, titleAt(), colors.text, y, width);
  page.items.unshift({ type: 'rectangle', x: margins.inner, y: top, width: bar, height: y - top, color });
  squares(page.items, divider.motif, color, x, Math.max(560, y + 60), measure, theme);
  return wholePage(page.items, theme);
}

/** What is over the heading of a focus area, on the page that this begins: a bar in its colour, and what it is. */
export function openingRow(divider: Divider, setting: LayoutContext): Row {
  const { theme, typesetter, x, width } = setting;
  const { type, margins } = theme;
  const color = accentOf(theme, divider.accent);
  const bar = 4;
  const style = type.dividerLabel;
  const tag = node('P', setting.parent, spoken(setting.wordsLanguage, setting));
  const items: DisplayItem[] = [
    { type: 'rectangle', x: margins.inner, y: 0, width: x + width - margins.inner, height: bar, color },
    {
      type: 'text',
      x,
      baseline: bar + 10 + baselineIn(style, typesetter),
      piece: single(divider.label, styleOf(style, color), setting),
      leaf: leaf(tag),
    },
  ];
  const height = bar + 10 + style.leading;
  return { height, items, before: type.heading1.before, after: style.after, keepWithNext: true };
}

/** One row a goal, one square an action area: the focus area at a glance. */
function squares(
  items: DisplayItem[],
  goals: readonly number[],
  color: string,
  x: number,
  top: number,
  width: number,
  theme: Theme,
): void {
  const gap = 4;
  const room = theme.page.height - theme.margins.bottom - top;
  // Small enough that the longest row and all the rows have their place.
  const pitch = Math.min(22, width / Math.max(1, ...goals), room / Math.max(1, goals.length));
  const square = Math.max(1, pitch - gap);
  for (const [position, goal] of goals.entries()) {
    for (let at = 0; at < goal; at += 1) {
      items.push({
        type: 'rectangle',
        x: x + at * pitch,
        y: top + position * pitch,
        width: square,
        height: square,
        color: tint(color, Math.min(0.6, position * 0.14)),
      });
    }
  }
}

/** The last page. */
export function closingRow(closing: Closing, setting: LayoutContext): Row {
  const { theme } = setting;
  const { type, colors, margins } = theme;
  const section = node('Sect', setting.parent);
  const page = sheet(section, setting, margins.inner);
  const owner = { ...type.heading1, after: 8 };
  let y = page.text(closing.owner, owner, colors.text, 330, 400);
  const line = { ...type.text, after: 0 };
  // Many partners are beside each other instead of under each other.
  const lines = closing.lines.length > 24 ? [closing.lines.join(' · ')] : closing.lines;
  for (const words of lines) y = page.text(words, line, colors.muted, y, 400);
  if (closing.website) {
    page.inlines([closing.website], { ...line, font: 'semibold' }, colors.link, y + 10, 400);
  }
  return wholePage(page.items, theme);
}

function wholePage(items: DisplayItem[], theme: Theme): Row {
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

/** A page to put text on at given heights, from `x` on. */
function sheet(parent: StructureNode, setting: LayoutContext, x: number) {
  const items: DisplayItem[] = [];
  const inlines = (
    content: readonly Inline[],
    type: TypeStyle,
    color: string,
    top: number,
    width: number,
    attributes: Attributes = {},
  ): number => {
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
    /** Sets words from `top` down and returns where the next content begins. */
    text: (
      value: string,
      type: TypeStyle,
      color: string,
      top: number,
      width: number,
      attributes: Attributes = {},
    ): number => inlines([{ type: 'text', value }], type, color, top, width, attributes),
  };
}
