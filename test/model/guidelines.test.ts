import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/kinds/languages.ts';
import { factProblems } from '../../src/messages/fact-problems.ts';
import { say } from '../../src/messages/wording.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { withGuidelines } from '../../src/model/tree.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { readOnce } from '../support/read-once.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const file = 'chapters/02-retningslinjer.md';

function planWith(text: string, fields = 'binding: true\n'): Record<string, string> {
  return { ...smallPlan, [file]: `---\nid: retningslinjer\n${fields}---\n\n# Retningslinjer\n\n${text}\n` };
}

function numbersOf(text: string): readonly string[] {
  const { plan } = loadPlan(memoryTree(planWith(text)), readOnce);
  const chapter = plan?.chapters.find(({ id }) => id === 'retningslinjer');
  return (chapter?.guidelines ?? []).flatMap(withGuidelines).map(({ number, id }) => `${number} ${id}`);
}

/** What is wrong in the chapter, and is not wrong elsewhere. */
async function problems(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await judgePlan(files))
    .filter((line) => line.includes(file) && !line.startsWith('info'))
    .map((line) => line.split(' ').slice(0, 3).join(' ').replace(file, ''));
}

const text = `Innledning.

## Handel {#handel}

Om handel.

- Butikker legges til sentrum. {#sentrum}
  - Små butikker kan ligge i bygdene. {#bygdene}
- Kjøpesentre er ikke tillatt. {#kjopesentre}

### Unntak {#unntak}

1. Planteutsalg. {#planteutsalg}

Disse er ikke retningslinjer:

- mat
- klær

## Jordvern {#jordvern}

Dyrket jord, se [handel](#sentrum).`;

test('headings and items are numbered in one row under what they are under', () => {
  expect(numbersOf(text)).toEqual([
    '1 handel',
    '1.1 sentrum',
    '1.1.1 bygdene',
    '1.2 kjopesentre',
    '1.3 unntak',
    '1.3.1 planteutsalg',
    '2 jordvern',
  ]);
  expect(numbersOf('- En. {#en}\n- To. {#to}\n\n## Mer {#mer}\n\n- Tre. {#tre}')).toEqual([
    '1 en',
    '2 to',
    '3 mer',
    '3.1 tre',
  ]);
});

test('a chapter of guidelines has nothing wrong', async () => {
  expect(await problems(planWith(text))).toEqual([]);
});

test.each<[string, string, string | undefined, readonly string[]]>([
  ['a heading without an id', '## Handel\n\n- En. {#en}', undefined, ['error id-missing :8:1']],
  [
    'a heading of the third level without one',
    '## Handel {#handel}\n\n### Unntak',
    undefined,
    ['error id-missing :10:1'],
  ],
  ['an item without an id among others', '- En. {#en}\n- To.', undefined, ['error id-missing :9:3']],
  ['an item above one with an id', '- En.\n  - To. {#to}', undefined, ['error id-missing :8:3']],
  ['no guidelines', 'Handel.\n\n- En.', undefined, ['error binding-without-guidelines :3:10']],
  ['an id that is used elsewhere', '- En. {#bakgrunn}', undefined, ['error unique-ids :8:7']],
  ['an id that is none', '- En. {#En stor}', undefined, ['error id-braces :8:7']],
  ['an id twice', '- En. {#en}\n- To. {#en}', undefined, ['error unique-ids :8:7', 'error unique-ids :9:7']],
  ['ids of items where nothing is binding', '- En. {#en}', '', ['warning id-misplaced :7:3']],
  [
    'ids of headings where nothing is binding',
    '## En {#en}\n\nTekst.',
    'binding: false\n',
    ['warning id-misplaced :8:4'],
  ],
  [
    'ids of both, and nothing says what they are',
    '## Handel {#handel}\n\n- En. {#en}',
    '',
    ['error binding-missing :2:1'],
  ],
  [
    'ids of both where it is said that nothing is binding',
    '## Handel {#handel}\n\n- En. {#en}\n  - To. {#to}',
    'binding: false\n',
    ['error binding-missing :2:1'],
  ],
  [
    'ids of both, and a place of the chapter',
    '## Handel {#handel}\n\n- En. {#en}\n\nSe [handel](#handel).',
    'position: after\n',
    ['error binding-missing :2:1'],
  ],
  [
    'ids of both, and a field that only a strategy has',
    '## Handel {#handel}\n\n- En. {#en}',
    'mainGoal: Levende sentrum\n',
    ['error file-in-wrong-folder :1:1'],
  ],
  ['binding that is neither true nor false', '- En. {#en}', 'binding: kanskje\n', ['error wrong-type :3:10']],
])('%s is the only mistake', async (_name, content, fields, expected) => {
  expect(await problems(planWith(content, fields))).toEqual(expected);
});

