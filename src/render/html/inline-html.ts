import { citationId, type Figure, type Inline, noteId } from '../../document/document.ts';
import { fileAt } from '../../document/files.ts';
import { type Html, html, isEmpty, safeUrl } from '../../escape/html.ts';
import type { Context } from './page-context.ts';

export function inlines(content: readonly Inline[]): Html {
  return html`${content.map(inline)}`;
}

export function inline(part: Inline): Html {
  switch (part.type) {
    case 'text':
      return html`${part.value}`;
    case 'symbol':
      return html`<span aria-hidden="true">${part.mark}</span>${part.word ? html`<span class="unseen">${part.word}</span>` : ''}`;
    case 'emphasis':
      return html`<em>${inlines(part.children)}</em>`;
    case 'strong':
      return html`<strong>${inlines(part.children)}</strong>`;
    case 'code-span':
      return html`<code>${part.value}</code>`;
    case 'break':
      return html`<br>`;
    case 'reference':
      return inlines(part.children);
    case 'link':
      return anchor(part, inlines(part.children));
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
      return html`<${tag}>${before}${inlines(part.children)}${unseen(']')}</${tag}>`;
    }
  }
}

/** A picture, perhaps as a link. */
export function image(figure: Figure, context: Context): Html {
  const { alt, width, height, link } = figure;
  const size = [width, height].map((side) => Math.max(1, Math.round(side)));
  const picture = html`<img src="${context.options.picture(figure)}" alt="${alt}" width="${size[0]}" height="${size[1]}">`;
  return link ? anchor(link, picture) : picture;
}

/** A link, where it leads somewhere safe. */
function anchor({ target, title }: NonNullable<Figure['link']>, inside: Html): Html {
  const safe = fileAt(target) === undefined ? safeUrl(target) : target;
  if (!safe || isEmpty(inside)) return inside;
  return html`<a href="${safe}"${title ? html` title="${title}"` : ''}>${inside}</a>`;
}
