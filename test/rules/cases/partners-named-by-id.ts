import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const partnersNamedById: RuleCases = {
  fails: [
    [{ 'actions/skilt.yaml': replace('responsible: ask', 'responsible: Ask') }, 'actions/skilt.yaml:5:14'],
    [{ 'actions/skilt.yaml': replace('responsible: ask', 'responsible: "BØ "') }, 'actions/skilt.yaml:5:14'],
    [{ 'actions/skilt.yaml': (text) => `${text}payer: Bø\n` }, 'actions/skilt.yaml:18:8'],
    [{ 'actions/skilt.yaml': (text) => `${text}collaborators: [Fylket, Ask]\n` }, 'actions/skilt.yaml:18:25'],
    [
      { 'programmes/synlig.yaml': (text) => `${text}responsible: ask  # id\n`.replace('ask', 'Ask') },
      'programmes/synlig.yaml:2:14',
    ],
  ],
  passes: [
    { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: Ask reiselivslag') },
    { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: bo') },
    // A partner whose id is its name.
    { 'plan.yaml': replace('name: Ask', 'name: ask') },
  ],
};
