import { join } from 'node:path';
import { loadPlan } from '../../src/model/load-plan.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { readOnce } from '../support/read-once.ts';
import { readText } from '../support/read-text.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const file = 'actions/skilt.yaml';

function problems(from: string, to: string): unknown {
  const action = smallPlan[file] ?? '';
  if (!action.includes(from)) throw new Error(`no ${from}`);
  return loadPlan(memoryTree({ ...smallPlan, [file]: action.replace(from, to) }), readOnce)
    .problems.filter(({ at }) => at.file === file)
    .map((problem) => ({ name: problem.name, ...('values' in problem && problem.values) }));
}

test.each<[string, string, string, string, string]>([
  ['the title of a source', 'source: fylket', 'source: Fylkeskommunen', 'financing-source', 'fylket'],
  [
    'in another form and with capitals',
    'source: fylket',
    'source: FYLKESKOMMUNE',
    'financing-source',
    'fylket',
  ],
  ['the id with a capital', 'source: kontingent', 'source: Kontingent', 'financing-source', 'kontingent'],
  ['the number of an action area', '[skilting]', "['1.1.1.1']", 'action-area', 'skilting'],
  ['a number and a title', '[skilting]', '[1.1.1.2.1 på nett]', 'action-area', 'salg-nett'],
  ['the number of a goal', '[skilting]', "['1.1.1']", 'goal', 'flere-gjester'],
  ['the title of a goal', '[skilting]', '[Flere gjester]', 'goal', 'flere-gjester'],
  ['the number of an action', 'start:', 'after: [T2]\nstart:', 'action', 'nettsalg'],
  ['the name of a partner', 'start:', 'participants: [Ask, bo]\nstart:', 'partner', 'ask'],
  ['a municipality', 'start:', 'participants: [Ask kommune]\nstart:', 'partner', 'ask'],
  ['a programme', 'start:', 'programme: Synlig region\nstart:', 'programme', 'synlig'],
])('%s is asked to be its id', (_name, from, to, kind, id) => {
  expect(problems(from, to)).toEqual([{ name: 'title-for-id', value: expect.any(String), kind, id }]);
});

test.each([
  ['of nothing', '[skilting]', '[Bredere veier]'],
  ['of another kind', '[skilting]', '[Fylkeskommunen]'],
  ['a number that nothing has', '[skilting]', "['9.9']"],
])('a title %s is no id, and nothing is guessed', (_name, from, to) => {
  expect(problems(from, to)).toEqual([{ name: 'not-an-id', value: expect.any(String) }]);
});

test('of two with one title, neither is meant', () => {
  const twins = smallPlanWith({
    'plan.yaml': (text) =>
      text.replace(
        / {2}- \{ id: kontingent.*\n/,
        '$&  - { id: fylke-to, title: Fylkeskommunen, kind: county }\n',
      ),
    [file]: (text) => text.replace('source: fylket', 'source: Fylkeskommunen'),
  });
  const names = loadPlan(memoryTree(twins as Record<string, string>), readOnce).problems.map(
    ({ name }) => name,
  );
  expect(names).toContain('not-an-id');
  expect(names).not.toContain('title-for-id');
});

test('is said in words, and fixed', async () => {
  const wrong = smallPlanWith({
    [file]: (text) =>
      text
        .replace('source: fylket', 'source: Fylkeskommunen')
        .replace('[skilting]', '[skilting, 1.1.1.2 salg]'),
  });
  const said = (await judgePlan(wrong as Record<string, string>)).filter((line) =>
    line.includes('title-for-id'),
  );
  expect(said).toHaveLength(2);
  expect(said.join()).toContain('«Fylkeskommunen» er en finansieringskilde med en annen id');
  writePlan(join(work, 'plan'), wrong);
  expect((await runBuilt(['validate', '--fix'], work)).code).toBe(0);
  const fixed = readText(join(work, 'plan', file));
  expect(fixed).toContain('source: fylket');
  expect(fixed).toContain('[skilting, salg]');
});
