import { type RuleCases, strategy } from '../../support/rule-cases.ts';

export const goalsHaveActionAreas: RuleCases = {
  fails: [[{ [strategy]: (text) => `${text}\n## Tomt {#tomt}\n` }, `${strategy}:15:1`]],
  passes: [{ [strategy]: (text) => `${text}\n## Fullt {#fullt}\n\n- ett {#ett}\n` }],
};
