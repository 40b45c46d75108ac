import { actionPlanOf, actionsIn } from './action-plan-years.ts';
import { lastDay } from './dates.ts';
import type { Action, ActionPlan, Plan } from './entities.ts';
import type { ReportRecord } from './records.ts';

/** The oldest first; a date may be as coarse as a year. */
export function byDate(one: { readonly date: string }, other: { readonly date: string }): number {
  return one.date < other.date ? -1 : one.date > other.date ? 1 : 0;
}

/** What was reported of an action in a year, the oldest first. */
export function reportsIn({ record }: Action, year: number): readonly ReportRecord[] {
  return (record.reports ?? []).filter(({ date }) => date.slice(0, 4) === String(year)).sort(byDate);
}

/** What was last reported of an action, up to a day where one is named. */
export function lastReport({ record }: Action, until = '9999-12-31'): ReportRecord | undefined {
  return [...(record.reports ?? [])].sort(byDate).findLast(({ date }) => lastDay(date) <= until);
}

/** A year and what an action plan has in it. */
export interface PlannedYear {
  readonly year: number;
  readonly actionPlan: ActionPlan;
  /** The plan's actions that are under way in the year. */
  readonly actions: readonly Action[];
}

/** The years of which there is anything to report, each with the action plan that it is in, the earliest first. */
export function reportedYears(plan: Pick<Plan, 'actionPlans'>): readonly PlannedYear[] {
  const years = new Set(plan.actionPlans.flatMap(({ years }) => years));
  return [...years]
    .sort((a, b) => a - b)
    .flatMap((year): readonly PlannedYear[] => {
      const actionPlan = actionPlanOf(plan, year);
      const actions = actionPlan ? actionsIn(actionPlan, year) : [];
      const reported = actions.some((action) => reportsIn(action, year).length > 0);
      return actionPlan && reported ? [{ year, actionPlan, actions }] : [];
    });
}
