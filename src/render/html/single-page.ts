import { createHash } from 'node:crypto';
import { generatorMark } from '../../document/generator-mark.ts';
import { type Html, html, trustedHtml } from '../../escape/html.ts';
import type { HtmlOptions } from './page-context.ts';
import { rootOf } from './site.ts';

/** The style of a page: its own, or the site's. */
export function styleOf({ single, file }: HtmlOptions): Html {
  return single
    ? html`<style>${trustedHtml(single.style)}</style>`
    : html`<link rel="stylesheet" href="${rootOf(file)}style.css">`;
}

/** Lets a page outside of any site load nothing, and run nothing; empty for one of a site. */
export function contentPolicy({ single }: HtmlOptions): Html {
  if (!single) return html``;
  const hash = createHash('sha256').update(single.style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return trustedHtml(`<meta http-equiv="Content-Security-Policy" content="${policy}">\n${generatorMark}\n`);
}
