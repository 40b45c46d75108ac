import { economicFigures } from '../budget/economic-plan.ts';
import { moneyIsKnown } from '../budget/money-is-known.ts';
import type { BudgetKind } from '../kinds/budget-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { economicPlansAsAdopted } from '../model/adopted-records.ts';
import { kroner } from '../money/kroner.ts';
import { rule } from './rule.ts';

/** A budget is in balance in each of its years. Source: kommuneloven § 14-4 (and § 14-10 for the economic plan). */
export const economicPlanBalances = rule<{
  year: number;
  budget: BudgetKind | undefined;
  result: number;
  income: number;
  expenses: number;
  funds: number;
  left: number;
}>({
  name: 'economic-plan-balances',
  code: 'PV1405',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'Hvert år i en økonomiplan går ut i null, i drift og i investering.',
    nn: 'Kvart år i ein økonomiplan går ut i null, i drift og i investering.',
    en: 'Every year of an economic plan sums to zero, in the operating and in the investment budget.',
  },
  explanation: {
    nb: 'Drift og investering er hvert sitt budsjett. I begge skal inntekter og bruk av fond være like store som utgifter og avsetninger hvert år. Det planens egne penger (own, member-fee, revenue og fund) betaler av tiltakene, regnes med som utgift.',
    nn: 'Drift og investering er kvart sitt budsjett. I begge skal inntekter og bruk av fond vere like store som utgifter og avsetjingar kvart år. Det planen sine eigne pengar (own, member-fee, revenue og fund) betaler av tiltaka, er rekna med som utgift.',
    en: 'Operating and investment are two budgets. In both, income and money out of funds equal expenses and money into funds, each year. What the plan’s own money (own, member-fee, revenue and fund) pays of the actions counts as an expense.',
  },
  example: {
    file: 'economic-plans/2011-2014.yaml',
    wrong: 'kind: member-fee, amounts: { 2011: 60000 }',
    right: 'kind: member-fee, amounts: { 2011: 50000 }',
  },
  message: {
    nb: (v) => `${budgetOf(v, 'nb')} går ikke ut i null: resultatet er ${kroner(v.result)} kr`,
    nn: (v) => `${budgetOf(v, 'nn')} går ikkje ut i null: resultatet er ${kroner(v.result)} kr`,
    en: (v) => `${budgetOf(v, 'en')} does not sum to zero: the result is kr ${kroner(v.result)}`,
  },
  hint: {
    nb: (v) =>
      `inntekter ${kroner(v.income)}, utgifter med tiltakene ${kroner(v.expenses)}, fond ${kroner(v.funds)}: sett av eller bruk ${kroner(v.left)} kr`,
    nn: (v) =>
      `inntekter ${kroner(v.income)}, utgifter med tiltaka ${kroner(v.expenses)}, fond ${kroner(v.funds)}: set av eller bruk ${kroner(v.left)} kr`,
    en: (v) =>
      `income ${kroner(v.income)}, expenses with actions ${kroner(v.expenses)}, funds ${kroner(v.funds)}: put aside or use kr ${kroner(v.left)}`,
  },
  *check(plan) {
    for (const { plan: then, economicPlan } of economicPlansAsAdopted(plan)) {
      if (!moneyIsKnown(then)) continue;
      const budgets = economicFigures(then, economicPlan);
      for (const figures of budgets) {
        const { budget } = figures;
        for (const [at, { kind, year }] of figures.columns.entries()) {
          const result = figures.result[at] ?? 0;
          if (kind !== 'budget' || result === 0) continue;
          yield {
            at: economicPlan.at('years', economicPlan.record.years.indexOf(year)),
            values: {
              year,
              // One budget alone is called the plan.
              budget: budgets.length > 1 || budget === 'investment' ? budget : undefined,
              result,
              income: figures.totalIncome[at] ?? 0,
              expenses: figures.totalExpenses[at] ?? 0,
              funds: figures.netFunds[at] ?? 0,
              left: Math.abs(result),
            },
          };
        }
      }
    }
  },
});

const budgetIn: Readonly<Record<Language, Readonly<Record<BudgetKind, string>>>> = {
  nb: { operating: 'driftsbudsjettet for ', investment: 'investeringsbudsjettet for ' },
  nn: { operating: 'driftsbudsjettet for ', investment: 'investeringsbudsjettet for ' },
  en: { operating: 'the operating budget of ', investment: 'the investment budget of ' },
};

/** `driftsbudsjettet for 2011`, or the year alone where the plan has one budget. */
function budgetOf(
  { budget, year }: { budget: BudgetKind | undefined; year: number },
  language: Language,
): string {
  return `${budget ? budgetIn[language][budget] : ''}${year}`;
}
