import { fill } from '../../templates/locale.ts';
import { accentOf } from '../../templates/theme.ts';
import { partOfA4 } from './cover-look.ts';
import type { DisplayItem } from './display.ts';
import { inStyle } from './emphasis.ts';
import { type LayoutContext, single, styleOf } from './layout-context.ts';
import type { TextStyle } from './typeset/types.ts';

/** Header and footer of an ordinary page. */
export interface Furniture {
  readonly header: string;
  readonly section: string;
  /** Indexes of the focus areas on it, from 0, of so many in the document. */
  readonly areas: readonly number[];
  readonly areaCount: number;
  readonly status: string;
  /** From 1. */
  readonly page: number;
  /** A left-hand page: the outside is on the left. */
  readonly verso: boolean;
  readonly width: number;
  readonly height: number;
}

/** Header and footer of one of so many pages: artifacts, all of them. */
export function furniture(setting: LayoutContext, page: Furniture, pages: number): readonly DisplayItem[] {
  const { theme, words } = setting;
  const pageOf = fill(words.pageOf, { page: page.page, pages });
  const { inner, outer } = theme.margins;
  const style = styleOf(theme.type.running, theme.colors.muted);
  const accented: TextStyle = {
    ...inStyle(style, 'semibold'),
    color: setting.accent ?? theme.colors.text,
  };
  const left = page.verso ? outer : inner;
  const right = page.width - (page.verso ? inner : outer);
  const at = (text: string, outside: boolean, baseline: number, as = style): DisplayItem[] => {
    if (!text) return [];
    const piece = single(text, as, setting);
    return [{ type: 'text', x: outside === page.verso ? left : right - piece.width, baseline, piece }];
  };
  const widthOf = (text: string): number => setting.typesetter.whole(text, style).width;
  // What the page is about leaves the document's name the rest of the line, and takes two fifths of it at most.
  const wide = right - left;
  const section = shortened(page.section, wide * 0.4 - gapInHeader, style, setting);
  const beside = section === '' ? 0 : widthOf(section) + gapInHeader;
  const header = shortened(page.header, wide - beside, style, setting);
  // On small paper the margins are smaller, too.
  const part = partOfA4(theme);
  const foot = page.height - 44 * part;
  const rule: DisplayItem = {
    type: 'rectangle',
    x: left,
    y: 56 * part,
    width: right - left,
    height: 0.5,
    color: theme.colors.rule,
  };
  return [
    ...at(header, false, 48 * part),
    ...at(shortened(page.section, wide - widthOf(header) - gapInHeader, style, setting), true, 48 * part),
    ...(header || page.section ? [rule] : []),
    ...at(shortened(page.status, (right - left) * 0.7, style, setting), false, foot),
    ...at(pageOf, true, foot, accented),
    ...(page.areaCount > 1 ? page.areas.flatMap((area) => tabOf(area, page, setting)) : []),
  ];
}

/** Points at least between the two texts of a running header. */
const gapInHeader = 24;

const mm = 72 / 25.4;
/** The tab of a focus area: 7 × 16 mm, its edge 5 mm inside the paper, the tabs 20 mm under each other. */
const tab = { width: 7 * mm, height: 16 * mm, inside: 5 * mm, top: 40 * mm, pitch: 20 * mm };
/** Of more focus areas the tabs are smaller, so that all have their place. */
const mostFullTabs = 9;

/** Where in the stack of pages a focus area is, seen at their edges: by its place and its number, colour aside. */
function tabOf(area: number, page: Furniture, setting: LayoutContext): readonly DisplayItem[] {
  const { theme, typesetter } = setting;
  // Where they have no room one under the other they are smaller.
  const room = page.height - 100 * mm;
  const pitch =
    page.areaCount > mostFullTabs || page.areaCount * tab.pitch > room + tab.pitch
      ? room / page.areaCount
      : tab.pitch;
  const height = Math.min(tab.height, pitch * 0.8);
  const { bleed } = theme.page;
  const out = bleed === undefined ? tab.inside : -bleed;
  const width = bleed === undefined ? tab.width : tab.width + bleed;
  const x = page.verso ? out : page.width - out - width;
  const y = tab.top + area * pitch;
  const size = Math.min(10, height * 0.8);
  const piece = single(String(area + 1), { face: 'semibold', size, color: '#ffffff' }, setting);
  const capHeight = typesetter.ascent(piece.style) * 0.66;
  return [
    { type: 'rectangle', x, y, width, height, color: accentOf(theme, area) },
    {
      type: 'text',
      x: Math.max(x, 0) + (tab.width - piece.width) / 2,
      baseline: y + (height + capHeight) / 2,
      piece,
    },
  ];
}

/** A running title cut after a word where there is no room for the whole. */
function shortened(text: string, room: number, style: TextStyle, { typesetter }: LayoutContext): string {
  const fits = (words: string): boolean => typesetter.whole(words, style).width <= room;
  // Of a title as long as a book no more is measured than may fit.
  if (text.length <= room && fits(text)) return text;
  const words = text.slice(0, Math.max(0, room)).split(' ').slice(0, -1);
  while (words.length > 0 && !fits(`${words.join(' ')} …`)) words.pop();
  return words.length > 0 ? `${words.join(' ')} …` : '';
}

/** Pale letters across the page, behind its text; an artifact, too. */
export function watermarkOn(
  { width, height }: { readonly width: number; readonly height: number },
  text: string | undefined,
  setting: LayoutContext,
): readonly DisplayItem[] {
  if (!text) return [];
  const { theme, typesetter } = setting;
  const angle = (55 * Math.PI) / 180;
  const style = (size: number): TextStyle => ({ face: 'semibold', size, color: theme.colors.watermark });
  const longest = Math.min(width / Math.cos(angle), height / Math.sin(angle)) * 0.81;
  const size = Math.min(110, (100 * longest) / typesetter.widestLine([{ text, style: style(100) }]));
  const piece = single(text, style(size), setting);
  return [
    {
      type: 'text',
      x: width / 2 - (Math.cos(angle) * piece.width) / 2 + 30,
      baseline: height / 2 + (Math.sin(angle) * piece.width) / 2 + 20,
      piece,
      turned: 55,
    },
  ];
}
