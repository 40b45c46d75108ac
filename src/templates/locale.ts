import type schema from '../../schemas/locale.schema.json';
import { dateParts } from './date-parts.ts';

/** Every word there must be. */
export type LocaleKey = keyof (typeof schema)['properties'];
/** The words a document adds to the plan's own, from `templates/locales/<language>.yaml`. */
export type Locale = Readonly<Record<LocaleKey, string>> & {
  /** Months of dates where there is little room, in a theme that does not want them short. */
  readonly monthsOfDates?: string;
};
/** A locale as a plan writes it: the words it wants otherwise. */
export type LocaleRecord = Readonly<Partial<Record<LocaleKey, string>>>;

/** Puts values into a locale's sentence: `fill('{from}–{to}', {from: 2010, to: 2021})`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  let filled = '';
  for (const [index, part] of partsOf(sentence).entries())
    filled += index % 2 === 0 ? part : (values[part] ?? `{${part}}`);
  return filled;
}

/** Sentences are few, and filled thousands of times. */
const knownParts = new Map<string, readonly string[]>();

/** What is around the places of a sentence, and between each two the name of one. */
function partsOf(sentence: string): readonly string[] {
  const parts = knownParts.get(sentence) ?? sentence.split(/\{(\w+)\}/);
  knownParts.set(sentence, parts);
  return parts;
}

/**
 * An ISO date in words, as exact as it is given: `8. februar 2005`, `august 2010`, `2010`; of a point in time its day. The
 * end of what has none, `ongoing`, has a word of its own. What is no date is given back as it is.
 */
export function dateInWords(date: string, locale: Locale): string {
  return dateWith(locale.months, date, locale);
}

/** The same where there is little room: `des. 2013`, unless the plan's theme wants months in full. */
export function dateInShort(date: string, locale: Locale): string {
  return dateWith(locale.monthsOfDates ?? locale.monthsShort, date, locale);
}

const knownNames = new Map<string, readonly string[]>();

function namesOf(months: string): readonly string[] {
  const names = knownNames.get(months) ?? months.split(' ');
  knownNames.set(months, names);
  return names;
}

function dateWith(months: string, date: string, locale: Locale): string {
  if (date === 'ongoing') return locale.openEnded;
  const { year, month, day } = dateParts(date) ?? {};
  if (year === undefined) return date;
  if (month === undefined) return String(year);
  const name = namesOf(months)[month - 1] ?? String(month);
  if (day === undefined) return fill(locale.dateMonth, { month: name, year });
  return fill(locale.dateDay, { day, month: name, year });
}
