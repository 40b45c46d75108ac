import { documentKey } from '../kinds/document-kinds.ts';
import { whoseMoney } from '../kinds/source-kinds.ts';
import { bindingYearsOf } from '../model/action-plan-years.ts';
import { asAdopted } from '../model/adopted-records.ts';
import { wasAdopted } from '../model/editions.ts';
import type { Action, Entity, Plan } from '../model/entities.ts';
import { namedIn } from '../model/named.ts';
import { financingOf } from '../model/year-amounts.ts';

/** What has been adopted for the years of actions: the measure of what a change of one of them needs. */
export interface AdoptedYears {
  /** Whether an adopted action plan promises a year, of an action or at all. Indicative years are no promise. */
  promises(year: number, actionId?: string): boolean;
  /** Whether an adopted economic plan has inside money for an action in a year. */
  budgets(actionId: string, year: number): boolean;
}

/**
 * What was adopted of a plan. A year that no adopted plan covers is decided with the plan that will: until then whatever
 * is said of it is a draft.
 */
export function adoptedYearsOf(plan: Plan): AdoptedYears {
  const promised = new Map<number, Set<string>[]>();
  for (const actionPlan of plan.actionPlans) {
    if (!wasAdopted(actionPlan.record.revision)) continue;
    const excluded = new Set((actionPlan.record.exclude ?? []).map(({ action }) => action));
    for (const year of bindingYearsOf(actionPlan))
      promised.set(year, [...(promised.get(year) ?? []), excluded]);
  }
  let budgeted: ReadonlySet<string> | undefined;
  return {
    promises: (year, actionId) =>
      (promised.get(year) ?? []).some((excluded) => actionId === undefined || !excluded.has(actionId)),
    budgets(actionId, year) {
      budgeted ??= new Set(budgetedIn(plan));
      return budgeted.has(`${actionId} ${year}`);
    },
  };
}

/** Each action and year with inside money in an adopted economic plan, as it was adopted: `skilt 2012`. */
function* budgetedIn(plan: Plan): Iterable<string> {
  for (const { kind, id, from, to, record } of plan.economicPlans) {
    if (!wasAdopted(record.revision)) continue;
    const adopted = asAdopted(plan, documentKey(kind, id));
    for (const action of adopted.actions)
      for (const { year, source, amount } of financingOf(action))
        if (from <= year && year <= to && amount !== 0 && isInside(adopted, source))
          yield `${action.id} ${year}`;
  }
}

function isInside(plan: Plan, source: string): boolean {
  const entity = namedIn(plan, source, 'financing-source');
  return entity !== undefined && whoseMoney(entity.record.kind) === 'inside';
}

/** The years of an action, each. */
export function yearsOfAction({
  firstYear,
  lastYear,
}: Pick<Action, 'firstYear' | 'lastYear'>): readonly number[] {
  return Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, at) => firstYear + at);
}

/** Whether the edition of an action plan or economic plan that is at hand was adopted; nothing else needs to be. */
export function isNotAdopted(entity: Entity | undefined): boolean {
  return (
    (entity?.kind === 'action-plan' || entity?.kind === 'economic-plan') &&
    !wasAdopted(entity.record.revision)
  );
}

/** Rows of what was adopted, and what they are where no adopted plan says it. */
const beforeAdoption = {
  'action-added-with-money': 'action-added-not-adopted',
  'action-removed': 'action-removed-not-adopted',
  'action-cancelled': 'action-cancelled-not-adopted',
  'action-postponed': 'action-postponed-not-adopted',
  'deadline-past-year': 'deadline-not-adopted',
  'budget-changed': 'budget-not-adopted',
  'priority-changed': 'priority-not-adopted',
  'actions-excluded': 'exclusions-not-adopted',
  'action-plan-years': 'action-plan-not-adopted',
  'action-plan-removed': 'action-plan-not-adopted',
  'economic-plan-removed': 'economic-plan-not-adopted',
  'budget-line-changed': 'economic-plan-not-adopted',
  'member-fee-changed': 'economic-plan-not-adopted',
} as const;
export type RowOfAdopted = keyof typeof beforeAdoption;

/** A row where an adopted plan says it; else the lighter one, and that it would be the first had the plan been adopted. */
export function rowWhere(
  adopted: boolean,
  row: RowOfAdopted,
): { readonly row: string; readonly onceAdopted?: RowOfAdopted } {
  return adopted ? { row } : { row: beforeAdoption[row], onceAdopted: row };
}
