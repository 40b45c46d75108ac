import { readPeriod } from '../text/period.ts';
import { rule } from './rule.ts';

/** What is aimed at comes after where one began: otherwise one of the two periods is a slip. */
export const targetsAfterBaseline = rule<{ target: string; baseline: string }>({
  name: 'targets-after-baseline',
  code: 'PV1327',
  category: 'time',
  severity: 'warning',
  summary: {
    nb: 'Måltallene til en indikator gjelder perioder etter utgangspunktet.',
    nn: 'Måltala til ein indikator gjeld periodar etter utgangspunktet.',
    en: 'The targets of an indicator are of periods after its baseline.',
  },
  explanation: {
    nb: 'Om en indikator er i rute, følger av veien fra utgangspunktet til måltallet. Er måltallet det eldste, finnes ingen vei.',
    nn: 'Om ein indikator er i rute, følgjer av vegen frå utgangspunktet til måltalet. Er måltalet det eldste, finst ingen veg.',
    en: 'Whether an indicator is on track follows from the path between baseline and target. Where the target is the older of the two, there is none.',
  },
  example: {
    file: 'indicators/folketall.yaml',
    wrong:
      '  - { period: 2010, value: 1500 }\nbaseline: { period: 2009, value: 1490 }\ntargets: [{ period: 2008, value: 1600 }]',
    right: '  - { period: 2010, value: 1500 }',
  },
  message: {
    nb: (v) => `måltallet er for ${v.target}, som ikke er etter utgangspunktet ${v.baseline}`,
    nn: (v) => `måltalet er for ${v.target}, som ikkje er etter utgangspunktet ${v.baseline}`,
    en: (v) => `the target is of ${v.target}, which is not after the baseline ${v.baseline}`,
  },
  hint: {
    nb: 'rett perioden som er feil',
    nn: 'rett perioden som er feil',
    en: 'correct the period that is wrong',
  },
  *check(plan) {
    for (const { record, at } of plan.indicators) {
      const begun = record.baseline && readPeriod(record.baseline.period);
      if (!begun) continue;
      for (const [index, { period: target }] of (record.targets ?? []).entries()) {
        const aimed = readPeriod(target);
        if (aimed && aimed.last <= begun.last)
          yield {
            at: at('targets', index, 'period'),
            values: { target, baseline: begun.text },
            related: [at('baseline')],
          };
      }
    }
  },
});
