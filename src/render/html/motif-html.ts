import type { Motif } from '../../document/document.ts';
import { type Html, html, joinHtml } from '../../escape/html.ts';
import { type Context, langOf } from './page-context.ts';

/** A field of hardly any width is seen all the same, in parts of a hundred of the longest band; and the gap after each. */
const leastField = 0.9;
const gap = 0.6;

/**
 * The bands of a plan as they are on its cover, each with its name, and what they mean below. What is drawn is only seen.
 */
export function motifHtml({ bands, note }: Motif, context: Context): Html {
  if (!bands.some(({ fields }) => fields.length > 0)) return html``;
  const sums = bands.map(({ fields }) => fields.reduce((sum, field) => sum + field, 0));
  const unit = 100 / Math.max(1, ...sums);
  const wide = bands.map(({ fields }) => fields.map((field) => Math.max(leastField, field * unit)));
  const longest = Math.max(100, ...wide.map((fields) => fields.reduce((sum, field) => sum + field, 0)));
  const percent = (value: number): string => String(Math.round((value / longest) * 10000) / 100);
  const bandHtml = ({ accent, number, title }: Motif['bands'][number], index: number): Html => {
    const { accents } = context.options.colors;
    const color = accent === undefined ? '' : html` class="accent-${String((accent % accents.length) + 1)}"`;
    let x = 0;
    const fields = (wide[index] ?? []).map((field, position) => {
      const opacity = String(Math.round((1 - (position % 5) * 0.14) * 100) / 100);
      const rect = html`<rect x="${percent(x)}%" width="${percent(Math.max(0.3, field - gap))}%" height="100%" fill-opacity="${opacity}"/>`;
      x += field;
      return rect;
    });
    const name = [number, title].filter(Boolean).join(' ');
    return html`<li${color}><svg aria-hidden="true" focusable="false">${fields}</svg> <span>${name}</span></li>`;
  };
  return html`<ul class="motif">
${joinHtml(bands.map(bandHtml), '\n')}
</ul>
<p class="note"${langOf(context.wordsLanguage, context)}>${note}</p>
`;
}
