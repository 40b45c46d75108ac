import { join } from 'node:path';
import { runSources } from '../support/run-sources.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const path = 'focus-areas/01-naering/01-reiseliv.md';

/** First and last lines of what is told of a strategy, with its name. */
async function told(name: string, goal: string): Promise<readonly string[]> {
  const folder = join(work, name.replaceAll(' ', '-'));
  const text = smallPlan[path] ?? '';
  writePlan(join(folder, 'plan'), { ...smallPlan, [path]: text + goal });
  const { out } = await runSources(['validate', '--format', 'json'], folder);
  const first = text.split('\n').length;
  return JSON.parse(out).diagnostics.map(
    ({ name: own, line, endLine }: { name: string; line: number; endLine: number }) =>
      `${own} ${line - first} ${endLine - first}`,
  );
}

// What is not read of a goal is told as a whole: in a draft nothing of it is printed.
test.each([
  ['text behind action areas', '\nEn.\n\nTo.\n\n> Tre.\n', ['text-after-action-areas 1 5']],
  [
    'text behind a second list',
    '\n* en {#en}\n\nTo.\n\nTre.\n',
    ['list-in-two 1 1', 'text-after-action-areas 3 5'],
  ],
  ['text between lists', '\nEn.\n\n* to {#to}\n', ['text-after-action-areas 1 1']],
  ['a heading and what is under it', '\n### En\n\nTo.\n\n- tre\n', ['heading-too-deep 1 5']],
  ['a heading alone', '\n### En\n', ['heading-too-deep 1 1']],
])('%s', async (name, goal, expected) => {
  expect(await told(name, goal)).toEqual(expected);
});
