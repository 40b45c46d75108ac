import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const formerIdsAreFree: RuleCases = {
  fails: [[{ [strategy]: replace('{#salg}', '{#salg formerId=skilting}') }, `${strategy}:12:8`]],
  passes: [{ [strategy]: replace('{#salg}', '{#salg formerId=handel}') }],
};
