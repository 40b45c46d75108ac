import type { Block, Heading } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import { type Html, html } from '../../escape/html.ts';

/** The contents as nested lists of links. */
export function contentsOf(children: readonly Block[], depth: number, title: string, added: Html): Html {
  const headings = headingsIn(children).filter(
    ({ level, id, unlisted }) => level <= depth && id && !unlisted,
  );
  if (headings.length === 0) return html``;
  const nested = (from: number, level: number): [list: Html, next: number] => {
    const items: Html[] = [];
    let at = from;
    while (at < headings.length && (headings[at]?.level ?? 0) >= level) {
      const heading = headings[at] as Heading;
      const words = [heading.number, plain(heading.content)].filter(Boolean).join(' ');
      const link = html`<a href="#${heading.id}">${words}</a>`;
      at += 1;
      if ((headings[at]?.level ?? 0) > heading.level) {
        const [below, next] = nested(at, heading.level + 1);
        items.push(html`<li>${link}\n${below}</li>\n`);
        at = next;
      } else items.push(html`<li>${link}</li>\n`);
    }
    return [html`<ul>\n${items}</ul>\n`, at];
  };
  const [list] = nested(0, 1);
  return html`<nav class="contents" aria-labelledby="p-contents"${added}>
<h2 id="p-contents">${title}</h2>
${list}</nav>`;
}

function headingsIn(tree: readonly Block[]): readonly Heading[] {
  return tree.flatMap((block) =>
    block.type === 'section' || block.type === 'columns'
      ? headingsIn(block.children)
      : block.type === 'card'
        ? [block.heading, ...headingsIn(block.children)]
        : block.type === 'heading'
          ? [block]
          : [],
  );
}
