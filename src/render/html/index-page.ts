import { html, joinHtml } from '../../escape/html.ts';
import type { Language } from '../../kinds/languages.ts';
import type { HtmlOptions } from './page-context.ts';

/** The page that leads to all the documents. */
export function renderIndex(
  title: string,
  language: Language,
  documents: readonly {
    readonly title: string;
    readonly edition: string;
    readonly files: readonly { readonly href: string; readonly label: string; readonly about: string }[];
  }[],
  words: HtmlOptions['words'],
): string {
  const items = documents.map(({ title: name, edition, files }) => {
    const links = files.map(
      ({ href, label, about }) => html`<a href="${href}" aria-label="${`${about}, ${label}`}">${label}</a>`,
    );
    return html`<li><h2>${name}</h2>\n<p>${edition}</p>\n<p class="files">${joinHtml(links, ' ')}</p></li>`;
  });
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<a class="skip" href="#innhold">${words.skip}</a>
<main id="innhold" tabindex="-1">
<header class="cover"><h1>${title}</h1></header>
<ul class="documents">
${joinHtml(items, '\n')}
</ul>
</main>
</body>
</html>
`.html;
}
