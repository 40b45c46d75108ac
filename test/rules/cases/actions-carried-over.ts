import { nextYear, type RuleCases, replace } from '../../support/rule-cases.ts';

export const actionsCarriedOver: RuleCases = {
  fails: [
    [
      {
        'action-plans/2012.md': nextYear('archived'),
        'actions/nettsalg.yaml': replace('end: 2012', 'end: 2011'),
      },
      'actions/nettsalg.yaml:6:6',
    ],
  ],
  passes: [
    {
      'action-plans/2012.md': nextYear('archived'),
      'actions/skilt.yaml': replace('status: ongoing', 'status: done'),
    },
    {
      'action-plans/2012.md': nextYear('archived'),
      'actions/skilt.yaml': replace('status: ongoing', 'status: cancelled\nstatusNote: Ingen penger'),
    },
    {
      'action-plans/2012.md': nextYear('archived', 'exclude: [{ action: nettsalg, reason: Venter }]\n'),
      'actions/skilt.yaml': replace('status: ongoing', 'status: done'),
    },
  ],
};
