import { programme, type RuleCases, replace } from '../../support/rule-cases.ts';

export const insidePeriod: RuleCases = {
  fails: [
    [{ 'actions/nettsalg.yaml': replace('end: 2012', 'end: 2022') }, 'actions/nettsalg.yaml:6:6'],
    [{ 'plan.yaml': replace('from: 2010', 'from: 2012') }, 'action-plans/2011.md:2:7'],
    [programme(2019, 2022), 'action-plans/2019-2022.md:2:27'],
    [programme(2009, 2012), 'action-plans/2009-2012.md:2:17'],
  ],
  passes: [programme(2018, 2021), { 'actions/nettsalg.yaml': replace('end: 2012', 'end: 2021-12-31') }],
};
