import { type Amounts, type Budget, budgetOf, hasMoney } from '../../budget/budget.ts';
import { yearsTitle } from '../../model/action-plan-years.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import { stackedBars } from '../charts/stacked-bars.ts';
import type { Block, TableRow } from '../document.ts';
import { kroner } from '../figures.ts';
import { groupActions } from '../group-actions.ts';
import { priced } from '../price-level.ts';
import { reservations } from '../reservations.ts';
import { cell, figures, list, paragraph, table, text, words } from '../words.ts';
import { membersPay } from './member-shares.ts';
import { notCounted } from './not-counted.ts';
import { bindingNote, yearCells, yearColumns, yearRow } from './year-columns.ts';

/** The year's money: what each focus area costs, who pays, and what nobody pays yet. */
export function budgetSummary(
  actionPlan: ActionPlan,
  context: BuildContext,
  { chart: drawn = true }: SectionChoice = { section: 'budget' },
): readonly Block[] {
  const { plan, locale } = context;
  const { years, actions } = actionPlan;
  const year = yearsTitle(actionPlan);
  if (!hasMoney(plan)) return [];
  const budget = budgetOf(plan, actions, years);
  const besides = notCounted(actions, years, context);
  if (budget.cost === 0 && budget.sources.length === 0)
    return [paragraph(text(years.length > 1 ? locale.noMoneyInYears : locale.noMoney)), ...besides];
  const uncovered = budget.areas
    .flatMap(({ actions: groupActions }) => groupActions)
    .filter(({ uncovered: amount }) => amount !== 0);
  return [
    paragraph(text(leadOf(year, budget, context))),
    ...bindingNote(actionPlan, context),
    ...besides,
    ...(drawn
      ? chart(
          barsOf(actionPlan, budget, context),
          budget,
          priced(fill(locale.budgetCaption, { year }), context),
          context,
        )
      : []),
    // The narrow tables first: the wide one may turn its page.
    ...byResponsible(actionPlan, context),
    ...membersPay(actionPlan, context),
    ...(years.length > 1
      ? moneyByYear(actionPlan, budget, context)
      : bySource(budget, priced(fill(locale.budgetCaption, { year }), context), context)),
    ...reservations(budget.sources, locale),
    ...(uncovered.length > 0
      ? [
          paragraph(text(locale.uncoveredActions), 'label'),
          ...list(
            uncovered.map(({ action, uncovered: amount }) => [
              ...citeAction(action, context),
              ...text(`: ${fill(locale.amountInKroner, { amount: kroner(amount) })}`),
            ]),
          ),
        ]
      : []),
  ];
}

/** What each focus area costs and who pays it: sources across, or down where they are more than the areas. */
function bySource(budget: Budget, caption: string, { locale }: BuildContext): readonly Block[] {
  const lines = [
    { title: locale.cost, of: ({ cost }: Amounts) => kroner(cost) },
    ...budget.sources.map(({ id, title }) => ({
      title,
      of: ({ bySource: paid }: Amounts) => amountOrDash(paid.get(id) ?? 0),
    })),
    { title: locale.uncovered, of: ({ uncovered }: Amounts) => amountOrDash(uncovered) },
  ];
  const areas = [
    ...budget.areas.map((area) => ({ title: areaName(area, locale), amounts: area as Amounts })),
    { title: locale.sum, amounts: budget as Amounts },
  ];
  const [cost, ...parts] = lines;
  // A table is as narrow as it can be: many columns take a page turned to its side.
  return cost && areas.length < lines.length
    ? table(
        caption,
        [[locale.financingSource, words], ...areas.map(({ title }) => [title, figures] as const)],
        [...parts, cost].map(({ title, of }) => ({
          rowHeader: true,
          ...(title === cost.title && { total: true }),
          cells: [cell(title), ...areas.map(({ amounts }) => cell(of(amounts)))],
        })),
      )
    : table(
        caption,
        [[locale.focusArea, words], ...lines.map(({ title }) => [title, figures] as const)],
        areas.map(({ title, amounts }, index) => ({
          rowHeader: true,
          ...(index === areas.length - 1 && { total: true }),
          cells: [cell(title), ...lines.map(({ of }) => cell(of(amounts)))],
        })),
      );
}

function areaName({ focusArea }: Budget['areas'][number], locale: BuildContext['locale']): string {
  return focusArea ? `${focusArea.number} ${focusArea.title}` : locale.withoutArea;
}

/** What the year costs, and how much of it is paid: all, less or more. */
function leadOf(year: string, { cost, uncovered }: Amounts, { locale }: BuildContext): string {
  const values = {
    year,
    cost: kroner(cost),
    financed: kroner(cost - uncovered),
    uncovered: kroner(uncovered),
    over: kroner(-uncovered),
  };
  if (uncovered === 0) return fill(locale.budgetLeadCovered, values);
  return fill(uncovered > 0 ? locale.budgetLead : locale.budgetLeadOver, values);
}

