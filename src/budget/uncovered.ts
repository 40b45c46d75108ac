import type { Action, Plan } from '../model/entities.ts';
import { amountsOf } from './budget.ts';

export interface UncoveredCost {
  readonly action: Action;
  readonly year: number;
  /** Whole kroner, more than 0. */
  readonly uncovered: number;
}

/** What nobody pays of what counts, by action and year: in years whose action plan is adopted, or in those that are still open. */
export function* uncoveredOf(plan: Plan, years: 'adopted' | 'open'): Iterable<UncoveredCost> {
  const adopted = new Map(
    plan.actionPlans
      .filter(({ record }) => record.revision.status === 'adopted' || record.revision.status === 'archived')
      .map(({ year, actions }) => [year, new Set(actions)]),
  );
  for (const action of plan.actions) {
    for (const year of action.costs.keys()) {
      const promised = adopted.get(year)?.has(action) ?? false;
      const { uncovered } = amountsOf(action, [year]);
      if (uncovered > 0 && promised === (years === 'adopted')) yield { action, year, uncovered };
    }
  }
}
