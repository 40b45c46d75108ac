import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Level,
  type LevelForm,
  levelMistake,
  levelsOf,
  possibleLevels,
} from '../../src/kinds/levels.ts';
import type { LevelEntity } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { branchesOf, goalsOf, withDescendants } from '../../src/model/tree.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { levelledPlan } from '../support/levelled-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { readOnce } from '../support/read-once.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();

test.each<[string, readonly LevelForm[]]>([
  ['focus-area goal', ['file', 'heading']],
  ['focus-area goal action-area', ['file', 'heading', 'item']],
  ['focus-area goal strategy', ['file', 'heading', 'item']],
  ['focus-area strategy goal', ['folder', 'file', 'heading']],
  ['focus-area goal strategy action-area', ['folder', 'file', 'heading', 'item']],
  ['focus-area strategy goal action-area', ['folder', 'file', 'heading', 'item']],
])('the forms of %s are counted from the bottom', (words, forms) => {
  const levels = words.split(' ') as Level[];
  expect(levelMistake(levels)).toBeUndefined();
  expect([...levelsOf(levels).values()]).toEqual(forms);
});

test('no other list of two to four levels is one', () => {
  const words: readonly Level[] = ['focus-area', 'strategy', 'goal', 'action-area'];
  const lists = words.flatMap((a) =>
    words.flatMap((b) => [[a, b], ...words.flatMap((c) => [[a, b, c], ...words.map((d) => [a, b, c, d])])]),
  );
  expect(lists).toHaveLength(16 + 64 + 256);
  const right = lists.filter((list) => !levelMistake(list)).map((list) => list.join(' '));
  expect(right.sort()).toEqual(possibleLevels.map((list) => list.join(' ')).sort());
});

test.each(possibleLevels.map((levels) => [levels.join(' '), levels] as const))(
  'a plan of %s has nothing wrong and is numbered from the top',
  async (_name, levels) => {
    const files = levelledPlan(levels);
    expect((await judgePlan(files)).filter((line) => !line.startsWith('info'))).toEqual([]);
    const { plan } = loadPlan(memoryTree(files), readOnce);
    if (!plan) throw new Error('no plan');
    const [area] = plan.focusAreas;
    if (!area) throw new Error('no focus area');
    expect([...plan.levels.keys()]).toEqual(levels);
    const path: LevelEntity[] = [area];
    for (let child = area.children.at(-1); child; child = child.children.at(-1)) path.push(child);
    expect(path.map(({ kind, number }) => `${kind} ${number}`)).toEqual(
      levels.map((level, at) => `${level} ${['1', ...Array(at).fill('2')].join('.')}`),
    );
    const every = plan.focusAreas.flatMap(withDescendants);
    expect(every).toHaveLength(levels.reduce((sum, _level, at) => sum + 2 ** (at + 1), 0));
    expect(goalsOf(plan)).toHaveLength(2 ** (levels.indexOf('goal') + 1));
    for (const { id } of every) expect(branchesOf(plan).get(id)?.focusArea.id).toBe(id.slice(0, 8));
  },
);

test.each(possibleLevels.map((levels) => [levels.join(' '), levels] as const))(
  'every title and text of a plan of %s is in each of its documents, in order',
  async (name, levels) => {
    const folder = join(work, name.replaceAll(' ', '_'));
    const files = levelledPlan(levels);
    writePlan(join(folder, 'plan'), files);
    const built = await runBuilt(['build', '--format', 'md,html,csv,pdf', '--out', 'out'], folder);
    expect(built).toMatchObject({ code: 0 });
    const { plan } = loadPlan(memoryTree(files), readOnce);
    const titles = (plan?.focusAreas ?? []).flatMap(withDescendants).map(({ title }) => title);
    for (const file of ['strategiplan.md', 'html/strategiplan.html']) {
      const text = readFileSync(join(folder, 'out', file), 'utf8').replace(/^[\s\S]*<main/, '');
      let at = 0;
      for (const title of titles) {
        const found = text.indexOf(title, at);
        expect({ file, title, found: found >= 0 }).toEqual({ file, title, found: true });
        at = found + title.length;
      }
      const behind = text.match(/Etter omrade/g)?.length ?? 0;
      expect(behind).toBe(levels.at(-1) === 'goal' ? 0 : 2 ** (levels.length - 1));
    }
    const csv = readFileSync(join(folder, 'out/csv/tiltak.csv'), 'utf8');
    const number = ['1', ...Array(levels.length - 1).fill('1')].join('.');
    expect(csv).toContain(`\nT1;${number};tiltak-`);
  },
  60_000,
);

/** The problems of a plan, each with its place. */
async function problems(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  return (await judgePlan(files))
    .filter((line) => line.startsWith('error'))
    .map((line) => line.split(' ').slice(1, 3).join(' '));
}

const withLevels = (levels: string) => ({
  'plan.yaml': (text: string) => `${text}levels: ${levels}\n`,
});

