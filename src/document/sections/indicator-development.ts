import type { Indicator } from '../../model/entities.ts';
import { measuredParts } from '../../model/measured.ts';
import { intervalOf, type PeriodValue, type Series, seriesOf, targetAhead } from '../../model/series.ts';
import { fill } from '../../templates/locale.ts';
import { periodInShort, periodInWords } from '../../templates/period-words.ts';
import { capital } from '../../text/capital.ts';
import { listed, unstopped } from '../../text/listed.ts';
import type { BuildContext } from '../build-context.ts';
import { development } from '../charts/development.ts';
import type { Block, Fact, Section } from '../document.ts';
import { plain } from '../plain.ts';
import { paragraph, text } from '../words.ts';
import { breakdownTable, developmentTables, type Figures, pointsOf, room } from './indicator-tables.ts';
import { indicatorState, valuePrinter } from './indicator-words.ts';
import { described } from './programmes.ts';
import { capitalized } from './report-lines.ts';

/** As wide as the drawing has room, so that its words are as large as they are meant to be. */
const drawingSize = { width: 286, height: 74 };
/** The drawing and what is beside it share the width so, in millimetres. */
const widths = [100, 56] as const;
/** Between two stacks of columns, in points. */
const gutter = 18;
/** A description of so many letters is in the small print, a longer one above the drawing. */
const mostInPrint = 200;

/** An indicator: how far it has come, its drawing, and the figures of its periods below. */
export function developmentOf(
  indicator: Indicator,
  until: string,
  chart: boolean,
  context: BuildContext,
): Section {
  const series = seriesOf(indicator, until);
  const drawing = chart ? developmentChart(indicator, series, context) : [];
  const { description } = indicator;
  const blocks = description ? described(description, indicator.id, context) : [];
  const isDrawn = drawing.length > 0;
  const isInPrint = isDrawn && isShort(blocks);
  const tables = developmentTables(indicator, series, isDrawn, context);
  const parts = breakdownTable(indicator, until, context);
  const print = smallPrint(indicator, series, { drawn: isDrawn, first: isInPrint ? blocks : [] }, context);
  // Below the drawing, where they are no wider and have nothing beside them: what is right of it takes no room of theirs.
  const isUnderDrawing = isDrawn && parts.blocks.length === 0 && tables.width <= drawingSize.width - 3;
  const under = isUnderDrawing ? tables.blocks : [];
  const figures = fromTheLeft(isUnderDrawing ? { blocks: [], width: 0 } : tables, parts, print);
  const state = [...newestFigure(indicator, series, context), ...factsOf(indicator, series, context)];
  return {
    type: 'section',
    keepTogether: true,
    wide: true,
    children: [
      {
        type: 'heading',
        level: 2,
        quiet: true,
        id: `indikator--${indicator.id}`,
        content: text(indicator.title),
      },
      ...(isInPrint ? [] : blocks),
      ...(isDrawn
        ? [
            { type: 'columns', widths, children: [stack([...drawing, ...under]), stack(state)] } as const,
            ...figures,
          ]
        : [
            paragraph(text(statusOf(indicator, series, context))),
            ...figures.flatMap((block) =>
              block.type === 'columns' ? block.children.flatMap(({ children }) => children) : [block],
            ),
          ]),
    ],
  };
}

function stack(children: readonly Block[]): Section {
  return { type: 'section', children };
}

/** Figures from the left edge, beside them those of parts where there is room, and small print below. */
function fromTheLeft(figures: Figures, parts: Figures, print: readonly Block[]): readonly Block[] {
  const isBeside = parts.blocks.length > 0 && figures.width + parts.width <= room - gutter;
  if (!isBeside) return atLeft([...figures.blocks, ...parts.blocks, ...print]);
  return [
    {
      type: 'columns',
      widths: [room - gutter - parts.width, parts.width],
      children: [stack(figures.blocks), stack(parts.blocks)],
    },
    ...atLeft(print),
  ];
}

function atLeft(blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ type: 'columns', widths: [1], children: [stack(blocks)] }];
}

/** Whether a description is one paragraph of few letters. */
function isShort([first, ...others]: readonly Block[]): boolean {
  return first?.type === 'paragraph' && others.length === 0 && plain(first.content).length <= mostInPrint;
}

/** What is known by now, large. */
function newestFigure(indicator: Indicator, series: Series, context: BuildContext): readonly Block[] {
  const { locale } = context;
  const { unit } = indicator.record;
  const { newest } = series;
  const known = newest ?? series.baseline;
  if (!known) return [paragraph(text(locale.notMeasured))];
  const figure = valuePrinter(indicator, context)(known.value);
  const words = newest ? locale.unitOf : locale.unitOfBaseline;
  const period = periodInWords(known.period, locale);
  return [{ type: 'key-figures', items: [{ figure, words: fill(words, { unit, period }) }] }];
}

