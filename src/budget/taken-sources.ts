import { type BudgetKind, budgetOfAmount } from '../kinds/budget-kinds.ts';
import { whoseMoney } from '../kinds/source-kinds.ts';
import type { FinancingSource, Plan } from '../model/entities.ts';
import type { EconomicPlanRecord } from '../model/records.ts';
import { amountsOf } from './budget.ts';

/**
 * The sources whose part of the actions an economic plan has in one of its budgets: the plan's own money always, that of
 * others exactly where a line of its income is `of` it.
 */
export function takenSources(
  { financingSources }: Plan,
  { income }: EconomicPlanRecord,
  budget: BudgetKind,
): readonly FinancingSource[] {
  const received = new Set(
    income.filter((line) => budgetOfAmount(line.budget) === budget).map((line) => line.of),
  );
  return financingSources.filter(
    ({ id, record }) => whoseMoney(record.kind) === 'inside' || received.has(id),
  );
}

/** What the actions of the plan get from a source in a year, in one of the budgets. Whole kroner. */
export function usedOf({ actions }: Plan, source: string, year: number, budget: BudgetKind): number {
  return actions.reduce(
    (sum, action) => sum + (amountsOf(action, [year], budget).bySource.get(source) ?? 0),
    0,
  );
}
