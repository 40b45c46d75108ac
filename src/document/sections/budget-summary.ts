import { type Amounts, type Budget, budgetOf, hasMoney } from '../../budget/budget.ts';
import { yearsTitle } from '../../model/action-plan-years.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block, Column, TableRow } from '../document.ts';
import { amountInPrint, commonUnit, kroner } from '../figures.ts';
import { groupActions } from '../group-actions.ts';
import { hasPart, themeOf } from '../own-settings.ts';
import { pricedCaption, wholeUnit } from '../price-level.ts';
import { reservationNotes } from '../reservations.ts';
import { captioned, cell, figures, list, paragraph, table, text, words } from '../words.ts';
import { membersPay } from './member-shares.ts';
import { moneyBars } from './money-bars.ts';
import { notCounted } from './not-counted.ts';
import { bindingNote, yearCells, yearColumns, yearRow } from './year-columns.ts';

/** The year's money: what each focus area costs, who pays, and what nobody pays yet. */
export function budgetSummary(
  actionPlan: ActionPlan,
  context: BuildContext,
  { chart }: SectionChoice = { section: 'budget' },
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
  // What is drawn at a glance is not drawn again unless the template says so.
  const drawn = chart ?? !hasPart(context.templates['action-plan'], 'at-a-glance');
  const bars = moneyBars(budget, context);
  return [
    paragraph(text(leadOf(year, budget, context))),
    // The table of actions says it first, where there is one.
    ...(hasPart(context.templates['action-plan'], 'actions') ? [] : bindingNote(actionPlan, context)),
    ...besides,
    ...(drawn ? [...bars.areas, ...bars.sources] : []),
    ...byResponsible(actionPlan, context),
    ...membersPay(actionPlan, context),
    ...(years.length > 1
      ? moneyByYear(actionPlan, budget, context)
      : bySource(budget, fill(locale.budgetCaption, { year }), context)),
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

/** More areas than these have no room beside each other, nor more sources, nor names of more letters over a column. */
const mostAreas = 7;
const mostSources = 9;
const mostLetters = 36;

/** What each focus area costs and who pays it, in thousands where that loses nothing. */
function bySource(budget: Budget, name: string, context: BuildContext): readonly Block[] {
  const { locale } = context;
  const unit = commonUnit([budget, ...budget.areas].flatMap(amountsIn), themeOf(context.plan)?.tables?.money);
  const print = (amount: number): string => amountInPrint(amount, unit);
  const someUncovered = [budget, ...budget.areas].some(({ uncovered }) => uncovered !== 0);
  interface Line {
    readonly title: string;
    of(amounts: Amounts): string;
    readonly total?: boolean;
  }
  const lines: readonly Line[] = [
    ...budget.sources.map(({ id, title }) => ({
      title,
      of: ({ bySource: paid }: Amounts) => print(paid.get(id) ?? 0),
    })),
    ...(someUncovered ? [{ title: locale.uncovered, of: ({ uncovered }: Amounts) => print(uncovered) }] : []),
    { title: locale.cost, of: ({ cost }: Amounts) => print(cost), total: true },
  ];
  const areas: readonly { readonly title: string; readonly amounts: Amounts; readonly total?: boolean }[] = [
    ...budget.areas.map((area) => ({ title: areaName(area, locale), amounts: area })),
    { title: locale.sum, amounts: budget, total: true },
  ];
  const caption = captioned(name, wholeUnit(unit, context));
  const options = { wide: true, dense: true, notes: reservationNotes(budget.sources, locale) } as const;
  const columnsOf = (all: readonly { readonly title: string; readonly total?: boolean }[]) =>
    all.map(({ title, total }): readonly [string, Column] => [
      title,
      total ? { ...figures, main: true } : figures,
    ]);
  return isAcross(areas.slice(0, -1), lines)
    ? table(
        caption,
        [[locale.financingSource, words], ...columnsOf(areas)],
        lines.map(({ title, of, total = false }) => ({
          rowHeader: total || 'plain',
          ...(total && { total }),
          cells: [cell(title), ...areas.map(({ amounts }) => cell(of(amounts)))],
        })),
        options,
      )
    : table(
        caption,
        [[locale.focusArea, words], ...columnsOf(lines)],
        areas.map(({ title, amounts, total = false }) => ({
          rowHeader: total || 'plain',
          ...(total && { total }),
          cells: [cell(title), ...lines.map(({ of }) => cell(of(amounts)))],
        })),
        options,
      );
}

/** Whether the areas are the columns, and the sources the rows: where they have room, or the sources have none either. */
function isAcross(areas: readonly Titled[], sources: readonly Titled[]): boolean {
  const areShort = (all: readonly Titled[]): boolean => all.every(({ title }) => title.length <= mostLetters);
  if (areas.length > mostAreas) return false;
  return areShort(areas) || sources.length > mostSources || !areShort(sources);
}

interface Titled {
  readonly title: string;
}

function amountsIn({ cost, bySource: paid, uncovered }: Amounts): readonly number[] {
  return [cost, uncovered, ...paid.values()];
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
    rowHeader: total || 'plain',
    ...(total && { total }),
    cells: [
      cell(title),
      cell(String(count)),
      cell(amountInPrint(amounts.cost)),
      ...(someUncovered
        ? [cell(amountInPrint(amounts.cost - amounts.uncovered)), cell(amountInPrint(amounts.uncovered))]
        : []),
    ],
  });
  const groups = groupActions(actions, years, 'responsible', context);
  if (years.length > 1) return byResponsibleAndYear(actionPlan, groups, context);
  const total = budgetOf(context.plan, actions, years);
  const someUncovered = [total, ...groups].some(({ uncovered }) => uncovered !== 0);
  const caption = someUncovered ? locale.byResponsible : locale.costByResponsibleIn;
  return table(
    pricedCaption(fill(caption, { year: yearsTitle(actionPlan) }), context),
    [
      [locale.responsible, words],
      [locale.actions, figures],
      [locale.cost, figures],
      ...(someUncovered ? [[locale.financed, figures] as const, [locale.uncovered, figures] as const] : []),
    ],
    [
      ...groups.map((group) => row(group.title, group.actions.length, group)),
      row(locale.sum, actions.length, total, true),
    ],
    { wide: true, dense: true },
  );
}

function byResponsibleAndYear(
  { years, actions }: ActionPlan,
  groups: ReturnType<typeof groupActions>,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const row = (title: string, answeredFor: readonly Action[], total = false): TableRow => ({
    rowHeader: total || 'plain',
    ...(total && { total }),
    cells: [
      cell(title),
      cell(String(answeredFor.length)),
      ...yearCells(years, (some) => budgetOf(plan, answeredFor, some).cost),
    ],
  });
  return table(
    pricedCaption(locale.costByResponsible, context),
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
    { wide: true, dense: true },
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
      pricedCaption(locale.costByYears, context),
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
      { wide: true, dense: true, grid: 'years' },
    ),
    ...table(
      pricedCaption(locale.financingByYears, context),
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
      { wide: true, dense: true, grid: 'years', notes: reservationNotes(budget.sources, locale) },
    ),
  ];
}
