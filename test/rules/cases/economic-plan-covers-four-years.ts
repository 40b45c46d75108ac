import { type RuleCases, replaceEconomic } from '../../support/rule-cases.ts';

export const economicPlanCoversFourYears: RuleCases = {
  fails: [
    [
      { 'economic-plans/2011-2014.yaml': undefined, 'economic-plans/2011-2013.yaml': replaceEconomic() },
      'economic-plans/2011-2013.yaml:2:8',
    ],
  ],
  passes: [{}],
};
