import { dateParts } from '../../templates/date-parts.ts';
import { dateInShort, fill, type Locale } from '../../templates/locale.ts';

/** A date in a narrow column, where it is not parted: `des. 2013`. */
export function shortDate(date: string, locale: Locale): string {
  return dateInShort(date, locale).replaceAll(' ', '\u00a0');
}

/** A date where the year is known: `15. sep.`, `sep.`; the year where nothing else is written. */
export function dateInYear(date: string, locale: Locale): string {
  const { month } = dateParts(date) ?? {};
  if (month === undefined) return dateInShort(date, locale);
  return dayInShort(date, locale) || (locale.monthsShort.split(' ')[month - 1] ?? '');
}

/** The day of a date that has one, without its year: `15. sep.` */
export function dayInShort(date: string, locale: Locale): string {
  const { day, month } = dateParts(date) ?? {};
  if (day === undefined || month === undefined) return '';
  return fill(locale.dateDay, {
    day,
    month: locale.monthsShort.split(' ')[month - 1] ?? '',
    year: '',
  }).trim();
}
