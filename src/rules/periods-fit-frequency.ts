import { howOften, periodNames } from '../messages/period-words.ts';
import { type Interval, intervalOf } from '../model/series.ts';
import { type PeriodKind, periodMonths, readPeriod } from '../text/period.ts';
import { rule } from './rule.ts';

/** A figure of a year cannot come every month: it would never be fresh. */
export const periodsFitFrequency = rule<{ every: Interval; kind: PeriodKind }>({
  name: 'periods-fit-frequency',
  code: 'PV1329',
  category: 'time',
  severity: 'warning',
  summary: {
    nb: 'Periodene som en indikator er målt i, er ikke lengre enn tiden mellom målingene (every).',
    nn: 'Periodane som ein indikator er målt i, er ikkje lengre enn tida mellom målingane (every).',
    en: 'The periods that an indicator is measured in are no longer than the time between measurements (every).',
  },
  explanation: {
    nb: 'Et tall for et helt år kan ikke komme hver måned. Om en indikator er fersk, følger av hvor ofte den skal måles, og med every kortere enn periodene blir den aldri det. Periodene kan være kortere enn every.',
    nn: 'Eit tal for eit heilt år kan ikkje kome kvar månad. Om ein indikator er fersk, følgjer av kor ofte han skal målast, og med every kortare enn periodane blir han aldri det. Periodane kan vere kortare enn every.',
    en: 'A figure of a whole year cannot come every month. Whether an indicator is fresh follows from how often it is to be measured, and with an every shorter than its periods it never is. The periods may be shorter than every.',
  },
  example: {
    file: 'indicators/folketall.yaml',
    wrong: 'direction: up\nevery: month',
    right: 'direction: up',
  },
  message: {
    nb: (v) =>
      `målingene er for ${periodNames[v.kind].nb}, men skal komme oftere enn det: ${howOften(v.every).nb}`,
    nn: (v) =>
      `målingane er for ${periodNames[v.kind].nn}, men skal kome oftare enn det: ${howOften(v.every).nn}`,
    en: (v) =>
      `the measurements are of ${periodNames[v.kind].en}, but are to come more often than that: ${howOften(v.every).en}`,
  },
  hint: {
    nb: (v) => `skriv every: ${v.kind}, eller bruk ${periodNames[v.every.kind].nb} som perioder`,
    nn: (v) => `skriv every: ${v.kind}, eller bruk ${periodNames[v.every.kind].nn} som periodar`,
    en: (v) => `write every: ${v.kind}, or use ${periodNames[v.every.kind].en} as periods`,
  },
  *check(plan) {
    for (const indicator of plan.indicators) {
      const { measurements, breakdown } = indicator.record;
      const [first] = [...(measurements ?? []), ...(breakdown?.measurements ?? [])];
      const kind = first && readPeriod(first.period)?.kind;
      const every = intervalOf(indicator);
      if (kind && periodMonths[kind] > every.months)
        yield { at: indicator.at('every'), values: { every, kind } };
    }
  },
});