test.each([
  ['twice', '[focus-area, goal, goal]', 'item-twice plan.yaml:16:28'],
  ['unknown', '[focus-area, delmaal]', 'not-a-choice plan.yaml:16:22'],
  ['too few', '[focus-area]', 'too-few-items plan.yaml:16:9'],
  ['not a list', 'goal', 'wrong-type plan.yaml:16:9'],
  ['without goals', '[focus-area, strategy]', 'levels-wrong plan.yaml:16:22'],
  ['begun with goals', '[goal, strategy]', 'levels-wrong plan.yaml:16:10'],
  ['with action areas above goals', '[focus-area, action-area, goal]', 'levels-wrong plan.yaml:16:22'],
])('levels that are %s are the only mistake', async (_name, levels, expected) => {
  const found = await problems(smallPlanWith(withLevels(levels)));
  expect(found).toEqual([expected]);
});

test.each([['[focus-area, goal, action-area]'], ['[focus-area, goal, strategy]'], ['[focus-area, goal]']])(
  'files that do not fit %s have one cause, with the tree that was expected',
  async (levels) => {
    const files = smallPlanWith(withLevels(levels));
    expect(await problems(files)).toEqual(['files-unlike-levels focus-areas/01-naering/01-reiseliv.md:1:1']);
  },
);

test('files that fit fewer levels than the usual have one cause', async () => {
  const { 'plan.yaml': plan = '', ...files } = levelledPlan(['focus-area', 'goal', 'action-area']);
  const found = await problems({ ...files, 'plan.yaml': plan.replace(/levels.*\n/, '') });
  expect(found).toEqual(['files-unlike-levels focus-areas/01-omrade-1.md:1:1']);
});

test('items with ids below the last level are reported once a file', async () => {
  const found = await problems(smallPlanWith(withLevels('[focus-area, strategy, goal]')));
  expect(found).toEqual(['items-without-level focus-areas/01-naering/01-reiseliv.md:11:1']);
});

test('a third depth of items is one, a fourth is not', async () => {
  const nested = (depth: number) =>
    smallPlanWith({
      'focus-areas/01-naering/01-reiseliv.md': (text) =>
        text +
        Array.from({ length: depth - 2 }, (_, at) => `${'  '.repeat(at + 2)}- dyp ${at} {#dyp-${at}}\n`).join(
          '',
        ),
    });
  expect(await problems(nested(3))).toEqual([]);
  expect(await problems(nested(4))).toEqual(['list-too-deep focus-areas/01-naering/01-reiseliv.md:15:7']);
});

test('the small plan is of the usual levels, written out or not', async () => {
  const written = smallPlanWith(withLevels('[focus-area, strategy, goal, action-area]'));
  expect(await judgePlan(written)).toEqual(await judgePlan(smallPlan));
});

test.each([
  ['in quotes', '"levels": [focus-area, goal, action-area]', []],
  ['in Norwegian', 'nivåer: [focus-area, goal, action-area]', ['unknown-key plan.yaml']],
  ['misspelt', 'lvels: [focus-area, goal, action-area]', ['unknown-key plan.yaml']],
])('a key for levels that is %s says where files belong', async (_name, line, expected) => {
  const { 'plan.yaml': plan = '', ...files } = levelledPlan(['focus-area', 'goal', 'action-area']);
  const found = await problems({ ...files, 'plan.yaml': plan.replace(/levels.*/, line) });
  expect(found.map((problem) => problem.split(':')[0])).toEqual(expected);
});

test('a chapter with ids may be of the strategy, and belongs where the levels have a place for it then', () => {
  const text = '---\nid: by\n---\n\n# By\n\n## Sentrum {#sentrum}\n\n- torg {#torg}\n';
  const belongs = (levels: readonly Level[]): unknown =>
    loadPlan(memoryTree({ ...levelledPlan(levels), 'chapters/03-by.md': text }), readOnce)
      .problems.filter(({ name }) => name === 'binding-missing')
      .map((problem) => 'values' in problem && problem.values);
  expect(belongs(['focus-area', 'goal', 'action-area'])).toEqual([
    { kind: 'focus-area', to: 'focus-areas/03-by.md' },
  ]);
  expect(belongs(['focus-area', 'strategy', 'goal', 'action-area'])).toEqual([
    { kind: 'strategy', to: 'focus-areas/01-by/01-by.md' },
  ]);
});

test.each<[string, string, string]>([
  ['focus-area goal', 'focus-area', 'focus-areas/02-klima.md'],
  ['focus-area goal action-area', 'focus-area', 'focus-areas/02-klima.md'],
  ['focus-area goal strategy', 'focus-area', 'focus-areas/02-klima.md'],
  ['focus-area strategy goal', 'strategy', 'focus-areas/01-klima/01-klima.md'],
  ['focus-area goal strategy action-area', 'goal', 'focus-areas/01-klima/01-klima.md'],
  ['focus-area strategy goal action-area', 'strategy', 'focus-areas/01-klima/01-klima.md'],
])(
  'in a plan of %s, a chapter with facts of the strategy is sent to where it has a %s',
  (words, kind, to) => {
    const files = levelledPlan(words.split(' ') as Level[]);
    const { problems } = loadPlan(
      memoryTree({
        ...files,
        'chapters/02-klima.md': '---\nid: klima\nmainGoal: Null utslipp\n---\n\n# Klima\n\nOm klima.\n',
      }),
      readOnce,
    );
    expect(problems).toEqual([
      {
        name: 'file-in-wrong-folder',
        at: { file: 'chapters/02-klima.md' },
        values: { kind, folder: 'chapters', to },
      },
    ]);
  },
);
