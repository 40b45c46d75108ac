import { rule } from './rule.ts';

/** An economic plan covers three to five years, one after the other. */
export const economicPlanLength = rule<{ count: number } | { apart: string }>({
  name: 'economic-plan-length',
  code: 'PV1307',
  category: 'time',
  severity: 'error',
  summary: {
    nb: 'En økonomiplan dekker tre til fem år på rad.',
    nn: 'Ein økonomiplan dekkjer tre til fem år på rad.',
    en: 'An economic plan covers three to five years in a row.',
  },
  explanation: {
    nb: 'En økonomiplan er for 3–5 år på rad. Kommuneloven § 14-1 krever minst fire for kommunene selv.',
    nn: 'Ein økonomiplan er for 3–5 år på rad. Kommunelova § 14-1 krev minst fire for kommunane sjølve.',
    en: 'An economic plan is for 3–5 years in a row. The Local Government Act, section 14-1, requires at least four of the municipalities themselves.',
  },
  example: {
    file: 'economic-plans/2011-2014.yaml',
    wrong: 'years: [2011, 2012, 2014]',
    right: 'years: [2011, 2012, 2013, 2014]',
  },
  message: {
    nb: (v) =>
      'apart' in v
        ? `årene følger ikke etter hverandre: ${v.apart}`
        : `økonomiplanen dekker ${v.count} år; den skal dekke 3 til 5`,
    nn: (v) =>
      'apart' in v
        ? `åra følgjer ikkje etter kvarandre: ${v.apart}`
        : `økonomiplanen dekkjer ${v.count} år; han skal dekkje 3 til 5`,
    en: (v) =>
      'apart' in v
        ? `the years do not follow each other: ${v.apart}`
        : `the economic plan covers ${v.count} years; it should cover 3 to 5`,
  },
  *check(plan) {
    for (const { record, at } of plan.economicPlans) {
      const { years } = record;
      const count = years.length;
      if (count < 3 || count > 5) yield { at: at('years'), values: { count } };
      else if (years.some((year, index) => index > 0 && year !== (years[index - 1] ?? 0) + 1)) {
        yield { at: at('years'), values: { apart: years.join(', ') } };
      }
    }
  },
});
