import { UserError } from '../io/user-error.ts';
import type { Plan } from '../model/entities.ts';
import { fromProblem } from '../reading/problems.ts';
import type { PlanInHand } from '../reading/read-plan.ts';

/**
 * The plan that a next action plan or economic plan is made from: what could not be read would be left out of it without a word.
 * @throws UserError `plan-unusable`, `plan-in-part`
 */
export function wholePlanOf({ plan, problems }: Pick<PlanInHand, 'plan' | 'problems'>): Plan {
  if (!plan?.whole) throw new UserError('plan-unusable');
  if (problems.some((problem) => fromProblem(problem).severity === 'error'))
    throw new UserError('plan-in-part');
  return plan;
}
