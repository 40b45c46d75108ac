import { feeShares } from '../budget/economic-plan.ts';
import { rule } from './rule.ts';

/** A fee shared by population needs the population of the year that counts. */
export const feeCanBeShared = rule<{ partner: string; year: number }>({
  name: 'fee-can-be-shared',
  code: 'PV1407',
  category: 'money',
  severity: 'warning',
  summary: {
    nb: 'Når kontingenten deles etter folketall, har hver part folketallet for året som teller.',
    nn: 'Når kontingenten er delt etter folketal, har kvar part folketalet for året som tel.',
    en: 'Where the fee is shared by population, every partner has the population of the year that counts.',
  },
  explanation: {
    nb: 'Kontingenten deles etter folketallet året før budsjettåret, eller i året som populationYear sier. Mangler et tall, viser økonomiplanen hva som mangler i stedet for andelene.',
    nn: 'Kontingenten er delt etter folketalet året før budsjettåret, eller i året som populationYear seier. Manglar eit tal, viser økonomiplanen kva som manglar i staden for andelane.',
    en: 'The fee is shared by the population of the year before the budget year, or of the year that populationYear names. Where a figure is missing, the economic plan says which instead of the shares.',
  },
  example: {
    file: 'plan.yaml',
    wrong: 'name: Bø, population: { 2008: 500 }',
    right: 'name: Bø, population: { 2010: 500 }',
  },
  message: {
    nb: (v) => `folketallet i ${v.year} mangler for ${v.partner}, så kontingenten kan ikke fordeles`,
    nn: (v) => `folketalet i ${v.year} manglar for ${v.partner}, så kontingenten kan ikkje fordelast`,
    en: (v) => `the population in ${v.year} is missing for ${v.partner}, so the fee cannot be shared`,
  },
  hint: {
    nb: 'skriv det i plan.yaml, eller velg et år som er kjent med populationYear',
    nn: 'skriv det i plan.yaml, eller vel eit år som er kjent med populationYear',
    en: 'write it in plan.yaml, or choose a year that is known with populationYear',
  },
  *check(plan) {
    for (const economicPlan of plan.economicPlans) {
      const shares = feeShares(plan, economicPlan);
      if (!shares || !('lacking' in shares)) continue;
      for (const { partner, year } of shares.lacking)
        yield {
          at: partner.at('population'),
          values: { partner: partner.title, year },
          related: [economicPlan.at('memberFee', 'key')],
        };
    }
  },
});
