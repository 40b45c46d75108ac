import type { Motif } from '../../document/document.ts';
import { tint } from '../../templates/color.ts';
import { accentOf, type TypeStyle } from '../../templates/theme.ts';
import type { DisplayItem } from './display.ts';
import { type LayoutContext, styleOf } from './layout-context.ts';
import type { Sheet } from './sheet.ts';

/** Points between two bands, between a band and its name, and over the note. */
const betweenBands = 5;
const besideBand = 8;
const overNote = 6;
/** No band is longer, so that its name has room beside it: 110 mm. */
const longestBand = 312;
/** Of the width that there is: the rest is for names, and more where they are long. */
const shares = [0.7, 0.55, 0.4] as const;
const highestBand = 30;
/** A field of hardly any width is seen all the same. */
const leastField = 3;

/**
 * The bands of a plan, each with its name beside it, and what they mean below.
 * @param top points from the page's top
 * @param height that there is at most
 */
export function coverMotif(
  page: Sheet,
  { bands, note }: Motif,
  setting: LayoutContext,
  top: number,
  height: number,
): void {
  const { theme } = setting;
  const { colors, margins, type } = theme;
  const style: TypeStyle = { ...type.running, after: 0 };
  const noteHeight = overNote + 2 * style.leading;
  const pitch = Math.min(highestBand, (height - noteHeight) / Math.max(1, bands.length));
  const thickness = Math.max(2, pitch - betweenBands);
  const right = theme.page.width - margins.outer;
  const lines = Math.max(1, Math.floor((pitch - 1) / style.leading));
  const rowsWithin = (share: number) => {
    const widths = widthsOf(
      bands.map(({ fields }) => fields),
      Math.min(longestBand, (right - margins.inner) * share),
    );
    return bands.map(({ accent, number, title }, index) => {
      const fields = widths[index] ?? [];
      const end = fields.reduce((x, width) => x + width, margins.inner);
      const from = end > margins.inner ? end + besideBand - 2 : end;
      const whole = [number, title].filter(Boolean).join('\u2002');
      return { accent, fields, from, name: inLines(whole, style, right - from, lines, setting) };
    });
  };
  // Bands are shorter where the names beside them would be cut.
  const [first, ...shorter] = shares;
  let rows = rowsWithin(first);
  for (const share of shorter) if (rows.some(({ name }) => name.cut)) rows = rowsWithin(share);
  for (const [index, { accent, fields, from, name }] of rows.entries()) {
    const y = top + index * pitch;
    const color = accentOf(theme, accent);
    let x = margins.inner;
    for (const [position, width] of fields.entries()) {
      const field: DisplayItem = {
        type: 'rectangle',
        x,
        y,
        width: Math.max(1, width - 2),
        height: thickness,
        color: tint(color, (position % 5) * 0.14),
      };
      page.items.push(field);
      x += width;
    }
    // Of so many bands that there is no room for words, the contents give the names.
    if (pitch < style.leading) continue;
    const above = (thickness - name.lines * style.leading) / 2;
    page.at(from).text(name.text, style, colors.muted, y + above, right - from);
  }
  const below = top + bands.length * pitch + overNote;
  page.text(note, style, colors.muted, below, right - margins.inner);
}

/** Fields as wide as what they represent, the longest band as long as it may be. */
function widthsOf(bands: readonly (readonly number[])[], longest: number): readonly (readonly number[])[] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const unit = longest / Math.max(1, ...bands.map(sum));
  const wide = bands.map((fields) => fields.map((field) => Math.max(leastField, field * unit)));
  const part = Math.min(1, longest / Math.max(1, ...wide.map(sum)));
  return wide.map((fields) => fields.map((width) => width * part));
}

/** Words that are cut where they would take more lines. */
function inLines(
  text: string,
  type: TypeStyle,
  width: number,
  most: number,
  { theme, typesetter, language }: LayoutContext,
): { readonly text: string; readonly lines: number; readonly cut: boolean } {
  const linesOf = (words: string): number =>
    typesetter.breakLines([{ text: words, style: styleOf(type, theme.colors.muted) }], {
      width,
      align: 'left',
      language,
      hyphenate: 'too-wide',
    }).length;
  const whole = linesOf(text);
  if (whole <= most) return { text, lines: whole, cut: false };
  const words = text.split(' ').slice(0, 60);
  while (words.length > 1 && linesOf(`${words.join(' ')} …`) > most) words.pop();
  return { text: `${words.join(' ')} …`, lines: most, cut: true };
}
