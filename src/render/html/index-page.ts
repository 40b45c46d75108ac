import type { KeyFigures } from '../../document/document.ts';
import { type Html, html, joinHtml } from '../../escape/html.ts';
import { keyFiguresHtml } from './card-html.ts';
import { headOf } from './head.ts';
import type { HtmlOptions } from './page-context.ts';
import { type Download, type Site, siteHeader } from './site.ts';

/** A document on the page that leads to all of them. */
export interface IndexEntry {
  readonly title: string;
  readonly file: string;
  readonly edition: string;
  /** How far it has come, where its cover says so: `VEDTATT 16. desember 2010`. */
  readonly status?: string;
  /** The figures that say most of it. */
  readonly figures?: KeyFigures;
  readonly downloads: readonly Download[];
}

/** Words of the page that leads to the others. */
export interface IndexWords {
  readonly period: string;
  readonly motto?: string;
  /** "Finn et tiltak" */
  readonly find: string;
}

/** The page that leads to all the lists and documents. */
export function renderIndex(
  entries: readonly IndexEntry[],
  words: IndexWords,
  site: Site,
  options: Omit<HtmlOptions, 'site' | 'file'>,
): string {
  const { owner, lists, wordsLanguage } = site;
  const whole: HtmlOptions = { ...options, site, file: 'index.html' };
  const [first] = lists;
  const find = first ? html`<p class="find"><a href="${first.file}">${words.find}</a></p>\n` : '';
  const others = lists.slice(1).map(({ file, title }) => html`<a href="${file}">${title}</a>`);
  const ways = others.length > 0 ? html`<p class="ways">${joinHtml(others, ' ')}</p>\n` : '';
  return html`<!doctype html>
<html lang="${wordsLanguage}">
<head>
${headOf({ title: owner, author: owner }, whole)}</head>
<body>
<a class="skip" href="#innhold">${options.skip}</a>
${siteHeader(site, 'index.html', options.picture, html``)}<main id="innhold" tabindex="-1">
<header class="cover"><h1>${owner}</h1>
<p class="subtitle">${words.period}</p>
${words.motto ? html`<p class="motto">${words.motto}</p>\n` : ''}${find}${ways}</header>
<ul class="documents">
${joinHtml(entries.map(entryHtml), '\n')}
</ul>
</main>
</body>
</html>
`.html;

  function entryHtml({ title, file, edition, status, figures, downloads }: IndexEntry): Html {
    const links = downloads.map(
      (download) =>
        html`<a href="${download.file}" aria-label="${`${title}, ${download.label}`}">${download.label}</a>`,
    );
    return html`<li>${status ? html`<p class="status">${status}</p>\n` : ''}<h2><a href="${file}">${title}</a></h2>
<p class="edition">${edition}</p>
${figures ? keyFiguresHtml({ ...figures, items: figures.items.slice(0, 3) }) : ''}
<p class="files">${joinHtml(links, ' ')}</p></li>`;
  }
}
