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
    ...[
      'Ask kommune',
      'Kommunen Ask',
      'Ask municipality',
      'the municipality of Ask',
      'Ask.',
      '«Ask»',
      '(Ask kommune)',
      'Ask og Bø',
      'Ask/Bø',
      'Bø, Ask',
      'ask & bo',
      'Ask kommune og Bø kommune.',
      'Ask og Bø kommuner',
    ].map(
      (name) =>
        [
          { 'actions/skilt.yaml': replace('responsible: ask', `responsible: '${name}'`) },
          'actions/skilt.yaml:5:14',
        ] as const,
    ),
    [{ 'actions/skilt.yaml': (text) => `${text}payer: Bø kommune\n` }, 'actions/skilt.yaml:18:8'],
    [
      { 'actions/skilt.yaml': (text) => `${text}collaborators: [Fylket, "ask, bo"]\n` },
      'actions/skilt.yaml:18:25',
    ],
    [
      {
        'plan.yaml': replace('name: Bø', 'name: Bø og Lunde'),
        'actions/skilt.yaml': replace('responsible: ask', 'responsible: Bø og Lunde kommune'),
      },
      'actions/skilt.yaml:5:14',
    ],
    [
      {
        'plan.yaml': replace('name: Bø', 'name: Bø og Lunde'),
        'actions/skilt.yaml': replace('responsible: ask', 'responsible: Ask, Bø og Lunde'),
      },
      'actions/skilt.yaml:5:14',
    ],
    [
      {
        'plan.yaml': replace('name: Bø', 'name: Bø kommune'),
        'actions/skilt.yaml': replace('responsible: ask', 'responsible: Bø'),
      },
      'actions/skilt.yaml:5:14',
    ],
    [
      { 'programmes/synlig.yaml': (text) => `${text}responsible: Ask og Bø\n` },
      'programmes/synlig.yaml:2:14',
    ],
    [
      { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: [Laget, Bø]') },
      'actions/skilt.yaml:5:22',
    ],
    [
      { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: [Laget, Ask og Bø]') },
      'actions/skilt.yaml:5:22',
    ],
  ],
  passes: [
    { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: [ask, Laget]') },
    ...[
      'Ask og Bø reiselivslag',
      'Ask kommune, teknisk etat',
      'Ask og fylket',
      'Ordføreren i Ask',
      'Kommunene',
      'og',
      '.',
    ].map((name) => ({ 'actions/skilt.yaml': replace('responsible: ask', `responsible: '${name}'`) })),
    // There is no field for another payer.
    { 'actions/skilt.yaml': (text) => `${text}payer: Ask og Bø kommuner\n` },
    // Two partners that differ in the word.
    {
      'plan.yaml': (text) =>
        text.replace('name: Ask', 'name: Bø kommune').replace('name: Bø,', 'name: Bø herad,'),
      'actions/skilt.yaml': replace('responsible: ask', 'responsible: Bø'),
    },
    { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: Ask reiselivslag') },
    { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: bo') },
    // A partner whose id is its name.
    { 'plan.yaml': replace('name: Ask', 'name: ask') },
  ],
};
