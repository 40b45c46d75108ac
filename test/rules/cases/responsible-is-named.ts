import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const responsibleIsNamed: RuleCases = {
  fails: [
    [{ 'actions/skilt.yaml': replace('responsible: ask', 'responsible: –') }, 'actions/skilt.yaml:5:14'],
  ],
  passes: [{ 'actions/skilt.yaml': replace('responsible: ask', 'responsible: NN') }],
};
