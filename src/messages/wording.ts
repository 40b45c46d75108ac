import { type Language, languages } from '../kinds/languages.ts';
import type { Level } from '../kinds/levels.ts';
import {
  byNounName,
  levelNouns,
  type NounsByName,
  nounNames,
  type SpokenNoun,
  spokenNoun,
} from '../templates/nouns.ts';
import { enumerate } from '../text/enumerate.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What the levels of a plan are called, and in which language that is. */
export interface Nouns extends NounsByName {
  readonly language: SpokenLanguage;
}

/**
 * One thing said to people, in every language, filled with values of type `V` and with what the levels of a plan are
 * called. A wording without either is a plain string.
 */
export type Wording<V = unknown> = Readonly<Record<Language, string | ((values: V, nouns: Nouns) => string)>>;

/** A wording with the type of its values. */
export function wording<V>(words: Wording<V>): Wording<V> {
  return words;
}

/** What a wording is filled with. */
export type ValuesOf<W> = W extends Wording<infer V> ? V : never;

/** Which of some wordings can be said without values. */
export type WithoutValues<Words> = {
  [Name in keyof Words]: Words[Name] extends Wording ? Name : never;
}[keyof Words];

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

/** An entry of the catalogue of problems, for values of type `V`. */
export interface Message<V> {
  /** `PV` and four digits, never used again for anything else. */
  readonly code: string;
  readonly severity: Severity;
  /** A full sentence: what is wrong, and what was expected. */
  readonly text: Wording<V>;
  /** How to fix it; left out where the sentence says it already. An empty result means no hint. */
  readonly hint?: Wording<V>;
}

/** An entry for each problem of a table. */
export type Catalogue<Table> = { readonly [Name in keyof Table]: Message<Table[Name]> };

/** What could not be done, in a sentence; `hint` is the way on. */
export interface UserErrorMessage<V> {
  readonly text: Wording<V>;
  readonly hint?: Wording<V>;
}

/** An entry for each error of a table. */
export type UserErrorMessages<Errors> = { readonly [Name in keyof Errors]: UserErrorMessage<Errors[Name]> };

/**
 * A language that not everything is said in. What it lacks is said in another: a county that writes Northern Sámi reads
 * Bokmål where nobody has translated a sentence yet.
 */
export interface Overlay {
  /** As HTML and editors know it: `se`. */
  readonly tag: string;
  /** What is said where the overlay has nothing. */
  readonly fallback: Language;
  /** Its values, by their wording. */
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

export function say(wording: Wording, language: SpokenLanguage): string;
export function say<V>(wording: Wording<V>, language: SpokenLanguage, values: NoInfer<V>): string;
export function say<V>(wording: Wording<V>, language: SpokenLanguage, values?: V): string {
  const phrase = inLanguage(wording, language);
  // Only a wording that needs no values is said without.
  return typeof phrase === 'string' ? phrase : phrase(values as V, nounsOf(language));
}

const usualNouns = Object.fromEntries(
  languages.map((language) => [language, declined(language)]),
) as Readonly<Record<Language, Nouns>>;
const nounsOfOverlays = new WeakMap<Overlay, Nouns>();

/** What the levels are called in a language; by a plan's own words, where it is spoken to in them. */
export function nounsOf(language: SpokenLanguage): Nouns {
  if (typeof language === 'string') return usualNouns[language];
  const known = nounsOfOverlays.get(language);
  if (known) return known;
  const made = declined(language);
  nounsOfOverlays.set(language, made);
  return made;
}

function declined(language: SpokenLanguage): Nouns {
  const nouns = byNounName((level) => {
    const noun = inLanguage(levelNouns[level], language);
    // An overlay declines its nouns as its own language does.
    return { ...spokenNoun(noun, baseOf(language)), ...noun };
  });
  return { ...nouns, language };
}

/** What a level is called; in an explanation, which has a blank in its place, a goal is. */
export function nounOf(level: Level, language: SpokenLanguage): SpokenNoun {
  return nounsOf(language)[nounNames[level] ?? nounNames.goal];
}

/** A wording with its values in it, ready to be said in any language. */
export type Sentence = (language: SpokenLanguage) => string;

export function filled<V>(wording: Wording<V>, values: V): Sentence {
  return (language) => say(wording, language, values as NoInfer<V>);
}

/** The placeholder of each value where a wording is explained without values. */
export const blank = '…';

/** A wording with an ellipsis for each value; undefined where it cannot be said without them. */
export function withBlanks(wording: Wording<never>, language: SpokenLanguage): string | undefined {
  const blanks = new Proxy({}, { get: () => blank });
  try {
    const said = say(wording, language, blanks as never);
    return /NaN|undefined/.test(said) || said === '' ? undefined : said.replace(/[.?]$/, '');
  } catch {
    return undefined;
  }
}

/** The words before the last of several. */
export const joiners = {
  and: { nb: 'og', nn: 'og', en: 'and' },
  or: { nb: 'eller', nn: 'eller', en: 'or' },
} as const satisfies Readonly<Record<string, Wording>>;

/** `a, b eller c` */
export function anyOf(items: readonly string[], language: SpokenLanguage): string {
  return join(items, inLanguage(joiners.or, language));
}

/** `a, b og c` */
export function allOf(items: readonly string[], language: SpokenLanguage): string {
  return join(items, inLanguage(joiners.and, language));
}

function join(items: readonly string[], word: string): string {
  // In an explanation, a blank replaces them all.
  if (!Array.isArray(items)) return String(items);
  return enumerate(items, word);
}

/** A word for one, another for any other number. */
export function plural(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}
