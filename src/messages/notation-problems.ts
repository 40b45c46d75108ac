import { byFix } from './by-fix.ts';
import type { Fixed, OfValue } from './problem-values.ts';
import type { Catalogue } from './wording.ts';

/** What can be wrong with the notation of an amount, a count or a period. */
export interface NotationProblems {
  'amount-read-as': Fixed;
  'period-read-as': Fixed;
  'decimal-in-amount': OfValue;
  'amount-in-doubt': Fixed;
  'amount-form': OfValue;
}

/** PV01xx: amounts and periods as offices write them. */
export const notationProblems: Catalogue<NotationProblems> = {
  'amount-read-as': {
    code: 'PV0114',
    severity: 'warning',
    text: {
      nb: (v) => `«${v.value}» leses som ${v.fixed}`,
      nn: (v) => `«${v.value}» blir lese som ${v.fixed}`,
      en: (v) => `“${v.value}” is read as ${v.fixed}`,
    },
    hint: {
      nb: (v) => `skriv ${v.fixed}, så er det ikke tvil${byFix.nb}`,
      nn: (v) => `skriv ${v.fixed}, så er det ikkje tvil${byFix.nn}`,
      en: (v) => `write ${v.fixed}, and there is no doubt${byFix.en}`,
    },
  },
  'period-read-as': {
    code: 'PV0139',
    severity: 'warning',
    text: {
      nb: (v) => `«${v.value}» leses som ${v.fixed}`,
      nn: (v) => `«${v.value}» blir lese som ${v.fixed}`,
      en: (v) => `“${v.value}” is read as ${v.fixed}`,
    },
    hint: {
      nb: (v) => `skriv ${v.fixed}${byFix.nb}`,
      nn: (v) => `skriv ${v.fixed}${byFix.nn}`,
      en: (v) => `write ${v.fixed}${byFix.en}`,
    },
  },
  'decimal-in-amount': {
    code: 'PV0115',
    severity: 'error',
    text: {
      nb: (v) => `«${v.value}» har desimaler; beløp er hele kroner`,
      nn: (v) => `«${v.value}» har desimalar; beløp er heile kroner`,
      en: (v) => `“${v.value}” has decimals; amounts are whole kroner`,
    },
    hint: {
      nb: 'skriv hele kroner uten komma og punktum, for eksempel 250000',
      nn: 'skriv heile kroner utan komma og punktum, til dømes 250000',
      en: 'write whole kroner without commas and points, for example 250000',
    },
  },
  'amount-in-doubt': {
    code: 'PV0128',
    severity: 'error',
    text: {
      nb: (v) => `«${v.value}» kan leses på flere måter`,
      nn: (v) => `«${v.value}» kan lesast på fleire måtar`,
      en: (v) => `“${v.value}” can be read in several ways`,
    },
    hint: {
      nb: (v) => `er det ${v.fixed} kroner, skriv ${v.fixed}`,
      nn: (v) => `er det ${v.fixed} kroner, skriv ${v.fixed}`,
      en: (v) => `if it is ${v.fixed} kroner, write ${v.fixed}`,
    },
  },
  'amount-form': {
    code: 'PV0129',
    severity: 'error',
    text: {
      nb: (v) => `«${v.value}» er ikke et beløp`,
      nn: (v) => `«${v.value}» er ikkje eit beløp`,
      en: (v) => `“${v.value}” is not an amount`,
    },
    hint: {
      nb: 'skriv hele kroner, for eksempel 250000',
      nn: 'skriv heile kroner, til dømes 250000',
      en: 'write whole kroner, for example 250000',
    },
  },
};
