import { type Html, html, joinHtml } from '../escape/html.ts';
import type { Language } from '../kinds/languages.ts';
import { previewWords } from '../messages/preview-words.ts';
import { say } from '../messages/wording.ts';
import type { SvgPage } from '../publishing/make-pages.ts';

/** What a document can be seen as. */
export const views = ['screen', 'print', 'changes', 'problems'] as const;
export type View = (typeof views)[number];

const separator = ' · ';

/** What is around every view. */
export interface Shell {
  readonly language: Language;
  readonly owner: string;
  readonly documents: readonly { readonly name: string; readonly title: string }[];
  /** The name of the document that is shown; undefined where none can be. */
  readonly name: string | undefined;
  readonly view: View;
  /** Of the plan as it was saved last. */
  readonly errors: number;
  /** All that there is to say of it, also warnings and notes. */
  readonly problems: number;
  /** That what is shown is older than what was saved; undefined where it is not. */
  readonly behind: string | undefined;
  /** The tag of what was adopted last; undefined where there is none. */
  readonly adopted: string | undefined;
  /** What starts the preview. */
  readonly command: string;
  /** Names this run of the preview, and what was shown when the page was made. */
  readonly run: string;
  readonly version: number;
}

/** The page around a view: the documents, the views, what is wrong, and the view in a frame of its own. */
export function shellPage(shell: Shell): string {
  const { language, name, view, documents, errors, behind } = shell;
  const here = documents.find((document) => document.name === name);
  const title = here?.title ?? say(previewWords.preview, language);
  const items = documents.map((document) => {
    const current = document.name === name ? html` aria-current="true"` : '';
    return html`<li><a href="${addressOf(document.name, view)}"${current}>${document.title}</a></li>`;
  });
  const tabs = views.map((each) => {
    const current = each === view ? html` aria-current="page"` : '';
    const count = each === 'problems' && shell.problems > 0 ? ` (${shell.problems})` : '';
    return html`<li><a href="${addressOf(name, each)}"${current}>${say(previewWords[each], language)}${count}</a></li>`;
  });
  const warning = behind
    ? html`<p id="behind" role="status">${behind}. <a href="${addressOf(name, 'problems')}">${say(previewWords.showErrors, language)}</a></p>`
    : html`<p id="behind" role="status" hidden></p>`;
  const pdf =
    name !== undefined && view === 'print'
      ? html`<a class="pdf" href="/pdf/${encodeURIComponent(name)}.pdf" download>${say(previewWords.makePdf, language)}</a>`
      : '';
  const since =
    view === 'changes' && shell.adopted !== undefined
      ? html`<p class="since">${say(previewWords.changesSince, language)}: <a href="/changes" target="view">${say(previewWords.lastCommit, language)}</a>${separator}<a href="/changes/adopted" target="view">${say(previewWords.lastAdopted, language, { tag: shell.adopted })}</a></p>`
      : '';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${errors > 0 ? `(${errors}) ` : ''}${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview.css">
<script src="/preview.js" defer></script>
</head>
<body data-run="${shell.run}" data-version="${String(shell.version)}">
<header>
<h1>${shell.owner}</h1>
<nav class="documents" aria-label="${say(previewWords.documents, language)}">
<ul>
${joinHtml(items, '\n')}
</ul>
</nav>
</header>
<main aria-label="${say(previewWords.preview, language)}">
<nav class="views" aria-label="${say(previewWords.views, language)}">
<ul>
${joinHtml(tabs, '\n')}
</ul>
${pdf}
</nav>
${warning}
<p id="gone" role="status" hidden>${say(previewWords.gone, language, { command: shell.command })}</p>
${since}
<noscript><p>${say(previewWords.withoutScript, language)}</p></noscript>
<iframe name="view" title="${say(previewWords[view], language)}: ${title}" src="${frameAddress(name, view)}"></iframe>
</main>
</body>
</html>
`.html;
}

/** Where a document is seen. */
export function addressOf(name: string | undefined, view: View): string {
  return `/d/${encodeURIComponent(name ?? '-')}/${view}`;
}

function frameAddress(name: string | undefined, view: View): string {
  if (view === 'changes' || view === 'problems' || name === undefined)
    return view === 'changes' ? '/changes' : '/problems';
  const encoded = encodeURIComponent(name);
  return view === 'screen' ? `/screen/${encoded}.html` : `/print/${encoded}`;
}

/** Pages of a document that are on the page from the start: the rest is there when it is scrolled to, or asked for. */
const pagesAtOnce = 40;

/** The printed pages of a document, one below the other. */
export function printPage(
  name: string,
  title: string,
  pages: readonly SvgPage[],
  language: Language,
): string {
  const sections = pages.map((page, at) => {
    const words = say(previewWords.page, language, { number: at + 1, pages: pages.length });
    const size = html`viewBox="0 0 ${String(page.width)} ${String(page.height)}" width="${String(page.width)}pt" height="${String(page.height)}pt"`;
    const content: Html =
      at < pagesAtOnce
        ? { html: page.svg }
        : html`<a href="/svg/${encodeURIComponent(name)}/${page.hash}"><svg ${size} aria-hidden="true"></svg><span>${words}</span></a>`;
    const hash = at < pagesAtOnce ? page.hash : '';
    return html`<section class="page" id="side-${String(at + 1)}" aria-label="${words}" data-hash="${hash}">${content}</section>`;
  });
  return framed(
    title,
    language,
    html`<main class="pages" data-name="${name}">
<h1 class="unseen">${title}</h1>
${joinHtml(sections, '\n')}
</main>`,
  );
}

/** A page that is seen in the frame. */
export function framed(title: string, language: Language, content: Html): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/preview.css">
<link rel="stylesheet" href="/fonts.css">
</head>
<body class="framed">
${content}
</body>
</html>
`.html;
}
