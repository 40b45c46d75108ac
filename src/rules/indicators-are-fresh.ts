import { howOften } from '../messages/period-words.ts';
import { type Interval, intervalOf, seriesOf } from '../model/series.ts';
import { todayOf } from '../model/today.ts';
import { lastDayOfMonth } from '../text/calendar.ts';
import { rule } from './rule.ts';

/** An indicator that is not measured shows nothing. What is new follows from the plan’s own dates, never from the clock. */
export const indicatorsAreFresh = rule<{
  title: string;
  /** The newest period; undefined where there is none. */
  last: string | undefined;
  every: Interval;
}>({
  name: 'indicators-are-fresh',
  code: 'PV1206',
  category: 'completeness',
  severity: 'warning',
  summary: {
    nb: 'Hver indikator er målt så ofte som den skal (every), hvert år om ikke annet er skrevet.',
    nn: 'Kvar indikator er målt så ofte som han skal (every), kvart år om ikkje anna er skrive.',
    en: 'Every indicator is measured as often as it should be (every), each year unless written otherwise.',
  },
  explanation: {
    nb: 'En indikator som ikke er målt på to år, eller på to ganger så lang tid som det skal gå mellom målingene, sier lite om situasjonen nå. Som «i dag» regner planverk den nyeste datoen i planen: av utgaver, rapporter og målinger, aldri klokken på maskinen.',
    nn: 'Ein indikator som ikkje er målt på to år, eller på to gonger så lang tid som det skal gå mellom målingane, seier lite om stoda no. Som «i dag» reknar planverk den nyaste datoen i planen: av utgåver, rapportar og målingar, aldri klokka på maskina.',
    en: 'An indicator that was not measured for two years, or for twice the time between its measurements, says little of the present. Today is the newest date in the plan: of editions, reports and measurements, never the machine’s clock.',
  },
  example: {
    file: 'indicators/folketall.yaml',
    wrong: '  - { period: 2008, value: 1500 }',
    right: '  - { period: 2010, value: 1500 }',
  },
  message: {
    nb: (v) =>
      v.last
        ? `indikatoren «${v.title}» er sist målt i ${v.last}, og skal måles ${howOften(v.every).nb}`
        : `indikatoren «${v.title}» er aldri målt`,
    nn: (v) =>
      v.last
        ? `indikatoren «${v.title}» er sist målt i ${v.last}, og skal målast ${howOften(v.every).nn}`
        : `indikatoren «${v.title}» er aldri målt`,
    en: (v) =>
      v.last
        ? `the indicator “${v.title}” was last measured in ${v.last}, and is to be measured ${howOften(v.every).en}`
        : `the indicator “${v.title}” was never measured`,
  },
  *check(plan) {
    const today = todayOf(plan).earliest;
    for (const indicator of plan.indicators) {
      const { title, at } = indicator;
      const newest = seriesOf(indicator).measurements.at(-1)?.period;
      const every = intervalOf(indicator);
      const stale = newest === undefined || monthsLater(newest.last, 2 * every.months) < today;
      if (stale) yield { at: at('measurements'), values: { title, last: newest?.text, every } };
    }
  },
});

/** The last day of the month so many months after one that a day ends. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return lastDayOfMonth(year, month + months);
}
