import { enumerate } from '../text/enumerate.ts';
import { rule } from './rule.ts';

interface Missing {
  readonly period: string;
  /** Who has no figure; none where it is the whole that has none. */
  readonly missing: readonly string[];
}

/** A part that is missing in a period looks as if it had nothing. */
export const breakdownIsWhole = rule<Missing>({
  name: 'breakdown-is-whole',
  code: 'PV1216',
  category: 'completeness',
  severity: 'info',
  summary: {
    nb: 'Det som er fordelt, er målt for alle i hver periode, og i de samme periodene som det hele.',
    nn: 'Det som er fordelt, er målt for alle i kvar periode, og i dei same periodane som det heile.',
    en: 'A breakdown has every part in each of its periods, which are periods of the whole.',
  },
  explanation: {
    nb: 'Mangler en gruppe eller en part i en periode, står det en strek i tabellen, og summen kan ikke sjekkes. Er en periode bare målt fordelt, kan ingen se hva det hele er.',
    nn: 'Manglar ei gruppe eller ein part i ein periode, står det ein strek i tabellen, og summen kan ikkje sjekkast. Er ein periode berre målt fordelt, kan ingen sjå kva det heile er.',
    en: 'Where a group or a partner is missing in a period, the table has a dash, and the sum cannot be checked. Where only the parts are measured in a period, nobody sees what the whole is.',
  },
  example: {
    file: 'indicators/folketall.yaml',
    wrong:
      '  - { period: 2010, value: 1500 }\nbreakdown:\n  measurements:\n    - { period: 2009, values: { ask: 1000, bo: 400 } }',
    right: '  - { period: 2010, value: 1500 }',
  },
  message: {
    nb: (v) =>
      v.missing.length > 0
        ? `${enumerate(v.missing, 'og')} mangler i ${v.period}`
        : `${v.period} er målt fordelt, men ikke for det hele`,
    nn: (v) =>
      v.missing.length > 0
        ? `${enumerate(v.missing, 'og')} manglar i ${v.period}`
        : `${v.period} er målt fordelt, men ikkje for det heile`,
    en: (v) =>
      v.missing.length > 0
        ? `${enumerate(v.missing, 'and')} ${v.missing.length === 1 ? 'is' : 'are'} missing in ${v.period}`
        : `${v.period} is measured for the parts, but not for the whole`,
  },
  *check(plan) {
    for (const { record, at } of plan.indicators) {
      const { breakdown, measurements = [], baseline } = record;
      if (!breakdown) continue;
      const measured = new Set(breakdown.measurements.flatMap(({ values }) => Object.keys(values)));
      // Partners that are never measured are not asked for.
      const expected = breakdown.groups ?? plan.partners.filter(({ id }) => measured.has(id));
      for (const [index, { period, values }] of breakdown.measurements.entries()) {
        const missing = expected.filter(({ id }) => !Object.hasOwn(values, id));
        const place = at('breakdown', 'measurements', index, 'period');
        if (missing.length > 0)
          yield {
            at: place,
            values: { period, missing: missing.map(({ title }) => title) },
          };
        const whole = [...measurements, ...(baseline ? [baseline] : [])].some((one) => one.period === period);
        if (!whole && measurements.length > 0) yield { at: place, values: { period, missing: [] } };
      }
    }
  },
});
