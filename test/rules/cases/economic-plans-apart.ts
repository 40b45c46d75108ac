import { type RuleCases, replaceEconomic } from '../../support/rule-cases.ts';

export const economicPlansApart: RuleCases = {
  fails: [[{ 'economic-plans/2011-2013.yaml': replaceEconomic() }, 'economic-plans/2011-2014.yaml:2:9']],
  passes: [
    {
      'economic-plans/2012-2015.yaml':
        'revision: { status: draft, date: 2011-06 }\nyears: [2012, 2013, 2014, 2015]\nunit: 1\nsignConvention: income-positive\nincome: []\nexpenses: []\n',
    },
  ],
};
