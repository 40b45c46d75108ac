import { type RuleCases, replace } from '../../support/rule-cases.ts';

const file = 'actions/skilt.yaml';
const member = 'source: kontingent, amount: 50000';
const county = 'source: fylket, amount: 50000';

export const financedInItsBudget: RuleCases = {
  fails: [
    // The cost is operating, and half of the money is not.
    [{ [file]: replace(member, `${member}, budget: investment`) }, 'actions/skilt.yaml:13:47'],
    // The cost is investment, and the money is not.
    [
      { [file]: replace('year: 2011, amount: 100000', 'year: 2011, amount: 100000, budget: investment') },
      'actions/skilt.yaml:13:47',
    ],
    // An investment has its money there unless it says otherwise.
    [
      {
        [file]: (text) =>
          text.replace('kind: measure', 'kind: investment').replace(county, `${county}, budget: operating`),
      },
      'actions/skilt.yaml:12:43',
    ],
    // Both budgets have costs; one has too much and the other too little.
    [
      {
        [file]: replace(
          '  - { year: 2011, amount: 100000 }',
          '  - { year: 2011, amount: 60000 }\n  - { year: 2011, amount: 40000, budget: investment }',
        ),
      },
      'actions/skilt.yaml:14:47',
    ],
    // Some of what is missing is missing anyway.
    [
      {
        [file]: (text) =>
          text.replace('amount: 100000', 'amount: 150000').replace(member, `${member}, budget: investment`),
      },
      'actions/skilt.yaml:13:47',
    ],
  ],
  passes: [
    // Each budget has its cost and its money.
    {
      [file]: (text) =>
        text
          .replace(
            '  - { year: 2011, amount: 100000 }',
            '  - { year: 2011, amount: 50000 }\n  - { year: 2011, amount: 50000, budget: investment }',
          )
          .replace(member, `${member}, budget: investment`),
    },
    { [file]: replace('kind: measure', 'kind: investment') },
    // Nobody pays yet, in either budget.
    {
      [file]: replace(
        '  - { year: 2011, amount: 100000 }',
        '  - { year: 2011, amount: 120000 }\n  - { year: 2011, amount: 40000, budget: investment }',
      ),
    },
    // More than it costs altogether is reported as that.
    { [file]: replace(member, 'source: kontingent, amount: 50001, budget: investment') },
  ],
};
