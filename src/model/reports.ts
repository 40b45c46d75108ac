import { lastDay } from './dates.ts';
import type { Action } from './entities.ts';
import type { ReportRecord } from './records.ts';

/** The oldest first; a date may be as coarse as a year. */
export function byDate(one: { readonly date: string }, other: { readonly date: string }): number {
  return one.date < other.date ? -1 : one.date > other.date ? 1 : 0;
}

/** The same in that order. Most lists have one or none, and there are thousands of lists. */
export function oldestFirst<One extends { readonly date: string }>(
  list: readonly One[] = [],
): readonly One[] {
  return list.length < 2 ? list : [...list].sort(byDate);
}

/** What was reported of an action in a year, the oldest first. */
export function reportsIn({ record }: Action, year: number): readonly ReportRecord[] {
  const start = String(year);
  return oldestFirst(record.reports?.filter(({ date }) => date.startsWith(start)));
}

/** What was last reported of an action, up to a day where one is named. */
export function lastReport({ record }: Action, until = '9999-12-31'): ReportRecord | undefined {
  return oldestFirst(record.reports).findLast(({ date }) => lastDay(date) <= until);
}
