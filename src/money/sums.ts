/** An amount of one year, in whole kroner. */
export interface YearAmount {
  readonly year: number;
  readonly amount: number;
}

/** Whole kroner added up; exact as long as a public purse lasts (below 2⁵³). */
export function sum(amounts: Iterable<YearAmount> | undefined): number {
  let total = 0;
  for (const { amount } of amounts ?? []) total += amount;
  return total;
}

/** Kroner by year, in rising order of year; years without an amount are not there. */
export function sumByYear(amounts: Iterable<YearAmount> | undefined): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const { year, amount } of amounts ?? []) totals.set(year, (totals.get(year) ?? 0) + amount);
  return new Map([...totals].sort(([a], [b]) => a - b));
}
