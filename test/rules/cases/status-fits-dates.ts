import { type Changes, folketall, type RuleCases, replace, statusOn } from '../../support/rule-cases.ts';

/** An action that is planned for 2011 still, and an economic plan that is newer than all else. */
function newestEconomicPlan(date: string): Changes {
  return {
    'actions/skilt.yaml': replace('status: ongoing\ncosts', 'status: planned\ncosts'),
    'economic-plans/2011-2014.yaml': replace('date: 2011-01', `date: ${date}`),
  };
}

/** The same and a later report of it. */
function with2012(changes: Changes, reported: string): Changes {
  const change = changes['actions/skilt.yaml'];
  if (typeof change !== 'function') throw new Error('no change of the action');
  return {
    ...changes,
    'actions/skilt.yaml': (text) => `${change(text)}  - { date: ${reported}, status: ongoing, text: Mer }\n`,
  };
}

/** The same, and an indicator that was measured in 2012. */
function measuredIn2012(changes: Changes): Changes {
  return { ...changes, [folketall]: (text) => `${text}  - { year: 2012, value: 1520 }\n` };
}

export const statusFitsDates: RuleCases = {
  fails: [
    [
      {
        'actions/skilt.yaml': replace('status: ongoing\ncosts', 'status: planned\ncosts').bind(null),
        'plan.yaml': replace('2011-06', '2012-01'),
      },
      'actions/skilt.yaml:8:9',
    ],
    [{ 'actions/skilt.yaml': replace('start: 2011-02', 'start: 2011-12') }, 'actions/skilt.yaml:8:9'],
    // One day late: that of the newest edition, whichever document has it.
    [statusOn('planned', '2011-02', '2011-06-29', '2011-06-30'), 'actions/skilt.yaml:8:9'],
    [statusOn('idea', '2011-02', '2011-06-29', '2011-06-30'), 'actions/skilt.yaml:8:9'],
    [statusOn('planned', '2011-02', '2011-05', '2011-06-01'), 'actions/skilt.yaml:8:9'],
    [newestEconomicPlan('2012-01-01'), 'actions/skilt.yaml:8:9'],
    // One day early.
    [statusOn('ongoing', '2011-07-01', '2011', '2011-06-30'), 'actions/skilt.yaml:8:9'],
    [statusOn('done', '2011-07-01', '2011', '2011-06'), 'actions/skilt.yaml:8:9'],
    // A report was written some day of its month, and none of them is past the end.
    [with2012(statusOn('planned', '2011-02', '2011-12-31', '2011-06'), '2012-01'), 'actions/skilt.yaml:8:9'],
    [measuredIn2012(statusOn('planned', '2011-02', '2011-12-31', '2011-06')), 'actions/skilt.yaml:8:9'],
    [
      {
        'actions/skilt.yaml': replace(
          'status: ongoing\ncosts',
          'status: postponed\nstatusNote: x\npostponedTo: 2010\ncosts',
        ),
      },
      'actions/skilt.yaml:10:14',
    ],
  ],
  passes: [
    // It is to be taken up in a year in which it was to last, or after it.
    {
      'actions/skilt.yaml': replace(
        'status: ongoing\ncosts',
        'status: postponed\nstatusNote: x\npostponedTo: 2011\ncosts',
      ),
    },
    {
      'actions/skilt.yaml': replace(
        'status: ongoing\ncosts',
        'status: postponed\nstatusNote: x\npostponedTo: 2013\ncosts',
      ),
    },
    // What was reported of an action is news of the plan: it has begun since the edition.
    with2012(statusOn('ongoing', '2011-07-01', '2012', '2011-06'), '2011-07'),
    with2012(statusOn('done', '2012-02-29', '2012', '2011-06'), '2012-02'),
    with2012(statusOn('ongoing', '2012-06', '2012', '2011-06'), '2012'),
    measuredIn2012(statusOn('ongoing', '2012-01-01', '2012', '2011-06')),
    // A year in which something was reported need not be over, nor one in which something was measured.
    with2012(statusOn('planned', '2011-02', '2012-06', '2011-06'), '2012'),
    measuredIn2012(statusOn('planned', '2011-02', '2012-06', '2011-06')),
    { 'actions/skilt.yaml': replace('status: ongoing\ncosts', 'status: planned\ncosts') },
    // On its last day nothing is late, and on its first day it has begun.
    statusOn('planned', '2011-02', '2011-06-30', '2011-06-30'),
    statusOn('idea', '2011-02', '2011-06', '2011-06-30'),
    statusOn('planned', '2011-02', '2011', '2011-12-31'),
    newestEconomicPlan('2011-12-31'),
    statusOn('ongoing', '2011-06-30', '2011', '2011-06-30'),
    // A month is all of its days.
    statusOn('done', '2011-06-30', '2011', '2011-06'),
    statusOn('cancelled', '2011-02', '2011-05', '2011-06-01'),
  ],
};
