import { rule } from './rule.ts';

/** An economic plan is rolled on each year, so plans overlap; but no year is the budget of two. */
export const economicPlansApart = rule<{ other: string; year: number }>({
  name: 'economic-plans-apart',
  code: 'PV1408',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'To økonomiplaner begynner ikke i samme år.',
    nn: 'To økonomiplanar byrjar ikkje i same år.',
    en: 'No two economic plans begin in the same year.',
  },
  explanation: {
    nb: 'Det første året i en økonomiplan er budsjettet for det året. Har to planer samme første år, finnes det to budsjetter.',
    nn: 'Det første året i ein økonomiplan er budsjettet for det året. Har to planar same første år, finst det to budsjett.',
    en: 'The first year of an economic plan is the budget of that year. Two plans with the same first year are two budgets.',
  },
  example: {
    file: 'economic-plans/2011-2013.yaml',
    wrong:
      'revision: { status: draft, date: 2011-01 }\nyears: [2011, 2012, 2013]\nunit: 1\nsignConvention: income-positive\nincome: []\nexpenses: []\n',
    right: '',
  },
  message: {
    nb: (v) => `økonomiplanen ${v.other} begynner også i ${v.year}`,
    nn: (v) => `økonomiplanen ${v.other} byrjar òg i ${v.year}`,
    en: (v) => `the economic plan ${v.other} also begins in ${v.year}`,
  },
  hint: {
    nb: 'behold den ene; rullerer du planen, begynner den nye et år senere',
    nn: 'behald den eine; rullerer du planen, byrjar den nye eit år seinare',
    en: 'keep one of them; a plan that is rolled on begins a year later',
  },
  *check(plan) {
    const first = new Map<number, (typeof plan.economicPlans)[number]>();
    for (const economicPlan of plan.economicPlans) {
      const other = first.get(economicPlan.from);
      if (other)
        yield {
          at: economicPlan.at('years', 0),
          values: { other: other.id, year: economicPlan.from },
          related: [other.at('years', 0)],
        };
      else first.set(economicPlan.from, economicPlan);
    }
  },
});
