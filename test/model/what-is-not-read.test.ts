import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const strategy = 'focus-areas/01-naering/01-reiseliv.md';

/** First and last lines of what is told of a strategy, with its name. */
async function told(name: string, goal: string, path = strategy): Promise<readonly string[]> {
  const folder = join(work, name.replaceAll(' ', '-'));
  const text = `${smallPlan[path] ?? ''}${path === strategy ? '' : '\n'}`;
  writePlan(join(folder, 'plan'), { ...smallPlan, [path]: text + goal });
  const { out } = await runBuilt(['validate', '--format', 'json'], folder);
  const first = text.split('\n').length;
  return JSON.parse(out).diagnostics.map(
    ({ name: problem, line, endLine }: { name: string; line: number; endLine: number }) =>
      `${problem} ${line - first} ${endLine - first}`,
  );
}

// What is not read of a goal is told as a whole: in a draft nothing of it is printed.
test.each([
  ['text behind the items', '\nEn.\n\nTo.\n\n> Tre.\n', []],
  ['text and a list without ids behind the items', '\nEn.\n\n- to\n- tre\n\nFire.\n', []],
  ['text behind a second list', '\n* en {#en}\n\nTo.\n\nTre.\n', ['list-in-two 1 1']],
  ['text between lists', '\nEn.\n\n* to {#to}\n', ['text-between-items 1 1']],
  ['texts between lists', '\nEn.\n\nTo.\n\n* tre {#tre}\n\nFire.\n', ['text-between-items 1 3']],
  ['a heading and what is under it', '\n### En\n\nTo.\n\n- tre\n', ['heading-too-deep 1 5']],
  ['a heading alone', '\n### En\n', ['heading-too-deep 1 1']],
])('%s', async (name, goal, expected) => {
  expect(await told(name, goal)).toEqual(expected);
});

// A heading hides nothing else that is wrong with the text of a focus area.
test.each([
  [
    'a paragraph that stands for nothing',
    '## En\n\n::to\n',
    ['heading-in-focus-area 0 0', 'unknown-directive 2 2'],
  ],
  ['HTML before it', '<i>en</i>\n\n## To\n', ['html-in-prose 0 0', 'heading-in-focus-area 2 2']],
  ['HTML behind it', '## En\n\n<!-- to -->\n', ['heading-in-focus-area 0 0', 'html-in-prose 2 2']],
  ['a strategy', '## En {#en}\n\n- to {#to}\n', ['heading-in-focus-area 0 0']],
  [
    'a strategy that holds more',
    '## En {#en}\n\n::to\n',
    ['heading-in-focus-area 0 0', 'unknown-directive 2 2'],
  ],
  ['text and a strategy', '::en\n\n## To {#to}\n', ['unknown-directive 0 0', 'heading-in-focus-area 2 2']],
])('a heading in a focus area, and %s', async (name, text, expected) => {
  const found = await told(`area ${name}`, text, 'focus-areas/01-naering/focus-area.md');
  expect([...new Set(found)]).toEqual(expected);
});
