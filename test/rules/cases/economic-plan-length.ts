import { type RuleCases, replace, replaceEconomic } from '../../support/rule-cases.ts';

export const economicPlanLength: RuleCases = {
  fails: [
    [
      { 'economic-plans/2011-2014.yaml': replace('2011, 2012, 2013, 2014', '2011, 2014') },
      'economic-plans/2011-2014.yaml:2:8',
    ],
    [
      { 'economic-plans/2011-2014.yaml': replace('2012, 2013, 2014', '2013, 2014') },
      'economic-plans/2011-2014.yaml:2:8',
    ],
  ],
  passes: [
    { 'economic-plans/2011-2014.yaml': undefined, 'economic-plans/2011-2013.yaml': replaceEconomic() },
    {
      'economic-plans/2011-2014.yaml': undefined,
      'economic-plans/2011-2015.yaml': replaceEconomic('2011, 2012, 2013, 2014, 2015'),
    },
  ],
};
