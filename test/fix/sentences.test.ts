import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgePlan } from '../support/judge-plan.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const chapter = 'chapters/01-bakgrunn.md';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
let number = 0;

/** A plan in a folder of its own. */
function plan(files: Readonly<Record<string, string>>): string {
  number += 1;
  const folder = join(work, `plan-${number}`);
  writePlan(join(folder, 'plan'), { ...smallPlan, ...files });
  return folder;
}
const chapterOf = (text: string): string => `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n${text}\n`;
const read = (folder: string, path: string): string => readFileSync(join(folder, 'plan', path), 'utf8');

/** What stands in the chapter of the document, in Markdown: all escapes undone, lines joined as they are read. */
async function printed(folder: string): Promise<readonly string[]> {
  const { code, err } = await runBuilt(['build', 'strategy', '--format', 'md'], folder);
  expect({ code, err }).toMatchObject({ code: 0 });
  const text = readFileSync(join(folder, 'out', 'strategiplan.md'), 'utf8');
  const chapter = text.slice(text.indexOf('## Bakgrunn'), text.indexOf('\n## 1 '));
  return chapter
    .trimEnd()
    .split('\n\n')
    .slice(1)
    .map((line) => line.replaceAll('\\', ''));
}

describe('a sentence that begins with a number is printed as it is written', () => {
  test.each([
    [
      'dates in paragraphs of their own',
      '17. mai 2026 er fristen for å søke.\n\n1. juni 2026 behandles søknadene.',
      ['17. mai 2026 er fristen for å søke.', '1. juni 2026 behandles søknadene.'],
    ],
    [
      'a date on a wrapped line',
      'Kontingenten fordeles etter folketallet per\n1. januar 2026, og ligger fast.',
      ['Kontingenten fordeles etter folketallet per 1. januar 2026, og ligger fast.'],
    ],
    ['two days', '1. og 2. juni er det møte.', ['1. og 2. juni er det møte.']],
    [
      'a year',
      'Det gjelder ut\n2025. Deretter ikke.\n\n2026. Et nytt år.',
      ['Det gjelder ut 2025. Deretter ikke.', '2026. Et nytt år.'],
    ],
    ['a rule right under a text', 'Kommunene samarbeider.\n---', ['Kommunene samarbeider.', '---']],
    ['a date in an item', '- 1. mai er fri', ['- 1. mai er fri']],
    ['a date in a quotation', '> 1. mai er fri', ['> 1. mai er fri']],
  ])('%s', async (_name, text, lines) => {
    const folder = plan({ [chapter]: chapterOf(text) });
    expect(await printed(folder)).toEqual(lines);
    // The canonical form leaves the sentence; the fix makes it the same for everybody, and nothing else of it.
    expect((await runBuilt(['fmt'], folder)).code).toBe(0);
    expect(read(folder, chapter)).toBe(chapterOf(text));
    await runBuilt(['validate', '--fix'], folder);
    expect(await printed(folder)).toEqual(lines);
    expect((await runBuilt(['validate'], folder)).out).not.toMatch(/PV181[14]/);
    expect(read(folder, chapter).replaceAll('\\', '').replace('.\n\n---', '.\n---')).toBe(chapterOf(text));
  });
});

test('a paragraph that would be printed with another number is an error, and escaped where it goes on in small letters', async () => {
  const folder = plan({ [chapter]: chapterOf('17. plass ble det.\n\n1. plass gikk til Bø.\n\n4. Nei') });
  const { code, out } = await runBuilt(['validate'], folder);
  expect(code).toBe(1);
  expect(out).toContain('feil[PV1813]: «1.» blir skrevet ut som «18.»');
  expect(out).toContain('«4.» blir skrevet ut som «19.»');
  expect((await runBuilt(['fmt'], folder)).code).toBe(0);
  expect(read(folder, chapter)).toContain('\n1. plass gikk');
  await runBuilt(['validate', '--fix'], folder);
  expect(read(folder, chapter)).toBe(chapterOf('17. plass ble det.\n\n1\\. plass gikk til Bø.\n\n4. Nei'));
});

/** Sentences under a goal that CommonMark makes a list of, and the errors that are told of them, by line. */
const underGoal: readonly (readonly [string, string, readonly string[]])[] = [
  ['a date', 'Fristen er\n1. januar 2026, og ligger fast.', []],
  ['a date by itself', '1. juni er fristen.', []],
  ['an ordinal', '3. trinn i skolen får besøk.', ['sentence-or-action-area 11']],
  [
    'an ordinal twice',
    '1. premie til Ask.\n\n1. premie til Bø.',
    ['sentence-or-action-area 11', 'sentence-or-action-area 13'],
  ],
  ['a dash', 'Vi går videre\n- og det er sikkert.', ['sentence-or-action-area 12']],
  ['a plus', 'Kostnaden\n+ renter dekkes.', ['sentence-or-action-area 12']],
];
const areas = '- skilting {#skilting}\n- salg {#salg}\n  - på nett {#salg-nett}\n';
const goalOf = (text: string): string =>
  `---\nid: reiseliv\n---\n\n# Reiseliv\n\nOm reiseliv.\n\n## Flere gjester {#flere-gjester}\n\n${text}\n`;
const errorsIn = async (file: string): Promise<readonly string[]> =>
  (await judgePlan({ ...smallPlan, [strategy]: file }))
    .filter((line) => line.startsWith('error '))
    .map((line) => line.replace(/^error (\S+) \S+?:(\d+):.*$/, '$1 $2'));

describe.each(underGoal)('%s under a goal', (_name, text, found) => {
  // What stands between keeps the list of action areas from being taken for a part of the sentence's.
  const goal = goalOf(`${text}\n\nTiltaksområdene er:\n\n${areas}`);

  test('is told as what it may be, and as nothing else', async () => {
    expect(await errorsIn(goal)).toEqual(found);
    // Where it is all there is, the goal is not said to have no action areas as well.
    const alone = `${goalOf(text)}\n## Salg {#salg-mal}\n\n${areas}`;
    const others = (await errorsIn(alone)).filter((error) => !error.startsWith('levels-are-filled'));
    expect(others).toEqual(found);
    if (found.length > 0) expect(await errorsIn(alone)).toEqual(found);
  });

  test('gets no id, and is not changed', async () => {
    const folder = plan({ [strategy]: goal });
    expect((await runBuilt(['fmt'], folder)).code).toBe(0);
    expect(read(folder, strategy)).toBe(goal);
    await runBuilt(['validate', '--fix'], folder);
    expect(read(folder, strategy).replaceAll('\\', '')).toBe(goal);
  });
});

test('an item that is meant gets its id as before', async () => {
  const folder = plan({
    [strategy]: goalOf(`1. skilting {#skilting}\n2. salg {#salg}\n3. på nett {#salg-nett}\n4. kurs`),
  });
  await runBuilt(['fmt'], folder);
  expect(read(folder, strategy)).toContain('4. kurs {#kurs}\n');
});

test('a number sign at the start of a line is told with how to write it', async () => {
  const told = (await runBuilt(['validate'], plan({ [chapter]: chapterOf('Regionen er\n# 1 i landet.') })))
    .out;
  expect(told).toContain('PV0204');
  expect(told).toContain('hører «#» til setningen, skriv «\\#»');
  const action = smallPlan['actions/skilt.yaml'];
  const field = plan({ 'actions/skilt.yaml': `${action}description: "# 1 i landet"\n` });
  expect((await runBuilt(['validate', '--lang', 'nn'], field)).out).toContain(
    'høyrer «#» til setninga, skriv «\\#»',
  );
});
