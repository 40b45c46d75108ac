import type { Block, Document } from '../../document/document.ts';
import { titleInPlan } from '../../document/title-in-plan.ts';
import { webLink } from '../../document/words.ts';
import { type Html, html, isEmpty, joinHtml, trustedHtml } from '../../escape/html.ts';
import { collectGrids } from '../table-grids.ts';
import { blocks, pieces } from './block-html.ts';
import { contentsOf } from './contents-html.ts';
import { headOf } from './head.ts';
import { image, inline } from './inline-html.ts';
import { motifHtml } from './motif-html.ts';
import { notesOf } from './notes-html.ts';
import { type Context, type HtmlOptions, langOf } from './page-context.ts';
import { rootOf, type Site, siteHeader } from './site.ts';

/** A document as a page that is read without a script and from a disk. Nothing of the plan gets in as markup. */
export function renderHtml(document: Document, options: HtmlOptions): string {
  return [...piecesOfPage(document, options)].join('');
}

/** So many letters are brought into UTF-8 together. */
const together = 100_000;

/** The same in UTF-8: a page of many megabytes takes little more memory than that. */
export function htmlBytes(document: Document, options: HtmlOptions): Buffer {
  const parts: Buffer[] = [];
  let text = '';
  for (const piece of piecesOfPage(document, options)) {
    text += piece;
    if (text.length < together) continue;
    parts.push(Buffer.from(text));
    text = '';
  }
  return Buffer.concat([...parts, Buffer.from(text)]);
}

function* piecesOfPage(document: Document, options: HtmlOptions): Iterable<string> {
  const { meta } = document;
  const children = options.site ? withoutElsewhere(document.children, options.site) : document.children;
  const cover = children.find((block) => block.type === 'cover');
  const rest = listFirst(children.filter(({ type }) => type !== 'cover' && type !== 'contents'));
  const contents = children.some((block) => block.type === 'contents');
  const context: Context = {
    options,
    root: rootOf(options.file),
    words: meta.words,
    language: meta.language,
    wordsLanguage: meta.wordsLanguage,
    accent: undefined,
    charts: { count: 0 },
    cards: { count: 0 },
    grids: collectGrids(children),
  };
  const added = langOf(meta.wordsLanguage, context);
  const { site, skip, file, downloadsPlace = '' } = options;
  const isCover = cover?.type === 'cover';
  const list = contents ? contentsOf(rest, meta.words.contents, added) : html``;
  const header = site ? siteHeader(site, file, options.picture, langOf(site.wordsLanguage, context)) : '';
  const { plan, title } = titleInPlan(document);
  yield html`<!doctype html>
<html lang="${meta.language}">
<head>
${headOf(meta, options)}</head>
<body>
<a class="skip" href="#innhold"${added}>${skip}</a>
${header}<main id="innhold" tabindex="-1">
<header class="cover">
${isCover && cover.photo ? html`<p class="photo">${image(cover.photo, context)}</p>\n` : ''}${isCover && cover.status ? html`<p class="status"${added}>${cover.status}</p>\n` : ''}${plan === undefined ? '' : html`<p class="plan">${plan}</p>\n`}<h1>${title}</h1>
${isCover ? coverLines(cover, added, context) : ''}${isCover && !cover.photo ? motifHtml(cover.motif, context) : ''}${trustedHtml(downloadsPlace)}</header>
<div class="${isEmpty(list) ? 'text' : 'text with-contents'}">
${list}<div class="running">
`.html;
  for (const { html: piece } of pieces(rest, context)) yield piece;
  yield html`
</div>
</div>
</main>
${notesOf(document, context)}${isCover ? html`<footer>\n${blocks(cover.colophon, context)}\n</footer>\n` : ''}</body>
</html>
`.html;
}

/** The blocks of a page of a site, without what another page of it has. */
function withoutElsewhere(tree: readonly Block[], site: Site): readonly Block[] {
  return tree.map((block) => {
    if (block.type !== 'section') return block;
    const { elsewhere, children } = block;
    const isThere = elsewhere && site.addressOf(elsewhere.to) !== undefined;
    return { ...block, children: isThere ? elsewhere.children : withoutElsewhere(children, site) };
  });
}

/** The list of actions comes first after what is said in short: it is what most readers come for. */
function listFirst(parts: readonly Block[]): readonly Block[] {
  const at = parts.findIndex((part) => hasFacets([part]));
  if (at < 2) return parts;
  return [...parts.slice(0, 1), ...parts.slice(at, at + 1), ...parts.slice(1, at), ...parts.slice(at + 1)];
}

function coverLines(cover: Extract<Block, { type: 'cover' }>, added: Html, context: Context): Html {
  const lines = [
    cover.subtitle && html`<p class="subtitle">${cover.subtitle}</p>`,
    cover.motto && html`<p class="motto">${cover.motto}</p>`,
    html`<p class="edition"${added}>${cover.edition}</p>`,
    cover.hearing && html`<p class="hearing"${added}>${cover.hearing}</p>`,
    cover.website && html`<p class="website">${inline(webLink(cover.website), context)}</p>`,
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
