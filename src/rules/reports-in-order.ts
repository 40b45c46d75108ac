import { firstDay, lastDay } from '../model/dates.ts';
import { actionRule } from './rule.ts';

/** Follow-up is added at the end and never changed, so its dates rise. */
export const reportsInOrder = actionRule<{ date: string; earlier: string }>({
  name: 'reports-in-order',
  code: 'PV1310',
  category: 'time',
  severity: 'warning',
  summary: {
    nb: 'Rapportene om et tiltak står i rekkefølge.',
    nn: 'Rapportane om eit tiltak står i rekkjefølgje.',
    en: 'The reports on an action are in order.',
  },
  explanation: {
    nb: 'Rapporter legges til nederst og rettes ikke. Står en eldre etter en nyere, er den satt inn i ettertid eller feildatert.',
    nn: 'Rapportar blir lagde til nedst og ikkje retta. Står ein eldre etter ein nyare, er han sett inn i ettertid eller feildatert.',
    en: 'Reports are added at the end and not changed. An older one after a newer one was put in afterwards, or is misdated.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong:
      '  - { date: 2011-05, status: ongoing, text: I gang }\n  - { date: 2011-04, status: ongoing, text: Før }',
    right: '  - { date: 2011-05, status: ongoing, text: I gang }',
  },
  message: {
    nb: (v) => `rapporten ${v.date} står etter en som er nyere (${v.earlier})`,
    nn: (v) => `rapporten ${v.date} står etter ein som er nyare (${v.earlier})`,
    en: (v) => `the report ${v.date} comes after a newer one (${v.earlier})`,
  },
  *checkAction({ record, at }) {
    for (const [index, { date }] of (record.reports ?? []).entries()) {
      const earlier = record.reports?.[index - 1]?.date;
      if (earlier && lastDay(date) < firstDay(earlier))
        yield { at: at('reports', index, 'date'), values: { date, earlier } };
    }
  },
});
