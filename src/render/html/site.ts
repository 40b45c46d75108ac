import type { Figure } from '../../document/document.ts';
import { type Html, html, joinHtml } from '../../escape/html.ts';
import type { Language } from '../../kinds/languages.ts';

/** A page of the site, as the others link to it: its file is seen from the site. */
export interface SitePage {
  readonly file: string;
  readonly title: string;
}

/** A file beside a page that says the same, and what it is: `PDF (176 kB, 30 sider)`. */
export interface Download {
  readonly file: string;
  readonly label: string;
}

/** What the pages of the web edition have in common. */
export interface Site {
  /** Where it is published, with `/` at the end; undefined where nobody has said. */
  readonly address?: string;
  readonly owner: string;
  readonly logo?: Figure;
  /** The lists of everything, in the menu. */
  readonly lists: readonly SitePage[];
  readonly documents: readonly SitePage[];
  /** The page that finds the others by their words. */
  readonly search: SitePage;
  readonly words: SiteWords;
  /** The language of the words. */
  readonly wordsLanguage: Language;
  /** Where something of the plan has its place, seen from the site; undefined where it has none. */
  addressOf(to: string): string | undefined;
}

interface SiteWords {
  /** "Meny", "Dokumenter" */
  readonly menu: string;
  readonly documents: string;
}

/** The way back to the site from a page of it: nothing, or `../`. */
export function rootOf(file: string): string {
  return '../'.repeat(file.split('/').length - 1);
}

/** Where a page is published; undefined where nobody has said. The front page is the folder itself. */
export function publishedAt(file: string, { address }: Pick<Site, 'address'>): string | undefined {
  return address === undefined ? undefined : address + file.replace(/^index\.html$/, '');
}

/** The header of every page: whose it is, the lists and the documents. */
export function siteHeader(site: Site, file: string, picture: (figure: Figure) => string, lang: Html): Html {
  const { owner, logo, lists, documents, words } = site;
  const root = rootOf(file);
  const link = (page: SitePage): Html =>
    html`<li><a href="${root}${page.file}"${page.file === file ? html` aria-current="page"` : ''}>${page.title}</a></li>`;
  const shown = logo
    ? html`<img src="${root}${picture(logo)}" alt="" width="${String(Math.round(logo.width))}" height="${String(Math.round(logo.height))}">`
    : '';
  const folded = html`<li><details><summary>${words.documents}</summary>
<ul>
${joinHtml(documents.map(link), '\n')}
</ul></details></li>`;
  return html`<header class="site">
<a class="home" href="${root}index.html">${shown}<span>${owner}</span></a>
<nav aria-label="${words.menu}"${lang}><ul>
${joinHtml([...lists.map(link), folded], '\n')}
</ul></nav>
</header>
`;
}

/** Other files that say what a page says. */
export function downloadLinks(downloads: readonly Download[], title: string, root: string): Html {
  if (downloads.length === 0) return html``;
  const links = downloads.map(
    ({ file, label }) => html`<a href="${root}${file}" aria-label="${`${title}, ${label}`}">${label}</a>`,
  );
  return html`<p class="files">${joinHtml(links, ' ')}</p>`;
}
