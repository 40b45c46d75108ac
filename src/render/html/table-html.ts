import type { Inline, Table, TableRow } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import { type Html, html, joinHtml } from '../../escape/html.ts';
import { image, inline, inlines } from './inline-html.ts';
import type { Context } from './page-context.ts';

/** A table in a box of its own, so that a wide one is moved sideways and the page is not. */
export function tableHtml({ caption, columns, header, rows, dense }: Table, context: Context): Html {
  const align = (index: number): Html | undefined => {
    const column = columns[index];
    return column?.numeric || column?.align === 'right'
      ? html` class="figure"`
      : column?.align === 'center'
        ? html` class="center"`
        : undefined;
  };
  const title = caption ? html`<caption><span>${inlines(caption)}</span></caption>\n` : '';
  const head = header.map(({ content }, index) =>
    // A header without words is none.
    content.length > 0
      ? html`<th scope="col"${align(index)}>${cell(content, context)}</th>`
      : html`<td></td>`,
  );
  const rowOf = ({ id, cells, group, rowHeader, total, facets }: TableRow): Html => {
    if (group)
      return html`<tr class="group"><th scope="rowgroup" colspan="${String(columns.length)}">${cell(cells[0]?.content ?? [], context)}</th></tr>`;
    const row = cells.map(({ content, sort }, index) => {
      const key = sort === undefined ? '' : html` data-sort="${String(sort)}"`;
      return rowHeader && index === 0
        ? html`<th scope="row"${rowHeader === 'plain' ? html` class="plain"` : ''}${key}>${cell(content, context)}</th>`
        : html`<td${align(index)}${key}>${cell(content, context)}</td>`;
    });
    const values = facets ? html` data-facets="${JSON.stringify(facets)}"` : '';
    const anchorId = id ? html` id="${id}"` : '';
    return html`<tr${anchorId}${total ? html` class="total"` : ''}${values}>${row}</tr>`;
  };
  const bodies = inGroups(rows).map(
    (part) => html`<tbody>
${joinHtml(part.map(rowOf), '\n')}
</tbody>
`,
  );
  const names = caption ? [plain(caption)] : header.map(({ content }) => plain(content).trim());
  const label = names.filter(Boolean).join(', ') || context.words.table;
  // Names and values: on a phone they are stacked.
  const pairs =
    columns.length === 2 && !columns.some(({ numeric }) => numeric) && rows.every((row) => row.rowHeader);
  const kind = `${pairs ? ' pairs' : ''}${dense ? ' dense' : ''}`;
  return html`<div class="table${kind}" role="group" aria-label="${label}" tabindex="0">
<table>
${title}${header.length > 0 ? html`<thead><tr>${head}</tr></thead>\n` : ''}${bodies}</table>
</div>`;
}

/** The rows of a table, apart where a group begins, and the sum apart from the groups. */
function inGroups(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const grouped = rows.some(({ group }) => group);
  const parts: TableRow[][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (!last || row.group || (grouped && row.total)) parts.push([row]);
    else last.push(row);
  }
  return parts;
}

function cell(content: readonly Inline[], context: Context): Html {
  return html`${content.map((content) => (content.type === 'picture' ? image(content.figure, context) : inline(content)))}`;
}
