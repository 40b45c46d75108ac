import type { RuleCases } from '../../support/rule-cases.ts';
import { smallPlan } from '../../support/small-plan.ts';

export const noCycleInAfter: RuleCases = {
  fails: [
    [{ 'actions/skilt.yaml': (text) => `${text}after: [nettsalg]\n` }, 'actions/skilt.yaml:18:9'],
    [{ 'actions/skilt.yaml': (text) => `${text}after: [skilt]\n` }, 'actions/skilt.yaml:18:9'],
  ],
  passes: [
    {
      'actions/tredje.yaml': `${smallPlan['actions/nettsalg.yaml']}`.replace('[skilt]', '[nettsalg, skilt]'),
    },
  ],
};
