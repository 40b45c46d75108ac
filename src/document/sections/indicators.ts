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
import { branchesOf } from '../../model/tree.ts';
import { fill } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import { listed, unstopped } from '../../text/listed.ts';
import { byPeriod, type Period } from '../../text/period.ts';
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
 * The other indicators by focus area, each where the first thing is that it measures; then those that say of nothing what they
 * measure. What measures the overall goal, too, is there.
 */
export function otherIndicators(
  until: string,
  context: BuildContext,
  { chart = true }: SectionChoice = { section: 'indicators' },
): readonly Block[] {
  const { plan, locale } = context;
  const branches = branchesOf(plan);
  const printed = new Set(overallIndicators(plan));
  const unprinted = (indicators: readonly Indicator[]): readonly Indicator[] => {
    const found = indicators.filter((indicator) => !printed.has(indicator));
    for (const indicator of found) printed.add(indicator);
    return found;
  };
  const measured = measuredParts(plan).map(({ part, indicators }) => ({
    area: branches.get(part.id)?.focusArea,
    indicators: unprinted(indicators),
  }));
  const inAreas = plan.focusAreas.flatMap((area): readonly Section[] => {
    const indicators = measured.flatMap((part) => (part.area === area ? part.indicators : []));
    if (indicators.length === 0) return [];
    const { id, number, title, index } = area;
    const heading = { type: 'heading', level: 2, id: `malt--${id}`, number, content: text(title) } as const;
    const developments = indicators.map((indicator) => developmentOf(indicator, 3, until, chart, context));
    return [{ type: 'section', accent: index, children: [heading, ...developments] }];
  });
  const rest = unprinted(plan.indicators);
  const level = inAreas.length > 0 ? 3 : 2;
  const others = rest.map((indicator) => developmentOf(indicator, level, until, chart, context));
  if (inAreas.length === 0 || others.length === 0) return [...inAreas, ...others];
  const heading = {
    type: 'heading',
    level: 2,
    id: 'malt--andre',
    content: text(locale.otherIndicators),
  } as const;
  return [...inAreas, { type: 'section', children: [heading, ...others] }];
}

/** As wide as the drawing has room, so that its words are as large as they are meant to be. */
const drawingSize = { width: 294, height: 104 };
/** Small print is below so many figures; below both stacks where they are more. */
const mostAbovePrint = 8;

/** An indicator: what it is, how far it has come, and its drawing with the figures beside it. */
function developmentOf(
  indicator: Indicator,
  level: 2 | 3,
  until: string,
  chart: boolean,
  context: BuildContext,
): Section {
  const { description } = indicator;
  const series = seriesOf(indicator, until);
  const drawing = chart ? developmentChart(indicator, series, context) : [];
  const rows = developmentTable(indicator, series, context);
  const about = aboutIndicator(indicator, series, context);
  const breakdown = breakdownTable(indicator, until, context);
  const isLong = periodsOf(series).length > mostAbovePrint;
  const stack = (...children: readonly Block[]): Section => ({ type: 'section', children });
  return {
    type: 'section',
    keepTogether: true,
    children: [
      { type: 'heading', level, id: `indikator--${indicator.id}`, content: text(indicator.title) },
      ...(description ? described(description, indicator.id, context, level) : []),
      paragraph(text(statusOf(indicator, series, context))),
      ...(drawing.length > 0
        ? [
            {
              type: 'columns',
              children: [stack(...drawing, ...breakdown), stack(...rows, ...(isLong ? [] : about))],
            } as const,
            ...(isLong ? about : []),
          ]
        : [...rows, ...breakdown, ...about]),
    ],
  };
}

/** Small print to an indicator: what is remarked on its figures, what it measures, and where it is from. */
function aboutIndicator(indicator: Indicator, series: Series, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const { source } = indicator.record;
  const { baseline, measurements, targets } = series;
  const remarks = [
    ...(baseline ? [{ period: baseline.period, note: locale.baseline }, baseline] : []),
    ...measurements,
    ...targets,
  ].flatMap(({ period, note }) => (note ? [`${periodInWords(period, locale)}: ${unstopped(note)}.`] : []));
  const measured = measuredParts(plan)
    .filter(({ indicators }) => indicators.includes(indicator))
    .map(({ part }) => `${part.number} ${unstopped(part.title)}`);
  const sentences = [
    ...remarks,
    measured.length > 0 ? `${locale.measures}: ${listed(measured)}.` : '',
    source ? fill(locale.source, { source }) : '',
  ];
  const line = sentences.filter(Boolean).join(' ');
  return line === '' ? [] : [paragraph(text(line), 'note')];
}

/** The newest measurement in a sentence, against the target ahead, and how far that is. */
function statusOf(indicator: Indicator, series: Series, context: BuildContext): string {
  const { locale } = context;
  const { unit } = indicator.record;
  const print = valuePrinter(indicator, context);
  const said = ({ period, value }: PeriodValue) => ({
    period: periodInWords(period, locale),
    value: print(value),
    unit,
  });
  const newest = series.measurements.at(-1);
  if (!newest)
    return series.baseline ? fill(locale.measuredBaseline, said(series.baseline)) : locale.notMeasured;
  const measured = said(newest);
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
      // The name is in the heading.
      above: indicator.record.unit,
      alt: `${title}. ${inWords}.`,
      measured,
      targets,
      path: [...(baseline && ahead.length > 0 ? [baseline] : []), ...ahead],
      months: intervalOf(indicator).months,
      names: { measured: locale.measurement, targets: locale.target },
      print,
      label: (period) => periodInShort(period, locale),
      size: drawingSize,
    }),
  ];
}

/** The periods that something is known or aimed at of, in order. */
function periodsOf(series: Series): readonly Period[] {
  const all = [...pointsOf(series), ...series.targets].map(({ period }) => [period.text, period] as const);
  return [...new Map(all).values()].sort(byPeriod);
}

function developmentTable(indicator: Indicator, series: Series, context: BuildContext): readonly Block[] {
  const { locale } = context;
  const print = valuePrinter(indicator, context);
  const periods = periodsOf(series);
  const onlyYears = periods.every(({ kind }) => kind === 'year');
  const printed = (values: readonly PeriodValue[], { text }: Period): string => {
    const value = values.find(({ period }) => period.text === text)?.value;
    return value === undefined ? '–' : print(value);
  };
  return table(
    fill(locale.developmentCaption, { unit: indicator.record.unit }),
    [
      [onlyYears ? locale.year : locale.periodColumn, words],
      [locale.measurement, figures],
      [locale.target, figures],
    ],
    periods.map((period) => ({
      rowHeader: true,
      cells: [
        cell(periodInShort(period, locale)),
        cell(printed(pointsOf(series), period)),
        cell(printed(series.targets, period)),
      ],
    })),
    { dense: true },
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
      { dense: true },
    ),
    ...notes,
  ];
}
