import type { Action, Plan } from '../model/entities.ts';
import { amountsOf } from './budget.ts';

export interface UncoveredCost {
  readonly action: Action;
  readonly year: number;
  /** Whole kroner, more than 0. */
  readonly uncovered: number;
}

/**
 * What nobody pays, by action and year: in years whose action plan is adopted, or in those that are still open. Ideas and
 * actions that are put off or called off are to be paid by nobody.
 */
export function* uncoveredOf(plan: Plan, years: 'adopted' | 'open'): Iterable<UncoveredCost> {
  const adopted = new Map(
    plan.actionPlans
      .filter(({ record }) => record.revision.status === 'adopted' || record.revision.status === 'archived')
      .map(({ year, actions }) => [year, new Set(actions)]),
  );
  for (const action of plan.actions) {
    if (['idea', 'postponed', 'cancelled'].includes(action.record.status)) continue;
    for (const year of action.costs.keys()) {
      const promised = adopted.get(year)?.has(action) ?? false;
      const { uncovered } = amountsOf(action, [year]);
      if (uncovered > 0 && promised === (years === 'adopted')) yield { action, year, uncovered };
    }
  }
}
