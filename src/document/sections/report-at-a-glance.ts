import { hasMoney } from '../../budget/budget.ts';
import { type YearBudget, yearBudgets } from '../../budget/year-budgets.ts';
import type { Action, LevelEntity } from '../../model/entities.ts';
import { overallIndicators } from '../../model/measured.ts';
import { type Reporting, reportsUntil } from '../../model/reported-periods.ts';
import { seriesOf, targetAhead } from '../../model/series.ts';
import { actionsByGoal, goalsOf, underOf } from '../../model/tree.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import { periodInShort } from '../../templates/period-words.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Inline, KeyFigures, TableRow } from '../document.ts';
import { decimal, kroner } from '../figures.ts';
import { pricedCaption } from '../price-level.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { deviation, type Measured, measuredBy, percentOf, reasonOf } from './deviations.ts';
import { datedValue, indicatorState, indicatorWithUnit } from './indicator-words.ts';
import { sumOf, titleOf } from './spending.ts';
import { type Standing, standingHeading, standingOf, standings, standingWords } from './standing.ts';

/** So many of each are on the page. */
const mostShown = 3;
/** A table of so many lines takes half of the page, and one of so many letters a line. */
const mostLines = 20;
const lettersOfLine = 62;
/** A reason that takes about two lines, in letters. */
const longestReason = 120;

/**
 * What is to be known of a report by those who read one page of it.
 * @param isExample what it reports is made up
 */
export function reportAtAGlance(
  reporting: Reporting,
  isExample: boolean,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const { period, actions } = reporting;
  const standing = new Map(actions.map((action) => [action, standingOf(reportsUntil(action, period))]));
  const budgets = hasMoney(plan) ? yearBudgets(reporting, plan) : [];
  const states = plan.indicators.flatMap(
    (indicator) => indicatorState(indicator, seriesOf(indicator, period.last), locale)?.state ?? [],
  );
  const dates = actions.flatMap((action) => reportsUntil(action, period).map(({ date }) => date)).sort();
  const date = dates.at(-1);
  const lead = [sentence(standing, context), ...moneySentences(budgets, reporting, context)]
    .filter(Boolean)
    .join(' ');
  const figuresShown = keyFigures([...standing.values()], spentPart(budgets), states, context);
  const tables = [
    ...goalsInShort(standing, context),
    ...largestDeviations(budgets, reporting, context),
    ...indicatorsInShort(period.last, context),
  ];
  const blocks: readonly Block[] = [
    ...(lead === '' ? [] : [paragraph(text(lead), 'lead')]),
    ...figuresShown,
    // All of them are as wide as the page, their titles begin where they do.
    ...(tables.length === 0
      ? []
      : [{ type: 'columns', widths: [1], children: [{ type: 'section', children: tables }] } as const]),
  ];
  if (blocks.length === 0) return [];
  const remarks = [
    date === undefined ? '' : `${fill(locale.statusPer, { date: dateInWords(date, locale) })}.`,
    isExample ? locale.exampleNote : '',
  ]
    .filter(Boolean)
    .join(' ');
  return [...(remarks === '' ? [] : [paragraph(text(remarks), 'note')]), ...blocks];
}

type StandingOf = ReadonlyMap<Action, Standing>;

