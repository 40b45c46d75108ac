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
