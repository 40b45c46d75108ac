import { citationId, type Figure, type Inline, noteId, type Reference } from '../../document/document.ts';
import { fileAt } from '../../document/files.ts';
import { type Html, html, isEmpty, joinHtml, safeUrl } from '../../escape/html.ts';
import type { Context } from './page-context.ts';

export function inlines(content: readonly Inline[], context: Context): Html {
  const [first] = content;
  // Most cells and facts are of one part.
  return first && content.length === 1
    ? inline(first, context)
    : joinHtml(
        content.map((part) => inline(part, context)),
        '',
      );
}

export function inline(part: Inline, context: Context): Html {
  switch (part.type) {
    case 'text':
      return part.unit ? html`<span class="unit">${part.value}</span>` : html`${part.value}`;
    case 'symbol':
      return html`<span aria-hidden="true">${part.mark}</span>${part.word ? html`<span class="unseen">${part.word}</span>` : ''}`;
    case 'emphasis':
      return html`<em>${inlines(part.children, context)}</em>`;
    case 'strong':
      return html`<strong>${inlines(part.children, context)}</strong>`;
    case 'code-span':
      return html`<code>${part.value}</code>`;
    case 'break':
      return html`<br>`;
    case 'reference':
      return referenceHtml(part, context);
    case 'link':
      return anchor(part, inlines(part.children, context), context);
    case 'picture':
      // Only in cells, which set it themselves.
      return html`${part.figure.alt}`;
    case 'page-reference':
      return html``;
    case 'note': {
      const { number, citation, label, labelLanguage } = part;
      const lang = labelLanguage ? html` lang="${labelLanguage}"` : '';
      return html`<sup class="cited"><a id="${citationId(number, citation)}" href="#${noteId(number)}" aria-label="${label}"${lang}>${number}</a></sup>`;
    }
    case 'deleted':
    case 'inserted': {
      const tag = part.type === 'deleted' ? 'del' : 'ins';
      const lang = part.language ? html` lang="${part.language}"` : '';
      const unseen = (words: string): Html => html`<span class="unseen">${words}</span>`;
      const before = html`<span class="unseen"${lang}>${`[${part.label}: `}</span>`;
      return html`<${tag}>${before}${inlines(part.children, context)}${unseen(']')}</${tag}>`;
    }
  }
}

/** A picture, perhaps as a link. */
export function image(figure: Figure, context: Context): Html {
  const { alt, width, height, link } = figure;
  const size = [width, height].map((side) => Math.max(1, Math.round(side)));
  const picture = html`<img src="${addressOf(figure, context)}" alt="${alt}" width="${size[0]}" height="${size[1]}">`;
  return link ? anchor(link, picture, context) : picture;
}

/** A link, where it leads somewhere safe. */
function anchor({ target, title }: NonNullable<Figure['link']>, inside: Html, { root }: Context): Html {
  const safe = fileAt(target) === undefined ? safeUrl(target) : root + target;
  if (!safe || isEmpty(inside)) return inside;
  return html`<a href="${safe}"${title ? html` title="${title}"` : ''}>${inside}</a>`;
}

/** What another page has, as a link to it where there is one. */
function referenceHtml({ to, children }: Reference, context: Context): Html {
  const inside = inlines(children, context);
  const address = context.options.site?.addressOf(to);
  return address === undefined || isEmpty(inside)
    ? inside
    : html`<a href="${context.root}${address}">${inside}</a>`;
}

/** Where a picture is, seen from the page: beside it, or in the page itself. */
function addressOf(figure: Figure, { options, root }: Context): string {
  const address = options.picture(figure);
  return address.startsWith('data:') ? address : root + address;
}
