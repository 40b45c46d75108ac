import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const amountsInActionYears: RuleCases = {
  fails: [
    [
      { 'actions/skilt.yaml': replace('{ year: 2011, amount: 100000 }', '{ year: 2012, amount: 1 }') },
      'actions/skilt.yaml:10:13',
    ],
    [
      { 'actions/skilt.yaml': replace('{ year: 2011, source: fylket', '{ year: 2010, source: fylket') },
      'actions/skilt.yaml:12:13',
    ],
    [
      { 'actions/skilt.yaml': replace('{ year: 2011, amount: 100000 }', '{ from: 2010, amount: 1 }') },
      'actions/skilt.yaml:10:13',
    ],
    [
      { 'actions/skilt.yaml': replace('{ year: 2011, amount: 100000 }', '{ from: 2012, amount: 1 }') },
      'actions/skilt.yaml:10:13',
    ],
    [
      {
        'actions/skilt.yaml': replace(
          '{ year: 2011, source: fylket',
          '{ from: 2011, to: 2012, source: fylket',
        ),
      },
      'actions/skilt.yaml:12:23',
    ],
    // What is ongoing lasts as long as the plan is about anything.
    [
      {
        'actions/skilt.yaml': (text) =>
          text
            .replace('end: 2011', 'end: ongoing')
            .replace('{ year: 2011, amount: 100000 }', '{ from: 2011, to: 2022, amount: 1 }'),
      },
      'actions/skilt.yaml:10:23',
    ],
  ],
  passes: [
    {
      'actions/skilt.yaml': (text) =>
        text
          .replace('end: 2011', 'end: ongoing')
          .replace('{ year: 2011, amount: 100000 }', '{ from: 2011, amount: 1 }')
          .replace('{ year: 2011, source: fylket', '{ from: 2012, to: 2021, source: fylket'),
    },
    {
      'actions/skilt.yaml': (text) =>
        text
          .replace('end: 2011', 'end: 2012')
          .replace('{ year: 2011, amount: 100000 }', '{ year: 2012, amount: 100000 }'),
    },
  ],
};
