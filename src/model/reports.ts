import { lastDay } from './dates.ts';
import type { Action } from './entities.ts';
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
