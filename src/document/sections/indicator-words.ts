import type { Indicator } from '../../model/entities.ts';
import { type IndicatorState, type Series, seriesOf, stateOf, targetAhead } from '../../model/series.ts';
import { fill, type Locale } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';
import { decimal } from '../figures.ts';
import { periodInWords } from '../period-words.ts';
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
  const known = series.measurements.at(-1) ?? series.baseline;
  const target = targetAhead(series);
  const newest =
    known &&
    fill(locale.indicatorMeasured, {
      title,
      value: print(known.value),
      unit: record.unit,
      period: periodInWords(known.period, locale),
    });
  const aim =
    target &&
    fill(locale.indicatorTarget, {
      target: print(target.value),
      period: periodInWords(target.period, locale),
    });
  const state = indicatorState(indicator, series, locale)?.marked;
  return [newest ?? title, ...(aim ? [aim] : []), ...(state ? [state] : [])].join(', ');
}

/** Indicators with where they began, where they are, and what is aimed at, a row each. */
export function indicatorOverview(
  indicators: readonly Indicator[],
  context: BuildContext,
  caption = context.locale.indicatorsCaption,
): readonly Block[] {
  const { locale } = context;
  return table(
    caption,
    [
      [locale.indicator, words],
      [locale.baseline, figures],
      [locale.newestMeasurement, figures],
      [locale.target, figures],
      [locale.status, words],
    ],
    indicators.map((indicator) => {
      const print = valuePrinter(indicator, context);
      const series = seriesOf(indicator);
      const of = (value: ReturnType<typeof targetAhead>) =>
        cell(
          value
            ? fill(locale.valueOfPeriod, {
                value: print(value.value),
                period: periodInWords(value.period, locale),
              })
            : '–',
        );
      return {
        rowHeader: 'plain' as const,
        cells: [
          cell(fill(locale.indicatorUnit, { title: indicator.title, unit: indicator.record.unit })),
          of(series.baseline),
          of(series.measurements.at(-1)),
          of(targetAhead(series)),
          cell(indicatorState(indicator, series, locale)?.marked ?? '–'),
        ],
      };
    }),
  );
}
