import { programme, type RuleCases, replace } from '../../support/rule-cases.ts';

export const periodsInOrder: RuleCases = {
  fails: [
    [{ 'actions/skilt.yaml': replace('end: 2011', 'end: 2011-01') }, 'actions/skilt.yaml:7:6'],
    [{ 'plan.yaml': (text) => `${text}hearing: { from: 2011-05-02, to: 2011-05-01 }\n` }, 'plan.yaml:16:34'],
    [programme(2014, 2011, '', '2011-2014'), 'action-plans/2011-2014.md:2:27'],
  ],
  passes: [programme(2011, 2014), { 'actions/skilt.yaml': replace('end: 2011', 'end: 2011-02') }],
};
