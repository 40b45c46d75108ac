import { type ActionBudget, amountsOf } from '../../budget/budget.ts';
import type { Goal } from '../../model/entities.ts';
import { branchesOf } from '../../model/tree.ts';
import type { Grouping } from '../../templates/template.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, TableRow } from '../document.ts';
import type { ActionGroup } from '../group-actions.ts';
import { unitAlone } from '../price-level.ts';
import { cell, table, words } from '../words.ts';
import { unitOfActions } from './action-money.ts';
import { yearCells, yearColumns } from './year-columns.ts';

/** Who pays for each group, year by year; nothing where nobody does. */
export function financingOfGroups(
  groups: readonly ActionGroup[],
  years: readonly number[],
  groupBy: Grouping,
  context: BuildContext,
): readonly Block[] {
  const { locale, plan } = context;
  const unit = unitOfActions(plan);
  const rows = groups.flatMap((group) => financingRows(group, years, unit, context));
  return table(
    groupBy === 'focus-area' ? locale.financingOfAreas : locale.financingOfGroups,
    [[unitAlone(unit, context), words], ...yearColumns(years, locale)],
    rows,
    { wide: true, dense: true },
  );
}

/** A group with what it costs, and below it the sources that pay for it. */
function financingRows(
  { number, title, accent, actions, bySource }: ActionGroup,
  years: readonly number[],
  unit: 1 | 1000,
  { plan, locale }: BuildContext,
): readonly TableRow[] {
  const sources = plan.financingSources.filter(({ id }) => bySource.has(id));
  const over =
    (of: (amounts: ReturnType<typeof amountsOf>) => number) =>
    (some: readonly number[]): number =>
      actions.reduce((sum, { action }) => sum + of(amountsOf(action, some)), 0);
  const uncovered = over((amounts) => amounts.uncovered);
  const hasUncovered = years.some((year) => uncovered([year]) !== 0);
  if (sources.length === 0 && !hasUncovered) return [];
  const costs = yearCells(
    years,
    over(({ cost }) => cost),
    unit,
  );
  const row = (source: string, amountIn: (some: readonly number[]) => number): TableRow => ({
    rowHeader: 'plain',
    cells: [cell(source), ...yearCells(years, amountIn, unit)],
  });
  return [
    {
      group: true,
      ...(accent !== undefined && { accent }),
      cells: [cell([number, title].filter(Boolean).join(' ')), ...costs],
    },
    ...sources.map(({ id, title: source }) =>
      row(
        source,
        over((amounts) => amounts.bySource.get(id) ?? 0),
      ),
    ),
    ...(hasUncovered ? [row(locale.uncovered, uncovered)] : []),
  ];
}

/** The actions of a group by the goal that each is counted under, in the order of the plan; those of no goal are last. */
export function goalsOfGroup(
  { actions }: ActionGroup,
  { plan, locale }: BuildContext,
): readonly { readonly title: string; readonly actions: readonly ActionBudget[] }[] {
  const branches = branchesOf(plan);
  const byGoal = new Map<Goal | undefined, ActionBudget[]>();
  for (const budgeted of actions) {
    const goal = budgeted.action.record.serves.flatMap((id) => branches.get(id) ?? [])[0]?.goal;
    byGoal.set(goal, [...(byGoal.get(goal) ?? []), budgeted]);
  }
  const numbers = (goal: Goal | undefined): readonly number[] => goal?.number.split('.').map(Number) ?? [];
  return [...byGoal]
    .sort(([one], [other]) => {
      if (!one || !other) return Number(!one) - Number(!other);
      const [a, b] = [numbers(one), numbers(other)];
      const at = a.findIndex((part, index) => part !== b[index]);
      return (a[at] ?? 0) - (b[at] ?? 0);
    })
    .map(([goal, ofGoal]) => ({
      title: goal ? `${goal.number} ${goal.title}` : locale.withoutGroup,
      actions: ofGoal,
    }));
}
