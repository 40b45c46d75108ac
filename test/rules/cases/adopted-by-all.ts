import { adopted, type RuleCases, replace } from '../../support/rule-cases.ts';

export const adoptedByAll: RuleCases = {
  fails: [
    [{ 'action-plans/2011.md': replace('status: draft', 'status: adopted') }, 'action-plans/2011.md:3:21'],
    [adopted('2011-05', '2011-06').not, 'plan.yaml:6:21'],
  ],
  passes: [adopted('2011-05', '2011-06').all],
};
