import type { Place } from '../text/place.ts';
import { isUnderWay } from './action-years.ts';
import type { Action, ActionPlan, Plan } from './entities.ts';
import type { ActionPlanFrontMatter } from './records.ts';

/** The most years that an action plan may be for. */
export const mostActionPlanYears = 12;

/** Which years something is for. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The years of an action plan. One whose end is before its start is for the years between all the same, and a period that
 * nobody can mean is cut off: rules report both.
 */
export function yearsOfActionPlan({
  year = 0,
  period,
}: ActionPlanFrontMatter): Span & { readonly years: readonly number[] } {
  const from = period ? Math.min(period.from, period.to) : year;
  const to = period ? Math.max(period.from, period.to) : year;
  const length = Math.min(to - from, mostActionPlanYears * 2) + 1;
  return { from, to, years: Array.from({ length }, (_, index) => from + index) };
}

/** What names some years in files and on the command line: `2011`, `2026-2029`. */
export function yearsKey({ from, to }: Span): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** Some years as they are read: `2011`, `2026–2029`. */
export function yearsTitle({ from, to }: Span): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** What action plans are ordered by: the first year, then the last one. */
export function byYears(one: Span, other: Span): number {
  return one.from - other.from || one.to - other.to;
}

/**
 * The action plan that a year is in: of several, for a plan of several years may be rolled on each year, the one that
 * begins last.
 */
export function actionPlanOf(
  { actionPlans }: Pick<Plan, 'actionPlans'>,
  year: number,
): ActionPlan | undefined {
  return actionPlans
    .filter(({ years }) => years.includes(year))
    .sort(byYears)
    .at(-1);
}

/** Where an action plan says which years it is for. */
export function placeOfYears({ record, at }: ActionPlan): Place {
  return at(record.period ? 'period' : 'year');
}

/** The actions of a plan that are under way in one of its years. */
export function actionsIn({ actions }: ActionPlan, year: number): readonly Action[] {
  return actions.filter((action) => isUnderWay(action, year));
}

/** The years that are binding: the first ones that the plan says, or all. */
export function bindingYearsOf({ years, record }: ActionPlan): readonly number[] {
  return years.slice(0, record.bindingYears ?? years.length);
}
