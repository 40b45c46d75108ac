import { standardLocales, standardTheme } from '#templates';
import { rendererWords } from '../../src/document/build-context.ts';
import { type Html, html, joinHtml } from '../../src/escape/html.ts';
import { type Language, languages } from '../../src/kinds/languages.ts';
import { say } from '../../src/messages/wording.ts';
import { blocks } from '../../src/render/html/block-html.ts';
import { contentsOf } from '../../src/render/html/contents-html.ts';
import type { Context, HtmlOptions } from '../../src/render/html/page-context.ts';
import { type Group, groups, type Page, withRelativeLinks } from './page.ts';
import { siteWords } from './site-words.ts';

/** What the languages call themselves. */
export const languageNames: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
};

/** A page of the site as HTML, with the way to all others. @param pages of every language */
export function pageHtml(page: Page, pages: readonly Page[]): string {
  const { language, title, children, file } = page;
  const context = contextFor(page);
  const isHome = file === 'index.html';
  const markup = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${isHome ? title : `${title} – planverk`}</title>
${page.about ? html`<meta name="description" content="${page.about}">\n` : ''}<link rel="stylesheet" href="../style.css">
<script src="../search.js" defer data-words="${JSON.stringify(searchWords(language))}"></script>
</head>
<body class="docs">
<a class="skip" href="#innhold">${say(siteWords.skip, language)}</a>
<header class="docs-top">
<p class="docs-name"><a href="index.html">planverk</a></p>
<p class="docs-all"><a href="#sider">${say(siteWords.allPages, language)}</a></p>
<form class="docs-search" role="search" hidden>
<label for="q">${say(siteWords.search, language)}</label>
<input id="q" type="search" autocomplete="off" spellcheck="false">
<p class="docs-found" role="status"></p>
<ol class="docs-results"></ol>
</form>
${languageLinks(page)}
</header>
<div class="docs-body">
<main id="innhold" tabindex="-1">
<header class="cover"><h1>${title}</h1></header>
${isHome ? '' : contentsOf(children, say(siteWords.contents, language), html``)}${blocks(children, context)}
</main>
${pageList(page, pages)}
</div>
</body>
</html>
`.html;
  return withRelativeLinks(markup);
}

/** What the blocks of a page are set with: the standard theme, and the words of documents in its language. */
function contextFor({ language, file }: Page): Context {
  const locale = standardLocales[language];
  const options: HtmlOptions = {
    file,
    picture: () => '',
    skip: say(siteWords.skip, language),
    script: {},
    colors: standardTheme.colors as HtmlOptions['colors'],
  };
  return {
    options,
    root: '',
    words: rendererWords(locale),
    language,
    wordsLanguage: language,
    accent: undefined,
    charts: { count: 0 },
    cards: { count: 0 },
    grids: new Map(),
  };
}

function searchWords(language: Language) {
  const { none, one, many, first } = siteWords;
  return {
    none: say(none, language),
    one: say(one, language),
    many: say(many, language),
    first: say(first, language),
  };
}

/** The same page in every language. */
function languageLinks({ language, file }: Page): Html {
  const links = languages.map((other) => {
    const current = other === language ? html` aria-current="true"` : '';
    return html`<li><a href="../${other}/${file}" lang="${other}" hreflang="${other}"${current}>${languageNames[other]}</a></li>`;
  });
  return html`<nav class="docs-languages" aria-label="${say(siteWords.languages, language)}">
<ul>
${joinHtml(links, '\n')}
</ul>
</nav>`;
}

/** Every page of the language. */
function pageList({ language, file }: Page, pages: readonly Page[]): Html {
  const item = (page: Page): Html => {
    const current = page.file === file ? html` aria-current="page"` : '';
    return html`<li><a href="${page.file}"${current}>${page.title}</a></li>`;
  };
  const ofGroup = (group: Group): Html => {
    const listed = pages.filter((page) => page.language === language && page.listed && page.group === group);
    return html`<h2>${say(siteWords[group], language)}</h2>\n<ul>\n${joinHtml(listed.map(item), '\n')}\n</ul>\n`;
  };
  return html`<nav class="docs-pages" id="sider" aria-label="${say(siteWords.allPages, language)}">
${groups.map(ofGroup)}</nav>`;
}
