import type { RuleCases } from '../../support/rule-cases.ts';

export const reportsInOrder: RuleCases = {
  fails: [
    [
      { 'actions/skilt.yaml': (text) => `${text}  - { date: 2011-04, status: ongoing, text: Før }\n` },
      'actions/skilt.yaml:18:13',
    ],
  ],
  passes: [
    { 'actions/skilt.yaml': (text) => `${text}  - { date: 2011-05, status: ongoing, text: Igjen }\n` },
  ],
};
