import { firstDay, lastDay } from '../model/dates.ts';
import { allEditionsOf } from '../model/editions.ts';
import { rule } from './rule.ts';

/** Nobody decides before those who were asked have answered. */
export const hearingBeforeAdoption = rule<{ date: string; to: string }>({
  name: 'hearing-before-adoption',
  code: 'PV1603',
  category: 'governance',
  severity: 'warning',
  summary: {
    nb: 'Vedtak kommer etter høringen.',
    nn: 'Vedtak kjem etter høyringa.',
    en: 'Decisions come after the consultation.',
  },
  explanation: {
    nb: 'Et vedtak før fristen er ute, bygger ikke på alle innspillene. Som oftest er en av datoene skrevet feil.',
    nn: 'Eit vedtak før fristen er ute, byggjer ikkje på alle innspela. Oftast er ein av datoane skriven feil.',
    en: 'A decision before the deadline does not rest on all comments. Most often one of the dates is mistyped.',
  },
  example: {
    file: 'plan.yaml',
    wrong:
      'revision: { status: draft, date: 2011-06 }\nhearing: { from: 2011-02-01, to: 2011-04-01 }\nadoptions: [{ partner: ask, body: Kommunestyret, date: 2011-03-01 }]',
    right: 'revision: { status: draft, date: 2011-06 }',
  },
  message: {
    nb: (v) => `vedtaket er fra ${v.date}, men høringen varer til ${v.to}`,
    nn: (v) => `vedtaket er frå ${v.date}, men høyringa varer til ${v.to}`,
    en: (v) => `the decision is of ${v.date}, but the consultation lasts until ${v.to}`,
  },
  hint: {
    nb: 'rett datoen for vedtaket eller for høringen',
    nn: 'rett datoen for vedtaket eller for høyringa',
    en: 'fix the date of the decision or of the consultation',
  },
  *check(plan) {
    for (const { hearing, adoptions, at } of allEditionsOf(plan)) {
      for (const [index, { date }] of adoptions.entries()) {
        if (hearing && lastDay(date) < firstDay(hearing.to))
          yield { at: at('adoptions', index, 'date'), values: { date, to: hearing.to } };
      }
    }
  },
});
