import { lastDayOfMonth } from './calendar.ts';

/** A stretch of the calendar that figures are of, or that is reported on. */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** Which of its kind in the year, from 1; 1 for the year itself. */
  readonly part: number;
  /** As it is written: `2024`, `2024-H1`, `2024-T2`, `2024-Q3`, `2024-06`. */
  readonly text: string;
  /** The days on which it begins and ends, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
}

/** Kinds of period, by how many months each has. */
export const periodMonths = { year: 12, 'half-year': 6, tertial: 4, quarter: 3, month: 1 } as const;
export type PeriodKind = keyof typeof periodMonths;

const letters: Readonly<Record<string, PeriodKind>> = { H: 'half-year', T: 'tertial', Q: 'quarter' };
const form = /^([12]\d{3})(?:-(?:([HTQ])([1-4])|(0[1-9]|1[0-2])))?$/;

/** What a period is; undefined for what is none. */
export function readPeriod(text: string): Period | undefined {
  const [, written, letter, nth, month] = form.exec(text) ?? [];
  if (written === undefined) return undefined;
  const kind = letter === undefined ? (month === undefined ? 'year' : 'month') : letters[letter];
  if (kind === undefined) return undefined;
  return periodOf(kind, Number(written), Number(nth ?? month ?? 1));
}

/** A part of a year; undefined where the year has no such part. */
export function periodOf(kind: PeriodKind, year: number, part = 1): Period | undefined {
  const months = periodMonths[kind];
  if (part < 1 || part * months > 12) return undefined;
  const [from, to] = [(part - 1) * months + 1, part * months];
  const two = (number: number): string => String(number).padStart(2, '0');
  const letter = Object.entries(letters).find(([, other]) => other === kind)?.[0];
  const text = kind === 'year' ? String(year) : letter ? `${year}-${letter}${part}` : `${year}-${two(part)}`;
  return { kind, year, part, text, first: `${year}-${two(from)}-01`, last: lastDayOfMonth(year, to) };
}

/** The earlier first; of those that end on one day the longer last, as it holds the others. */
export function byPeriod(one: Period, other: Period): number {
  if (one.last !== other.last) return one.last < other.last ? -1 : 1;
  return one.first === other.first ? 0 : one.first > other.first ? -1 : 1;
}

/** How many periods it is from one to another of its kind: 1 to the next. */
export function periodsBetween(one: Period, other: Period): number {
  const count = 12 / periodMonths[one.kind];
  return (other.year - one.year) * count + other.part - one.part;
}

const words: readonly (readonly [kind: PeriodKind, pattern: string])[] = [
  ['half-year', 'h|halvår|half ?year|half'],
  ['tertial', 't|tertial|tert'],
  ['quarter', 'q|k|kv|kvartal|quarter'],
];
const ordinals: Readonly<Record<string, number>> = {
  ...{ første: 1, fyrste: 1, first: 1, andre: 2, annet: 2, second: 2 },
  ...{ tredje: 3, third: 3, fjerde: 4, fourth: 4 },
};
const months = [
  ['jan', 'januar', 'january'],
  ['feb', 'februar', 'february'],
  ['mar', 'mars', 'march'],
  ['apr', 'april'],
  ['mai', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oct', 'oktober', 'october'],
  ['nov', 'november'],
  ['des', 'dec', 'desember', 'december'],
];

/** The period that is meant by one in words or in another order: `2024-t1`, `T1 2024`, `2. kvartal 2024`, `juni 2024`. */
export function meantPeriod(written: string): Period | undefined {
  const text = written.normalize('NFC').toLowerCase().trim();
  const year = /(?<!\d)[12]\d{3}(?!\d)/.exec(text)?.[0];
  if (year === undefined) return undefined;
  const rest = text
    .replace(year, ' ')
    .replace(/[\s.,_/–-]+/g, ' ')
    .replace(/^(?: ?(?:i|av|of|in))+ | (?:i|av|of|in) ?$/g, ' ')
    .trim();
  if (rest === '') return periodOf('year', Number(year));
  const month = months.findIndex((names) => names.includes(rest));
  if (month >= 0) return periodOf('month', Number(year), month + 1);
  if (/^\d$/.test(rest) && text.startsWith(year)) return periodOf('month', Number(year), Number(rest));
  for (const [kind, pattern] of words) {
    const found =
      new RegExp(`^(?:${pattern}) ?(\\d)$`).exec(rest) ?? new RegExp(`^(\\S+?) ?(?:${pattern})$`).exec(rest);
    const nth = found?.[1];
    if (nth === undefined) continue;
    const part = /^\d$/.test(nth) ? Number(nth) : ordinals[nth];
    return part === undefined ? undefined : periodOf(kind, Number(year), part);
  }
  return undefined;
}
