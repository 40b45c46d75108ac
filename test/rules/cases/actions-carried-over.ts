import { nextYear, programme, type RuleCases, replace } from '../../support/rule-cases.ts';

export const actionsCarriedOver: RuleCases = {
  fails: [
    [
      {
        ...programme(2010, 2012),
        'action-plans/2012-2015.md':
          '---\nperiod: { from: 2012, to: 2015 }\nrevision: { status: archived, date: 2011-06 }\n---\n\nOm årene.\n',
      },
      'actions/skilt.yaml:7:6',
    ],
    [
      {
        'action-plans/2012.md': nextYear('archived'),
        'actions/nettsalg.yaml': replace('end: 2012', 'end: 2011'),
      },
      'actions/nettsalg.yaml:6:6',
    ],
  ],
  passes: [
    // It goes on in the years of the next programme.
    {
      ...programme(2010, 2012),
      'action-plans/2012-2015.md':
        '---\nperiod: { from: 2012, to: 2015 }\nrevision: { status: archived, date: 2011-06 }\n---\n\nOm årene.\n',
      'actions/skilt.yaml': replace('status: ongoing', 'status: done'),
    },
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