/** How many actions are done or on track; or under way, where nobody says how it goes. */
function sentence(standing: StandingOf, { locale }: BuildContext): string {
  const all = [...standing.values()];
  const [only] = all;
  if (only === undefined || all.every((one) => one === 'unreported')) return '';
  if (all.length === 1)
    return fill(locale.glanceSingle, { standing: standingWords(only, locale).toLowerCase() });
  const good = all.filter((one) => one === 'done' || one === (hasSignals(all) ? 'on-track' : 'ongoing'));
  const silent = all.filter((one) => one === 'unreported').length;
  return [
    fill(hasSignals(all) ? locale.glanceOnTrack : locale.glanceOngoing, {
      count: good.length,
      all: all.length,
    }),
    silent > 0 ? fill(locale.glanceSilent, { count: silent }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function hasSignals(all: readonly Standing[]): boolean {
  return all.some((one) => one === 'on-track' || one === 'at-risk' || one === 'off-track');
}

/** What is spent of the budgets of those that have said so, in percent. */
function spentPart(budgets: readonly YearBudget[]): number | undefined {
  const known = budgets.filter(({ spent }) => spent !== undefined);
  const { spent, revised } = sumOf(known);
  return percentOf(spent, revised);
}

function moneySentences(
  budgets: readonly YearBudget[],
  reporting: Reporting,
  { locale, wordsLanguage }: BuildContext,
): readonly string[] {
  const part = spentPart(budgets);
  const isWhole = budgets.every(({ spent }) => spent !== undefined);
  const percent = (value: number): string => decimal(value, 0, wordsLanguage);
  const expecting = budgets.filter(({ forecast }) => forecast !== undefined);
  const { forecast, revised } = sumOf(expecting);
  const expected = measuredBy(reporting, budgets) === 'forecast' ? percentOf(forecast, revised) : undefined;
  return [
    ...(part === undefined
      ? []
      : [fill(isWhole ? locale.glanceSpent : locale.glanceSpentReported, { percent: percent(part) })]),
    ...(expected === undefined ? [] : [fill(locale.glanceForecast, { percent: percent(expected) })]),
  ];
}

/** Three to five figures; nothing where there are fewer. */
function keyFigures(
  standing: readonly Standing[],
  spent: number | undefined,
  states: readonly string[],
  { locale, wordsLanguage }: BuildContext,
): readonly Block[] {
  const count = (...wanted: readonly Standing[]): string =>
    String(standing.filter((one) => wanted.includes(one)).length);
  const ofActions = hasSignals(standing)
    ? [
        { figure: count('on-track'), words: locale.keyOnTrack },
        { figure: count('at-risk', 'off-track'), words: locale.keyAtRisk },
      ]
    : [
        { figure: count('ongoing'), words: locale.keyOngoing },
        { figure: count('postponed', 'cancelled'), words: locale.keyPutOff },
      ];
  const good = states.filter((state) => state !== 'behind').length;
  const items: KeyFigures['items'] = [
    ...(standing.some((one) => one !== 'unreported')
      ? [{ figure: count('done'), words: locale.keyDone }, ...ofActions]
      : []),
    ...(spent === undefined
      ? []
      : [
          {
            figure: fill(locale.percent, { percent: decimal(spent, 0, wordsLanguage) }),
            words: locale.keySpent,
          },
        ]),
    ...(states.length === 0
      ? []
      : [
          {
            figure: fill(locale.countOfAll, { count: good, all: states.length }),
            words: locale.keyIndicators,
          },
        ]),
  ];
  return items.length < 3 ? [] : [{ type: 'key-figures', items }];
}

function linesOf(parts: readonly LevelEntity[]): number {
  return parts.reduce((sum, { title }) => sum + Math.ceil(title.length / lettersOfLine), 0);
}

/**
 * How many actions of each goal are how far; of each focus area where there are many goals. Where these take too much of the
 * page as well, there is none: the report has it in full.
 */
function goalsInShort(standing: StandingOf, { plan, locale }: BuildContext): readonly Block[] {
  const shown = standings.filter((one) => [...standing.values()].includes(one));
  const serving = actionsByGoal(plan, [...standing.keys()]);
  const areGoals = linesOf(goalsOf(plan)) <= mostLines;
  const parts: readonly LevelEntity[] = areGoals ? goalsOf(plan) : plan.focusAreas;
  const rows = parts.map((part): TableRow => {
    const served = new Set(underOf(part, 'goal').flatMap((goal) => serving.get(goal) ?? []));
    return {
      rowHeader: 'plain',
      cells: [
        cell(part.number),
        cell(part.title),
        ...shown.map((one) => {
          const count = [...served].filter((action) => standing.get(action) === one).length;
          return cell(count === 0 ? '' : String(count));
        }),
      ],
    };
  });
  if (shown.length === 0 || linesOf(parts) > mostLines) return [];
  return titled(
    areGoals ? locale.glanceGoals : locale.glanceAreas,
    [
      [locale.numberShort, words],
      [areGoals ? locale.goal : locale.focusArea, words],
      ...shown.map((one) => [standingHeading(one, locale), { align: 'center' }] as const),
    ],
    rows,
  );
}

/** A table with its title above it, as far from the table before as a part is. */
function titled(
  title: string | readonly Inline[],
  columns: Parameters<typeof table>[1],
  rows: readonly TableRow[],
): readonly Block[] {
  const blocks = table(undefined, columns, rows, { dense: true, wide: true });
  const words = typeof title === 'string' ? text(title) : title;
  return blocks.length === 0 ? [] : [paragraph(words, 'label'), ...blocks];
}

/** The actions that deviate by most kroner, and why. */
function largestDeviations(
  budgets: readonly YearBudget[],
  reporting: Reporting,
  context: BuildContext,
): readonly Block[] {
  const { locale, wordsLanguage } = context;
  const measured = measuredBy(reporting, budgets);
  if (!measured) return [];
  const size = (budget: YearBudget): number => Math.abs(deviation(budget, measured) ?? 0);
  const largest = budgets
    .filter((budget) => size(budget) > 0)
    .sort((one, other) => size(other) - size(one))
    .slice(0, mostShown);
  return titled(
    pricedCaption(locale.largestDeviations, context),
    [
      [locale.action, words],
      [locale.deviation, figures],
      ['%', figures],
      [locale.reason, words],
    ],
    largest.map((budget) => rowOf(budget, measured)),
  );

  function rowOf(budget: YearBudget, by: Measured): TableRow {
    const left = deviation(budget, by) ?? 0;
    const percent = percentOf(left, budget.revised);
    return {
      rowHeader: 'plain',
      cells: [
        cell(titleOf(budget, context)),
        cell(kroner(left)),
        cell(percent === undefined ? '–' : decimal(percent, 0, wordsLanguage)),
        cell(reasonOf(budget, reporting, longestReason) || '–'),
      ],
    };
  }
}

/**
 * A line of each of some indicators: those of the overall goal first, then others that were measured. Where they are not all,
 * the title says of how many.
 */
function indicatorsInShort(until: string, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const overall = overallIndicators(plan);
  const others = plan.indicators.filter((indicator) => !overall.includes(indicator));
  const measured = [...overall, ...others]
    .map((indicator) => ({ indicator, series: seriesOf(indicator, until) }))
    .filter(({ series }) => series.newest !== undefined);
  const shown = measured.slice(0, mostShown);
  const of = fill(locale.countOfAll, { count: shown.length, all: plan.indicators.length });
  return titled(
    shown.length < plan.indicators.length ? `${locale.indicators} (${of})` : locale.indicators,
    [
      [locale.indicator, words],
      [locale.newestMeasurement, figures],
      [locale.target, figures],
      [locale.status, words],
    ],
    shown.map(({ indicator, series }) => ({
      rowHeader: 'plain' as const,
      cells: [
        indicatorWithUnit(indicator, locale),
        cell(datedValue(indicator, series.newest, context, periodInShort) ?? '–'),
        cell(datedValue(indicator, targetAhead(series), context, periodInShort) ?? '–'),
        cell(indicatorState(indicator, series, locale)?.marked ?? '–'),
      ],
    })),
  );
}
