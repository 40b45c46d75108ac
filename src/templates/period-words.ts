import type { Period } from '../text/period.ts';
import { dateInShort, dateInWords, fill, type Locale } from './locale.ts';

/** A period as it is called in a sentence: `2024`, `2. tertial 2024`, `juni 2024`. */
export function periodInWords({ kind, year, part, text }: Period, locale: Locale): string {
  switch (kind) {
    case 'half-year':
      return fill(locale.halfYear, { part, year });
    case 'tertial':
      return fill(locale.tertial, { part, year });
    case 'quarter':
      return fill(locale.quarter, { part, year });
    default:
      return dateInWords(text, locale);
  }
}

/** The same where there is little room, in tables and charts: `2024`, `T2 2024`, `sep. 2024`. */
export function periodInShort({ kind, year, part, text }: Period, locale: Locale): string {
  switch (kind) {
    case 'half-year':
      return fill(locale.halfYearShort, { part, year });
    case 'tertial':
      return fill(locale.tertialShort, { part, year });
    case 'quarter':
      return fill(locale.quarterShort, { part, year });
    default:
      return dateInShort(text, locale);
  }
}
