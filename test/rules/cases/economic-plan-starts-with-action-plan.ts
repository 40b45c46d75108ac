import type { RuleCases } from '../../support/rule-cases.ts';

export const economicPlanStartsWithActionPlan: RuleCases = {
  fails: [[{ 'action-plans/2011.md': undefined }, 'economic-plans/2011-2014.yaml:2:9']],
  passes: [{}],
};
