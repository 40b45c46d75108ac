import { type RuleCases, replace } from '../../support/rule-cases.ts';

const economy = 'economic-plans/2011-2014.yaml';
const inPlan = (year: number) => ({
  'action-plans/2011.md': replace('priorities:', `priceLevel: ${year}\npriorities:`),
});
const inEconomy = (year: number) => ({ [economy]: replace('unit: 1000', `unit: 1000\npriceLevel: ${year}`) });
/** One that begins a year later does not have the year of the action plan. */
const later = {
  'economic-plans/2012-2015.yaml':
    'revision: { status: draft, date: 2011-01 }\nyears: [2012, 2013, 2014, 2015]\nunit: 1\npriceLevel: 2012\nsignConvention: income-positive\nincome: []\nexpenses: []\n',
};

export const priceLevelsAgree: RuleCases = {
  fails: [
    [{ ...inPlan(2010), ...inEconomy(2011) }, 'action-plans/2011.md:4:13'],
    [inPlan(2011), 'action-plans/2011.md:4:13'],
    [inEconomy(2011), 'action-plans/2011.md:2:1'],
  ],
  passes: [{ ...inPlan(2011), ...inEconomy(2011) }, { ...inPlan(2011), ...inEconomy(2011), ...later }, later],
};
