import type { Language } from '../kinds/languages.ts';
import type { PeriodKind } from '../text/period.ts';

type Sentences = Readonly<Record<Language, string>>;

/** Kinds of period, where there are several. */
export const periodNames = {
  year: { nb: 'år', nn: 'år', en: 'years' },
  'half-year': { nb: 'halvår', nn: 'halvår', en: 'half-years' },
  tertial: { nb: 'tertial', nn: 'tertial', en: 'tertials' },
  quarter: { nb: 'kvartal', nn: 'kvartal', en: 'quarters' },
  month: { nb: 'måneder', nn: 'månader', en: 'months' },
} as const satisfies Record<PeriodKind, Sentences>;

const each = {
  year: { nb: 'hvert år', nn: 'kvart år', en: 'every year' },
  'half-year': { nb: 'hvert halvår', nn: 'kvart halvår', en: 'every half-year' },
  tertial: { nb: 'hvert tertial', nn: 'kvart tertial', en: 'every tertial' },
  quarter: { nb: 'hvert kvartal', nn: 'kvart kvartal', en: 'every quarter' },
  month: { nb: 'hver måned', nn: 'kvar månad', en: 'every month' },
} as const satisfies Record<PeriodKind, Sentences>;

/** How often something comes; a count of more than one is of years. */
export function howOften({ kind, count }: { readonly kind: PeriodKind; readonly count: number }): Sentences {
  if (count === 1) return each[kind];
  return { nb: `hvert ${count}. år`, nn: `kvart ${count}. år`, en: `every ${count} years` };
}
