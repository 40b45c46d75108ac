import type { Indicator } from '../../model/entities.ts';
import { measuredParts, overallIndicators } from '../../model/measured.ts';
import {
  breakdownOf,
  intervalOf,
  type PeriodValue,
  type Series,
  seriesOf,
  targetAhead,
} from '../../model/series.ts';
import { fill } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import { byPeriod } from '../../text/period.ts';
import type { BuildContext } from '../build-context.ts';
import { development } from '../charts/development.ts';
import type { Block, Section } from '../document.ts';
import { periodInShort, periodInWords } from '../period-words.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { indicatorState, valuePrinter } from './indicator-words.ts';
import { described } from './programmes.ts';

/**
 * The overall goal, and how each of its indicators has developed, against its targets.
 * @param until a day: what is measured later is not known yet
 */
export function overallGoal(
  until: string,
  context: BuildContext,
  { chart = true }: SectionChoice = { section: 'indicators' },
): readonly Block[] {
  const { plan, locale } = context;
  const { overallGoal: goal } = plan.record;
  return [
    ...(goal
      ? [
          {
            type: 'callout',
            role: 'goal',
            title: locale.overallGoal,
            children: [paragraph(text(goal.text))],
          } as const,
        ]
      : []),
    ...overallIndicators(plan).map((indicator) => developmentOf(indicator, 2, until, chart, context)),
  ];
}

/**
 * The other indicators, each under the first thing that it measures, and those that say of nothing what they measure. What
 * measures the overall goal, too, is there.
 */
export function otherIndicators(
  until: string,
  context: BuildContext,
  { chart = true }: SectionChoice = { section: 'indicators' },
): readonly Block[] {
  const { plan, locale } = context;
  const printed = new Set(overallIndicators(plan));
  const groups = measuredParts(plan).flatMap(({ part, indicators }): readonly Section[] => {
    const unprinted = indicators.filter((indicator) => !printed.has(indicator));
    for (const indicator of unprinted) printed.add(indicator);
    if (unprinted.length === 0) return [];
    const { id, number, title } = part;
    const heading = { type: 'heading', level: 2, id: `malt--${id}`, number, content: text(title) } as const;
    const developments = unprinted.map((indicator) => developmentOf(indicator, 3, until, chart, context));
    return [{ type: 'section', children: [heading, ...developments] }];
  });
  const rest = plan.indicators.filter((indicator) => !printed.has(indicator));
  const level = groups.length > 0 ? 3 : 2;
  const others = rest.map((indicator) => developmentOf(indicator, level, until, chart, context));
  if (groups.length === 0 || others.length === 0) return [...groups, ...others];
  const heading = {
    type: 'heading',
    level: 2,
    id: 'malt--andre',
    content: text(locale.otherIndicators),
  } as const;
  return [...groups, { type: 'section', children: [heading, ...others] }];
}

function developmentOf(
  indicator: Indicator,
  level: 2 | 3,
  until: string,
  chart: boolean,
  context: BuildContext,
): Section {
  const { record, description } = indicator;
  const { source } = record;
  const series = seriesOf(indicator, until);
  return {
    type: 'section',
    keepTogether: true,
    children: [
      { type: 'heading', level, id: `indikator--${indicator.id}`, content: text(indicator.title) },
      ...(description ? described(description, indicator.id, context, level) : []),
      paragraph(text(statusOf(indicator, series, context))),
      ...(chart ? developmentChart(indicator, series, context) : []),
      ...developmentTable(indicator, series, context),
      ...breakdownTable(indicator, until, context),
      ...(source ? [paragraph(text(fill(context.locale.source, { source })), 'note')] : []),
    ],
  };
}

/** The newest measurement in a sentence, against the target ahead, and how far that is. */
function statusOf(indicator: Indicator, series: Series, context: BuildContext): string {
  const { locale } = context;
  const { unit } = indicator.record;
  const print = valuePrinter(indicator, context);
  const newest = series.measurements.at(-1);
  if (!newest) return locale.notMeasured;
  const measured = { period: periodInWords(newest.period, locale), value: print(newest.value), unit };
  const target = targetAhead(series);
  if (!target) return fill(locale.measured, measured);
  const state = indicatorState(indicator, series, locale);
  const sentence = fill(state?.state === 'reached' ? locale.measuredReached : locale.measuredLeft, {
    ...measured,
    targetPeriod: periodInWords(target.period, locale),
    target: print(target.value),
    left: print(Math.abs(target.value - newest.value)),
  });
  return state ? `${sentence} ${state.marked}.` : sentence;
}

