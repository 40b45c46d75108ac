import type { Closing, Divider } from '../../document/document.ts';
import { accentOf, styled, type TypeStyle } from '../../templates/theme.ts';
import { partOfA4 } from './cover-look.ts';
import { type LayoutContext, spoken, styleOf } from './layout-context.ts';
import type { Row } from './rows.ts';
import { scaled, sheet, wholePage } from './sheet.ts';
import { node } from './structure.ts';

/** A page of its own before a focus area, in its colour. */
export function dividerRow(divider: Divider, setting: LayoutContext): Row {
  const { theme } = setting;
  const { type, colors, margins } = theme;
  const color = accentOf(theme, divider.accent);
  const bar = 5;
  const x = margins.inner + bar + 15;
  const page = sheet(setting.parent, setting, x);
  const measure = theme.page.width - margins.outer - x;
  const top = 296 * partOfA4(theme);
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
  while (scale > 0.2 && linesAt(titleAt()) * titleAt().leading > 240 * partOfA4(theme)) scale *= 0.9;
  y = page.text(divider.title, titleAt(), colors.text, y, width);
  page.items.unshift({ type: 'rectangle', x: margins.inner, y: top, width: bar, height: y - top, color });
  return wholePage(page.items, theme);
}

/** The last page. */
export function closingRow(closing: Closing, setting: LayoutContext): Row {
  const { theme } = setting;
  const { type, colors, margins } = theme;
  const section = node('Sect', setting.parent);
  const page = sheet(section, setting, margins.inner);
  const measure = Math.min(400, theme.page.width - margins.inner - margins.outer);
  const owner = { ...type.heading1, after: 8 };
  let y = page.text(closing.owner, owner, colors.text, 330 * partOfA4(theme), measure);
  const line = { ...type.text, after: 0 };
  // Many partners are beside each other instead of under each other.
  const lines = closing.lines.length > 24 ? [closing.lines.join(' · ')] : closing.lines;
  for (const words of lines) y = page.text(words, line, colors.muted, y, measure);
  if (closing.website) {
    page.inlines([closing.website], styled(line, 'semibold'), colors.link, y + 10, measure);
  }
  return wholePage(page.items, theme);
}
