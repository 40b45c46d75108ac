import type { Language } from '../kinds/languages.ts';
import type { Values } from '../text/problem.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One thing said to people, in every language. A wording without values is a plain string. */
export type Wording = Readonly<Record<Language, string | ((values: Values) => string)>>;

/**
 * Lines of a plan file that are wrong, and the same lines fixed. A file that is given whole is one that a plan need not
 * have.
 */
export interface Example {
  readonly file: string;
  readonly wrong: string;
  readonly right: string;
  /** What else must be so for the lines to be wrong. */
  readonly also?: { readonly file: string; readonly from: string; readonly to: string };
}

/** An entry of the catalogue of problems. */
export interface Message {
  /** `PV` and four digits, never used again for anything else. */
  readonly code: string;
  readonly severity: Severity;
  /** A full sentence: what is wrong, and what was expected. */
  readonly text: Wording;
  /** How to fix it; left out where the sentence says it already. An empty result means no hint. */
  readonly hint?: Wording;
}

export function say(wording: Wording, language: Language, values: Values = {}): string {
  const phrase = wording[language];
  return typeof phrase === 'string' ? phrase : phrase(values);
}

/** `a, b eller c` */
export function anyOf(items: unknown, language: Language): string {
  return join(items, { nb: 'eller', nn: 'eller', en: 'or' }[language]);
}

/** `a, b og c` */
export function allOf(items: unknown, language: Language): string {
  return join(items, { nb: 'og', nn: 'og', en: 'and' }[language]);
}

function join(items: unknown, word: string): string {
  if (!Array.isArray(items)) return String(items ?? '');
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** A word for one, another for any other number. */
export function plural(count: unknown, one: string, other: string): string {
  return `${count} ${Number(count) === 1 ? one : other}`;
}
