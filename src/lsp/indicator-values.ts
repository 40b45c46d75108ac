import type { Language } from '../kinds/languages.ts';
import { listWords } from '../messages/list-words.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { say } from '../messages/wording.ts';
import type { Indicator, Plan } from '../model/entities.ts';
import type { Path } from '../model/places.ts';
import {
  type IndicatorState,
  intervalOf,
  type PeriodValue,
  seriesOf,
  stateOf,
  targetAhead,
} from '../model/series.ts';
import { type Period, periodMonths, periodOf } from '../text/period.ts';
import type { Cursor } from './wanted-kinds.ts';

/** What may be at a cursor in an indicator that is no id of the plan. */
export interface Offer {
  readonly value: string;
  /** What it is, where the value does not say. */
  readonly title?: string;
}

/** So many periods are offered: the next, and those after it. */
const offered = 4;

/** The periods that come next in an indicator, and the groups that it is broken down by. */
export function indicatorOffers(file: string, { path, begun }: Cursor, plan: Plan): readonly Offer[] {
  const indicator = plan.indicators.find((one) => one.file === file);
  if (!indicator) return [];
  const last = path.at(-1);
  if (last === 'period')
    return nextPeriods(indicator, path[0] === 'breakdown')
      .filter(({ text }) => text.startsWith(begun))
      .map(({ text }) => ({ value: text }));
  const inValues = path[0] === 'breakdown' && (last === 'values' || path.at(-2) === 'values');
  const { groups = [] } = record(indicator);
  return inValues ? groups.map(({ id, title }) => ({ value: id, title })) : [];
}

/** What a group of a breakdown is called, where a path leads to its value. */
export function groupTitle(indicator: Indicator, path: Path): string | undefined {
  if (path[0] !== 'breakdown' || path.at(-2) !== 'values') return undefined;
  return record(indicator).groups?.find(({ id }) => id === path.at(-1))?.title;
}

/** How far an indicator has come, as it is said at a field at its top: lines, none at most fields. */
export function indicatorStanding(
  indicator: Indicator,
  field: string,
  language: Language,
): readonly string[] {
  const series = seriesOf(indicator);
  const { newest } = series;
  if (field === 'every') {
    const [next] = nextPeriods(indicator, false);
    return next ? [say(lspWords.next, language, { period: next.text })] : [];
  }
  if (!['baseline', 'measurements', 'targets'].includes(field)) return [];
  const figure = ({ value, period }: PeriodValue) => ({ value: String(value), period: period.text });
  const target = targetAhead(series);
  const state = stateOf(indicator, series);
  return [
    ...(newest ? [say(lspWords.newest, language, figure(newest))] : []),
    ...(target ? [say(lspWords.ahead, language, figure(target))] : []),
    ...(state ? [say(stateWords[state], language)] : []),
  ];
}

const stateWords = {
  reached: listWords.reached,
  'on-track': listWords.onTrack,
  behind: listWords.behind,
} as const satisfies Readonly<Record<IndicatorState, unknown>>;

function record({ record: { breakdown } }: Indicator): Partial<NonNullable<typeof breakdown>> {
  return breakdown ?? {};
}

/** The periods of the kind that is measured, after the newest; those of a breakdown are the periods of the whole. */
function nextPeriods(indicator: Indicator, ofBreakdown: boolean): readonly Period[] {
  const { measurements, newest: measured, baseline } = seriesOf(indicator);
  if (ofBreakdown) {
    const known = new Set((record(indicator).measurements ?? []).map(({ period }) => period));
    return measurements
      .map(({ period }) => period)
      .filter(({ text }) => !known.has(text))
      .toReversed();
  }
  const newest = (measured ?? baseline)?.period;
  if (!newest) return [];
  const months = Math.max(intervalOf(indicator).months, periodMonths[newest.kind]);
  return Array.from({ length: offered }, (_, index) => later(newest, months * (index + 1))).flatMap(
    (period) => period ?? [],
  );
}

/** The period of the same kind that ends so many months later. */
function later({ kind, last }: Period, months: number): Period | undefined {
  const end = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1 + months;
  return periodOf(kind, Math.floor(end / 12), ((end % 12) + 1) / periodMonths[kind]);
}
