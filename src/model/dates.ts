import { type DateParts, dateParts } from '../templates/date-parts.ts';
import { memoize } from '../text/bounded-memo.ts';
import { lastDayOfMonth } from '../text/calendar.ts';

/** The first day that a date as coarse as `2011-03` or `2011` means: `2011-03-01`, `2011-01-01`. */
export const firstDay = once((date) => {
  const { year, month, day } = partsOf(date);
  return isoDay(year, month ?? 1, day ?? 1);
});

/** The last day that a coarse date means: `2011-03-31`, `2011-12-31`. What is `ongoing` lasts beyond every date. */
export const lastDay = once((date) => {
  if (date === 'ongoing') return '9999-12-31';
  const { year, month = 12, day } = partsOf(date);
  return day === undefined ? lastDayOfMonth(year, month) : isoDay(year, month, day);
});

/** Thousands of actions have a few hundred dates between them: each is worked out once. */
function once(work: (date: string) => string): (date: string) => string {
  const known = new Map<string, string>();
  return (date) => known.get(date) ?? memoize(known, date, work(date));
}

/** In the order in which they are due: a month or a year is over when its last day is. */
export function byLastDay(one: { readonly date: string }, other: { readonly date: string }): number {
  const [due, otherDue] = [lastDay(one.date), lastDay(other.date)];
  return due < otherDue ? -1 : due > otherDue ? 1 : other.date.length - one.date.length;
}

export function yearOf(date: string): number {
  return partsOf(date).year;
}

/** Whether the calendar has the day: 30 February it has not. */
export function exists(date: string): boolean {
  const { year, month, day } = partsOf(date);
  return month === undefined || day === undefined || isoDay(year, month, day) <= lastDayOfMonth(year, month);
}

/** Dates of records are dates: their schemas let nothing else through. */
function partsOf(date: string): DateParts {
  return dateParts(date) ?? { year: 0 };
}

function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}
