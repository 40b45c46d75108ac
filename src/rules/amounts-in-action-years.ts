import { actionRule } from './rule.ts';

/** Money in a year that the action does not have is counted in no yearly plan. */
export const amountsInActionYears = actionRule<{ year: number; from: number; to: number }>({
  name: 'amounts-in-action-years',
  code: 'PV1304',
  category: 'time',
  severity: 'error',
  summary: {
    nb: 'Kostnader og finansiering ligger i tiltakets år.',
    nn: 'Kostnader og finansiering ligg i åra til tiltaket.',
    en: 'Costs and financing are in the action’s years.',
  },
  explanation: {
    nb: 'Et beløp i et år som tiltaket ikke har, blir ikke med i noen handlingsplan, men er likevel med i økonomiplanen. Da spriker tallene.',
    nn: 'Eit beløp i eit år som tiltaket ikkje har, blir ikkje med i nokon handlingsplan, men er likevel med i økonomiplanen. Då sprikjer tala.',
    en: 'An amount in a year that the action does not have is in no action plan, yet in the economic plan. Then the figures drift apart.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: '  - { year: 2012, amount: 100000 }',
    right: '  - { year: 2011, amount: 100000 }',
  },
  message: {
    nb: (v) => `${v.year} er ikke blant tiltakets år, ${v.from}–${v.to}`,
    nn: (v) => `${v.year} er ikkje blant åra til tiltaket, ${v.from}–${v.to}`,
    en: (v) => `${v.year} is not among the action’s years, ${v.from}–${v.to}`,
  },
  hint: {
    nb: 'rett året, eller tiltakets start eller slutt',
    nn: 'rett året, eller starten eller slutten på tiltaket',
    en: 'fix the year, or the action’s start or end',
  },
  *checkAction({ record, firstYear, lastYear, at }) {
    if (firstYear > lastYear) return;
    for (const list of ['costs', 'financing'] as const) {
      for (const [index, row] of (record[list] ?? []).entries()) {
        const keys = row.year === undefined ? (['from', 'to'] as const) : (['year'] as const);
        const key = keys.find((name) => {
          const year = row[name] ?? firstYear;
          return year < firstYear || year > lastYear;
        });
        const year = key && row[key];
        if (key === undefined || year === undefined) continue;
        yield { at: at(list, index, key), values: { year, from: firstYear, to: lastYear } };
      }
    }
  },
});
