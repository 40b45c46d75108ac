import { standardTheme } from '#templates';
import { html } from '../../src/escape/html.ts';
import { type Language, languages } from '../../src/kinds/languages.ts';
import { say } from '../../src/messages/wording.ts';
import { themeStyle } from '../../src/render/html/style.ts';
import { makeTheme } from '../../src/templates/theme.ts';
import { commandsPage } from './commands-page.ts';
import { fieldsPages } from './fields-pages.ts';
import { guidePages } from './guides.ts';
import { link, type Page, pageTarget, paragraph, words } from './page.ts';
import { rulesPages } from './rules-pages.ts';
import { searchIndex } from './search-index.ts';
import { languageNames, pageHtml } from './shell.ts';
import { siteWords } from './site-words.ts';

/** Every file of the site: path → text. @param read gives a text by its path in the repository */
export function siteFiles(read: (path: string) => string): ReadonlyMap<string, string> {
  const written = guidePages(read);
  const pages = languages.flatMap((language) => {
    const ofLanguage = [
      ...written.filter((page) => page.language === language),
      commandsPage(language),
      ...fieldsPages(language),
      ...rulesPages(language),
    ];
    return [home(language, ofLanguage), ...ofLanguage];
  });
  return new Map([
    ['index.html', entrance()],
    [
      'style.css',
      `${themeStyle(makeTheme(standardTheme, undefined))}${read('templates/html/style.css')}${read('scripts/site/site.css')}`,
    ],
    ['search.js', read('scripts/site/search.js')],
    ...languages.map((language): [string, string] => [
      `${language}/search-index.js`,
      `globalThis.planverkPlaces=${JSON.stringify(searchIndex(pages.filter((page) => page.language === language)))};\n`,
    ]),
    ...pages.map((page): [string, string] => [`${page.language}/${page.file}`, pageHtml(page, pages)]),
  ]);
}

/** The first page of a language: what planverk is, and every page with what is on it. */
function home(language: Language, pages: readonly Page[]): Page {
  return {
    file: 'index.html',
    language,
    title: say(siteWords.homeTitle, language),
    group: 'guide',
    listed: false,
    children: [
      { type: 'paragraph', role: 'lead', content: words(say(siteWords.home, language)) },
      {
        type: 'list',
        ordered: false,
        tight: true,
        items: pages
          .filter(({ listed }) => listed)
          .map(({ file, title, about }) => ({
            children: [
              paragraph([
                link(pageTarget(language, file), words(title)),
                ...(about ? words(` – ${about}`) : []),
              ]),
            ],
          })),
      },
    ],
  };
}

/** The page above the languages. It knows none of its reader, so it asks. */
function entrance(): string {
  const links = languages.map(
    (language) =>
      html`<li><a href="${language}/index.html" lang="${language}" hreflang="${language}">${languageNames[language]}</a></li>\n`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>planverk</title>
<link rel="stylesheet" href="style.css">
</head>
<body class="docs">
<main>
<header class="cover"><h1>planverk</h1></header>
<ul>
${links}</ul>
</main>
</body>
</html>
`.html;
}
