import type { Changes, RuleCases } from '../../support/rule-cases.ts';
import { smallPlan } from '../../support/small-plan.ts';

/** Nothing but the file that every plan has. */
const onlyPlan: Changes = Object.fromEntries(
  Object.keys(smallPlan).flatMap((path) => (path === 'plan.yaml' ? [] : [[path, undefined]])),
);

export const planIsBegun: RuleCases = {
  fails: [
    [onlyPlan, 'plan.yaml:1:1'],
    [{ 'action-plans/2011.md': undefined }, 'plan.yaml:1:1'],
    [
      {
        'action-plans/2011.md': undefined,
        'actions/skilt.yaml': undefined,
        'actions/nettsalg.yaml': undefined,
      },
      'plan.yaml:1:1',
    ],
  ],
  passes: [
    {},
    // A plan of chapters, and one whose actions could not be read.
    { ...onlyPlan, 'chapters/01-bakgrunn.md': (text) => text },
    { ...onlyPlan, 'actions/skilt.yaml': 'title:\n' },
    { ...onlyPlan, 'plan.yaml': 'title: x\n' },
  ],
};
