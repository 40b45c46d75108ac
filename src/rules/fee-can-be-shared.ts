import { feeShares } from '../budget/economic-plan.ts';
import { participantShares } from '../budget/participant-shares.ts';
import { economicPlansAsAdopted } from '../model/adopted-records.ts';
import { rule } from './rule.ts';

/** What is shared by population needs the population of the year that counts, of those that share it. */
export const feeCanBeShared = rule<{ partner: string; year: number }>({
  name: 'fee-can-be-shared',
  code: 'PV1407',
  category: 'money',
  severity: 'warning',
  summary: {
    nb: 'Når noe deles etter folketall, har hver part som betaler, folketallet for året som teller.',
    nn: 'Når noko er delt etter folketal, har kvar part som betaler, folketalet for året som tel.',
    en: 'Where something is shared by population, every partner that pays has the population of the year that counts.',
  },
  explanation: {
    nb: 'Kontingenten, og det deltakerne betaler i tiltak, deles etter folketallet året før budsjettåret, eller i året som populationYear sier. En tilknyttet part trenger folketall bare når et tiltak nevner den under participants. Mangler et tall, viser økonomiplanen hva som mangler i stedet for andelene.',
    nn: 'Kontingenten, og det deltakarane betaler i tiltak, er delt etter folketalet året før budsjettåret, eller i året som populationYear seier. Ein tilknytt part treng folketal berre når eit tiltak nemner han under participants. Manglar eit tal, viser økonomiplanen kva som manglar i staden for andelane.',
    en: 'The fee, and what participants pay of actions, are shared by the population of the year before the budget year, or of the year that populationYear names. An associate needs a population only where an action names it under participants. Where a figure is missing, the economic plan says which instead of the shares.',
  },
  example: {
    file: 'plan.yaml',
    wrong: 'name: Bø, population: { 2008: 500 }',
    right: 'name: Bø, population: { 2010: 500 }',
  },
  message: {
    nb: (v) =>
      `folketallet i ${v.year} mangler for ${v.partner}, så det parten skal betale, kan ikke regnes ut`,
    nn: (v) =>
      `folketalet i ${v.year} manglar for ${v.partner}, så det parten skal betale, kan ikkje reknast ut`,
    en: (v) =>
      `the population in ${v.year} is missing for ${v.partner}, so what it is to pay cannot be worked out`,
  },
  hint: {
    nb: 'skriv det i plan.yaml, eller velg et år som er kjent med populationYear',
    nn: 'skriv det i plan.yaml, eller vel eit år som er kjent med populationYear',
    en: 'write it in plan.yaml, or choose a year that is known with populationYear',
  },
  *check(plan) {
    for (const { plan: then, economicPlan } of economicPlansAsAdopted(plan)) {
      const { memberFee, years } = economicPlan.record;
      const shares = [
        feeShares(then, economicPlan),
        ...years.map((year) => participantShares(then, then.actions, year, memberFee)),
      ];
      const lacking = new Map(
        shares
          .flatMap((share) => (share && 'lacking' in share ? share.lacking : []))
          .map((one) => [`${one.partner.id} ${one.year}`, one]),
      );
      for (const { partner, year } of lacking.values())
        yield {
          at: partner.at('population'),
          values: { partner: partner.title, year },
          related: [economicPlan.at('memberFee', 'key')],
        };
    }
  },
});