/** Baseline and measurements, but for a baseline that is a measurement as well. */
function pointsOf({ baseline, measurements }: Series): readonly PeriodValue[] {
  if (!baseline || measurements.some(({ period }) => period.text === baseline.period.text))
    return measurements;
  return [baseline, ...measurements].sort((one, other) => byPeriod(one.period, other.period));
}

function developmentChart(indicator: Indicator, series: Series, context: BuildContext): readonly Block[] {
  const { locale } = context;
  const print = valuePrinter(indicator, context);
  const measured = pointsOf(series);
  const { targets, baseline } = series;
  if (measured.length + targets.length < 2) return [];
  const inWords = [
    ...measured.map(({ period, value }) => `${periodInWords(period, locale)}: ${print(value)}`),
    ...targets.map(
      ({ period, value }) => `${locale.target} ${periodInWords(period, locale)}: ${print(value)}`,
    ),
  ].join('. ');
  const title = fill(locale.indicatorUnit, { title: indicator.title, unit: indicator.record.unit });
  const ahead = targets.filter(({ period }) => period.last >= (targetAhead(series)?.period.last ?? ''));
  return [
    development({
      title,
      alt: `${title}. ${inWords}.`,
      measured,
      targets,
      path: [...(baseline && ahead.length > 0 ? [baseline] : []), ...ahead],
      months: intervalOf(indicator).months,
      names: { measured: locale.measurement, targets: locale.target },
      print,
      label: (period) => periodInShort(period, locale),
    }),
  ];
}

function developmentTable(indicator: Indicator, series: Series, context: BuildContext): readonly Block[] {
  const { locale } = context;
  const { unit } = indicator.record;
  const print = valuePrinter(indicator, context);
  const { baseline, measurements, targets } = series;
  const periods = new Map(
    [...pointsOf(series), ...targets].map(({ period }) => [period.text, period] as const),
  );
  const sorted = [...periods.values()].sort(byPeriod);
  const onlyYears = sorted.every(({ kind }) => kind === 'year');
  return table(
    fill(locale.developmentCaption, { unit }),
    [
      [onlyYears ? locale.year : locale.periodColumn, words],
      [locale.measurement, figures],
      [locale.target, figures],
      [locale.noteColumn, words],
    ],
    sorted.map((period) => {
      const of = (values: readonly PeriodValue[]): PeriodValue | undefined =>
        values.find((value) => value.period.text === period.text);
      const measured = of(measurements);
      const value = (measured ?? of(baseline ? [baseline] : []))?.value;
      const target = of(targets)?.value;
      const isBaseline = period.text === baseline?.period.text;
      return {
        rowHeader: true,
        cells: [
          cell(periodInShort(period, locale)),
          cell(value === undefined ? '–' : print(value)),
          cell(target === undefined ? '–' : print(target)),
          cell(isBaseline ? locale.baseline : (measured?.note ?? '')),
        ],
      };
    }),
  );
}

/** Columns of the newest periods: more of them would not be read. */
const mostPeriods = 5;

/** The newest figures of each partner or group. */
function breakdownTable(indicator: Indicator, until: string, context: BuildContext): readonly Block[] {
  const { locale, plan } = context;
  const breakdown = breakdownOf(indicator, plan.partners, until);
  const periods = breakdown?.periods.slice(-mostPeriods) ?? [];
  if (!breakdown || periods.length === 0) return [];
  const print = valuePrinter(indicator, context);
  const { unit } = indicator.record;
  const rows = breakdown.parts.filter(({ id }) => periods.some(({ values }) => values[id] !== undefined));
  const notes = periods.flatMap(({ period, note }) =>
    note === undefined ? [] : [paragraph(text(`${periodInWords(period, locale)}: ${note}`), 'note')],
  );
  const first = indicator.record.breakdown?.groups ? locale.groupColumn : locale.adoptedBy;
  return [
    ...table(
      fill(locale.breakdownCaption, { unit }),
      [[first, words], ...periods.map(({ period }) => [periodInShort(period, locale), figures] as const)],
      rows.map(({ id, title }) => ({
        rowHeader: true,
        cells: [
          cell(title),
          ...periods.map(({ values: { [id]: value } }) => cell(value === undefined ? '–' : print(value))),
        ],
      })),
    ),
    ...notes,
  ];
}
