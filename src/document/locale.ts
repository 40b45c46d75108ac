/** The words a document adds to the plan's own, from `templates/locales/<language>.yaml`. */
export type Locale = Readonly<Record<LocaleKey, string>>;

/** Every word there must be; a locale file that lacks one, or has another, is refused. */
export const localeKeys = [
  'contents',
  'page',
  'pageOf',
  'table',
  'figure',
  'tableContinued',
  'focusArea',
  'focusAreaNumber',
  'strategy',
  'goal',
  'actionAreas',
  'strategiesOfFocusArea',
  'overallGoal',
  'vision',
  'partners',
  'period',
  'statusDraft',
  'statusHearing',
  'statusAdopted',
  'statusArchived',
  'edition',
  'colophonOwner',
  'colophonEdition',
  'colophonCommit',
  'colophonDraft',
  'colophonHearing',
  'colophonHearingPeriod',
  'colophonAdopted',
  'adoption',
  'adoptionWithoutCase',
  'subject',
  'dateDay',
  'dateMonth',
  'months',
] as const;
export type LocaleKey = (typeof localeKeys)[number];

/** Puts values into a locale's sentence: `fill('{from}–{to}', {from: 2010, to: 2021})`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** An ISO date in words, as exact as it is given: `8. februar 2005`, `august 2010`, `2010`. */
export function dateInWords(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const name = locale.months.split(' ')[Number(month) - 1] ?? month;
  if (!day) return fill(locale.dateMonth, { month: name, year });
  return fill(locale.dateDay, { day: Number(day), month: name, year });
}
