import type { Closing, Cover, Divider, Inline } from '../../document/document.ts';
import { tint } from '../../theme/color.ts';
import { accentOf, type Theme } from '../../theme/theme.ts';
import { blockRows, type Setting, single, styleOf } from './block-rows.ts';
import type { DisplayItem } from './display.ts';
import type { Row } from './rows.ts';
import { setLines } from './set-inlines.ts';
import { node, type StructureNode } from './structure.ts';
import type { TextStyle } from './typeset/types.ts';

const edge = 62;

/** The cover, and its back with the colophon. */
export function coverRows(cover: Cover, setting: Setting): Row[] {
  const { theme } = setting;
  const { width, height } = theme.page;
  const section = node('Sect', setting.parent);
  const page = sheet(section, setting);
  const dark = theme.colors.text;
  const measure = width - 2 * edge;
  page.text(cover.owner, { face: 'semibold', size: 13, color: dark }, 92, measure, 17);
  let y = page.text(cover.title, { face: 'semibold', size: 46, color: dark }, 226, measure, 52);
  y = page.text(cover.period, { face: 'regular', size: 30, color: theme.colors.muted }, y + 4, measure, 36);
  if (cover.subtitle) {
    y = page.text(cover.subtitle, { face: 'regular', size: 15, color: dark }, y + 18, measure * 0.8, 21);
  }
  if (cover.motto)
    page.text(cover.motto, { face: 'italic', size: 15, color: dark }, y + 16, measure * 0.8, 21);
  motif(page.items, cover.motif, theme, 520, 150);
  let foot = page.text(cover.edition, { face: 'semibold', size: 10.5, color: dark }, 716, measure, 15);
  foot = page.text(
    cover.partners.join(' · '),
    { face: 'regular', size: 9.5, color: theme.colors.muted },
    foot + 3,
    measure,
    14,
  );
  if (cover.website)
    page.text(
      cover.website,
      { face: 'regular', size: 9.5, color: theme.colors.muted },
      foot + 1,
      measure,
      14,
    );
  const front: Row = {
    height,
    items: page.items,
    before: 0,
    after: 0,
    keepWithNext: false,
    wholePage: true,
    newPage: true,
    running: '',
  };
  return [front, back(cover, setting)];
}

