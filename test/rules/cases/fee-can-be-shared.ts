import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const feeCanBeShared: RuleCases = {
  fails: [
    [{ 'plan.yaml': replace('population: { 2010: 500 }', 'population: { 2009: 500 }') }, 'plan.yaml:12:37'],
    [
      {
        'economic-plans/2011-2014.yaml': replace('key: population', 'key: population, populationYear: 2009'),
      },
      'plan.yaml:11:67',
    ],
  ],
  passes: [
    { 'economic-plans/2011-2014.yaml': replace('key: population', 'key: equal') },
    {
      'economic-plans/2011-2014.yaml': replace('key: population', 'key: population, populationYear: 2010'),
    },
  ],
};
