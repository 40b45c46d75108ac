import type { Action } from '../model/entities.ts';
import type { ActionRecord } from '../model/records.ts';
import { oldestFirst } from '../model/reports.ts';

/**
 * Whether what an action costs in a year, and what is to pay for it, counts: in every sum, table, rule, document, list and
 * comparison. This is the one place where it is decided. An idea never counts. What is cancelled counts in the years
 * before it was; what is postponed in those, and again from the year that it is postponed to. When it was is what the
 * reports say; where none does, there is no year before it.
 */
export function counts({ record }: Action, year: number): boolean {
  switch (record.status) {
    case 'idea':
      return false;
    case 'cancelled':
      return year < stoppedIn(record);
    case 'postponed':
      return year < stoppedIn(record) || (record.postponedTo !== undefined && year >= record.postponedTo);
    default:
      return true;
  }
}

/** The year of the first report that has the status that the action still has. */
function stoppedIn({ status, reports = [] }: ActionRecord): number {
  const sorted = oldestFirst(reports);
  const other = sorted.findLastIndex((report) => report.status !== status);
  const first = sorted[other + 1];
  return first ? Number(first.date.slice(0, 4)) : Number.NEGATIVE_INFINITY;
}
