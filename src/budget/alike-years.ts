import type { Action } from '../model/entities.ts';
import { spanOfRow } from '../model/year-amounts.ts';

/** Years that follow each other and of which the same is to be said. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/**
 * Findings by year, those of years that follow each other as one where nothing but the year differs: what runs on for ten
 * years is wrong once.
 */
export function alikeYears<Finding extends { readonly year: number }>(
  findings: Iterable<Finding>,
): readonly { readonly finding: Finding; readonly years: Years }[] {
  const runs: { finding: Finding; years: { from: number; to: number }; rest: string }[] = [];
  for (const finding of [...findings].sort((one, other) => one.year - other.year)) {
    const rest = JSON.stringify({ ...finding, year: 0 });
    const last = runs.at(-1);
    if (last && last.rest === rest && last.years.to === finding.year - 1) last.years.to = finding.year;
    else runs.push({ finding, years: { from: finding.year, to: finding.year }, rest });
  }
  return runs;
}

/**
 * Whether an action may have money in a year, and the years of its rows are in order. Where not, that is said by another rule,
 * and what follows from it is not.
 */
export function hasYear(action: Action, year: number): boolean {
  return year >= action.firstYear && year <= action.lastYear && yearsInOrder(action);
}

/** Whether no cost and no financing ends before it begins. */
export function yearsInOrder({ lastYear, record }: Action): boolean {
  return [...(record.costs ?? []), ...(record.financing ?? [])].every((row) => {
    const [from, to] = spanOfRow(row, lastYear);
    return from <= to;
  });
}
