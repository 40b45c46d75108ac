import { datesOf } from '../model/all-dates.ts';
import { exists } from '../model/dates.ts';
import { rule } from './rule.ts';

/** The calendar has no 30 February. */
export const datesExist = rule<{ date: string }>({
  name: 'dates-exist',
  code: 'PV1301',
  category: 'time',
  severity: 'error',
  summary: {
    nb: 'Hver dato finnes i kalenderen.',
    nn: 'Kvar dato finst i kalenderen.',
    en: 'Every date is in the calendar.',
  },
  explanation: {
    nb: 'Datoer skrives år-måned-dag, og dagen må finnes i kalenderen.',
    nn: 'Datoar er skrivne år-månad-dag, og dagen må finnast i kalenderen.',
    en: 'Dates are written year-month-day, and the day must be in the calendar.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: '  - { date: 2011-06-31, title: Bestilt }',
    right: '  - { date: 2011-06-01, title: Bestilt }',
  },
  message: {
    nb: (v) => `datoen ${v.date} finnes ikke`,
    nn: (v) => `datoen ${v.date} finst ikkje`,
    en: (v) => `the date ${v.date} does not exist`,
  },
  *check(plan) {
    for (const { date, place } of datesOf(plan)) if (!exists(date)) yield { at: place, values: { date } };
  },
});
