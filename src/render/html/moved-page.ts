import type { Document } from '../../document/document.ts';
import { html } from '../../escape/html.ts';
import { fill } from '../../templates/locale.ts';

/**
 * A page at an address that something had before: it leads on to where that is now, without a script.
 * @param words `Siden er flyttet til {address}`
 */
export function movedPage(
  from: string,
  to: string,
  { title, language }: Pick<Document['meta'], 'title' | 'language'>,
  words: string,
  rootOf: (file: string) => string,
): string {
  const address = rootOf(from) + to;
  const [before = '', after = ''] = fill(words, { address: '\n' }).split('\n');
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${address}">
<title>${title}</title>
<link rel="canonical" href="${address}">
<link rel="stylesheet" href="${rootOf(from)}style.css">
</head>
<body>
<main><p>${before}<a href="${address}">${title}</a>${after}</p></main>
</body>
</html>
`.html;
}
