/** The first day that a date as coarse as `2011-03` or `2011` means: `2011-03-01`, `2011-01-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day that a coarse date means: `2011-03-31`, `2011-12-31`. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month))).padStart(2, '0')}`;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Whether the calendar has the day: 30 February it has not. */
export function exists(date: string): boolean {
  const [year = '', month, day] = date.split('-');
  return !day || !month || Number(day) <= daysIn(Number(year), Number(month));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
