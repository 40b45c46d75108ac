import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const uniqueIds: RuleCases = {
  fails: [[{ [strategy]: replace('{#salg}', '{#skilting}') }, `${strategy}:12:8`]],
  passes: [{ [strategy]: replace('{#salg}', '{#toString}') }],
};
