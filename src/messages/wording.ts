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

/**
 * A language that not everything is said in. What it lacks is said in another: a county that writes Northern Sámi reads
 * Bokmål where nobody has translated a sentence yet.
 */
export interface Overlay {
  /** As HTML and editors know it: `se`. */
  readonly tag: string;
  /** What is said where the overlay has nothing. */
  readonly fallback: Language;
  /** What it has, by the wording that it stands for. */
  readonly words: ReadonlyMap<object, unknown>;
}

/** A language that people are spoken to in: one that everything is said in, or an overlay of one. */
export type SpokenLanguage = Language | Overlay;

/** What a table has in a language; in that of the overlay, where it has something for the table. */
export function inLanguage<Word>(table: Readonly<Record<Language, Word>>, language: SpokenLanguage): Word {
  if (typeof language === 'string') return table[language];
  return (language.words.get(table) as Word | undefined) ?? table[language.fallback];
}

/** What a language is called where programs read it. */
export function tagOf(language: SpokenLanguage): string {
  return typeof language === 'string' ? language : language.tag;
}

/** The language whose habits are followed: signs of quotation, commas in numbers. */
export function baseOf(language: SpokenLanguage): Language {
  return typeof language === 'string' ? language : language.fallback;
}

export function say(wording: Wording, language: SpokenLanguage, values: Values = {}): string {
  const phrase = inLanguage(wording, language);
  return typeof phrase === 'string' ? phrase : phrase(values);
}

/** The words before the last of several. */
export const joiners = {
  and: { nb: 'og', nn: 'og', en: 'and' },
  or: { nb: 'eller', nn: 'eller', en: 'or' },
} as const satisfies Readonly<Record<string, Wording>>;

/** `a, b eller c` */
export function anyOf(items: unknown, language: SpokenLanguage): string {
  return join(items, inLanguage(joiners.or, language));
}

/** `a, b og c` */
export function allOf(items: unknown, language: SpokenLanguage): string {
  return join(items, inLanguage(joiners.and, language));
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
