import { uncoveredOf } from '../budget/uncovered.ts';
import { lastRowIn } from '../model/year-amounts.ts';
import { kroner } from '../money/kroner.ts';
import { rule } from './rule.ts';

/** An adopted plan promises what it contains: none of it is without a payer. */
export const adoptedCostsAreCovered = rule<{ title: string; year: number; uncovered: number }>({
  name: 'adopted-costs-are-covered',
  code: 'PV1404',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'I en vedtatt handlingsplan er alle kostnader finansiert.',
    nn: 'I ein vedteken handlingsplan er alle kostnader finansierte.',
    en: 'In an adopted action plan every cost is financed.',
  },
  explanation: {
    nb: 'Et vedtak om tiltak som ingen betaler, kan ikke settes i verk. Regelen gjelder år med vedtatt handlingsplan; før det er det samme en advarsel.',
    nn: 'Eit vedtak om tiltak som ingen betaler, kan ikkje setjast i verk. Regelen gjeld år med vedteken handlingsplan; før det er det same ei åtvaring.',
    en: 'A decision on actions that nobody pays for cannot be carried out. The rule is for years with an adopted action plan; before that the same is a warning.',
  },
  example: {
    file: 'action-plans/2011.md',
    wrong: 'revision: { status: adopted, date: 2011-01 }',
    right: 'revision: { status: draft, date: 2011-01 }',
    also: { file: 'actions/skilt.yaml', from: 'amount: 100000', to: 'amount: 120000' },
  },
  message: {
    nb: (v) =>
      `handlingsplanen for ${v.year} er vedtatt, men ${kroner(v.uncovered)} kr av kostnaden er udekket`,
    nn: (v) =>
      `handlingsplanen for ${v.year} er vedteken, men ${kroner(v.uncovered)} kr av kostnaden er udekt`,
    en: (v) =>
      `the action plan of ${v.year} is adopted, but kr ${kroner(v.uncovered)} of the cost is uncovered`,
  },
  hint: {
    nb: 'finansier beløpet, eller hold tiltaket utenfor planen med exclude og en begrunnelse',
    nn: 'finansier beløpet, eller hald tiltaket utanfor planen med exclude og ei grunngjeving',
    en: 'finance the amount, or leave the action out of the plan with exclude and a reason',
  },
  *check(plan) {
    for (const { action, year, uncovered } of uncoveredOf(plan, 'adopted')) {
      const index = lastRowIn(action, 'costs', year);
      yield { at: action.at('costs', index, 'amount'), values: { title: action.title, year, uncovered } };
    }
  },
});
