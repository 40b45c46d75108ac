import { type ActionBudget, amountsOf, areaOf } from '../../budget/budget.ts';
import type { ActionPlan, Goal } from '../../model/entities.ts';
import { responsibleOf } from '../../model/responsible.ts';
import { type Branch, branchesOf } from '../../model/tree.ts';
import type { ActionField } from '../../templates/template.ts';
import { actionFields } from '../action-fields.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Cell, Column, TableRow } from '../document.ts';
import type { ActionGroup } from '../group-actions.ts';
import { priced } from '../price-level.ts';
import { cell, table, words } from '../words.ts';
import { statusWords } from './status-words.ts';
import { eachNameOf } from './who.ts';
import { yearCells, yearColumns, yearRow } from './year-columns.ts';

/**
 * A group's actions with what they cost in each year, under the goals that they are counted under; then who pays, year by
 * year.
 * @param byGoal whether the goals are named between them
 */
export function programmeTables(
  { years }: ActionPlan,
  group: ActionGroup,
  fields: readonly ActionField[],
  byGoal: boolean,
  context: BuildContext,
): readonly Block[] {
  const { locale } = context;
  const branches = branchesOf(context.plan);
  const columns = fields.flatMap((name): readonly (readonly [heading: string, column: Column])[] => {
    if (name === 'cost') return yearColumns(years, locale);
    const { label, heading, column } = actionFields[name];
    return [[locale[heading ?? label], column]];
  });
  const rowOf = (budgeted: ActionBudget): TableRow => ({
    rowHeader: true,
    cells: fields.flatMap((name): readonly Cell[] => {
      if (name === 'cost') return yearCells(years, (some) => amountsOf(budgeted.action, some).cost);
      const { value, short = value, sortKey } = actionFields[name];
      const sort = sortKey?.(budgeted);
      return [{ ...cell(short(budgeted, context)), ...(sort !== undefined && { sort }) }];
    }),
    facets: facetsOf(budgeted, years, branches, context),
  });
  const costIn = (some: readonly number[]): number =>
    group.actions.reduce((sum, { action }) => sum + amountsOf(action, some).cost, 0);
  const rows = byGoal
    ? goalsOf(group.actions, branches).flatMap(({ goal, actions }) => [
        { group: true, cells: [cell(goal ? `${goal.number} ${goal.title}` : locale.withoutGroup)] },
        ...actions.map(rowOf),
      ])
    : group.actions.map(rowOf);
  const total: TableRow = {
    total: true,
    rowHeader: true,
    cells: fields.flatMap((name, index): readonly Cell[] => {
      if (name === 'cost') return yearCells(years, costIn);
      return [cell(index === 0 ? locale.sum : '')];
    }),
  };
  return [
    ...table(undefined, columns, [...rows, ...(fields.includes('cost') ? [total] : [])]),
    ...(fields.includes('cost') ? financing(group, years, context) : []),
  ];
}

/** Who pays for a group, year by year; nothing where nobody does. */
function financing(group: ActionGroup, years: readonly number[], context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const sources = plan.financingSources.filter(({ id }) => group.bySource.has(id));
  const over =
    (of: (amounts: ReturnType<typeof amountsOf>) => number) =>
    (some: readonly number[]): number =>
      group.actions.reduce((sum, { action }) => sum + of(amountsOf(action, some)), 0);
  const uncovered = over((amounts) => amounts.uncovered);
  const hasUncovered = years.some((year) => uncovered([year]) !== 0);
  if (sources.length === 0 && !hasUncovered) return [];
  return table(
    priced(locale.financingByYears, context),
    [[locale.financingSource, words], ...yearColumns(years, locale)],
    [
      ...sources.map(({ id, title }) =>
        yearRow(
          title,
          years,
          over(({ bySource }) => bySource.get(id) ?? 0),
        ),
      ),
      ...(hasUncovered ? [yearRow(locale.uncovered, years, uncovered)] : []),
      yearRow(
        locale.sum,
        years,
        over(({ cost }) => cost),
        true,
      ),
    ],
  );
}

/** Actions by the goal that each is counted under, in the order of the plan; those of no goal are last. */
function goalsOf(
  actions: readonly ActionBudget[],
  branches: ReadonlyMap<string, Branch>,
): readonly { readonly goal: Goal | undefined; readonly actions: readonly ActionBudget[] }[] {
  const byGoal = new Map<Goal | undefined, ActionBudget[]>();
  for (const budgeted of actions) {
    const goal = budgeted.action.record.serves.flatMap((id) => branches.get(id) ?? [])[0]?.goal;
    byGoal.set(goal, [...(byGoal.get(goal) ?? []), budgeted]);
  }
  const numbers = (goal: Goal | undefined): readonly number[] => goal?.number.split('.').map(Number) ?? [];
  return [...byGoal]
    .map(([goal, actions]) => ({ goal, actions }))
    .sort(({ goal: one }, { goal: other }) => {
      if (!one || !other) return Number(!one) - Number(!other);
      const [a, b] = [numbers(one), numbers(other)];
      const at = a.findIndex((part, index) => part !== b[index]);
      return (a[at] ?? 0) - (b[at] ?? 0);
    });
}

function facetsOf(
  { action }: ActionBudget,
  years: readonly number[],
  branches: ReadonlyMap<string, Branch>,
  context: BuildContext,
): NonNullable<TableRow['facets']> {
  const { locale } = context;
  const area = areaOf(action, branches);
  const active = years.filter((year) => action.firstYear <= year && year <= action.lastYear);
  return [
    [locale.focusArea, [area ? `${area.number} ${area.title}` : locale.withoutArea]],
    [locale.responsible, eachNameOf(responsibleOf(action.record), context)],
    [locale.status, [statusWords(action.record.status, locale)]],
    [locale.year, active.map(String)],
  ];
}
