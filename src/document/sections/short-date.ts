import { dateInShort, type Locale } from '../../templates/locale.ts';

/** A date in a narrow column, where it is not parted: `des. 2013`. */
export function shortDate(date: string, locale: Locale): string {
  return dateInShort(date, locale).replaceAll(' ', '\u00a0');
}
