import { type RuleCases, replace } from '../../support/rule-cases.ts';

const skilt = 'actions/skilt.yaml';
const cost = '  - { year: 2011, amount: 100000 }';
const financing = '  - { year: 2011, source: kontingent, amount: 50000 }';
const until = (year: number) => (text: string) => text.replace('end: 2011', `end: ${year}`);

export const amountsGivenOnce: RuleCases = {
  fails: [
    // The one form and the other, in either order
    [{ [skilt]: replace(cost, `${cost}\n  - { from: 2011, amount: 1 }`) }, 'actions/skilt.yaml:11:13'],
    [{ [skilt]: replace(cost, `  - { from: 2011, amount: 1 }\n${cost}`) }, 'actions/skilt.yaml:11:13'],
    // Two rows of several years
    [
      {
        [skilt]: (text) =>
          until(2014)(text).replace(
            cost,
            '  - { from: 2011, to: 2012, amount: 1 }\n  - { from: 2012, amount: 2 }',
          ),
      },
      'actions/skilt.yaml:11:13',
    ],
    // In a later year than the first
    [
      {
        [skilt]: (text) =>
          until(2014)(text).replace(
            financing,
            '  - { from: 2012, source: kontingent, amount: 1 }\n  - { year: 2014, source: kontingent, amount: 2 }',
          ),
      },
      'actions/skilt.yaml:14:13',
    ],
    // To the same account
    [
      {
        [skilt]: replace(
          cost,
          '  - { year: 2011, amount: 1, accounts: { article: a } }\n  - { from: 2011, accounts: { article: a }, amount: 1 }',
        ),
      },
      'actions/skilt.yaml:11:13',
    ],
    // In the budget that the kind of the action says, said or not
    [
      { [skilt]: replace(cost, `${cost}\n  - { from: 2011, budget: operating, amount: 1 }`) },
      'actions/skilt.yaml:11:13',
    ],
    // Behind those that it covers, and once for all of them
    [
      {
        [skilt]: (text) =>
          until(2014)(text).replace(
            cost,
            '  - { year: 2012, amount: 1 }\n  - { year: 2013, amount: 1 }\n  - { from: 2011, amount: 2 }',
          ),
      },
      'actions/skilt.yaml:12:13',
    ],
    // A short one within a long one, after another that is over
    [
      {
        [skilt]: (text) =>
          until(2014)(text).replace(
            cost,
            '  - { from: 2011, to: 2014, amount: 1 }\n  - { from: 2012, to: 2012, amount: 1, accounts: { article: a } }\n  - { year: 2013, amount: 2 }',
          ),
      },
      'actions/skilt.yaml:12:13',
    ],
  ],
  passes: [
    // Two amounts of one year were always two.
    { [skilt]: replace(cost, `${cost}\n  - { year: 2011, amount: 1 }`) },
    // The one ends before the other begins.
    {
      [skilt]: (text) =>
        until(2014)(text).replace(
          cost,
          '  - { from: 2011, to: 2012, amount: 1 }\n  - { from: 2013, amount: 2 }',
        ),
    },
    // Another budget, another source, another account
    { [skilt]: replace(cost, `${cost}\n  - { from: 2011, budget: investment, amount: 1 }`) },
    { [skilt]: replace(financing, `${financing}\n  - { from: 2012, source: kontingent, amount: 1 }`) },
    {
      [skilt]: replace(
        cost,
        '  - { from: 2011, amount: 1, accounts: { article: a } }\n  - { from: 2011, accounts: { article: b }, amount: 1 }',
      ),
    },
  ],
};
