import { type RuleCases, replace } from '../../support/rule-cases.ts';

const file = 'actions/skilt.yaml';
const reported = (more: string) => ({ [file]: replace('text: I gang', `text: I gang, ${more}`) });

export const forecastCoversSpending: RuleCases = {
  fails: [
    [reported('spent: 60000, forecast: 50000'), 'actions/skilt.yaml:17:77'],
    // What was spent earlier in the year is spent, whatever the later report says of it.
    [
      {
        [file]: (text) =>
          `${replace('text: I gang', 'text: I gang, spent: 60000')(text)}  - { date: 2011-08, status: ongoing, text: Mer, forecast: 0 }\n`,
      },
      'actions/skilt.yaml:18:60',
    ],
  ],
  passes: [
    reported('spent: 60000, forecast: 60000'),
    reported('forecast: 0'),
    reported('spent: 60000'),
    // Of another year.
    {
      [file]: (text) =>
        `${replace('text: I gang', 'text: I gang, spent: 60000')(text)}  - { date: 2012-01, status: ongoing, text: Mer, forecast: 1000 }\n`,
    },
  ],
};
