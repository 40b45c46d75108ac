import { yearOf } from '../model/dates.ts';
import { todayOf } from '../model/today.ts';
import { rule } from './rule.ts';

/** An indicator that is not measured shows nothing. What is new follows from the plan’s own dates, never from the clock. */
export const indicatorsAreFresh = rule<{ title: string; last: number; now: number }>({
  name: 'indicators-are-fresh',
  code: 'PV1206',
  category: 'completeness',
  severity: 'warning',
  summary: {
    nb: 'Hver indikator er målt de siste to årene.',
    nn: 'Kvar indikator er målt dei siste to åra.',
    en: 'Every indicator was measured in the last two years.',
  },
  explanation: {
    nb: 'En indikator som ikke er målt på to år, sier lite om situasjonen nå. Som «i dag» regner planverk den nyeste datoen i planen: av utgaver, rapporter og målinger, aldri klokken på maskinen.',
    nn: 'Ein indikator som ikkje er målt på to år, seier lite om stoda no. Som «i dag» reknar planverk den nyaste datoen i planen: av utgåver, rapportar og målingar, aldri klokka på maskina.',
    en: 'An indicator that was not measured for two years says little of the present. Today is the newest date in the plan: of editions, reports and measurements, never the machine’s clock.',
  },
  example: {
    file: 'indicators/folketall.yaml',
    wrong: '  - { year: 2008, value: 1500 }',
    right: '  - { year: 2010, value: 1500 }',
  },
  message: {
    nb: (v) =>
      v.last
        ? `indikatoren «${v.title}» er sist målt i ${v.last}, mer enn to år før ${v.now}`
        : `indikatoren «${v.title}» er aldri målt`,
    nn: (v) =>
      v.last
        ? `indikatoren «${v.title}» er sist målt i ${v.last}, meir enn to år før ${v.now}`
        : `indikatoren «${v.title}» er aldri målt`,
    en: (v) =>
      v.last
        ? `the indicator “${v.title}” was last measured in ${v.last}, more than two years before ${v.now}`
        : `the indicator “${v.title}” was never measured`,
  },
  *check(plan) {
    const now = yearOf(todayOf(plan).earliest);
    for (const { title, record, at } of plan.indicators) {
      const last = Math.max(0, ...(record.measurements ?? []).map(({ year }) => year));
      if (last < now - 2) yield { at: at('measurements'), values: { title, last, now } };
    }
  },
});
