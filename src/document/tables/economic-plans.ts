import { economicFigures, type PlanColumn, type PlanLine } from '../../budget/economic-plan.ts';
import type { BudgetKind } from '../../kinds/budget-kinds.ts';
import { namedIn } from '../../model/named.ts';
import type { LocaleKey } from '../../templates/locale.ts';
import { paidActions } from '../paid-actions.ts';
import { areaName, tableMaker, yesOrNo } from './table-maker.ts';

const figureTypes: Readonly<Record<PlanColumn['kind'], LocaleKey>> = {
  accounts: 'accountsColumn',
  original: 'originalBudget',
  revised: 'revisedBudget',
  budget: 'budgeted',
};

/** What each of the budgets is called in a column. */
export const budgetWords: Readonly<Record<BudgetKind, LocaleKey>> = {
  operating: 'operating',
  investment: 'investing',
};

/**
 * The lines of the economic plans, a row for each figure: whole kroner, positive as they are written. Income and use of
 * funds less expenses, actions and allocations to funds is the result.
 */
export const economicPlansTable = tableMaker({
  file: 'csvEconomicPlans',
  columns: [
    'economicPlan',
    'example',
    'whichBudget',
    'planPart',
    'itemId',
    'item',
    'focusArea',
    'financingSource',
    'financingSourceId',
    'figureType',
    'year',
    'priceLevel',
    'amount',
    'noteColumn',
  ],
  *rows({ locale, economicPlans }) {
    for (const { plan, economicPlan } of economicPlans) {
      const { from, to, record } = economicPlan;
      const whole = {
        economicPlan: `${from}-${to}`,
        example: yesOrNo(record.example === true, locale),
      };
      for (const figured of economicFigures(plan, economicPlan)) {
        const { budget, columns, income, expenses, areas, sources, withdrawals, allocations } = figured;
        const rows = (planPart: string, { id, title, note, of, amounts }: PlanLine, focusArea?: string) =>
          columns.flatMap(({ kind, year }, at) => {
            const amount = amounts[at];
            if (amount === undefined) return [];
            const figureType = locale[figureTypes[kind]];
            return [
              {
                ...whole,
                whichBudget: locale[budgetWords[budget]],
                planPart,
                itemId: id,
                item: title,
                focusArea,
                financingSource: of && (namedIn(plan, of, 'financing-source')?.title ?? of),
                financingSourceId: of,
                figureType,
                year,
                // Accounts are in the prices of their own year.
                ...(kind === 'budget' && { priceLevel: record.priceLevel }),
                amount,
                noteColumn: note,
              },
            ];
          });
        for (const line of income) yield* rows(locale.income, line);
        for (const line of expenses) yield* rows(locale.expenses, line);
        for (const { focusArea, actions } of areas)
          for (const { id, title, parts, amounts: together } of actions) {
            const rowsOf = (amounts: PlanLine['amounts'], of?: string) =>
              rows(
                paidActions(sources, locale),
                { id, title, amounts, ...(of && { of }) },
                areaName(focusArea),
              );
            for (const { source, amounts } of parts) yield* rowsOf(amounts, source.id);
            // What several sources paid together is not reported of each.
            const isAccounts = (at: number): boolean => columns[at]?.kind === 'accounts';
            if (parts.length > 1)
              yield* rowsOf(together.map((amount, at) => (isAccounts(at) ? amount : undefined)));
          }
        for (const line of withdrawals) yield* rows(locale.fundUse, line);
        for (const line of allocations) yield* rows(locale.fundAllocation, line);
      }
    }
  },
});
