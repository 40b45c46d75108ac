import { levelsOf } from '../../src/kinds/levels.ts';
import { wantedAt } from '../../src/lsp/wanted-kinds.ts';

const action = 'actions/skilt.yaml';
const linked = ['chapter', 'guideline', 'focus-area', 'strategy', 'goal', 'action-area'];

test.each([
  ['after: [net', ['action'], 'net'],
  ['after: [', ['action'], ''],
  ['after: [nettsalg, sk', ['action'], 'sk'],
  ['after: [nettsalg,\r\n  sk', ['action'], 'sk'],
  ['serves:\n  - ', ['action-area', 'goal', 'strategy'], ''],
  ['serves:\n- ', ['action-area', 'goal', 'strategy'], ''],
  ['serves:\n  - salg\n  # mer\n  - sk', ['action-area', 'goal', 'strategy'], 'sk'],
  ['financing:\n  - { year: 2011, source: fy', ['financing-source'], 'fy'],
  ['financing:\n  - year: 2011\n    source: fy', ['financing-source'], 'fy'],
  ["responsible: 'a", ['partner'], 'a'],
  ['responsible: "a', ['partner'], 'a'],
  ['responsible: As', ['partner'], 'As'],
  ['collaborators: [Reiselivslaget, a', ['partner'], 'a'],
  ['collaborators:\n  - a', ['partner'], 'a'],
  ['title: Skilt: nye\nprogramme: s', ['programme'], 's'],
  ['title: "Skilt\nresponsible: a', ['partner'], 'a'],
  ['title: [[{{\nafter: [', ['action'], ''],
  ['Se [her](#sa', linked, 'sa'],
])('what may stand after %j in an action', (text, kinds, begun) => {
  expect(wantedAt(action, text, text.length)).toEqual({ kinds, begun });
});

test.each([
  'title: net',
  'after:',
  '',
  '- ',
  'Se [her](https://e',
  'costs:\n  - { year: 20',
  'x\n  - a',
  'source: fy',
  'partner: a',
  'priorities: [a',
  'title: a\nres',
  'after: [a # ne',
  'description: |\n  after: [a',
])('nothing after %j in an action', (text) => {
  expect(wantedAt(action, text, text.length)).toBeUndefined();
});

test.each([
  ['plan.yaml', 'overallGoal: { text: Vekst, indicators: [', ['indicator']],
  ['plan.yaml', 'adoptions:\n  - { partner: ', ['partner']],
  ['programmes/synlig.yaml', 'responsible: ', ['partner']],
  ['decisions/rr.yaml', 'partner: ', ['partner']],
  ['economic-plans/2011-2014.yaml', 'memberFee:\n  shares:\n    - partner: ', ['partner']],
  ['focus-areas/01-a/01-b.md', '---\nid: b\nindicators: [', ['indicator']],
  ['focus-areas/01-a/01-b.md', '---\nid: b\ngoals:\n  c: { indicators: [', ['indicator']],
  ['focus-areas/01-a/01-b.md', '---\nid: b\ngoals:\n  c:\n    responsible: ', ['partner']],
  ['indicators/a.yaml', 'breakdown:\n  measurements:\n    - { period: 2010, values: { ', ['partner']],
  ['indicators/a.yaml', 'breakdown:\n  measurements:\n    - values:\n        ask: 1\n        ', ['partner']],
  ['indicators/a.yaml', 'breakdown:\n  measurements:\n    - values:\n        ', ['partner']],
  ['action-plans/2011.md', '---\nyear: 2011\npriorities: [', ['action']],
  ['action-plans/2011.md', '---\r\nexclude:\r\n  - action: ', ['action']],
])('what may stand in %s after %j', (path, text, kinds) => {
  expect(wantedAt(path, text, text.length)).toEqual({ kinds, begun: '' });
});

test.each([
  // A source of figures is no source of money, and what is no front matter is prose.
  ['indicators/folketall.yaml', 'source: '],
  ['action-plans/2011.md', '---\nyear: 2011\n---\npriorities: ['],
  ['chapters/01-bakgrunn.md', '---\npriorities: ['],
  ['README.md', 'after: ['],
  ['notater/x.yaml', 'after: ['],
])('nothing in %s after %j', (path, text) => {
  expect(wantedAt(path, text, text.length)).toBeUndefined();
});

test('what follows the cursor does not matter', () => {
  const text = 'title: Skilt\nafter: [net]\nstatus: [[';
  expect(wantedAt(action, text, text.indexOf(']'))).toEqual({ kinds: ['action'], begun: 'net' });
});

test.each([
  ['goals:\n  ', 'goal', ''],
  ['goals:\n  fl', 'goal', 'fl'],
  ['goals:\n  a: { sdg: ["8"] }\n  fl', 'goal', 'fl'],
  ['goals:\n  a:\n    sdg: ["8"]\n  fl', 'goal', 'fl'],
  ['strategies:\n  fl', 'strategy', 'fl'],
])('after %j an id of a heading in the file is a key', (fields, kind, begun) => {
  const text = `---\nid: b\n${fields}`;
  expect(wantedAt('focus-areas/01-a/01-b.md', text, text.length)).toEqual({
    kinds: [kind],
    begun,
    inFile: true,
  });
});

test.each(['goals:\n  a:\n    sd', 'goals: fl', 'title:\n  fl'])('after %j it is none', (fields) => {
  const text = `---\nid: b\n${fields}`;
  expect(wantedAt('focus-areas/01-a/01-b.md', text, text.length)).toBeUndefined();
});

test('the levels of the plan say what the fields of a file are', () => {
  const text = '---\nid: by\nindicators: [fol';
  const path = 'focus-areas/01-by.md';
  expect(wantedAt(path, text, text.length)).toBeUndefined();
  expect(wantedAt(path, text, text.length, levelsOf(['focus-area', 'goal']))).toEqual({
    kinds: ['indicator'],
    begun: 'fol',
  });
});
