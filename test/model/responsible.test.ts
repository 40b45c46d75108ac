import { responsibleNames } from '../../src/commands/list-actions.ts';
import { groupActions } from '../../src/document/group-actions.ts';
import { wantedAt } from '../../src/lsp/wanted-kinds.ts';
import { responsibleOf } from '../../src/model/responsible.ts';
import { compareFiles, lineOf } from '../support/compare-plans.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { made } from '../support/money-cases.ts';
import { replace } from '../support/rule-cases.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const skilt = 'actions/skilt.yaml';
const by = (value: string) =>
  smallPlanWith({ [skilt]: replace('responsible: ask', `responsible: ${value}`) }) as Record<string, string>;

test.each([
  ['ask', ['ask']],
  ['[ask]', ['ask']],
  ['[bo, Laget]', ['bo', 'Laget']],
])('%s is %j', async (value, expected) => {
  expect(await judgePlan(by(value))).toEqual([]);
  const action = made(by(value)).plan.actions.find(({ id }) => id === 'skilt');
  expect(action && responsibleOf(action.record)).toEqual(expected);
});

test('nobody is a list of none', () => {
  expect(responsibleOf({})).toEqual([]);
});

test.each([
  ['[]', 'error too-few-items actions/skilt.yaml:5:14 listen skal ha minst én verdi'],
  ['[ask, ask]', 'error item-twice actions/skilt.yaml:5:15 «ask» står to ganger i listen'],
  ['[ask, ""]', 'error empty-value actions/skilt.yaml:5:20 feltet har ingen verdi'],
  [
    '{ partner: ask }',
    'error wrong-type actions/skilt.yaml:5:14 skal være en tekst, eller en liste, men er felter med navn og verdi',
  ],
  [
    'ask, bo',
    'error partners-named-by-id actions/skilt.yaml:5:14 «ask, bo» er navnene på 2 samarbeidsparter; her skal id-ene stå, hver for seg',
  ],
])('%s is told of', async (value, expected) => {
  const files = { ...by(value), 'programmes/synlig.yaml': `title: Synlig region\nresponsible: ${value}\n` };
  const told = await judgePlan(files);
  expect(told).toContain(expected);
  // The same holds for a programme.
  expect(told.map((line) => line.replace('skilt.yaml:5', 'x').replace('actions/', ''))).toContain(
    expected.replace('skilt.yaml:5', 'x').replace('actions/', '').replace('x', 'programmes/synlig.yaml:2'),
  );
});

test.each([
  ['nb', 'Ask, Bø og Laget'],
  ['nn', 'Ask, Bø og Laget'],
  ['en', 'Ask, Bø and Laget'],
] as const)('in %s several are %s, in every document, table and list', (language, names) => {
  const { documentOf, tableOf, locale, plan } = made(
    {
      ...by('[ask, bo, Laget]'),
      'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace('language: nb', `language: ${language}`),
    },
    language,
  );
  const texts = textsOf(documentOf('action-plan', '2011'));
  // At a glance, in the table of all actions, in that of the budget, and on the card.
  expect(texts).toContain(`1 | T1 Nye skilt | ${names} | 2011 | 100\u202f000`);
  expect(texts).toContainEqual(expect.stringContaining(`T1 | Nye skilt | ${names} | 2011 | 100\u202f000 | `));
  expect(texts).toContain(`${names} | 1 | 100\u202f000`);
  expect(texts).toContain(`${locale.responsible}: ${names}`);
  for (const table of ['actions', 'milestones', 'reports'] as const)
    expect([...new Set(tableOf(table).map((row) => row[locale.responsible]))]).toContain(names);
  const action = plan.actions.find(({ id }) => id === 'skilt');
  expect(action && responsibleNames(action.record, plan, language)).toBe(names);
});

test('what several answer for is a group of its own, and counted once', () => {
  const files = {
    ...by('[ask, Laget]'),
    'actions/a.yaml': (smallPlan[skilt] ?? '').replace('title: Nye skilt', 'title: A'),
    'actions/b.yaml': (smallPlan[skilt] ?? '')
      .replace('title: Nye skilt', 'title: B')
      .replace('responsible: ask', 'responsible: bo'),
  };
  const { plan, locale } = made(files);
  const groups = groupActions(plan.actions, [2011], 'responsible', { plan, locale } as Parameters<
    typeof groupActions
  >[3]);
  expect(groups.map(({ title, cost }) => `${title} ${cost}`)).toEqual([
    'Ask 100000',
    'Ask og Laget 100000',
    'Bø 100000',
    'Reiselivslaget 0',
  ]);
});

describe('a comparison', () => {
  test('finds no change where one is a list of one', () => {
    expect(compareFiles(by('ask'), by('[ask]')).changes).toEqual([]);
    expect(compareFiles(by('[ask]'), by('ask')).changes).toEqual([]);
  });

  test.each([
    ['ask', '[ask, bo]', [], ['Bø']],
    ['[ask, bo]', 'bo', ['Ask'], []],
    ['[ask, bo]', '[Laget, bo]', ['Ask'], ['Laget']],
    ['Laget', '[ask, bo]', ['Laget'], ['Ask', 'Bø']],
  ])('tells who came and went from %s to %s', (from, to, out, came) => {
    const { changes } = compareFiles(by(from), by(to));
    expect(changes.map(lineOf)).toEqual(['substantive changed responsible-changed action skilt responsible']);
    const detail = changes[0]?.detail;
    expect(
      detail?.type === 'list' && [detail.out, detail.in].map((side) => side.map(({ title }) => title)),
    ).toEqual([out, came]);
  });
});

test('every one of them refers to its partner', () => {
  const { plan } = made(by('[Laget, bo, ask]'));
  expect(
    plan.references
      .filter(({ place }) => place.path?.[0] === 'responsible')
      .map(({ id, place }) => [id, place.path]),
  ).toEqual([
    ['bo', ['responsible', 1]],
    ['ask', ['responsible', 2]],
  ]);
  const text = 'title: Nye skilt\nresponsible: [ask, b';
  expect(wantedAt(skilt, text, text.length)).toEqual({ kinds: ['partner'], begun: 'b' });
});
