import type { BudgetKind } from '../kinds/budget-kinds.ts';
import type { Action, Plan } from '../model/entities.ts';
import { lastOf, type Reporting, reportsUntil } from '../model/reported-periods.ts';
import { amountsOf } from './budget.ts';
import { adoptedActions } from './original-budget.ts';

/** The money of an action in a year as municipal accounts have it, in whole kroner. */
export interface YearBudget {
  readonly action: Action;
  /** It was adopted, and is no longer in the plan. */
  readonly gone: boolean;
  /** What was adopted; undefined where that is not known of the year. */
  readonly original: number | undefined;
  /** What the plan says now. */
  readonly revised: number;
  /** What was spent in the year to the end of the period; undefined where nobody has reported that. */
  readonly spent: number | undefined;
  /** What it is expected to have cost at the end of the year; undefined likewise. */
  readonly forecast: number | undefined;
}

/**
 * The budgets and accounts of the actions of a report's year: of those that are under way in it, and of those that were
 * adopted for it. Those without any money in it are left out.
 * @param budget one of the budgets; both when left out
 */
export function yearBudgets(
  { period, year, actions }: Reporting,
  plan: Plan,
  budget?: BudgetKind,
): readonly YearBudget[] {
  const adopted = adoptedActions(plan, year);
  const now = new Map(plan.actions.map((action) => [action.id, action]));
  const cost = (action: Action | undefined): number => (action ? amountsOf(action, [year], budget).cost : 0);
  const inYear = new Set(actions.map(({ id }) => id));
  const besides = [...(adopted ?? [])].filter(([id]) => !inYear.has(id));
  return [...actions, ...besides.map(([id, action]) => now.get(id) ?? action)]
    .map((action): YearBudget => {
      const gone = !now.has(action.id);
      const reports = gone ? [] : reportsUntil(action, period);
      const original = adopted && cost(adopted.get(action.id));
      const revised = gone ? 0 : cost(action);
      // Of what was put off with all of its money nobody reports what it cost.
      const putOff = (original ?? 0) !== 0 && revised === 0 && action.record.status === 'postponed';
      return {
        action,
        gone,
        original,
        revised,
        spent: lastOf(reports, 'spent') ?? (putOff ? 0 : undefined),
        forecast: lastOf(reports, 'forecast') ?? (putOff ? 0 : undefined),
      };
    })
    .filter(
      ({ original, revised, spent, forecast }) =>
        (original ?? 0) !== 0 || revised !== 0 || spent !== undefined || forecast !== undefined,
    );
}
