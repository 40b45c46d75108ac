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

/** What an action costs, by row and year. Every sum, table, rule and comparison reads this, or {@link financingOf}. */
export function costsOf(action: Action): readonly InYear<CostRecord>[] {
  return inYears(action.record.costs, action);
}

/** Who pays for an action, by row and year. */
export function financingOf(action: Action): readonly InYear<FinancingRecord>[] {
  return inYears(action.record.financing, action);
}

/** The first and last year of a row; one that does not say when it ends lasts as long as the action. */
function spanOfRow(row: YearsOfRow, lastYear: number): readonly [from: number, to: number] {
  return row.year === undefined ? [row.from, row.to ?? lastYear] : [row.year, row.year];
}

interface Expanded {
  readonly lastYear: number;
  readonly rows: readonly InYear<YearsOfRow>[];
}
/** Sums ask for the same rows again and again. */
const known = new WeakMap<readonly YearsOfRow[], Expanded>();

/** Rows with those of several years written out: one for each year, in the order of the file. */
export function inYears<Row extends YearsOfRow>(
  rows: readonly Row[] | undefined,
  { lastYear }: { readonly lastYear: number },
): readonly InYear<Row>[] {
  if (rows === undefined) return [];
  const earlier = known.get(rows);
  if (earlier?.lastYear === lastYear) return earlier.rows as readonly InYear<Row>[];
  const expanded = rows.flatMap((row, index) => {
    const { year, from: _, to: __, ...rest } = row;
    const [first, last] = spanOfRow(row, lastYear);
    const recurring = year === undefined;
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({
      year: first + at,
      ...rest,
      index,
      recurring,
    }));
  });
  known.set(rows, { lastYear, rows: expanded as Expanded['rows'] });
  return expanded;
}

/** The index of the last row that has money of a year; -1 where none has. */
export function lastRowIn(rows: readonly InYear<YearsOfRow>[], year: number): number {
  return rows.findLast((row) => row.year === year)?.index ?? -1;
}
