import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const sourcesWithinMaxShare: RuleCases = {
  fails: [
    [
      { 'actions/skilt.yaml': replace('fylket, amount: 50000', 'fylket, amount: 50001') },
      'actions/skilt.yaml:12:43',
    ],
    [{ 'plan.yaml': replace('maxShare: 0.5', 'maxShare: 0.499999') }, 'actions/skilt.yaml:12:43'],
  ],
  passes: [
    { 'plan.yaml': replace('maxShare: 0.5', 'maxShare: 0.500001') },
    { 'actions/skilt.yaml': replace('fylket, amount: 50000', 'fylket, amount: 49999') },
  ],
};
