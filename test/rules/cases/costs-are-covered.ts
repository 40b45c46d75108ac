import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const costsAreCovered: RuleCases = {
  fails: [
    [{ 'actions/skilt.yaml': replace('amount: 100000', 'amount: 100001') }, 'actions/skilt.yaml:10:27'],
  ],
  passes: [
    {
      'actions/skilt.yaml': (text) =>
        text.replace('amount: 100000', 'amount: 100001').replace('status: ongoing', 'status: idea'),
    },
  ],
};
