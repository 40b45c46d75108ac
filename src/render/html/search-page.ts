import { html, joinHtml } from '../../escape/html.ts';
import { headOf } from './head.ts';
import type { HtmlOptions } from './page-context.ts';
import { type Site, type SitePage, siteHeader } from './site.ts';

/** Words of the page that searches; those of its script have `{count}` or `{words}` in them. */
export interface SearchWords {
  readonly title: string;
  /** "Søk i alle sidene" */
  readonly label: string;
  readonly noScript: string;
  /** What to do where nothing is found, above the lists. */
  readonly advice: string;
  readonly more: string;
  readonly script: Readonly<Record<'hint' | 'one' | 'many' | 'none' | 'meant' | 'missing', string>>;
}

/** The page that finds any other by its words. Without a script it says where everything is, and shows nothing that is dead. */
export function renderSearchPage(
  page: SitePage,
  words: SearchWords,
  site: Site,
  options: Omit<HtmlOptions, 'site' | 'file'>,
): string {
  const whole: HtmlOptions = { ...options, site, file: page.file };
  const ways = [...site.lists, ...site.documents].map(
    ({ file, title }) => html`<li><a href="${file}">${title}</a></li>`,
  );
  return html`<!doctype html>
<html lang="${site.wordsLanguage}">
<head>
${headOf({ title: words.title, author: site.owner }, whole)}<script src="search-index.js" defer></script>
<script src="search.js" defer data-words="${JSON.stringify(words.script)}"></script>
</head>
<body>
<a class="skip" href="#innhold">${options.skip}</a>
${siteHeader(site, page.file, options.picture, html``)}<main id="innhold" tabindex="-1">
<header class="cover"><h1>${words.title}</h1></header>
<form class="search" role="search" hidden>
<label for="q">${words.label}</label>
<input id="q" name="q" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search">
</form>
<noscript><p>${words.noScript}</p></noscript>
<p class="found" role="status"></p>
<p class="meant" hidden></p>
<p class="advice" hidden>${words.advice}</p>
<ul class="lists">
${joinHtml(ways, '\n')}
</ul>
<ol class="results"></ol>
<button class="more" type="button" hidden>${words.more}</button>
</main>
</body>
</html>
`.html;
}
