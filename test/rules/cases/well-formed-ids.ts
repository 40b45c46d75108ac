import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const wellFormedIds: RuleCases = {
  fails: [
    // Named by its file, which can be given another name.
    [{ 'programmes/Lokal-Mat.yaml': 'title: Lokalmat\n' }, 'programmes/Lokal-Mat.yaml:1:1'],
    [{ [strategy]: replace('{#salg}', '{#Salg}') }, `${strategy}:12:8`],
    [{ [strategy]: replace('{#salg}', '{#constructor}') }, `${strategy}:12:8`],
  ],
  passes: [
    { [strategy]: replace('{#salg}', '{#length}') },
    { 'reports/2011-T2.md': '---\nperiod: 2011-T2\n---\n\nOm tertialet.\n' },
  ],
};
