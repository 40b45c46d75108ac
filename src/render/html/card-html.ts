import type { Card, Facts, KeyFigures } from '../../document/document.ts';
import { type Html, html, joinHtml } from '../../escape/html.ts';
import { inlines } from './inline-html.ts';
import type { Context } from './page-context.ts';

/** How a heading is written: with its number, and the place that links lead to. */
export type HeadingHtml = (heading: Card['heading']) => Html;

/**
 * A card as an article, named by its heading, with its marks beside it.
 * @param inside what is in it
 */
export function cardHtml(
  card: Card,
  accent: number | undefined,
  headingHtml: HeadingHtml,
  inside: Html,
  context: Context,
): Html {
  context.cards.count += 1;
  const id = card.heading.id ?? `card-${context.cards.count}`;
  const marks = card.marks
    .filter((mark) => mark.length > 0)
    .map((mark) => {
      const symbol = mark.some(({ type }) => type === 'symbol');
      return html`<span${symbol ? '' : html` class="framed"`}>${inlines(mark, context)}</span>`;
    });
  const beside = marks.length > 0 ? html`\n<p class="marks">${joinHtml(marks, ' ')}</p>` : '';
  const classes = accent === undefined ? 'card' : `card accent-${accent + 1}`;
  return html`<article class="${classes}" aria-labelledby="${id}">
<div class="card-head">
${headingHtml({ ...card.heading, id })}${beside}
</div>
${inside}
</article>`;
}

/** Facts as names with what is said of them; those of which nothing is said are left out. */
export function factsHtml({ items, style, columns }: Facts, context: Context): Html {
  const said = items.filter(({ content }) => content.length > 0);
  if (said.length === 0) return html``;
  const pairs = said.map(({ label, content, strong }) => {
    const words = strong ? html`<strong>${inlines(content, context)}</strong>` : inlines(content, context);
    return html`<div><dt>${label}</dt><dd>${words}</dd></div>`;
  });
  return html`<dl class="facts ${style} of-${String(columns)}">\n${joinHtml(pairs, '\n')}\n</dl>`;
}

/** Figures with their words, which are the names of what they are. */
export function keyFiguresHtml({ items }: KeyFigures): Html {
  if (items.length === 0) return html``;
  const pairs = items.map(({ figure, words }) => html`<div><dt>${words}</dt><dd>${figure}</dd></div>`);
  return html`<dl class="key-figures">\n${joinHtml(pairs, '\n')}\n</dl>`;
}