/** What each of those who answer for something answers for. */
function byResponsible(actionPlan: ActionPlan, context: BuildContext): readonly Block[] {
  const { years, actions } = actionPlan;
  const { locale } = context;
  const row = (title: string, count: number, amounts: Amounts, total = false): TableRow => ({
    rowHeader: true,
    ...(total && { total }),
    cells: [
      cell(title),
      cell(String(count)),
      cell(amountOrDash(amounts.cost)),
      cell(amountOrDash(amounts.cost - amounts.uncovered)),
      cell(amountOrDash(amounts.uncovered)),
    ],
  });
  const groups = groupActions(actions, years, 'responsible', context);
  if (years.length > 1) return byResponsibleAndYear(actionPlan, groups, context);
  const total = budgetOf(context.plan, actions, years);
  return table(
    priced(fill(locale.byResponsible, { year: yearsTitle(actionPlan) }), context),
    [
      [locale.responsible, words],
      [locale.actions, figures],
      [locale.cost, figures],
      [locale.financed, figures],
      [locale.uncovered, figures],
    ],
    [
      ...groups.map((group) => row(group.title, group.actions.length, group)),
      row(locale.sum, actions.length, total, true),
    ],
  );
}

function byResponsibleAndYear(
  { years, actions }: ActionPlan,
  groups: ReturnType<typeof groupActions>,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const row = (title: string, answeredFor: readonly Action[], total = false): TableRow => ({
    rowHeader: true,
    ...(total && { total }),
    cells: [
      cell(title),
      cell(String(answeredFor.length)),
      ...yearCells(years, (some) => budgetOf(plan, answeredFor, some).cost),
    ],
  });
  return table(
    priced(locale.costByResponsible, context),
    [[locale.responsible, words], [locale.actions, figures], ...yearColumns(years, locale)],
    [
      ...groups.map((group) =>
        row(
          group.title,
          group.actions.map(({ action }) => action),
        ),
      ),
      row(locale.sum, actions, true),
    ],
  );
}

/** What each focus area costs in each of several years, and who pays, year by year. */
function moneyByYear(
  { years, actions }: ActionPlan,
  budget: Budget,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const memo = new Map(years.map((year) => [year, budgetOf(plan, actions, [year])]));
  const over =
    (of: (budget: Budget) => number) =>
    (some: readonly number[]): number =>
      some.reduce((sum, year) => sum + of(memo.get(year) ?? budget), 0);
  const uncovered = over((one) => one.uncovered);
  return [
    ...table(
      priced(locale.costByYears, context),
      [[locale.focusArea, words], ...yearColumns(years, locale)],
      [
        ...budget.areas.map(({ focusArea }) =>
          yearRow(
            focusArea ? `${focusArea.number} ${focusArea.title}` : locale.withoutArea,
            years,
            over(({ areas }) => areas.find((area) => area.focusArea === focusArea)?.cost ?? 0),
          ),
        ),
        yearRow(
          locale.sum,
          years,
          over(({ cost }) => cost),
          true,
        ),
      ],
    ),
    ...table(
      priced(locale.financingByYears, context),
      [[locale.financingSource, words], ...yearColumns(years, locale)],
      [
        ...budget.sources.map(({ id, title }) =>
          yearRow(
            title,
            years,
            over(({ bySource }) => bySource.get(id) ?? 0),
          ),
        ),
        ...(years.some((year) => uncovered([year]) !== 0)
          ? [yearRow(locale.uncovered, years, uncovered)]
          : []),
        yearRow(
          locale.sum,
          years,
          over(({ cost }) => cost),
          true,
        ),
      ],
    ),
  ];
}

/** What is drawn as a bar: a focus area, or a year where there are several. */
interface MoneyBar {
  readonly title: string;
  readonly amounts: Amounts;
}

function barsOf(
  { years, actions }: ActionPlan,
  { areas }: Budget,
  { plan, locale }: BuildContext,
): readonly MoneyBar[] {
  if (years.length > 1)
    return years.map((year) => ({ title: String(year), amounts: budgetOf(plan, actions, [year]) }));
  return areas.map((area) => ({
    title: areaName(area, locale),
    amounts: area,
  }));
}

/** The same figures as bars, a part for every source and one for what nobody pays. */
function chart(
  drawn: readonly MoneyBar[],
  budget: Budget,
  title: string,
  { locale }: BuildContext,
): readonly Block[] {
  const series = [...budget.sources.map((source) => source.title), locale.uncovered];
  const bars = drawn
    .filter(({ amounts }) => amounts.cost > 0)
    .map(({ title, amounts }) => ({
      title,
      values: [
        ...budget.sources.map(({ id }) => Math.max(0, amounts.bySource.get(id) ?? 0)),
        Math.max(0, amounts.uncovered),
      ],
      sum: kroner(amounts.cost),
    }));
  if (bars.length === 0) return [];
  const said = ({ title: name, values, sum }: (typeof bars)[number]): string => {
    const parts = values.flatMap((value, at) => (value > 0 ? [`${series[at]} ${kroner(value)}`] : []));
    return `${name}: ${sum} (${parts.join(', ')})`;
  };
  const used = series.map((_, at) => bars.some(({ values }) => (values[at] ?? 0) > 0));
  const kept = <T>(list: readonly T[]): readonly T[] => list.filter((_, at) => used[at]);
  return stackedBars(
    title,
    kept(series),
    bars.map((bar) => ({ ...bar, values: kept(bar.values), said: said(bar) })),
  );
}

function amountOrDash(amount: number): string {
  return amount === 0 ? '–' : kroner(amount);
}
