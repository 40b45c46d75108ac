import type { BarRow, Bars } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import { type Html, html, joinHtml } from '../../escape/html.ts';
import { inlines } from './inline-html.ts';
import type { Context } from './page-context.ts';
import { captionHtml } from './table-html.ts';

/**
 * Amounts as a table, each with its bar, which is only seen. Roles are written out, as some browsers forget them where the rows
 * are laid out in another way on a narrow screen.
 */
export function barsHtml({ caption, header, rows }: Bars, context: Context): Html {
  const { options, words } = context;
  if (rows.length === 0) return html``;
  const counted = header.count !== undefined;
  const values = rows.map(({ value }) => value);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = most - least;
  const percent = (value: number): string =>
    span > 0 ? String(Math.round((value / span) * 10000) / 100) : '0';
  const bar = ({ value, outlined }: BarRow): Html => {
    const [from, to] = [Math.min(value, 0), Math.max(value, 0)];
    const zero =
      least < 0 ? html`<line x1="${percent(-least)}%" x2="${percent(-least)}%" y1="0" y2="100%"/>` : '';
    const drawn =
      value === 0
        ? ''
        : html`<rect${outlined ? html` class="outlined"` : ''} x="${percent(from - least)}%" width="${percent(to - from)}%" height="100%"/>`;
    return html`<svg class="bar" aria-hidden="true" focusable="false">${zero}${drawn}</svg>`;
  };
  const rowHtml = (row: BarRow): Html => {
    const accent = row.accent === undefined ? undefined : (row.accent % options.colors.accents.length) + 1;
    const number = row.number ? html`<span class="number">${row.number}</span> ` : '';
    const count = counted ? html`<td role="cell">${row.count ?? ''}</td>` : '';
    return html`<tr role="row"${accent ? html` class="accent-${String(accent)}"` : ''}><th scope="row" role="rowheader">${number}${inlines(row.label, context)}</th>${count}<td role="cell" class="amount">${bar(row)}<span>${row.printed}</span></td></tr>`;
  };
  const title = caption.length > 0 ? captionHtml(caption, context) : '';
  const names = [header.label, ...(header.count === undefined ? [] : [header.count]), header.value];
  const head = names.map((name) => html`<th scope="col" role="columnheader">${name}</th>`);
  const label = plain(caption) || words.table;
  return html`<div class="bars${counted ? ' counted' : ''}">
<table role="table" aria-label="${label}">
${title}<thead role="rowgroup"><tr role="row" class="unseen">${head}</tr></thead>
<tbody role="rowgroup">
${joinHtml(rows.map(rowHtml), '\n')}
</tbody>
</table>
</div>`;
}
