import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const periodsInOrder: RuleCases = {
  fails: [
    [{ 'actions/skilt.yaml': replace('end: 2011', 'end: 2011-01') }, 'actions/skilt.yaml:7:6'],
    [{ 'plan.yaml': (text) => `${text}hearing: { from: 2011-05-02, to: 2011-05-01 }\n` }, 'plan.yaml:16:34'],
  ],
  passes: [{ 'actions/skilt.yaml': replace('end: 2011', 'end: 2011-02') }],
};
