import { type BudgetKind, budgetOfAmount } from '../kinds/budget-kinds.ts';
import type { Action, FinancingSource, FocusArea, Plan } from '../model/entities.ts';
import type { CostRecord, FinancingRecord } from '../model/records.ts';
import { areaOf, branchesOf } from '../model/tree.ts';
import { yearsIn } from '../model/year-amounts.ts';
import { counts } from './counted.ts';

/** What something costs in a year and who pays, in whole kroner. */
export interface Amounts {
  readonly cost: number;
  /** By the id of the source; sources that pay nothing are left out. */
  readonly bySource: ReadonlyMap<string, number>;
  /** Udekket: what no source pays. Negative where more is financed than it costs. */
  readonly uncovered: number;
}

export interface ActionBudget extends Amounts {
  readonly action: Action;
  /** The years that the amounts are of. */
  readonly years: readonly number[];
}

/** A focus area's actions; undefined for those whose action areas are not in the plan. */
interface AreaBudget extends Amounts {
  readonly focusArea: FocusArea | undefined;
  readonly actions: readonly ActionBudget[];
}

export interface Budget extends Amounts {
  readonly areas: readonly AreaBudget[];
  /** Sources that pay something, in the order of `plan.yaml`. */
  readonly sources: readonly FinancingSource[];
}

/**
 * The budget of some actions in some years. An action belongs to the focus area of its first action area, so that it is
 * counted once. The order of the actions matters for nothing but their own order.
 */
export function budgetOf(plan: Plan, actions: readonly Action[], years: readonly number[]): Budget {
  const branches = branchesOf(plan);
  const after = plan.focusAreas.length;
  const areas = sumsBy(actions, years, (action) => areaOf(action, branches))
    .map(({ key: focusArea, ...sums }): AreaBudget => ({ focusArea, ...sums }))
    .sort((a, b) => (a.focusArea?.index ?? after) - (b.focusArea?.index ?? after));
  const total = addUp(areas);
  const sources = plan.financingSources.filter(({ id }) => total.bySource.has(id));
  return { ...total, areas, sources };
}

/** Sums of actions by whatever they have in common, in the order in which it first comes. */
export function sumsBy<Key>(
  actions: readonly Action[],
  years: readonly number[],
  keyOf: (action: Action) => Key,
): (Amounts & { readonly key: Key; readonly actions: readonly ActionBudget[] })[] {
  const groups = new Map<Key, ActionBudget[]>();
  for (const action of actions) {
    const actionAmounts = { action, years, ...amountsOf(action, years) };
    const key = keyOf(action);
    const group = groups.get(key);
    if (group) group.push(actionAmounts);
    else groups.set(key, [actionAmounts]);
  }
  return [...groups].map(([key, members]) => ({ key, actions: members, ...addUp(members) }));
}

/** What counts of an action in some years: in one of the budgets, or in both. */
export function amountsOf(action: Action, years: readonly number[], budget?: BudgetKind): Amounts {
  const counted = (year: number): boolean => counts(action, year);
  return writtenAmounts(action, years.every(counted) ? years : years.filter(counted), budget);
}

/** Of the many actions that nobody pays for in the years that are asked for. */
const noSources: Amounts['bySource'] = new Map();

/**
 * What is written of an action in some years, whether it counts or not: in one of the budgets, or in both.
 * @param years each once
 */
export function writtenAmounts(action: Action, years: readonly number[], budget?: BudgetKind): Amounts {
  const { costs = [], financing = [] } = action.record;
  let cost = 0;
  let financed = 0;
  let bySource: Map<string, number> | undefined;
  for (const row of costs) cost += row.amount * yearsOfRow(row, action, years, budget);
  for (const row of financing) {
    const count = yearsOfRow(row, action, years, budget);
    if (count === 0) continue;
    const amount = row.amount * count;
    bySource ??= new Map();
    bySource.set(row.source, (bySource.get(row.source) ?? 0) + amount);
    financed += amount;
  }
  return { cost, bySource: bySource ?? noSources, uncovered: cost - financed };
}

/** How many of some years a row of an action has money in: in one of the budgets, or in both. */
function yearsOfRow(
  row: CostRecord | FinancingRecord,
  { record, lastYear }: Action,
  years: readonly number[],
  budget: BudgetKind | undefined,
): number {
  const isOf = budget === undefined || budgetOfAmount(row.budget, record.kind) === budget;
  return isOf ? yearsIn(row, lastYear, years) : 0;
}

/** Whether any action of a plan has or reports amounts. The documents of a plan without any do not speak of money. */
export function hasMoney({ actions }: Plan): boolean {
  return actions.some(
    ({ costs, financing, record: { reports = [] } }) =>
      costs.size + financing.size > 0 ||
      reports.some(({ spent, forecast }) => spent !== undefined || forecast !== undefined),
  );
}

/** Every year for which an action has money, in rising order. */
export function moneyYears({ costs, financing }: Action): readonly number[] {
  const years = [...costs.keys()];
  for (const year of financing.keys()) if (!costs.has(year)) years.push(year);
  return years.length < 2 ? years : years.sort((a, b) => a - b);
}

/** Whether an action is done in some of the years, or has money in them. */
export function isOfYears(
  { firstYear, lastYear, costs, financing }: Action,
  years: readonly number[],
): boolean {
  return years.some(
    (year) => (firstYear <= year && year <= lastYear) || costs.has(year) || financing.has(year),
  );
}

/** Money that is written and does not count: a reader who adds up the actions would look for it. */
export interface Uncounted extends Amounts {
  readonly action: Action;
  readonly years: readonly number[];
}

/** The actions with money in some years in which it does not count; all their years where none are named. */
export function uncountedOf(actions: readonly Action[], years?: readonly number[]): readonly Uncounted[] {
  return actions.flatMap((action) => {
    const uncountedYears = moneyYears(action).filter(
      (year) => (years?.includes(year) ?? true) && !counts(action, year),
    );
    if (uncountedYears.length === 0) return [];
    const amounts = writtenAmounts(action, uncountedYears);
    return amounts.cost === 0 && amounts.bySource.size === 0
      ? []
      : [{ action, years: uncountedYears, ...amounts }];
  });
}

function addUp(parts: readonly Amounts[]): Amounts {
  let cost = 0;
  let uncovered = 0;
  const bySource = new Map<string, number>();
  for (const part of parts) {
    cost += part.cost;
    uncovered += part.uncovered;
    for (const [source, amount] of part.bySource) bySource.set(source, (bySource.get(source) ?? 0) + amount);
  }
  return { cost, bySource, uncovered };
}
