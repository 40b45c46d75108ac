import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const hearingHasDates: RuleCases = {
  fails: [
    [{ 'action-plans/2011.md': replace('status: draft', 'status: hearing') }, 'action-plans/2011.md:3:21'],
  ],
  passes: [
    {
      'plan.yaml': (text) =>
        `${text.replace('status: draft', 'status: hearing')}hearing: { from: 2011-05-01, to: 2011-06-01 }\n`,
    },
  ],
};
