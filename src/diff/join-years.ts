import type { MoneyRow, MoneyShift } from './change.ts';

/** A row of one year, and whether the plan says it for several years at once. */
export type YearRow = MoneyRow & { readonly recurring: boolean };

/** Rows in which years that the plan says at once are one: those that follow each other with the same amounts. */
export function joinYears(rows: readonly YearRow[]): readonly MoneyRow[] {
  const joined: (YearRow & { until?: number })[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && goesOn(last, row)) joined[joined.length - 1] = { ...last, until: row.year as number };
    else joined.push(row);
  }
  return joined.map(({ recurring: _, ...row }) => row);
}

function goesOn(last: YearRow, next: YearRow): boolean {
  const end = last.until ?? last.year;
  return (
    last.recurring &&
    next.recurring &&
    end !== undefined &&
    next.year === end + 1 &&
    next.column === last.column &&
    next.budget === last.budget &&
    next.source?.id === last.source?.id &&
    next.before === last.before &&
    next.after === last.after
  );
}

/** The years of a row, each; one without a year has none. */
export function yearsOfRow({ year, until }: MoneyRow): readonly number[] {
  return year === undefined ? [] : Array.from({ length: (until ?? year) - year + 1 }, (_, at) => year + at);
}

/** So many years that are alike are one period; fewer are as short by themselves. */
const fewestJoined = 3;

/** Shifts by runs of years that follow each other with as much more or less in each, where they are three or more. */
export function runsOf(shifts: readonly MoneyShift[]): readonly (readonly MoneyShift[])[] {
  const runs: MoneyShift[][] = [];
  for (const shift of shifts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && shift.year === last.year + 1 && moreOf(shift) === moreOf(last)) run.push(shift);
    else runs.push([shift]);
  }
  return runs.flatMap((run) => (run.length < fewestJoined ? run.map((shift) => [shift]) : [run]));
}

function moreOf({ before, after }: MoneyShift): number {
  return after - before;
}
