import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const datesExist: RuleCases = {
  fails: [
    [{ 'actions/skilt.yaml': replace('2011-06-01', '2011-06-31') }, 'actions/skilt.yaml:15:13'],
    [{ 'actions/skilt.yaml': replace('start: 2011-02', 'start: 2011-02-29') }, 'actions/skilt.yaml:6:8'],
  ],
  passes: [{ 'plan.yaml': replace('date: 2011-06', 'date: 2012-02-29') }],
};
