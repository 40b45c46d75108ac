// The next action plan with actions that are prolonged, and the paper for the meeting that decides on the others.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
let number = 0;
function copy(): string {
  number += 1;
  const folder = join(work, String(number));
  cpSync(join(root, 'plan'), join(folder, 'plan'), { recursive: true });
  // Nobody pays all of the broadband of 2013 yet: that is asked about.
  const broadband = join(folder, 'plan', 'actions', 'bredband-utbygging.yaml');
  const financed = readFileSync(broadband, 'utf8');
  const lacking = financed.replace(/(source: deltakerkommuner\r?\n\s+amount:) 1000000/, '$1 700000');
  expect(lacking).not.toBe(financed);
  writeFileSync(broadband, lacking);
  return folder;
}
const actionPath = (folder: string, id: string): string => join(folder, 'plan', 'actions', `${id}.yaml`);
const read = (folder: string, id: string): string => readFileSync(actionPath(folder, id), 'utf8');
/** Every action file with its text. */
const actionsOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(folder, 'plan', 'actions')).map((name) => [
      name,
      read(folder, name.replace('.yaml', '')),
    ]),
  );
const untouched = actionsOf(copy());

test('actions that are ongoing and end before the new plan get its last year, and nothing else is changed', async () => {
  const folder = copy();
  writeFileSync(
    actionPath(folder, 'omdommelaget'),
    `# Vårt\r\n${read(folder, 'omdommelaget').replaceAll('\n', '\r\n')}`,
  );
  const { code, out, err } = await runBuilt(['ny', 'handlingsplan', '2013-2014', '--prolong'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('plan/action-plans/2013-2014.md er skrevet, og disse tiltakene er forlenget:\n');
  expect(out).toContain('  plan/actions/omdommelaget.yaml: 2012-11 → 2014\n');
  const changed = [...actionsOf(folder)].filter(([name, text]) => untouched.get(name) !== text);
  expect(changed.length).toBeGreaterThan(4);
  for (const [name, text] of changed) {
    const before = untouched.get(name) ?? '';
    expect(before).toContain('status: ongoing');
    const as = name === 'omdommelaget.yaml' ? `# Vårt\r\n${before.replaceAll('\n', '\r\n')}` : before;
    expect(text).toBe(as.replace(/^end: \S+/m, 'end: 2014'));
  }
  // They are among those that carry over, and are asked about no more for that.
  expect(out).toMatch(/føres videre:\n(?: {2}[\w-]+\n)* {2}omdommelaget\n/);
  expect(out).not.toMatch(/omdommelaget: slutter før/);
  expect((await runBuilt(['validate'], folder)).code).toBe(0);
  expect((await runBuilt(['fmt', '--check'], folder)).code).toBe(0);
});

test('those that are named are prolonged alone, whether they are begun or not', async () => {
  const folder = copy();
  const { code } = await runBuilt(['new', 'action-plan', '2013', '--prolong=kompetanseplan'], folder);
  expect(code).toBe(0);
  const changed = [...actionsOf(folder)].filter(([name, text]) => untouched.get(name) !== text);
  expect(changed.map(([name]) => name)).toEqual(['kompetanseplan.yaml']);
  expect(readFileSync(join(folder, 'plan', 'action-plans', '2013.md'), 'utf8')).toContain('year: 2013');
});

test('the paper has every action by name, what is asked of it, and what it costs', async () => {
  const folder = copy();
  const { code, out } = await runBuilt(['new', 'action-plan', '2013', '--prolong', '--paper=sak.md'], folder);
  expect(code).toBe(0);
  expect(out).toMatch(/\nsak\.md \(\d+ kB\)\n\d+ tiltak føres videre\.\n\d+ nye tiltak\./);
  // Ids are in the paper, not on the terminal.
  expect(out).not.toMatch(/^ {2}[a-z0-9-]+$/m);
  const paper = readFileSync(join(folder, 'sak.md'), 'utf8');
  const headings = [...paper.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings.slice(0, 3)).toEqual(['Det som må avgjøres', 'Forlenget', 'Føres videre']);
  expect(paper).toMatch(/\| T\d+ Omdømmelaget +\|.*\| nov\. 2012 +\| 2013 +\|/);
  expect(paper).toMatch(/Slutter før 2013 uten å være gjennomført: skal det forlenges/);
  expect(paper).toMatch(/Mangler 300.000 kroner i 2013: hvem betaler\?/);
  expect(paper).toMatch(/\| Sum +\|.*1.650.000/);
});

test.each([
  ['nn', 'overgang-2013.pdf'],
  ['en', 'transition-2013.pdf'],
])('in a plan in %s the paper is called %s, among the documents', async (language, name) => {
  const folder = copy();
  const path = join(folder, 'plan', 'plan.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('language: nb', `language: ${language}`));
  const { code, out } = await runBuilt(['new', 'action-plan', '2013', '--paper', '--lang', 'nb'], folder);
  expect(code).toBe(0);
  expect(out).toContain(`out/${name} (`);
  expect(
    readFileSync(join(folder, 'out', name))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('as a page it needs nothing beside it', async () => {
  const folder = copy();
  expect((await runBuilt(['new', 'action-plan', '2013', '--paper=til/sak.html'], folder)).code).toBe(0);
  const page = readFileSync(join(folder, 'til', 'sak.html'), 'utf8');
  expect(page).toContain('<h2 id="kapittel--avgjores">Det som må avgjøres</h2>');
  expect(page).not.toMatch(/<link|<script|src="(?!data:)/);
});

test.each([
  [['--prolong=finnes-ikke'], 2, '«finnes-ikke» er ikke en id som kan brukes i --prolong'],
  // It is done, or it goes on.
  [['--prolong=verdensarv'], 2, 'kan brukes i --prolong'],
  [['--prolong='], 2, 'kan brukes i --prolong'],
  [['--paper=sak.docx'], 2, 'slutter med .pdf, .html eller .md'],
  [['--paper=plan/sak.pdf'], 3, 'ligger i planmappen'],
  [['--paper=fra-foer.pdf'], 3, 'finnes fra før'],
  [['--paper=mappe'], 2, 'slutter med .pdf'],
])('with %j nothing is written', async (args, code, words) => {
  const folder = copy();
  writeFileSync(join(folder, 'fra-foer.pdf'), 'min');
  mkdirSync(join(folder, 'mappe'));
  const result = await runBuilt(['new', 'action-plan', '2013', ...args], folder);
  expect([result.code, result.out]).toEqual([code, '']);
  expect(result.err).toContain(words);
  expect(existsSync(join(folder, 'plan', 'action-plans', '2013.md'))).toBe(false);
  expect(actionsOf(folder)).toEqual(untouched);
  expect(readFileSync(join(folder, 'fra-foer.pdf'), 'utf8')).toBe('min');
});

test('--dry-run shows the plan and the new ends, and writes neither', async () => {
  const folder = copy();
  const { code, out } = await runBuilt(
    ['new', 'action-plan', '2013', '--prolong', '--paper', '--dry-run'],
    folder,
  );
  expect(code).toBe(0);
  expect(out).toContain('year: 2013');
  expect(out).toMatch(/- end: 2012-12\n\+ end: '?2013/);
  expect(actionsOf(folder)).toEqual(untouched);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});
