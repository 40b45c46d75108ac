import type { Block, Document } from '../../document/document.ts';
import { webLink } from '../../document/words.ts';
import { type Html, html, joinHtml } from '../../escape/html.ts';
import { collectGrids } from '../table-grids.ts';
import { blocks } from './block-html.ts';
import { contentsOf } from './contents-html.ts';
import { image, inline } from './inline-html.ts';
import { notesOf } from './notes-html.ts';
import { type Context, type HtmlOptions, langOf } from './page-context.ts';
import { contentPolicy, styleOf } from './single-page.ts';

/** A document as a page that is read without a script and from a disk. Nothing of the plan gets in as markup. */
export function renderHtml(document: Document, options: HtmlOptions): string {
  const { meta, children } = document;
  const cover = children.find((block) => block.type === 'cover');
  const rest = children.filter((block) => block.type !== 'cover' && block.type !== 'contents');
  const contents = children.find((block) => block.type === 'contents');
  const depth = contents?.type === 'contents' ? contents.depth : 0;
  const context: Context = {
    options,
    words: meta.words,
    language: meta.language,
    wordsLanguage: meta.wordsLanguage,
    accent: undefined,
    charts: { count: 0 },
    cards: { count: 0 },
    grids: collectGrids(children),
  };
  const added = langOf(meta.wordsLanguage, context);
  const filtered = options.single === undefined && hasFacets(children);
  const status = cover?.type === 'cover' ? cover.status : undefined;
  return html`<!doctype html>
<html lang="${meta.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${contentPolicy(options)}<title>${`${meta.title} – ${meta.author}`}</title>
${meta.subject ? html`<meta name="description" content="${meta.subject}">\n` : ''}${styleOf(options)}
${filtered ? html`<script src="script.js" defer data-words="${JSON.stringify(options.filterWords)}"></script>\n` : ''}</head>
<body>
<a class="skip" href="#innhold"${added}>${options.words.skip}</a>
${siteNavigation(options, added, meta.author)}
<main id="innhold" tabindex="-1">
<header class="cover">
${cover?.type === 'cover' && cover.photo ? html`<p class="photo">${image(cover.photo, context)}</p>\n` : ''}${status ? html`<p class="status"${added}>${status}</p>\n` : ''}<h1>${meta.title}</h1>
${cover?.type === 'cover' ? coverLines(cover, added) : ''}</header>
${depth > 0 ? contentsOf(children, depth, meta.words.contents, added) : ''}
${blocks(rest, context)}
</main>
${notesOf(document, context)}<footer>
${cover?.type === 'cover' ? blocks(cover.colophon, context) : ''}
</footer>
</body>
</html>
`.html;
}

/** Documents that are listed above each of them; more would fill a phone before its title, and are folded. */
const mostListed = 6;

function siteNavigation({ pages, file, words }: HtmlOptions, added: Html, owner: string): Html {
  if (pages.length < 2) return html``;
  const items = pages.map(
    (page) =>
      html`<li><a href="${page.file}"${page.file === file ? html` aria-current="page"` : ''}>${page.title}</a></li>`,
  );
  const list = html`<ul>
${joinHtml(items, '\n')}
</ul>`;
  const documents =
    pages.length > mostListed
      ? html`<details><summary>${words.documents} (${String(pages.length)})</summary>\n${list}\n</details>`
      : list;
  return html`<nav class="site" aria-label="${words.documents}"${added}>
<p><a href="index.html">${owner}</a></p>
${documents}
</nav>`;
}

function coverLines(cover: Extract<Block, { type: 'cover' }>, added: Html): Html {
  const lines = [
    cover.subtitle && html`<p class="subtitle">${cover.subtitle}</p>`,
    cover.motto && html`<p class="motto">${cover.motto}</p>`,
    html`<p class="edition"${added}>${cover.edition}</p>`,
    cover.hearing && html`<p class="hearing"${added}>${cover.hearing}</p>`,
    cover.website && html`<p class="website">${inline(webLink(cover.website))}</p>`,
    cover.partners.length > 0 && html`<p class="partners">${cover.partners.join(' · ')}</p>`,
  ].filter((line) => line !== undefined && line !== '' && line !== false);
  return html`${joinHtml(lines, '\n')}\n`;
}

function hasFacets(tree: readonly Block[]): boolean {
  return tree.some((block) =>
    block.type === 'section' || block.type === 'columns' || block.type === 'card'
      ? hasFacets(block.children)
      : block.type === 'table' && block.rows.some(({ facets }) => facets),
  );
}
