import { adopted, type RuleCases } from '../../support/rule-cases.ts';

export const adoptionsNotAfterRevision: RuleCases = {
  fails: [[adopted('2011-05', '2011-07').all, 'plan.yaml:18:47']],
  passes: [adopted('2011-05', '2011-06').all],
};
