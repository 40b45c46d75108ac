import { meantPeriod, periodOf } from './period.ts';

/** How days and months are written beside `2011-03-15`. What names its month is another matter than what numbers it. */
const notations: readonly RegExp[] = [
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})\.?$/,
  /^(?<year>\d{4})[-./](?<month>\d{1,2})(?:[-./](?<day>\d{1,2}))?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?:(?<day>\d{1,2})\.?\s?)?(?<word>\p{L}{3,})\.?,?\s(?<year>\d{4})$/u,
  /^(?<word>\p{L}{3,})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,\s(?<year>\d{4})$/u,
];

/**
 * The date or month that a text in the notations of offices is: `15.03.2011`, `15. mars 2011`, `Mars 2011`, as
 * `2011-03-15` and `2011-03`. Undefined for what is none, and for `03/15/2011`, which is read in two ways.
 */
export function meantDate(text: string): string | undefined {
  for (const notation of notations) {
    const { year, month, day, word } = notation.exec(text.trim())?.groups ?? {};
    if (year === undefined) continue;
    const period =
      word === undefined ? periodOf('month', Number(year), Number(month)) : meantPeriod(`${word} ${year}`);
    if (period?.kind !== 'month') return undefined;
    if (day === undefined) return period.text;
    const date = `${period.text}-${day.padStart(2, '0')}`;
    return Number(day) > 0 && date <= period.last ? date : undefined;
  }
  return undefined;
}
