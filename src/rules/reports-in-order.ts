import { firstDay, lastDay } from '../model/dates.ts';
import type { Rule } from './rule.ts';

/** Follow-up is added at the end and never changed, so its dates rise. */
export const reportsInOrder: Rule = {
  name: 'reports-in-order',
  code: 'PV1310',
  category: 'time',
  severity: 'warning',
  summary: {
    nb: 'Rapportene om et tiltak står i rekkefølge.',
    nn: 'Rapportane om eit tiltak står i rekkjefølgje.',
    en: 'The reports on an action are in order.',
  },
  message: {
    nb: (v) => `rapporten ${v.date} står etter en som er nyere (${v.earlier})`,
    nn: (v) => `rapporten ${v.date} står etter ein som er nyare (${v.earlier})`,
    en: (v) => `the report ${v.date} stands after a newer one (${v.earlier})`,
  },
  *check(plan) {
    for (const { record, at } of plan.actions) {
      for (const [index, { date }] of (record.reports ?? []).entries()) {
        const earlier = record.reports?.[index - 1]?.date;
        if (earlier && lastDay(date) < firstDay(earlier))
          yield { at: at('reports', index, 'date'), values: { date, earlier } };
      }
    }
  },
};
