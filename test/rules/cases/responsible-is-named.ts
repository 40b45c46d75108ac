import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const responsibleIsNamed: RuleCases = {
  fails: [
    [{ 'actions/skilt.yaml': replace('responsible: ask', 'responsible: –') }, 'actions/skilt.yaml:5:14'],
    [
      { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: [ask, –]') },
      'actions/skilt.yaml:5:20',
    ],
    [{ 'programmes/synlig.yaml': (text) => `${text}responsible: –\n` }, 'programmes/synlig.yaml:2:14'],
  ],
  passes: [
    { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: NN') },
    { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: [NN, ask]') },
  ],
};
