import type { Indicator } from '../../model/entities.ts';
import { breakdownOf, type PeriodValue, type Series } from '../../model/series.ts';
import { fill } from '../../templates/locale.ts';
import { periodInShort, periodInWords } from '../../templates/period-words.ts';
import { byPeriod, type Period } from '../../text/period.ts';
import type { BuildContext } from '../build-context.ts';
import { labelWidth } from '../charts/words-in-charts.ts';
import type { Block } from '../document.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { valuePrinter } from './indicator-words.ts';
import { capitalized } from './report-lines.ts';

/** Baseline and measurements, but for a baseline that is a measurement as well. */
export function pointsOf({ baseline, measurements }: Series): readonly PeriodValue[] {
  if (!baseline || measurements.some(({ period }) => period.text === baseline.period.text))
    return measurements;
  return [baseline, ...measurements].sort((one, other) => byPeriod(one.period, other.period));
}

/** The periods that something is known or aimed at of, in order. */
function periodsOf(series: Series): readonly Period[] {
  const all = [...pointsOf(series), ...series.targets].map(({ period }) => [period.text, period] as const);
  return [...new Map(all).values()].sort(byPeriod);
}

/** Tables, and how wide they are at most, in points. */
export interface Figures {
  readonly blocks: readonly Block[];
  readonly width: number;
}

/** The width that a table of periods has, and what is between two columns, in points. */
export const room = 464;
const gap = 10;
/** How wide words are in a table of small figures, in parts of those in a drawing. */
const small = 8 / 9;

/**
 * What was measured and what is aimed at, the periods across: in as many tables as the width needs.
 * @param drawn whether a drawing says what it is
 */
export function developmentTables(
  indicator: Indicator,
  series: Series,
  drawn: boolean,
  context: BuildContext,
): Figures {
  const { locale } = context;
  const print = valuePrinter(indicator, context);
  const lines = [
    { name: locale.measurement, values: pointsOf(series) },
    { name: locale.target, values: series.targets },
  ].filter(({ values }) => values.length > 0);
  const printed = (values: readonly PeriodValue[], { text: of }: Period): string => {
    const value = values.find(({ period }) => period.text === of)?.value;
    return value === undefined ? '–' : print(value);
  };
  const periods = periodsOf(series);
  const heading = periods.every(({ kind }) => kind === 'year') ? locale.year : locale.periodColumn;
  const first =
    small * Math.max(0, ...[heading, ...lines.map(({ name }) => name)].map((name) => labelWidth(name, true)));
  const inColumns = periods.flatMap((period) => [
    periodInShort(period, locale),
    ...lines.map(({ values }) => printed(values, period)),
  ]);
  const widest = small * Math.max(0, ...inColumns.map((words) => labelWidth(words)));
  const caption = fill(locale.developmentCaption, { unit: indicator.record.unit });
  const bands = inBands(periods, Math.max(1, Math.floor((room - first) / (widest + gap))));
  const blocks = bands.flatMap((band, index) =>
    table(
      drawn || index > 0 ? undefined : caption,
      [[heading, words], ...band.map((period) => [periodInShort(period, locale), figures] as const)],
      lines.map(({ name, values }) => ({
        rowHeader: true,
        cells: [cell(name), ...band.map((period) => cell(printed(values, period)))],
      })),
      // The tables of an indicator have columns of the same widths.
      { dense: true, grid: `indikator--${indicator.id}` },
    ),
  );
  return { blocks, width: first + (bands[0]?.length ?? 0) * (widest + gap) };
}

/** Parts of no more than so many, each about as long as the others. */
function inBands<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / most);
  const length = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => items.slice(index * length, (index + 1) * length));
}

/** Columns of the newest periods: more of them would not be read. */
const mostPeriods = 5;

/** The newest figures of each partner or group. */
export function breakdownTable(indicator: Indicator, until: string, context: BuildContext): Figures {
  const { locale, plan } = context;
  const breakdown = breakdownOf(indicator, plan.partners, until);
  const periods = breakdown?.periods.slice(-mostPeriods) ?? [];
  if (!breakdown || periods.length === 0) return { blocks: [], width: 0 };
  const print = valuePrinter(indicator, context);
  const rows = breakdown.parts.filter(({ id }) => periods.some(({ values }) => values[id] !== undefined));
  const printed = (value: number | undefined): string => (value === undefined ? '–' : print(value));
  const notes = periods.flatMap(({ period, note }) =>
    note === undefined
      ? []
      : [paragraph(text(`${capitalized(periodInWords(period, locale))}: ${note}`), 'note')],
  );
  const first = indicator.record.breakdown?.groups ? locale.groupColumn : locale.adoptedBy;
  const caption = fill(locale.breakdownCaption, { unit: indicator.record.unit });
  const blocks = table(
    caption,
    [[first, words], ...periods.map(({ period }) => [periodInShort(period, locale), figures] as const)],
    rows.map(({ id, title }) => ({
      rowHeader: 'plain' as const,
      cells: [cell(title), ...periods.map(({ values: { [id]: value } }) => cell(printed(value)))],
    })),
    { dense: true },
  );
  const columns = [
    [first, ...rows.map(({ title }) => title)],
    ...periods.map(({ period, values }) => [
      periodInShort(period, locale),
      ...rows.map(({ id }) => printed(values[id])),
    ]),
  ];
  const width = columns.reduce(
    (sum, column) => sum + gap + small * Math.max(...column.map((words) => labelWidth(words, true))),
    0,
  );
  return { blocks: [...blocks, ...notes], width: Math.max(width, labelWidth(caption, true)) };
}
