import type { Indicator } from '../../model/entities.ts';
import { measuredParts, overallIndicators } from '../../model/measured.ts';
import { fill } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import type { BuildContext } from '../build-context.ts';
import { development } from '../charts/development.ts';
import type { Block, Section } from '../document.ts';
import { decimal } from '../figures.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { described } from './programmes.ts';

/** The overall goal, and how each of its indicators has developed up to a year, against its targets. */
export function overallGoal(
  year: number,
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
    ...overallIndicators(plan).map((indicator) => developmentOf(indicator, 2, year, chart, context)),
  ];
}

/**
 * The other indicators, each under the first thing that it measures, and those that say of nothing what they measure. What
 * measures the overall goal, too, is there.
 */
export function otherIndicators(
  year: number,
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
    const developments = unprinted.map((indicator) => developmentOf(indicator, 3, year, chart, context));
    return [{ type: 'section', children: [heading, ...developments] }];
  });
  const rest = plan.indicators.filter((indicator) => !printed.has(indicator));
  const level = groups.length > 0 ? 3 : 2;
  const others = rest.map((indicator) => developmentOf(indicator, level, year, chart, context));
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
  year: number,
  chart: boolean,
  context: BuildContext,
): Section {
  const { locale, wordsLanguage } = context;
  const { record, description } = indicator;
  const { decimals = 0, measurements = [], targets = [], source } = record;
  const series: Series = {
    measurements: measurements.filter((measurement) => measurement.year <= year).sort(byYear),
    targets: [...targets].sort(byYear),
    print: (value, places = decimals) => decimal(value, Math.max(decimals, places), wordsLanguage),
  };
  return {
    type: 'section',
    children: [
      { type: 'heading', level, id: `indikator--${indicator.id}`, content: text(indicator.title) },
      ...(description ? described(description, indicator.id, context, level) : []),
      paragraph(text(statusOf(indicator, series, year, locale))),
      ...(chart ? developmentChart(indicator, series, locale) : []),
      ...developmentTable(indicator, series, locale),
      ...(source ? [paragraph(text(fill(locale.source, { source })), 'note')] : []),
    ],
  };
}

/** What was measured up to a year, and what is aimed at, by year. */
interface Series {
  readonly measurements: NonNullable<Indicator['record']['measurements']>;
  readonly targets: NonNullable<Indicator['record']['targets']>;
  print(value: number, places?: number): string;
}

function byYear(a: { readonly year: number }, b: { readonly year: number }): number {
  return a.year - b.year;
}

/** The latest measurement in a sentence, against the next target. */
function statusOf(
  { record: { unit, direction } }: Indicator,
  { measurements, targets, print }: Series,
  year: number,
  locale: BuildContext['locale'],
): string {
  const latest = measurements.at(-1);
  if (!latest) return locale.notMeasured;
  const measured = { year: latest.year, value: print(latest.value), unit };
  const next = targets.find((target) => target.year >= year);
  if (!next) return fill(locale.measured, measured);
  const reached = direction === 'up' ? latest.value >= next.value : latest.value <= next.value;
  return fill(reached ? locale.measuredReached : locale.measuredLeft, {
    ...measured,
    targetYear: next.year,
    target: print(next.value),
    left: print(Math.abs(next.value - latest.value)),
  });
}

function developmentChart(
  { title, record: { unit, baseline } }: Indicator,
  { measurements, targets, print }: Series,
  locale: BuildContext['locale'],
): readonly Block[] {
  const points = baseline ? [baseline, ...measurements] : measurements;
  if (points.length + targets.length < 2) return [];
  const figuresInWords = [
    ...points.map((point) => `${point.year}: ${print(point.value)}`),
    ...targets.map((target) => `${locale.target} ${target.year}: ${print(target.value)}`),
  ].join('. ');
  const names = { measured: locale.measurement, targets: locale.target };
  return [development(title, `${title} (${unit}). ${figuresInWords}.`, points, targets, names, print)];
}

function developmentTable(
  { record: { unit, baseline } }: Indicator,
  { measurements, targets, print }: Series,
  locale: BuildContext['locale'],
): readonly Block[] {
  const points = baseline ? [baseline, ...measurements] : measurements;
  const years = [...new Set([...points, ...targets].map(({ year }) => year))].sort((a, b) => a - b);
  return table(
    fill(locale.developmentCaption, { unit }),
    [
      [locale.year, words],
      [locale.measurement, figures],
      [locale.target, figures],
      [locale.noteColumn, words],
    ],
    years.map((year) => {
      const ofYear = (one: { readonly year: number }): boolean => one.year === year;
      const value = points.find(ofYear)?.value;
      const target = targets.find(ofYear)?.value;
      const note = measurements.find(ofYear)?.note;
      return {
        rowHeader: true,
        cells: [
          cell(String(year)),
          cell(value === undefined ? '–' : print(value)),
          cell(target === undefined ? '–' : print(target)),
          cell(year === baseline?.year ? locale.baseline : (note ?? '')),
        ],
      };
    }),
  );
}
