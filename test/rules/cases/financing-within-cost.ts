import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const financingWithinCost: RuleCases = {
  fails: [
    [
      { 'actions/skilt.yaml': replace('kontingent, amount: 50000', 'kontingent, amount: 50001') },
      'actions/skilt.yaml:13:47',
    ],
    [
      { 'actions/skilt.yaml': replace('amount: 100000 }', 'amount: -100000, note: Tilbakeført }') },
      'actions/skilt.yaml:13:47',
    ],
  ],
  passes: [
    // That the cost ends before it begins, or is of other years than the action, is said by other rules: nothing follows from it.
    {
      'actions/skilt.yaml': replace(
        '{ year: 2011, amount: 100000 }',
        '{ from: 2012, to: 2011, amount: 100000 }',
      ),
    },
    { 'actions/skilt.yaml': replace('amount: 100000', 'amount: 100001') },
    // A reversal: cost and financing are both taken back.
    {
      'actions/skilt.yaml': (text) =>
        text
          .replace('amount: 100000 }', 'amount: -100, note: Tilbakeført }')
          .replace('fylket, amount: 50000 }', 'fylket, amount: -50, note: Tilbakeført }')
          .replace('kontingent, amount: 50000 }', 'kontingent, amount: -50, note: Tilbakeført }'),
    },
  ],
};