/** The back of the cover: what edition this is, at the foot of an otherwise empty page. */
function back(cover: Cover, setting: Setting): Row {
  const { theme } = setting;
  const section = node('Sect', setting.parent);
  const rows = blockRows(cover.colophon, { ...setting, parent: section, x: edge, width: 330, nested: false });
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
      if (item.type === 'text' || item.type === 'page-reference')
        items.push({ ...item, baseline: item.baseline + y });
      else items.push({ ...item, y: item.y + y });
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
  const unit = (theme.page.width - edge) / widest;
  for (const [index, band] of bands.entries()) {
    let x = edge;
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
export function dividerRow(divider: Divider, setting: Setting): Row {
  const { theme } = setting;
  const color = accentOf(theme, divider.accent);
  const page = sheet(setting.parent, setting);
  page.items.push({ type: 'rectangle', x: 0, y: 0, width: 14, height: theme.page.height, color });
  const y = page.text(divider.label, { face: 'semibold', size: 13, color }, 300, 400, 18);
  page.text(divider.title, { face: 'semibold', size: 34, color: theme.colors.text }, y + 6, 400, 41);
  const unit = Math.min(
    22,
    (theme.page.width - edge) /
      Math.max(
        1,
        divider.motif.reduce((sum, goal) => sum + goal, 0),
      ),
  );
  let top = 560;
  // One row a goal, one square an action area: the focus area at a glance.
  const square = Math.min(unit, 18);
  for (const [position, goal] of divider.motif.entries()) {
    for (let at = 0; at < goal; at += 1) {
      page.items.push({
        type: 'rectangle',
        x: edge + at * (square + 4),
        y: top,
        width: square,
        height: square,
        color: tint(color, Math.min(0.6, position * 0.14)),
      });
    }
    top += square + 4;
  }
  return wholePage(page.items, theme);
}

/** The last page. */
export function closingRow(closing: Closing, setting: Setting): Row {
  const { theme } = setting;
  const section = node('Sect', setting.parent);
  const page = sheet(section, setting);
  let y =
    page.text(closing.owner, { face: 'semibold', size: 22, color: theme.colors.text }, 330, 400, 28) + 8;
  for (const line of closing.lines) {
    y = page.text(line, { face: 'regular', size: 10.5, color: theme.colors.muted }, y, 400, 15);
  }
  if (closing.website) {
    const link: Inline = {
      type: 'link',
      target: closing.website,
      children: [{ type: 'text', value: closing.website }],
    };
    page.inlines([link], { face: 'semibold', size: 10.5, color: theme.colors.link }, y + 10, 400, 15);
  }
  return wholePage(page.items, theme);
}

function wholePage(items: readonly DisplayItem[], theme: Theme): Row {
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

/** A page to put text on at given heights. */
function sheet(parent: StructureNode, setting: Setting) {
  const items: DisplayItem[] = [];
  const inlines = (
    content: readonly Inline[],
    style: TextStyle,
    top: number,
    width: number,
    leading: number,
  ): number => {
    const lines = setLines(content, style, node('P', parent), setting.theme, setting.typesetter, {
      x: edge,
      baseline: 0,
      width,
      align: 'left',
      language: setting.language,
      // A divided title looks like a mistake; only one wider than the page is cut.
      hyphenate: false,
    });
    for (const [index, line] of lines.entries()) {
      for (const item of line) items.push({ ...item, baseline: top + style.size * 0.85 + index * leading });
    }
    return top + lines.length * leading;
  };
  return {
    items,
    inlines,
    /** Sets words from `top` down and gives where they end. */
    text: (value: string, style: TextStyle, top: number, width: number, leading: number): number =>
      inlines([{ type: 'text', value }], style, top, width, leading),
  };
}

/** Header, footer and watermark of an ordinary page: artifacts, all of them. */
export function furniture(
  setting: Setting,
  texts: {
    readonly header: string;
    readonly section: string;
    readonly status: string;
    readonly page: string;
  },
  watermark: string | undefined,
): { readonly background: DisplayItem[]; readonly furniture: DisplayItem[] } {
  const { theme } = setting;
  const style = styleOf(theme.type.running, theme.colors.muted);
  const right = theme.page.width - theme.margins.outer;
  const at = (text: string, x: number, baseline: number, toRight = false, own = style): DisplayItem[] => {
    if (!text) return [];
    const piece = single(text, own, setting);
    return [{ type: 'text', x: toRight ? x - piece.width : x, baseline, piece }];
  };
  const foot = theme.page.height - 44;
  const background: DisplayItem[] = [];
  if (watermark) {
    const own: TextStyle = {
      face: 'semibold',
      size: watermark.length > 12 ? 62 : 110,
      color: theme.colors.watermark,
    };
    const piece = single(watermark, own, setting);
    const angle = (55 * Math.PI) / 180;
    background.push({
      type: 'text',
      x: theme.page.width / 2 - (Math.cos(angle) * piece.width) / 2 + 30,
      baseline: theme.page.height / 2 + (Math.sin(angle) * piece.width) / 2 + 20,
      piece,
      turned: 55,
    });
  }
  const accented: TextStyle = { ...style, face: 'semibold', color: setting.accent ?? theme.colors.text };
  return {
    background,
    furniture: [
      ...at(texts.header, theme.margins.inner, 48),
      ...at(texts.section, right, 48, true),
      {
        type: 'rectangle',
        x: theme.margins.inner,
        y: 56,
        width: right - theme.margins.inner,
        height: 0.5,
        color: theme.colors.rule,
      },
      ...at(texts.status, theme.margins.inner, foot),
      ...at(texts.page, right, foot, true, accented),
    ],
  };
}
