import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const tablesNameTheirColumns: RuleCases = {
  fails: [
    [{ [strategy]: replace('Om reiseliv.', '| | |\n|-|-|\n| a | b |') }, `${strategy}:7:1`],
    [{ [strategy]: replace('Om reiseliv.', 'Om.\n\n> | &nbsp; |\n> |-|\n> | a |') }, `${strategy}:9:3`],
    [
      { 'actions/skilt.yaml': (text) => `${text}description: |\n  |  |  |\n  |--|--|\n  | a | b |\n` },
      'actions/skilt.yaml:19:3',
    ],
  ],
  passes: [
    { [strategy]: replace('Om reiseliv.', '| | Antall |\n|-|-|\n| a | b |') },
    { [strategy]: replace('Om reiseliv.', '| **Navn** | |\n|-|-|\n| a | b |') },
  ],
};
