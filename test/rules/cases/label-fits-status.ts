import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const labelFitsStatus: RuleCases = {
  fails: [
    [{ 'plan.yaml': replace('date: 2011-06 }', 'date: 2011-06, label: Vedtatt utgave }') }, 'plan.yaml:6:50'],
    [
      {
        'action-plans/2011.md': replace('draft, date: 2011-01', 'archived, date: 2011-01, label: Utkast 2'),
      },
      'action-plans/2011.md:3:53',
    ],
  ],
  passes: [
    { 'plan.yaml': replace('date: 2011-06 }', 'date: 2011-06, label: Forslag som skal bli vedtatt }') },
    { 'plan.yaml': replace('date: 2011-06 }', 'date: 2011-06, label: Utkast 2 }') },
  ],
};
