import type { Block, Heading } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import { type Html, html, joinHtml } from '../../escape/html.ts';

/**
 * The parts of a page as links: beside the text where there is room, and folded above it elsewhere. What is below a part is
 * found there; a list of all of it would be in the way of the first word.
 */
export function contentsOf(children: readonly Block[], title: string, added: Html): Html {
  const headings = headingsIn(children).filter(({ id, unlisted }) => id && !unlisted);
  const top = Math.min(...headings.map(({ level }) => level));
  const links = headings
    .filter(({ level }) => level === top)
    .map(({ id, number, content }) => {
      const words = [number, plain(content)].filter(Boolean).join(' ');
      return html`<li><a href="#${id}">${words}</a></li>`;
    });
  // One part is all of the page.
  if (links.length < 2) return html``;
  return html`<details class="contents"${added}><summary>${title}</summary>
<nav aria-label="${title}"><ul>
${joinHtml(links, '\n')}
</ul></nav></details>
`;
}

function headingsIn(tree: readonly Block[]): readonly Heading[] {
  return tree.flatMap((block) =>
    block.type === 'section' || block.type === 'columns'
      ? headingsIn(block.children)
      : block.type === 'heading'
        ? [block]
        : [],
  );
}
