import type { Action } from './entities.ts';
import type { CostRecord, FinancingRecord, YearsOfRow } from './records.ts';

/** A row of costs or financing in one of its years. */
export type InYear<Row> = Omit<Row, keyof YearsOfRow> & {
  readonly year: number;
  /** Of the row among those of its list. */
  readonly index: number;
  /** Whether the row is of several years. */
  readonly recurring: boolean;
};

/**
 * What an action costs, by row and year. What works out money reads this, {@link financingOf} or {@link yearsIn}. One
 * at a time: a file that is made to be large may have more of them than fit in memory.
 */
export function costsOf(action: Action): Iterable<InYear<CostRecord>> {
  return inYears(action.record.costs, action);
}

/** Who pays for an action, by row and year. */
export function financingOf(action: Action): Iterable<InYear<FinancingRecord>> {
  return inYears(action.record.financing, action);
}

/** The first and last year of a row; one that does not say when it ends lasts as long as the action. */
export function spanOfRow(row: YearsOfRow, lastYear: number): readonly [from: number, to: number] {
  return row.year === undefined ? [row.from, row.to ?? lastYear] : [row.year, row.year];
}

/** How many of some years a row has money in. */
export function yearsIn(row: YearsOfRow, lastYear: number, years: readonly number[]): number {
  const from = row.year ?? row.from;
  const to = row.year ?? row.to ?? lastYear;
  let count = 0;
  // Without a function or an iterator of its own: documents ask for each row of thousands of actions many times.
  for (let at = 0; at < years.length; at += 1) {
    const year = years[at] ?? 0;
    if (from <= year && year <= to) count += 1;
  }
  return count;
}

/** Rows with those of several years written out: one for each year, in the order of the file. */
function* inYears<Row extends YearsOfRow>(
  rows: readonly Row[] | undefined,
  { lastYear }: { readonly lastYear: number },
): Iterable<InYear<Row>> {
  for (const [index, row] of (rows ?? []).entries()) {
    const { year, from: _, to: __, ...rest } = row;
    const [first, last] = spanOfRow(row, lastYear);
    for (let at = first; at <= last; at += 1)
      yield { year: at, ...rest, index, recurring: year === undefined };
  }
}

/** Kroner of rows by year, in rising order of year; years without an amount are not there. */
export function amountsByYear(
  rows: readonly (YearsOfRow & { readonly amount: number })[] | undefined,
  { lastYear }: { readonly lastYear: number },
): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const row of rows ?? []) {
    const [first, last] = spanOfRow(row, lastYear);
    for (let year = first; year <= last; year += 1) totals.set(year, (totals.get(year) ?? 0) + row.amount);
  }
  return new Map([...totals].sort(([a], [b]) => a - b));
}

/** The index of the last of an action's rows that has money of a year, and is one of those that are asked for; -1 where none is. */
export function lastRowIn(
  { record, lastYear }: Action,
  list: 'costs' | 'financing',
  year: number,
  isOne: (row: CostRecord | FinancingRecord) => boolean = () => true,
): number {
  const rows: readonly (CostRecord | FinancingRecord)[] = record[list] ?? [];
  return rows.findLastIndex((row) => yearsIn(row, lastYear, [year]) > 0 && isOne(row));
}
