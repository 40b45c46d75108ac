import { rule } from './rule.ts';

/** The first year of an economic plan is the budget, made concrete in that year’s action plan. */
export const economicPlanStartsWithActionPlan = rule<{ year: number }>({
  name: 'economic-plan-starts-with-action-plan',
  code: 'PV1309',
  category: 'time',
  severity: 'info',
  summary: {
    nb: 'En økonomiplan begynner med et år som har handlingsplan.',
    nn: 'Ein økonomiplan byrjar med eit år som har handlingsplan.',
    en: 'An economic plan starts with a year that has an action plan.',
  },
  explanation: {
    nb: 'Det første året i økonomiplanen er budsjettet. Handlingsplanen for samme år sier hva pengene går til.',
    nn: 'Det første året i økonomiplanen er budsjettet. Handlingsplanen for same år seier kva pengane går til.',
    en: 'The first year of the economic plan is the budget. The action plan of the same year says what the money is for.',
  },
  example: {
    file: 'economic-plans/2013-2016.yaml',
    wrong:
      'revision: { status: draft, date: 2011-01 }\nyears: [2013, 2014, 2015, 2016]\nunit: 1\nsignConvention: income-positive\nincome: []\nexpenses: []\n',
    right: '',
  },
  message: {
    nb: (v) => `økonomiplanen begynner i ${v.year}, som ikke har noen handlingsplan`,
    nn: (v) => `økonomiplanen byrjar i ${v.year}, som ikkje har nokon handlingsplan`,
    en: (v) => `the economic plan starts in ${v.year}, which has no action plan`,
  },
  *check(plan) {
    // One that could not be read may be of any years.
    if (plan.unreadKinds.has('action-plan')) return;
    const planned = new Set(plan.actionPlans.flatMap(({ years }) => years));
    for (const { from, at } of plan.economicPlans) {
      if (!planned.has(from)) yield { at: at('years', 0), values: { year: from } };
    }
  },
});
