import { programme, type RuleCases } from '../../support/rule-cases.ts';

export const economicPlanStartsWithActionPlan: RuleCases = {
  fails: [
    [programme(2012, 2015), 'economic-plans/2011-2014.yaml:2:9'],
    [{ 'action-plans/2011.md': undefined }, 'economic-plans/2011-2014.yaml:2:9'],
  ],
  passes: [{}, programme(2010, 2013)],
};
