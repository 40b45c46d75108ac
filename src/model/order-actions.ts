import { byYears, yearsOfActionPlan } from './action-plan-years.ts';
import { isUnderWay } from './action-years.ts';
import type { Action, Plan } from './entities.ts';
import type { ActionPlanFrontMatter, Id } from './records.ts';
import { areaOf, branchesOf } from './tree.ts';

/** Actions in an order in which each comes after those it waits for; a cycle falls back to the order given. */
export function inDependencyOrder(actions: readonly Action[]): readonly Action[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const ordered = new Set<Action>();
  const visit = (action: Action, waiting: ReadonlySet<Action>): void => {
    if (ordered.has(action) || waiting.has(action)) return;
    for (const id of action.record.after ?? []) {
      const earlier = byId.get(id);
      if (earlier) visit(earlier, new Set([...waiting, action]));
    }
    ordered.add(action);
  };
  for (const action of actions) visit(action, new Set());
  return [...ordered];
}

/** The actions of an action plan: those of its years that it does not exclude, prioritised ones first. */
export function inPriorityOrder(actions: readonly Action[], plan: ActionPlanFrontMatter): readonly Action[] {
  const excluded = new Set(plan.exclude?.map((part) => part.action));
  const rank = new Map(plan.priorities?.map((id, index) => [id, index]));
  const last = Number.MAX_SAFE_INTEGER;
  const { years } = yearsOfActionPlan(plan);
  return actions
    .filter((action) => years.some((year) => isUnderWay(action, year)) && !excluded.has(action.id))
    .sort((a, b) => (rank.get(a.id) ?? last) - (rank.get(b.id) ?? last) || (a.id < b.id ? -1 : 1));
}

/**
 * The numbers that actions are cited by, by id: T1, T2 … by the focus area that each is counted under, then as the newest
 * action plan gives priority, then in the order of the plan. Those under no focus area are last.
 */
export function numberActions(
  plan: Pick<Plan, 'focusAreas' | 'actions' | 'actionPlans'>,
): ReadonlyMap<Id, string> {
  const branches = branchesOf(plan);
  const newest = [...plan.actionPlans].sort(byYears).at(-1);
  const rank = new Map(newest?.record.priorities?.map((id, index) => [id, index]));
  const last = Number.MAX_SAFE_INTEGER;
  return new Map(
    plan.actions
      .map((action) => ({
        id: action.id,
        area: areaOf(action, branches)?.index ?? last,
        rank: rank.get(action.id) ?? last,
      }))
      .sort((a, b) => a.area - b.area || a.rank - b.rank)
      .map(({ id }, index) => [id, `T${index + 1}`]),
  );
}

/** Actions by the numbers that they are cited by; those without one last, in the order given. */
export function inNumberOrder(
  actions: Iterable<Action>,
  { actionNumbers }: Pick<Plan, 'actionNumbers'>,
): readonly Action[] {
  // Each number is read once, however many there are to be compared.
  return Array.from(actions, (action) => ({ action, place: placeOf(action, actionNumbers) }))
    .sort((one, other) => one.place - other.place)
    .map(({ action }) => action);
}

/** By the numbers that actions are cited by; those without one last. */
export function byNumber(one: Action, other: Action, { actionNumbers }: Pick<Plan, 'actionNumbers'>): number {
  return placeOf(one, actionNumbers) - placeOf(other, actionNumbers);
}

function placeOf({ id }: Action, numbers: ReadonlyMap<Id, string>): number {
  return Number(numbers.get(id)?.slice(1) ?? Number.MAX_SAFE_INTEGER);
}
