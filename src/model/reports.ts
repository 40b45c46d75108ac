import type { Action, ActionPlan } from './entities.ts';
import type { ReportRecord } from './records.ts';

/** The oldest first; a date may be as coarse as a year. */
export function byDate(one: { readonly date: string }, other: { readonly date: string }): number {
  return one.date < other.date ? -1 : one.date > other.date ? 1 : 0;
}

/** What was reported of an action in a year, the oldest first. */
export function reportsIn({ record }: Action, year: number): readonly ReportRecord[] {
  return (record.reports ?? []).filter(({ date }) => date.slice(0, 4) === String(year)).sort(byDate);
}

/** Whether there is anything to report of a year. */
export function isReported({ year, actions }: ActionPlan): boolean {
  return actions.some((action) => reportsIn(action, year).length > 0);
}
