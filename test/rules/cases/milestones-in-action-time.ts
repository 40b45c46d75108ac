import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const milestonesInActionTime: RuleCases = {
  fails: [[{ 'actions/skilt.yaml': replace('2011-06-01', '2011-01-31') }, 'actions/skilt.yaml:15:13']],
  passes: [{ 'actions/skilt.yaml': replace('2011-06-01', '2011-02-01') }],
};
