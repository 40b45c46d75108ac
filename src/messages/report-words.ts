import { plural, type Wording } from './wording.ts';

/** The words around diagnostics. */
export const reportWords = {
  error: { nb: 'feil', nn: 'feil', en: 'error' },
  warning: { nb: 'advarsel', nn: 'åtvaring', en: 'warning' },
  info: { nb: 'merknad', nn: 'merknad', en: 'note' },
  hint: { nb: 'hjelp', nn: 'hjelp', en: 'help' },
  related: { nb: 'se også', nn: 'sjå òg', en: 'see also' },
  errors: {
    nb: (v) => plural(v.count, 'feil', 'feil'),
    nn: (v) => plural(v.count, 'feil', 'feil'),
    en: (v) => plural(v.count, 'error', 'errors'),
  },
  warnings: {
    nb: (v) => plural(v.count, 'advarsel', 'advarsler'),
    nn: (v) => plural(v.count, 'åtvaring', 'åtvaringar'),
    en: (v) => plural(v.count, 'warning', 'warnings'),
  },
  infos: {
    nb: (v) => plural(v.count, 'merknad', 'merknader'),
    nn: (v) => plural(v.count, 'merknad', 'merknader'),
    en: (v) => plural(v.count, 'note', 'notes'),
  },
  noProblems: { nb: 'Ingen feil', nn: 'Ingen feil', en: 'No problems' },
  filesRead: {
    nb: (v) => `i ${plural(v.count, 'fil', 'filer')}`,
    nn: (v) => `i ${plural(v.count, 'fil', 'filer')}`,
    en: (v) => `in ${plural(v.count, 'file', 'files')}`,
  },
} as const satisfies Readonly<Record<string, Wording>>;
