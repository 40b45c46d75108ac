import { rule } from './rule.ts';

interface Sums {
  readonly period: string;
  readonly parts: number;
  readonly whole: number;
}

/** Parts that are said to be the whole, and are not: one of the figures is wrong. */
export const breakdownsAddUp = rule<Sums>({
  name: 'breakdowns-add-up',
  code: 'PV1211',
  category: 'completeness',
  severity: 'error',
  summary: {
    nb: 'Der tallene i en fordeling skal summeres (addsUp), er summen målingen av helheten.',
    nn: 'Der tala i ei fordeling skal summerast (addsUp), er summen målinga av heilskapen.',
    en: 'Where the parts of an indicator add up (addsUp), their sum is the measurement of the whole.',
  },
  explanation: {
    nb: 'Summen kan avvike fra helheten med det avrundingen av hvert tall kan gi. Perioder der en part eller gruppe ikke er målt, blir ikke kontrollert.',
    nn: 'Summen kan avvike frå heilskapen med det avrundinga av kvart tal kan gje. Periodar der ein part eller ei gruppe ikkje er målt, blir ikkje kontrollerte.',
    en: 'The parts may differ from the whole by what the rounding of each of them may make. Periods in which a partner or group was not measured are not checked.',
  },
  example: {
    file: 'indicators/folketall.yaml',
    wrong:
      '  - { period: 2010, value: 1500 }\nbreakdown:\n  addsUp: true\n  measurements:\n    - { period: 2010, values: { ask: 1000, bo: 400 } }',
    right: '  - { period: 2010, value: 1500 }',
  },
  message: {
    nb: (v) => `fordelingen for ${v.period} er til sammen ${v.parts}, men målingen er ${v.whole}`,
    nn: (v) => `fordelinga for ${v.period} er til saman ${v.parts}, men målinga er ${v.whole}`,
    en: (v) => `the parts in ${v.period} add up to ${v.parts}, but the measurement is ${v.whole}`,
  },
  hint: {
    nb: 'rett det tallet som er feil, eller ta bort addsUp',
    nn: 'rett det talet som er feil, eller ta bort addsUp',
    en: 'correct the figure that is wrong, or delete addsUp',
  },
  *check(plan) {
    for (const { record, at } of plan.indicators) {
      const { breakdown, measurements = [], decimals = 0 } = record;
      if (!breakdown?.addsUp) continue;
      // Partners that are never measured have no part of it.
      const measured = new Set(breakdown.measurements.flatMap(({ values }) => Object.keys(values)));
      const ids = breakdown.groups?.map(({ id }) => id) ?? [...measured];
      for (const [index, { period, values }] of breakdown.measurements.entries()) {
        const whole = measurements.find((measurement) => measurement.period === period);
        const parts = ids.map((id) => values[id]);
        // One alone is no breakdown of the whole.
        if (!whole || parts.length < 2 || parts.some((part) => part === undefined)) continue;
        const exact = parts.reduce<number>((sum, part = 0) => sum + part, 0);
        // Figures have so many decimals that a binary sum may differ from them in the last place.
        const sum = Number(exact.toFixed(6));
        const rounding =
          decimals === 0 && parts.every(Number.isInteger) ? 0 : (parts.length * 10 ** -decimals) / 2;
        if (Math.abs(sum - whole.value) > rounding + 1e-9)
          yield {
            at: at('breakdown', 'measurements', index, 'values'),
            values: { period, parts: sum, whole: whole.value },
            related: [at('measurements', measurements.indexOf(whole), 'value')],
          };
      }
    }
  },
});
