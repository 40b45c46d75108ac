import { bindingYearsOf } from '../model/action-plan-years.ts';
import type { Action, Plan } from '../model/entities.ts';
import { amountsOf } from './budget.ts';

export interface UncoveredCost {
  readonly action: Action;
  readonly year: number;
  /** Whole kroner, more than 0. */
  readonly uncovered: number;
}

/**
 * What nobody pays of what counts, by action and year: in years that an adopted action plan promises, or in those that are
 * still open. A plan that says how many of its years are binding promises those alone.
 */
export function* uncoveredOf(plan: Plan, which: 'adopted' | 'open'): Iterable<UncoveredCost> {
  const adopted = plan.actionPlans
    .filter(({ record: { revision } }) => revision.status === 'adopted' || revision.status === 'archived')
    .map((actionPlan) => ({ years: bindingYearsOf(actionPlan), actions: new Set(actionPlan.actions) }));
  for (const action of plan.actions) {
    for (const year of action.costs.keys()) {
      const promised = adopted.some(({ years, actions }) => years.includes(year) && actions.has(action));
      const { uncovered } = amountsOf(action, [year]);
      if (uncovered > 0 && promised === (which === 'adopted')) yield { action, year, uncovered };
    }
  }
}
