import type { YearBudget } from '../../budget/year-budgets.ts';
import { type Reporting, reportsUntil } from '../../model/reported-periods.ts';
import { firstSentences } from '../../text/first-sentences.ts';
import type { Period } from '../../text/period.ts';

/** The amounts of an action, or sums of them. */
export type Sums = Pick<YearBudget, 'original' | 'revised' | 'spent' | 'forecast'>;
/** What a budget is held against. */
export type Measured = 'spent' | 'forecast';

/**
 * Within a year the deviation is that of the forecast, where there is one; undefined where there is none: of the accounts it
 * would only say that the year is not over. So it is of a year of which nothing was reported in its last month.
 */
export function measuredBy(reporting: Reporting, budgets: readonly YearBudget[]): Measured | undefined {
  if (isOver(reporting, budgets)) return 'spent';
  return budgets.some(({ forecast }) => forecast !== undefined) ? 'forecast' : undefined;
}

/** Whether the accounts of a report are those of the whole year, or nearly so. */
export function isOver({ period }: Reporting, budgets: readonly YearBudget[]): boolean {
  const newest = newestOf(budgets, period);
  return period.kind === 'year' && (newest === undefined || newest.slice(0, 7) >= period.last.slice(0, 7));
}

/** The day of the newest report of money in a period. */
export function newestOf(budgets: readonly YearBudget[], period: Period): string | undefined {
  const dates = budgets.flatMap(({ action, spent }) =>
    spent === undefined ? [] : reportsUntil(action, period).map(({ date }) => date),
  );
  return dates.sort().at(-1);
}

/** What is left, in kroner: below zero where more is spent, or expected to be, than the budget now has. */
export function deviation(sums: Sums, measured: Measured): number | undefined {
  const amount = sums[measured];
  return amount === undefined ? undefined : sums.revised - amount;
}

/** An amount in percent of another; undefined where that is nothing. */
export function percentOf(amount: number | undefined, whole: number): number | undefined {
  return amount === undefined || whole <= 0 ? undefined : (amount / whole) * 100;
}

/** A deviation of so many percent of the budget, or of what has none, is given a reason. */
export const leastExplained = 5;

export function isExplained(sums: Sums, measured: Measured): boolean {
  const left = deviation(sums, measured);
  if (!left) return false;
  const percent = percentOf(left, sums.revised);
  // As it is printed: what is shown as 5 is explained as 5.
  return percent === undefined || Math.round(Math.abs(percent)) >= leastExplained;
}

const longestReason = 240;

/**
 * Why an action deviates, in the words that were last reported of it; nothing where none were.
 * @param most letters: of more, the first sentences are given
 */
export function reasonOf({ action, gone }: YearBudget, { period }: Reporting, most = longestReason): string {
  const last = gone ? undefined : reportsUntil(action, period).at(-1);
  return last ? firstSentences(last.text, most) : '';
}
