import type { Document } from '../../document/document.ts';
import { type Html, html, trustedHtml } from '../../escape/html.ts';
import type { HtmlOptions } from './page-context.ts';
import { contentPolicy, styleOf } from './single-page.ts';
import { publishedAt, rootOf } from './site.ts';

/** What a page lets in: files of its own site and nothing else. Forms are only for the script. */
const sitePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What machines read of a page: what it is called, where it is, what it may load. */
export function headOf(
  { title, author, subject }: Pick<Document['meta'], 'title' | 'author' | 'subject'>,
  options: HtmlOptions,
): Html {
  const { site, file, single } = options;
  const name = title === author ? title : `${title} – ${author}`;
  const about = subject && subject !== title ? html`<meta name="description" content="${subject}">\n` : '';
  const policy = single
    ? contentPolicy(options)
    : trustedHtml(`<meta http-equiv="Content-Security-Policy" content="${sitePolicy}">\n`);
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${policy}<title>${name}</title>
${about}${site ? sharing(title, subject, options) : ''}${styleOf(options)}
${single ? '' : scriptOf(options, rootOf(file))}`;
}

/** What is shown where somebody sends the address to others, and where the plan is as data. */
function sharing(
  title: string,
  subject: string | undefined,
  { site, file, picture, linkedData }: HtmlOptions,
): Html {
  if (!site) return html``;
  const root = rootOf(file);
  const tag = (property: string, content: string): Html =>
    html`<meta property="og:${property}" content="${content}">\n`;
  const about = subject && subject !== title ? tag('description', subject) : '';
  const icon = site.logo ? html`<link rel="icon" href="${root}${picture(site.logo)}">\n` : '';
  const data = html`<link rel="alternate" type="application/json" href="${root}plan.json">\n`;
  const address = publishedAt(file, site);
  const place = address ? html`<link rel="canonical" href="${address}">\n${tag('url', address)}` : '';
  return html`${tag('type', 'article')}${tag('title', title)}${tag('site_name', site.owner)}${about}${place}${icon}${data}${linkedData ? dataHtml(linkedData) : ''}`;
}

/** Data that is no script, and is not run. Nothing of the plan can end it. */
function dataHtml(data: object): Html {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return trustedHtml(`<script type="application/ld+json">${text}</script>\n`);
}

function scriptOf({ script }: HtmlOptions, root: string): Html {
  const words = wordsOf.get(script) ?? html`${JSON.stringify(script)}`;
  wordsOf.set(script, words);
  return html`<script src="${root}script.js" defer data-words="${words}"></script>\n`;
}

/** As an attribute has them: all pages of a site have the same. */
const wordsOf = new WeakMap<HtmlOptions['script'], Html>();
