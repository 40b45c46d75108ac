import type { Rule } from './rule.ts';

/** An economic plan covers three to five years, one after the other. */
export const economicPlanLength: Rule = {
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
    en: 'An economic plan is for 3–5 years in a row. The Local Government Act, section 14-1, asks for at least four of the municipalities themselves.',
  },
  example: {
    file: 'economic-plans/2011-2014.yaml',
    wrong: 'years: [2011, 2012, 2014]',
    right: 'years: [2011, 2012, 2013, 2014]',
  },
  message: {
    nb: (v) =>
      v.gap
        ? `årene følger ikke etter hverandre: ${v.years}`
        : `økonomiplanen dekker ${v.count} år; den skal dekke 3 til 5`,
    nn: (v) =>
      v.gap
        ? `åra følgjer ikkje etter kvarandre: ${v.years}`
        : `økonomiplanen dekkjer ${v.count} år; han skal dekkje 3 til 5`,
    en: (v) =>
      v.gap
        ? `the years do not follow each other: ${v.years}`
        : `the economic plan covers ${v.count} years; it should cover 3 to 5`,
  },
  *check(plan) {
    for (const { record, at } of plan.economicPlans) {
      const { years } = record;
      const count = years.length;
      if (count < 3 || count > 5) yield { at: at('years'), values: { count } };
      else if (years.some((year, index) => index > 0 && year !== (years[index - 1] ?? 0) + 1)) {
        yield { at: at('years'), values: { gap: 1, years: years.join(', ') } };
      }
    }
  },
};
