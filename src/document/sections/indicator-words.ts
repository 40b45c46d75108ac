import type { Indicator } from '../../model/entities.ts';
import {
  type IndicatorState,
  type PeriodValue,
  type Series,
  seriesOf,
  stateOf,
  targetsAhead,
} from '../../model/series.ts';
import { fill, type Locale } from '../../templates/locale.ts';
import { periodInWords } from '../../templates/period-words.ts';
import type { Period } from '../../text/period.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Cell } from '../document.ts';
import { decimal } from '../figures.ts';
import { cell, figures, table, words } from '../words.ts';

/** Prints the values of an indicator, with the decimals that it has, or with more where an axis needs them. */
export function valuePrinter(
  { record: { decimals = 0 } }: Indicator,
  { wordsLanguage }: BuildContext,
): (value: number, places?: number) => string {
  return (value, places = decimals) => decimal(value, Math.max(decimals, places), wordsLanguage);
}

const stateKeys = { reached: 'stateReached', 'on-track': 'stateOnTrack', behind: 'stateBehind' } as const;
/**
 * Marks of three shapes, so that they are distinguished in black and white. What is on track has the mark that an action has
 * that is, and what is behind none that an action may have.
 */
const marks: Readonly<Record<IndicatorState, string>> = { reached: '✓', 'on-track': '●', behind: '▼' };

/** How far an indicator has come, in words and with a mark; undefined where that cannot be said. */
export function indicatorState(
  indicator: Indicator,
  series: Series,
  locale: Locale,
): { readonly state: IndicatorState; readonly words: string; readonly marked: string } | undefined {
  const state = stateOf(indicator, series);
  if (!state) return undefined;
  const words = locale[stateKeys[state]];
  return { state, words, marked: `${marks[state]}\u00a0${words}` };
}

/** An indicator with its newest figure, what is aimed at and how far it is: `Gjestedøgn: 12 000 døgn (2011), måltall 15 000 (2015), ▲ bak`. */
export function indicatorInShort(indicator: Indicator, context: BuildContext): string {
  const { title, record } = indicator;
  const { locale } = context;
  const print = valuePrinter(indicator, context);
  const series = seriesOf(indicator);
  const known = series.newest ?? series.baseline;
  const newest =
    known &&
    fill(locale.indicatorMeasured, {
      title,
      value: print(known.value),
      unit: record.unit,
      period: periodInWords(known.period, locale),
    });
  const aims = targetsAhead(series).map(({ value, period }) =>
    fill(locale.indicatorTarget, { target: print(value), period: periodInWords(period, locale) }),
  );
  const state = indicatorState(indicator, series, locale)?.marked;
  return [newest ?? title, ...aims, ...(state ? [state] : [])].join(', ');
}

/**
 * Indicators with where they began, where they are, and what is aimed at, a row each. A column of what is known of none of
 * them is left out.
 */
export function indicatorOverview(
  indicators: readonly Indicator[],
  context: BuildContext,
  caption = context.locale.indicatorsCaption,
): readonly Block[] {
  const { locale } = context;
  const rows = indicators.map((indicator) => {
    const series = seriesOf(indicator);
    const [next, last] = targetsAhead(series);
    return {
      indicator,
      baseline: datedValue(indicator, series.baseline, context),
      newest: datedValue(indicator, series.newest, context),
      target: datedValue(indicator, next, context),
      last: datedValue(indicator, last, context),
      status: indicatorState(indicator, series, locale)?.marked,
    };
  });
  const columns = (
    [
      ['baseline', locale.baseline, figures],
      ['newest', locale.newestMeasurement, figures],
      ['target', locale.target, figures],
      ['last', locale.lastTarget, figures],
      ['status', locale.status, words],
    ] as const
  ).filter(([column]) => rows.some((row) => row[column] !== undefined));
  return table(
    caption,
    [[locale.indicator, words], ...columns.map(([, heading, kind]) => [heading, kind] as const)],
    rows.map((row) => ({
      rowHeader: 'plain' as const,
      cells: [
        indicatorWithUnit(row.indicator, locale),
        ...columns.map(([column]) => cell(row[column] ?? '–')),
      ],
    })),
  );
}

/** What is measured, and in what: `Gjestedøgn (døgn)`. */
export function indicatorWithUnit({ title, record: { unit } }: Indicator, locale: Locale): Cell {
  return cell(fill(locale.indicatorUnit, { title, unit }));
}

/** A value with its period: `12 000 (2011)`; nothing where there is none. */
export function datedValue(
  indicator: Indicator,
  value: PeriodValue | undefined,
  context: BuildContext,
  inWords: (period: Period, locale: Locale) => string = periodInWords,
): string | undefined {
  if (!value) return undefined;
  const { locale } = context;
  return fill(locale.valueOfPeriod, {
    value: valuePrinter(indicator, context)(value.value),
    period: inWords(value.period, locale),
  });
}
