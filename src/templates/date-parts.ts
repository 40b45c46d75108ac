/** A day, a month or a year. */
export interface DateParts {
  readonly year: number;
  /** 1–12 */
  readonly month?: number;
  /** 1–31 */
  readonly day?: number;
}

const iso = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:[T ].*)?)?)?$/;

/**
 * What an ISO date says, as exact as it is given: `2011`, `2011-03`, `2011-03-01`, or a point in time of which the day is
 * read as it is written (`2011-03-01T23:30:00+01:00`). Undefined for what is no date.
 */
export function dateParts(date: string): DateParts | undefined {
  const [, year, month, day] = iso.exec(date) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}
