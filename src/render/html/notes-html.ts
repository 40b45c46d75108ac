import { citationId, type Document, noteId } from '../../document/document.ts';
import { type Html, html, joinHtml } from '../../escape/html.ts';
import { blockHtml, blocks } from './block-html.ts';
import { inlines } from './inline-html.ts';
import { type Context, langOf } from './page-context.ts';

/** The notes of a page behind its text, each with links back to where it is cited. */
export function notesOf({ notes = [] }: Document, context: Context): Html {
  if (notes.length === 0) return html``;
  const lang = langOf(context.wordsLanguage, context);
  const items = notes.map(({ number, children, citations }) => {
    const links = Array.from({ length: citations }, (_, index) => {
      const which = citations > 1 ? ` (${index + 1})` : '';
      const label = `${context.words.backToText}${which}, ${number}`;
      const sign = citations > 1 ? html`${'↑'}<sup>${index + 1}</sup>` : '↑';
      return html`<a class="back" href="#${citationId(number, index + 1)}" aria-label="${label}"${lang}>${sign}</a>`;
    });
    const [last] = children.slice(-1);
    const ends = joinHtml(links, ' ');
    // The links are at the end of the last line.
    const inside =
      last?.type === 'paragraph'
        ? joinHtml(
            [
              ...children.slice(0, -1).map((block) => blockHtml(block, context)),
              html`<p>${inlines(last.content, context)} ${ends}</p>`,
            ],
            '\n',
          )
        : html`${blocks(children, context)}\n<p>${ends}</p>`;
    return html`<li id="${noteId(number)}">${inside}</li>`;
  });
  return html`<aside class="notes" aria-labelledby="p-notes">
<h2 id="p-notes"${lang}>${context.words.notes}</h2>
<ol>
${joinHtml(items, '\n')}
</ol>
</aside>
`;
}
