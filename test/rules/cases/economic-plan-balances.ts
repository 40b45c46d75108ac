import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const economicPlanBalances: RuleCases = {
  fails: [
    [
      { 'economic-plans/2011-2014.yaml': replace('2011: 50000', '2011: 50001') },
      'economic-plans/2011-2014.yaml:2:9',
    ],
    [
      {
        'economic-plans/2011-2014.yaml': replace(
          'expenses: []',
          'expenses: [{ id: leie, title: Leie, kind: operations, amounts: { 2013: 1 } }]',
        ),
      },
      'economic-plans/2011-2014.yaml:2:21',
    ],
    // What an investment costs is in the investment budget, where nothing pays it.
    [
      { 'actions/skilt.yaml': replace('kind: measure', 'kind: investment') },
      'economic-plans/2011-2014.yaml:2:9',
    ],
    // Balanced together, and neither by itself.
    [
      {
        'economic-plans/2011-2014.yaml': replace(
          'expenses: []',
          'expenses: []\nfunds:\n  - { id: inn, title: Inn, kind: withdrawal, budget: investment, amounts: { 2012: 7 } }\n  - { id: ut, title: Ut, kind: allocation, amounts: { 2012: 7 } }',
        ),
      },
      'economic-plans/2011-2014.yaml:2:15',
    ],
  ],
  passes: [
    {
      'actions/skilt.yaml': replace('kind: measure', 'kind: investment'),
      'economic-plans/2011-2014.yaml': replace('kind: member-fee,', 'kind: member-fee, budget: investment,'),
    },
    {
      'actions/skilt.yaml': (text) =>
        text
          .replace('kind: measure', 'kind: investment')
          .replace('kontingent, amount: 50000', 'kontingent, amount: 50000, budget: operating'),
    },
    {
      'economic-plans/2011-2014.yaml': (text) =>
        `${text.replace('2011: 50000', '2011: 50001')}funds: [{ id: fond, title: Fond, kind: allocation, amounts: { 2011: 1 } }]\n`,
    },
  ],
};
