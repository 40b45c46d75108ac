import { nextYear, type RuleCases, replace } from '../../support/rule-cases.ts';

const plan = (front: string) => ({
  'action-plans/2011.md': undefined,
  'action-plans/2013-2016.md': `---\nperiod: { from: 2013, to: 2016 }\nrevision: { status: draft, date: 2011-01 }\n${front}---\n\nOm årene.\n`,
});

export const namedActionsInYears: RuleCases = {
  fails: [
    [
      {
        'action-plans/2011.md': replace('[skilt]', '[skilt]\nexclude: [{ action: skilt, reason: Venter. }]'),
      },
      'action-plans/2011.md:4:14',
    ],
    [
      { 'action-plans/2012.md': nextYear('draft', 'priorities: [nettsalg, skilt]\n') },
      'action-plans/2012.md:4:24',
    ],
    [plan('priorities: [nettsalg]\n'), 'action-plans/2013-2016.md:4:14'],
    [plan('exclude: [{ action: skilt, reason: Venter. }]\n'), 'action-plans/2013-2016.md:4:21'],
  ],
  passes: [
    { 'actions/skilt.yaml': replace('end: 2011', 'end: 2010') },
    // What the plan before had is accounted for.
    { 'action-plans/2012.md': nextYear('draft', 'exclude: [{ action: skilt, reason: Venter. }]\n') },
    {
      'action-plans/2011.md': undefined,
      'action-plans/2012-2015.md':
        '---\nperiod: { from: 2012, to: 2015 }\nrevision: { status: draft, date: 2011-01 }\npriorities: [nettsalg]\n---\n\nOm årene.\n',
    },
  ],
};
