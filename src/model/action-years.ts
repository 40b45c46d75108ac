import { yearOf } from './dates.ts';
import type { Action } from './entities.ts';
import type { ActionRecord } from './records.ts';

/** The first and last calendar year of something. */
export interface Years {
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * The last year that anything in the plan is about: of its period, or of an action plan or economic plan that reaches
 * further. What is ongoing is counted until then. It has no end of its own; without one its yearly costs would add up to
 * nothing that a document shows, and with a later one to more than every document shows.
 * @param planned the years of action plans and economic plans
 */
export function horizonOf(periodEnd: number, planned: readonly number[]): number {
  return planned.reduce((last, year) => Math.max(last, year), periodEnd);
}

/** The years that an action belongs to. */
export function yearsOfAction({ start, end }: Pick<ActionRecord, 'start' | 'end'>, horizon: number): Years {
  const firstYear = yearOf(start);
  return { firstYear, lastYear: end === 'ongoing' ? Math.max(firstYear, horizon) : yearOf(end) };
}

/** Whether an action is under way in a year; what is ongoing is so in every year after its first. */
export function isUnderWay({ record, firstYear, lastYear }: Action, year: number): boolean {
  return firstYear <= year && (year <= lastYear || record.end === 'ongoing');
}
