import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const adoptedCostsAreCovered: RuleCases = {
  fails: [
    [
      {
        'actions/skilt.yaml': replace('amount: 100000', 'amount: 100001'),
        'action-plans/2011.md': replace('status: draft', 'status: adopted'),
      },
      'actions/skilt.yaml:10:27',
    ],
  ],
  passes: [
    { 'action-plans/2011.md': replace('status: draft', 'status: adopted') },
    { 'actions/skilt.yaml': replace('amount: 100000', 'amount: 100001') },
  ],
};
