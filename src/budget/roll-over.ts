import { isUnderWay } from '../model/action-years.ts';
import { firstDay, lastDay } from '../model/dates.ts';
import type { Action, ActionPlan, Plan } from '../model/entities.ts';
import { amountsOf, writtenAmounts } from './budget.ts';

/** Why somebody must decide about an action before it can be in the new year's plan, or be left out of it. */
export type Question =
  /** It was to be finished, and is not. */
  | 'overdue'
  | 'postponed'
  | 'idea'
  /** It goes on, and costs were given for earlier years but not for this one. */
  | 'no-money'
  | 'uncovered';

export interface RollOver {
  readonly from: number;
  readonly to: number;
  /** The plan it is made from: the last one that begins before. */
  readonly before: ActionPlan | undefined;
  /** Actions of its years, those of the plan before and new ones. */
  readonly carried: readonly Action[];
  readonly added: readonly Action[];
  /** Finished or cancelled since. */
  readonly ended: readonly Action[];
  /** Left out before, and still of its years. */
  readonly excluded: readonly { readonly action: Action; readonly reason: string }[];
  /** Ids, in the order of the plan before. */
  readonly priorities: readonly string[];
  readonly questions: readonly { readonly action: Action; readonly question: Question }[];
}

/** What an action plan for some years begins with, worked out from the plan before and the actions as they are now. */
export function rollOver(plan: Plan, { from, to }: { readonly from: number; readonly to: number }): RollOver {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const before = plan.actionPlans.filter((plan) => plan.from < from).at(-1);
  const reasons = new Map(before?.record.exclude?.map(({ action, reason }) => [action, reason]));
  const open = ({ record }: Action): boolean => record.status !== 'done' && record.status !== 'cancelled';
  const ofYears = plan.actions.filter((action) => years.some((year) => isUnderWay(action, year)));
  const excluded = ofYears
    .filter((action) => open(action) && reasons.has(action.id))
    .map((action) => ({ action, reason: reasons.get(action.id) ?? '' }));
  const candidates = ofYears.filter((action) => open(action) && !reasons.has(action.id));
  const then = new Set(before?.actions);
  const ids = new Set(candidates.map(({ id }) => id));
  const questions = [...(before?.actions ?? []), ...candidates.filter((action) => !then.has(action))].flatMap(
    (action) => questionsOf(action, years).map((question) => ({ action, question })),
  );
  return {
    from,
    to,
    before,
    carried: candidates.filter((action) => then.has(action)),
    added: candidates.filter((action) => !then.has(action)),
    ended: (before?.actions ?? []).filter((action) => !open(action)),
    excluded,
    priorities: (before?.record.priorities ?? []).filter((id) => ids.has(id)),
    questions,
  };
}

function questionsOf(action: Action, years: readonly number[]): readonly Question[] {
  const [year = 0] = years;
  const { record, firstYear, totalCost } = action;
  if (record.status === 'done' || record.status === 'cancelled') return [];
  if (lastDay(record.end) < firstDay(String(year))) return ['overdue'];
  const { cost } = writtenAmounts(action, years);
  const { uncovered } = amountsOf(action, years);
  const found: Question[] = [];
  if (record.status === 'postponed') found.push('postponed');
  if (record.status === 'idea') found.push('idea');
  if (totalCost > 0 && cost === 0 && firstYear < year) found.push('no-money');
  if (uncovered > 0) found.push('uncovered');
  return found;
}

/**
 * Actions that a plan had as an idea, planned or ongoing, and that the next year's neither carries nor leaves out with a
 * reason.
 */
export function* lostActions({ actionPlans }: Plan): Iterable<{
  readonly action: Action;
  readonly before: ActionPlan;
  readonly next: ActionPlan;
}> {
  for (const [index, next] of actionPlans.entries()) {
    const before = actionPlans[index - 1];
    if (!before) continue;
    const accounted = new Set([
      ...next.actions.map(({ id }) => id),
      ...(next.record.exclude ?? []).map(({ action }) => action),
    ]);
    for (const action of before.actions) {
      const { status } = action.record;
      const open = status === 'planned' || status === 'ongoing' || status === 'idea';
      if (open && !accounted.has(action.id)) yield { action, before, next };
    }
  }
}
