import { economicPlanOf } from '../budget/sharing-key.ts';
import { yearsTitle } from '../model/action-plan-years.ts';
import { rule } from './rule.ts';

/** The amounts of an action plan and of the economic plan that its year is in are those of the same actions: in the same prices. */
export const priceLevelsAgree = rule<{
  years: string;
  year: number;
  plan: string;
  inActionPlan: number | undefined;
  inEconomicPlan: number | undefined;
}>({
  name: 'price-levels-agree',
  code: 'PV1413',
  category: 'money',
  severity: 'warning',
  summary: {
    nb: 'En handlingsplan og økonomiplanen for samme år har samme prisnivå (priceLevel).',
    nn: 'Ein handlingsplan og økonomiplanen for same år har same prisnivå (priceLevel).',
    en: 'An action plan and the economic plan of the same year have the same price level (priceLevel).',
  },
  explanation: {
    nb: 'Begge får beløpene fra de samme tiltakene. Sier den ene 2025-kroner og den andre 2026-kroner, eller ingenting, er én av dem feil. Dekker flere økonomiplaner året, gjelder den som begynner sist.',
    nn: 'Begge får beløpa frå dei same tiltaka. Seier den eine 2025-kroner og den andre 2026-kroner, eller ingenting, er éin av dei feil. Dekkjer fleire økonomiplanar året, gjeld den som byrjar sist.',
    en: 'Both get their amounts from the same actions. Where one says 2025 prices and the other 2026 prices, or nothing, one of them is wrong. Of several economic plans, the one that begins last is meant.',
  },
  example: {
    file: 'action-plans/2011.md',
    wrong: 'priceLevel: 2010\npriorities: [skilt]',
    right: 'priorities: [skilt]',
  },
  message: {
    nb: (v) =>
      `handlingsplanen for ${v.years} ${v.inActionPlan ? `er i ${v.inActionPlan}-kroner` : 'sier ikke prisnivå'}, men økonomiplanen ${v.plan} ${v.inEconomicPlan ? `er i ${v.inEconomicPlan}-kroner` : 'sier det ikke'}`,
    nn: (v) =>
      `handlingsplanen for ${v.years} ${v.inActionPlan ? `er i ${v.inActionPlan}-kroner` : 'seier ikkje prisnivå'}, men økonomiplanen ${v.plan} ${v.inEconomicPlan ? `er i ${v.inEconomicPlan}-kroner` : 'seier det ikkje'}`,
    en: (v) =>
      `the action plan of ${v.years} ${v.inActionPlan ? `is in ${v.inActionPlan} prices` : 'says no price level'}, but the economic plan ${v.plan} ${v.inEconomicPlan ? `is in ${v.inEconomicPlan} prices` : 'says none'}`,
  },
  hint: {
    nb: (v) => `skriv priceLevel: ${v.inEconomicPlan ?? v.inActionPlan ?? v.year} i begge`,
    nn: (v) => `skriv priceLevel: ${v.inEconomicPlan ?? v.inActionPlan ?? v.year} i begge`,
    en: (v) => `write priceLevel: ${v.inEconomicPlan ?? v.inActionPlan ?? v.year} in both`,
  },
  *check(plan) {
    if (plan.prunedKinds.has('action-plan') || plan.prunedKinds.has('economic-plan')) return;
    for (const actionPlan of plan.actionPlans) {
      const { from: year, record, at } = actionPlan;
      const economicPlan = economicPlanOf(plan, year);
      if (!economicPlan || economicPlan.record.priceLevel === record.priceLevel) continue;
      yield {
        at: at('priceLevel'),
        values: {
          years: yearsTitle(actionPlan),
          year,
          plan: economicPlan.id,
          inActionPlan: record.priceLevel,
          inEconomicPlan: economicPlan.record.priceLevel,
        },
        related: [economicPlan.at('priceLevel')],
      };
    }
  },
});