/** What the newest figure means: how far it is, what is aimed at, what has changed, where it began. */
function factsOf(indicator: Indicator, series: Series, context: BuildContext): readonly Block[] {
  const { locale } = context;
  const print = valuePrinter(indicator, context);
  const state = indicatorState(indicator, series, locale);
  const target = targetAhead(series);
  const { newest } = series;
  const before = newest && beforeNewest(series);
  const { baseline } = series;
  const left = newest && target && state?.state !== 'reached' ? Math.abs(target.value - newest.value) : 0;
  const aim = target && print(target.value);
  const items: readonly Fact[] = [
    ...(state ? [{ label: locale.status, content: text(state.marked), strong: true }] : []),
    ...(target && aim
      ? [
          {
            label: fill(locale.targetOf, { period: periodInShort(target.period, locale) }),
            content: text(left > 0 ? fill(locale.leftToTarget, { target: aim, left: print(left) }) : aim),
          },
        ]
      : []),
    ...(newest && before
      ? [
          {
            label: locale.change,
            content: text(
              fill(locale.changeFrom, {
                change: signed(newest.value - before.value, print),
                period: periodInShort(before.period, locale),
              }),
            ),
          },
        ]
      : []),
    ...(newest && baseline
      ? [
          {
            label: locale.baseline,
            content: text(
              fill(locale.valueOfPeriod, {
                value: print(baseline.value),
                period: periodInShort(baseline.period, locale),
              }),
            ),
          },
        ]
      : []),
  ];
  return items.length === 0 ? [] : [{ type: 'facts', style: 'small', columns: 1, items }];
}

/** What the newest measurement is compared with: that of the same part of the year before, or else the one before it. */
function beforeNewest(series: Series): PeriodValue | undefined {
  const points = pointsOf(series);
  const { period } = points.at(-1) ?? {};
  const sameIn = points.find(
    ({ period: { kind, part, year } }) =>
      kind === period?.kind && part === period.part && year === period.year - 1,
  );
  return sameIn ?? points.at(-2);
}

function signed(value: number, print: (value: number) => string): string {
  const printed = print(value);
  return value > 0 && printed !== print(0) ? `+${printed}` : printed;
}

/**
 * Small print to figures: what is remarked on them, what they measure, and where they are from. Beside a drawing it is said
 * what the baseline is.
 * @param first what it begins with
 */
function smallPrint(
  indicator: Indicator,
  series: Series,
  { drawn, first }: { readonly drawn: boolean; readonly first: readonly Block[] },
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const { source } = indicator.record;
  const { baseline, measurements, targets } = series;
  const remarks = [
    ...(baseline && !drawn ? [{ period: baseline.period, note: locale.baseline }] : []),
    ...(baseline ? [baseline] : []),
    ...measurements,
    ...targets,
  ].flatMap(({ period, note }) =>
    note ? [`${capitalized(periodInWords(period, locale))}: ${unstopped(note)}.`] : [],
  );
  const measured = measuredParts(plan)
    .filter(({ indicators }) => indicators.includes(indicator))
    .map(({ part }) => `${part.number} ${unstopped(part.title)}`);
  const sentences = [
    ...remarks,
    measured.length > 0 ? `${locale.measures}: ${listed(measured)}.` : '',
    source ? fill(locale.source, { source }) : '',
  ].filter(Boolean);
  const about = first.flatMap((block) =>
    block.type === 'paragraph' ? [...block.content, ...text(' ')] : [],
  );
  return sentences.length + about.length === 0
    ? []
    : [paragraph([...about, ...text(sentences.join(' '))], 'note')];
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
  const { newest } = series;
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
  return state ? `${sentence} ${capitalized(state.words)}.` : sentence;
}

function developmentChart(indicator: Indicator, series: Series, context: BuildContext): readonly Block[] {
  const { locale } = context;
  const { unit } = indicator.record;
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
  const title = fill(locale.indicatorUnit, { title: indicator.title, unit });
  const ahead = targets.filter(({ period }) => period.last >= (targetAhead(series)?.period.last ?? ''));
  const atEnd =
    (sentence: string) =>
    ({ period, value }: PeriodValue): string =>
      fill(sentence, { value: print(value), period: periodInShort(period, locale) });
  return [
    development({
      title,
      above: {
        // The name of what is measured is in the heading.
        title: locale.chartTitle,
        unit: (from) => begun(from === undefined ? unit : fill(locale.chartUnitFrom, { unit, from })),
      },
      alt: `${title}. ${inWords}. ${statusOf(indicator, series, context)}`,
      measured,
      targets,
      path: [...(baseline && ahead.length > 0 ? [baseline] : []), ...ahead],
      months: intervalOf(indicator).months,
      ends: { measured: atEnd(locale.chartMeasured), target: atEnd(locale.chartTarget) },
      print,
      label: (period) => periodInShort(period, locale),
      size: drawingSize,
    }),
  ];
}

/** A unit at the start of a sentence: a word begins with a capital, a symbol (`km`, `kWh`) is as it is. */
function begun(sentence: string): string {
  return /^\p{Ll}{4}/u.test(sentence) ? capital(sentence) : sentence;
}
