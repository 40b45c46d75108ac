import type { Indicator } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import type { BuildContext } from '../build-context.ts';
import { development } from '../charts/development.ts';
import type { Block } from '../document.ts';
import { decimal } from '../figures.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { described } from './programmes.ts';

/** The overall goal, and how each of its indicators has developed up to a year, against its targets. */
export function indicators(
  year: number,
  context: BuildContext,
  { chart = true }: SectionChoice = { section: 'indicators' },
): readonly Block[] {
  const { plan, locale } = context;
  const { overallGoal } = plan.record;
  const first = new Set(overallGoal?.indicators ?? []);
  const own = [
    ...plan.indicators.filter(({ id }) => first.has(id)),
    ...plan.indicators.filter(({ id }) => !first.has(id)),
  ];
  return [
    ...(overallGoal
      ? [
          {
            type: 'callout',
            role: 'goal',
            title: locale.overallGoal,
            children: [paragraph(text(overallGoal.text))],
          } as const,
        ]
      : []),
    ...own.map((indicator) => developmentOf(indicator, year, chart, context)),
  ];
}

function developmentOf(indicator: Indicator, year: number, chart: boolean, context: BuildContext): Block {
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
      { type: 'heading', level: 2, id: `indikator--${indicator.id}`, content: text(indicator.title) },
      ...(description ? described(description, indicator.id, context) : []),
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
