import { byPeriod, type Period, periodOf } from '../text/period.ts';
import { actionPlanOf, actionsIn } from './action-plan-years.ts';
import { lastDay } from './dates.ts';
import type { Action, ActionPlan, Plan, Report } from './entities.ts';
import type { ReportRecord } from './records.ts';
import { reportsIn } from './reports.ts';

/** What one report is about: a year from its beginning to the end of a period. */
export interface Reporting {
  readonly period: Period;
  /** The year that the period is in, with its action plan and the actions that are under way. */
  readonly year: number;
  readonly actionPlan: ActionPlan;
  readonly actions: readonly Action[];
  /** The text of the report, where it has one. */
  readonly report: Report | undefined;
}

/** What was reported of an action in a year to the end of a period, the oldest first: never what was reported later. */
export function reportsUntil(action: Action, { year, last }: Period): readonly ReportRecord[] {
  return reportsIn(action, year).filter(({ date }) => lastDay(date) <= last);
}

/** The last that was reported of something in a year to the end of a period; undefined where nothing was. */
export function lastOf<Field extends 'spent' | 'forecast' | 'progress'>(
  reports: readonly ReportRecord[],
  field: Field,
): number | undefined {
  return reports.findLast((report) => report[field] !== undefined)?.[field];
}

/** Whether anything was reported in a period itself. */
export function isReportedIn(actions: readonly Action[], period: Period): boolean {
  return actions.some((action) =>
    reportsUntil(action, period).some(({ date }) => lastDay(date) >= period.first),
  );
}

/**
 * The reports of a plan, the earliest first: one of each year in which something was reported, and one of each period that
 * has a file. A year without an action plan has no actions to report on.
 */
export function reportingsOf(plan: Pick<Plan, 'actionPlans' | 'reports'>): readonly Reporting[] {
  const periods = new Map<string, { readonly period: Period; readonly report?: Report }>();
  for (const year of new Set(plan.actionPlans.flatMap(({ years }) => years))) {
    const period = periodOf('year', year);
    const actionPlan = actionPlanOf(plan, year);
    if (period && actionPlan && isReportedIn(actionsIn(actionPlan, year), period))
      periods.set(period.text, { period });
  }
  for (const report of plan.reports)
    if (!periods.get(report.period.text)?.report)
      periods.set(report.period.text, { period: report.period, report });
  return [...periods.values()]
    .sort((one, other) => byPeriod(one.period, other.period))
    .flatMap(({ period, report }): readonly Reporting[] => {
      const { year } = period;
      const actionPlan = actionPlanOf(plan, year);
      return actionPlan ? [{ period, year, actionPlan, actions: actionsIn(actionPlan, year), report }] : [];
    });
}
