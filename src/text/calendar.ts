/**
 * The last day of a month, `YYYY-MM-DD`.
 * @param month from 1; 14 is February of the year after
 */
export function lastDayOfMonth(year: number, month: number): string {
  if (month === 12 && year >= 0 && year <= 9999) return `${String(year).padStart(4, '0')}-12-31`;
  const day = new Date(0);
  // Unlike Date.UTC, this takes the year 95 to be that one.
  day.setUTCFullYear(year, month, 0);
  return day.toISOString().slice(0, 10);
}
