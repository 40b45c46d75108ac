import { slug } from '../text/slug.ts';

/** Characters of an id. */
const longest = 80;

/** Names that mean something to every JavaScript object: a file that uses one is a trap, not a plan. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a text can be an id: it is used in links, file names and references, and is safe in all of them. */
export function isWellFormedId(id: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= longest && !reserved.has(id);
}

/** The id that a text is when it is written as one: itself, or `Økt_salg` → `okt-salg`; undefined where nothing is left. */
export function fittingId(text: string): string | undefined {
  if (isWellFormedId(text)) return text;
  const id = slug(text, longest);
  return isWellFormedId(id) ? id : undefined;
}
