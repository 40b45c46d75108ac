import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const costsAreCovered: RuleCases = {
  fails: [
    [{ 'actions/skilt.yaml': replace('amount: 100000', 'amount: 100001') }, 'actions/skilt.yaml:10:27'],
    // What runs on is uncovered once, not once a year.
    [
      {
        'actions/skilt.yaml': (text) =>
          text
            .replace('end: 2011', 'end: 2019')
            .replace('{ year: 2011, amount: 100000 }', '{ from: 2011, amount: 100000 }')
            .replaceAll('{ year: 2011, source', '{ from: 2011, source')
            .replace('fylket, amount: 50000', 'fylket, amount: 40000'),
      },
      'actions/skilt.yaml:10:27',
    ],
  ],
  passes: [
    // A year that the action does not have is another rule's business.
    {
      'actions/skilt.yaml': (text) => text.replace('costs:\n', 'costs:\n  - { year: 2009, amount: 1000 }\n'),
    },
    {
      'actions/skilt.yaml': (text) =>
        text.replace('amount: 100000', 'amount: 100001').replace('status: ongoing', 'status: idea'),
    },
  ],
};