test('a chapter with ids is asked whether it is guidelines or what the plan has in its files', async () => {
  const text = '## Handel {#handel}\n\n- En. {#en}';
  const [said = ''] = (await judgePlan(planWith(text, ''))).filter((line) =>
    line.includes('binding-missing'),
  );
  expect(said).toContain('som retningslinjer og strategier har');
  const hint = binding('strategy', 'focus-areas/01-retningslinjer/01-retningslinjer.md');
  expect(hint).toEqual({
    nb: 'er det retningslinjer, skriv «binding: true» i feltene øverst; er det en strategi, flytt filen til «focus-areas/01-retningslinjer/01-retningslinjer.md»',
    nn: 'er det retningslinjer, skriv «binding: true» i felta øvst; er det ein strategi, flytt fila til «focus-areas/01-retningslinjer/01-retningslinjer.md»',
    en: 'for guidelines, write “binding: true” in the front matter; for a strategy, move the file to “focus-areas/01-retningslinjer/01-retningslinjer.md”',
  });
});

/** The hint of the problem in every language. */
function binding(kind: 'strategy', to: string): Readonly<Record<string, string>> {
  const { hint } = factProblems['binding-missing'];
  return Object.fromEntries(
    languages.map((language) => [language, hint ? say(hint, language, { kind, to }) : '']),
  );
}

test('guidelines in another folder are not taken for a strategy', () => {
  const guidelines = planWith('## Handel {#handel}\n\n- En. {#en}')[file] ?? '';
  const place = (path: string) =>
    loadPlan(memoryTree({ ...smallPlan, [path]: guidelines }), readOnce).problems.filter(
      ({ at }) => at.file === path,
    );
  for (const path of ['02-retningslinjer.md', 'retningslinjer.md'])
    expect(place(path)).toMatchObject([
      {
        name: 'file-in-wrong-folder',
        values: { kind: 'chapter', to: expect.stringMatching(/^chapters\/0[12]-/) },
      },
    ]);
});

test('what lacks an id is given one to write', async () => {
  const [line] = (await judgePlan(planWith('- Butikker i sentrum.\n- To. {#to}'))).filter((line) =>
    line.includes('id-missing'),
  );
  expect(line).toContain('retningslinjen mangler id');
});

test('numbers and ids are in every format, and links lead to them', async () => {
  writePlan(join(work, 'plan'), planWith(text));
  expect(await runBuilt(['build', '--format', 'md,html,pdf', '--out', 'out'], work)).toMatchObject({
    code: 0,
  });
  const html = readFileSync(join(work, 'out/html/strategiplan.html'), 'utf8');
  expect(html).toMatch(/<h3 id="handel"><span class="number">Retningslinje 1<\/span>/);
  expect(html).toContain('<li id="sentrum" class="numbered"><span class="item-number">1.1</span> Butikker');
  expect(html).toContain('<a href="#sentrum">handel</a>');
  expect(html).not.toContain('{#');
  const markdown = readFileSync(join(work, 'out/strategiplan.md'), 'utf8');
  expect(markdown).toContain('- 1.1 Butikker legges til sentrum.');
  expect(markdown).toContain('  - 1.1.1 Små butikker');
  const listed = JSON.parse((await runBuilt(['list', 'guidelines', '--json'], work)).out);
  expect(listed.entities.map(({ number }: { number: string }) => number)).toEqual([
    '1',
    '1.1',
    '1.1.1',
    '1.2',
    '1.3',
    '1.3.1',
    '2',
  ]);
}, 60_000);
