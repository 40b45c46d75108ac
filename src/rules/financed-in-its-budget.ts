import { writtenAmounts } from '../budget/budget.ts';
import { type BudgetKind, budgetKinds, budgetOfAmount } from '../kinds/budget-kinds.ts';
import { modelWord } from '../messages/model-words.ts';
import { lastRowIn } from '../model/year-amounts.ts';
import { kroner } from '../money/kroner.ts';
import { actionRule } from './rule.ts';

/** Each budget is balanced by itself: money in the one does not pay for a cost in the other. */
export const financedInItsBudget = actionRule<{
  year: number;
  budget: BudgetKind;
  other: BudgetKind;
  cost: number;
  financed: number;
}>({
  name: 'financed-in-its-budget',
  code: 'PV1414',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'Pengene til et tiltak står i samme budsjett som kostnaden de betaler: drift eller investering.',
    nn: 'Pengane til eit tiltak står i same budsjett som kostnaden dei betaler: drift eller investering.',
    en: 'The money of an action is in the same budget as the cost it pays: operating or investment.',
  },
  explanation: {
    nb: 'Drift og investering er to budsjetter, og hvert av dem skal gå opp for seg. Står kostnaden i det ene og pengene i det andre, går ingen av dem opp, selv om summen stemmer. Uten budget er et beløp drift, men for tiltak av typen investment er det investering.',
    nn: 'Drift og investering er to budsjett, og kvart av dei skal gå opp for seg. Står kostnaden i det eine og pengane i det andre, går ingen av dei opp, sjølv om summen stemmer. Utan budget er eit beløp drift, men for tiltak av typen investment er det investering.',
    en: 'Operating and investment are two budgets, each balanced by itself. Where the cost is in the one and the money in the other, neither adds up, although the sum is right. Without a budget an amount is operating, but for actions of the kind investment it is investment.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: '  - { year: 2011, source: kontingent, amount: 50000, budget: investment }',
    right: '  - { year: 2011, source: kontingent, amount: 50000 }',
  },
  message: {
    nb: (v, n) =>
      `${modelWord(v.budget, n.language)} i ${v.year}: finansieringen er ${kroner(v.financed)} kr, men kostnaden er ${kroner(v.cost)} kr, og ${modelWord(v.other, n.language)} mangler penger`,
    nn: (v, n) =>
      `${modelWord(v.budget, n.language)} i ${v.year}: finansieringa er ${kroner(v.financed)} kr, men kostnaden er ${kroner(v.cost)} kr, og ${modelWord(v.other, n.language)} manglar pengar`,
    en: (v, n) =>
      `${modelWord(v.budget, n.language)} in ${v.year}: the financing is kr ${kroner(v.financed)}, but the cost is kr ${kroner(v.cost)}, and ${modelWord(v.other, n.language)} lacks money`,
  },
  hint: {
    nb: (v) => `skriv «budget: ${v.other}» på pengene som betaler en kostnad der, eller rett kostnaden`,
    nn: (v) => `skriv «budget: ${v.other}» på pengane som betaler ein kostnad der, eller rett kostnaden`,
    en: (v) => `write “budget: ${v.other}” on the money that pays for a cost there, or fix the cost`,
  },
  *checkAction(action) {
    for (const year of action.financing.keys()) {
      // More money than it costs altogether is another mistake.
      if (writtenAmounts(action, [year]).uncovered < 0) continue;
      for (const budget of budgetKinds) {
        const { cost, uncovered } = writtenAmounts(action, [year], budget);
        if (uncovered >= 0) continue;
        const index = lastRowIn(
          action,
          'financing',
          year,
          (row) => budgetOfAmount(row.budget, action.record.kind) === budget,
        );
        const other = budget === 'operating' ? 'investment' : 'operating';
        yield {
          at: action.at('financing', index, 'amount'),
          values: { year, budget, other, cost, financed: cost - uncovered },
        };
      }
    }
  },
});
