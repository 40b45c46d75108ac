const special = /[&<>"']/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const either = /[\u0000-\u0008\u000b\u000c\u000e-\u001f"&'<>\u007f\ufffe\uffff]/;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text inside elements and inside attributes. Characters that HTML cannot hold are left out. */
function escapeHtml(text: string): string {
  // Most texts have none of them, and a page has thousands of texts.
  if (!either.test(text)) return text;
  return text.replace(unwritable, '').replace(special, (character) => entities[character] ?? character);
}

/** Markup, which no longer needs escaping. Only `html` and `trustedHtml` make it. */
export interface Html {
  readonly html: string;
}

/** `undefined` and `false` are nothing. */
type HtmlValue = Html | string | number | undefined | false | readonly HtmlValue[];

/** A template of HTML. Markup goes in as it is, and every other value escaped: text and attributes in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let result = parts[0] ?? '';
  for (let index = 0; index < values.length; index += 1)
    result += markupOf(values[index]) + (parts[index + 1] ?? '');
  return { html: result };
}

/** @param separator between the values, escaped as they are */
export function joinHtml(values: readonly HtmlValue[], separator: string): Html {
  const between = markupOf(separator);
  // Not joined, which would copy what is inside at each level of a page of many megabytes.
  let result = '';
  for (let index = 0; index < values.length; index += 1)
    result += (index > 0 ? between : '') + markupOf(values[index]);
  return { html: result };
}

export function isEmpty(markup: Html): boolean {
  return markup.html === '';
}

/** Markup that the program itself brings, such as a style sheet. Never for text of a plan. */
export function trustedHtml(markup: string): Html {
  return { html: markup };
}

function markupOf(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : joinHtml(value, '').html;
}

/** An address that may be followed: a place on the page, the web, mail or telephone; undefined for any other. */
export function safeUrl(target: string): string | undefined {
  const address = target.trim();
  return /^(?:#|https?:\/\/|mailto:|tel:)/i.test(address) ? address : undefined;
}
