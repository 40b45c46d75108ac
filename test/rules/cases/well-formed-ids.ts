import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const wellFormedIds: RuleCases = {
  fails: [
    [{ [strategy]: replace('{#salg}', '{#Salg}') }, `${strategy}:12:8`],
    [{ [strategy]: replace('{#salg}', '{#constructor}') }, `${strategy}:12:8`],
  ],
  passes: [{ [strategy]: replace('{#salg}', '{#length}') }],
};
