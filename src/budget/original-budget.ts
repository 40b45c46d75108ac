import { documentKey } from '../kinds/document-kinds.ts';
import { actionsIn, byYears } from '../model/action-plan-years.ts';
import { adoptedRecordOf, asAdopted } from '../model/adopted-records.ts';
import type { Action, Plan } from '../model/entities.ts';
import type { Id } from '../model/records.ts';
import { amountsOf } from './budget.ts';

/**
 * The original budget of a year: what each of its actions was to cost when the action plan was adopted, in whole kroner by
 * the id of the action. Those that have been deleted since are among them.
 * @returns undefined where no record says so: the action plan is not adopted, or was before there were such records
 */
export function originalBudget(plan: Plan, year: number): ReadonlyMap<Id, number> | undefined {
  const actions = adoptedActions(plan, year);
  return (
    actions && new Map([...actions].map(([id, action]) => [id, amountsOf(action, [year]).cost] as const))
  );
}

/** The actions of a year as they were when its action plan was adopted; undefined where no record says so. */
export function adoptedActions(plan: Plan, year: number): ReadonlyMap<Id, Action> | undefined {
  if (plan.originalBudgets) return plan.originalBudgets.get(year);
  // Of several that the year is in, the one that begins last.
  for (const { kind, id } of plan.actionPlans
    .filter(({ years }) => years.includes(year))
    .sort(byYears)
    .reverse()) {
    const key = documentKey(kind, id);
    if (!adoptedRecordOf(plan, key)) continue;
    const adopted = asAdopted(plan, key).actionPlans.find((actionPlan) => actionPlan.id === id);
    return new Map(adopted && actionsIn(adopted, year).map((action) => [action.id, action] as const));
  }
  return undefined;
}

/** Whether a year has an action plan, so that its actions say what it costs. */
export function hasActionPlan({ actionPlans }: Plan, year: number): boolean {
  return actionPlans.some(({ years }) => years.includes(year));
}
