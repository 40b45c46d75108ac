import { rule } from './rule.ts';

/** Four years are the least the law asks of a municipality. Source: kommuneloven § 14-1. */
export const economicPlanCoversFourYears = rule({
  name: 'economic-plan-covers-four-years',
  code: 'PV1308',
  category: 'time',
  severity: 'warning',
  summary: {
    nb: 'En økonomiplan dekker minst fire år.',
    nn: 'Ein økonomiplan dekkjer minst fire år.',
    en: 'An economic plan covers at least four years.',
  },
  explanation: {
    nb: 'Kommuneloven § 14-1 krever at økonomiplanen går over minst fire år. Et samarbeid kan velge tre, men partenes egne planer trenger fire.',
    nn: 'Kommunelova § 14-1 krev at økonomiplanen går over minst fire år. Eit samarbeid kan velje tre, men planane til partane treng fire.',
    en: 'The Local Government Act, section 14-1, requires an economic plan of at least four years. A cooperation may choose three, but its partners’ own plans need four.',
  },
  example: {
    file: 'economic-plans/2011-2014.yaml',
    wrong: 'years: [2011, 2012, 2013]',
    right: 'years: [2011, 2012, 2013, 2014]',
  },
  message: {
    nb: 'økonomiplanen dekker tre år; kommuneloven § 14-1 krever minst fire',
    nn: 'økonomiplanen dekkjer tre år; kommunelova § 14-1 krev minst fire',
    en: 'the economic plan covers three years; the Local Government Act § 14-1 requires at least four',
  },
  *check(plan) {
    for (const { record, at } of plan.economicPlans) if (record.years.length === 3) yield { at: at('years') };
  },
});
