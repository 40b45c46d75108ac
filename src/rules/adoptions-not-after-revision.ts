import { firstDay, lastDay } from '../model/dates.ts';
import { allEditionsOf, wasAdopted } from '../model/editions.ts';
import { rule } from './rule.ts';

/** A revision that is adopted has the date of the last decision, or a later one. */
export const adoptionsNotAfterRevision = rule<{ date: string; adopted: string }>({
  name: 'adoptions-not-after-revision',
  code: 'PV1605',
  category: 'governance',
  severity: 'warning',
  summary: {
    nb: 'Et vedtatt dokument er ikke eldre enn vedtakene.',
    nn: 'Eit vedteke dokument er ikkje eldre enn vedtaka.',
    en: 'An adopted document is not older than its decisions.',
  },
  explanation: {
    nb: 'Datoen på et vedtatt dokument er dagen det ble gyldig: da den siste parten vedtok det.',
    nn: 'Datoen på eit vedteke dokument er dagen det vart gyldig: då den siste parten vedtok det.',
    en: 'The date of an adopted document is the day from which it holds: when the last partner adopted it.',
  },
  example: {
    file: 'plan.yaml',
    wrong:
      'revision: { status: adopted, date: 2011-06 }\nadoptions:\n  - { partner: ask, body: Kommunestyret, date: 2011-05-02 }\n  - { partner: bo, body: Kommunestyret, date: 2011-07-02 }',
    right:
      'revision: { status: adopted, date: 2011-07 }\nadoptions:\n  - { partner: ask, body: Kommunestyret, date: 2011-05-02 }\n  - { partner: bo, body: Kommunestyret, date: 2011-07-02 }',
    also: {
      file: 'plan.yaml',
      from: 'revision: { status: draft, date: 2011-06 }',
      to: 'revision: { status: adopted, date: 2011-07 }\nadoptions:\n  - { partner: ask, body: Kommunestyret, date: 2011-05-02 }\n  - { partner: bo, body: Kommunestyret, date: 2011-07-02 }',
    },
  },
  message: {
    nb: (v) => `dokumentet er vedtatt og datert ${v.date}, men dette vedtaket er fra ${v.adopted}`,
    nn: (v) => `dokumentet er vedteke og datert ${v.date}, men dette vedtaket er frå ${v.adopted}`,
    en: (v) => `the document is adopted and dated ${v.date}, but this decision is of ${v.adopted}`,
  },
  hint: {
    nb: 'sett revision.date til datoen for det siste vedtaket',
    nn: 'set revision.date til datoen for det siste vedtaket',
    en: 'set revision.date to the date of the last decision',
  },
  *check(plan) {
    for (const { revision, adoptions, at } of allEditionsOf(plan)) {
      if (!wasAdopted(revision)) continue;
      for (const [index, { date }] of adoptions.entries()) {
        if (firstDay(date) > lastDay(revision.date))
          yield { at: at('adoptions', index, 'date'), values: { date: revision.date, adopted: date } };
      }
    }
  },
});
