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
 * measures the overall goal, too, stands there.
 */
export function otherIndicators(
  year: number,
  context: BuildContext,
  { chart = true }: SectionChoice = { section: 'indicators' },
): readonly Block[] {
  const { plan, locale } = context;
  const printed = new Set(overallIndicators(plan));
  const groups = measuredParts(plan).flatMap(({ part, indicators }): readonly Section[] => {
    const own = indicators.filter((indicator) => !printed.has(indicator));
    for (const indicator of own) printed.add(indicator);
    if (own.length === 0) return [];
    const { id, number, title } = part;
    const heading = { type: 'heading', level: 2, id: `malt--${id}`, number, content: text(title) } as const;
    const developments = own.map((indicator) => developmentOf(indicator, 3, year, chart, context));
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
  const { unit, decimals = 0, baseline, targets = [], measurements = [], source } = record;
  const print = (value: number, places = decimals): string =>
    decimal(value, Math.max(decimals, places), wordsLanguage);
  const measured = measurements.filter((own) => own.year <= year).sort((a, b) => a.year - b.year);
  const latest = measured.at(-1);
  const next = [...targets].sort((a, b) => a.year - b.year).find((target) => target.year >= year);
  const years = [
    ...new Set([baseline?.year, ...measured.map((own) => own.year), ...targets.map((own) => own.year)]),
  ]
    .filter((own) => own !== undefined)
    .sort((a, b) => a - b);
  const find = (list: readonly { readonly year: number; readonly value: number }[], own: number) =>
    list.find((each) => each.year === own)?.value;
  const known = baseline ? [baseline, ...measured] : measured;
  const reached =
    latest && next && (record.direction === 'up' ? latest.value >= next.value : latest.value <= next.value);
  const values = {
    year: latest?.year ?? year,
    value: latest ? print(latest.value) : '',
    unit,
    targetYear: next?.year ?? year,
    target: next ? print(next.value) : '',
    left: latest && next ? print(Math.abs(next.value - latest.value)) : '',
  };
  return {
    type: 'section',
    children: [
      { type: 'heading', level, id: `indikator--${indicator.id}`, content: text(indicator.title) },
      ...(description ? described(description, indicator.id, context, level) : []),
      paragraph(
        text(
          !latest
            ? locale.notMeasured
            : !next
              ? fill(locale.measured, values)
              : fill(reached ? locale.measuredReached : locale.measuredLeft, values),
        ),
      ),
      ...(chart && known.length + targets.length > 1
        ? [
            development(
              indicator.title,
              `${indicator.title} (${unit}). ${[
                ...known.map((own) => `${own.year}: ${print(own.value)}`),
                ...targets.map((own) => `${locale.target} ${own.year}: ${print(own.value)}`),
              ].join('. ')}.`,
              known,
              [...targets].sort((a, b) => a.year - b.year),
              { measured: locale.measurement, targets: locale.target },
              print,
            ),
          ]
        : []),
      ...table(
        fill(locale.developmentCaption, { unit }),
        [
          [locale.year, words],
          [locale.measurement, figures],
          [locale.target, figures],
          [locale.noteColumn, words],
        ],
        years.map((own) => {
          const value = find(known, own);
          const target = find(targets, own);
          const note = measured.find((each) => each.year === own)?.note;
          return {
            rowHeader: true,
            cells: [
              cell(String(own)),
              cell(value === undefined ? '–' : print(value)),
              cell(target === undefined ? '–' : print(target)),
              cell(own === baseline?.year ? locale.baseline : (note ?? '')),
            ],
          };
        }),
      ),
      ...(source ? [paragraph(text(fill(locale.source, { source })), 'note')] : []),
    ],
  };
}
