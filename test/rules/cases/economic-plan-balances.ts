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
  ],
  passes: [
    {
      'economic-plans/2011-2014.yaml': (text) =>
        `${text.replace('2011: 50000', '2011: 50001')}funds: [{ id: fond, title: Fond, kind: allocation, amounts: { 2011: 1 } }]\n`,
    },
  ],
};
