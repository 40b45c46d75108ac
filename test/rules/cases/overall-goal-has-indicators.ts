import { folketall, type RuleCases, replace } from '../../support/rule-cases.ts';

export const overallGoalHasIndicators: RuleCases = {
  fails: [[{ 'plan.yaml': replace(', indicators: [folketall]', '') }, 'plan.yaml:7:14']],
  passes: [
    { 'plan.yaml': replace('overallGoal: { text: Vekst, indicators: [folketall] }\n', '') },
    {
      'plan.yaml': replace(', indicators: [folketall]', ''),
      [folketall]: (text) => `${text}measures: [overall]\n`,
    },
  ],
};
