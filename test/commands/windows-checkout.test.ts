import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { below, commit, git, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = join(temporaryFolder(), 'Åse Ø og data');
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">\n<path d="M0 0h9v9z"/>\n</svg>\n';
const plan = {
  ...smallPlanWith({
    'plan.yaml': (text) => text.replace('"0604"', "'0604'"),
    'actions/nettsalg.yaml': (text) => `${text}ukjent: x\ndescription: |\n  To\n\n  avsnitt\n`,
    'chapters/01-bakgrunn.md': (text) =>
      `${text}\nen linje\nto linjer\n\n\`\`\`\nkode\n\nmer\n\`\`\`\n\n![Et kart](../media/kart.svg)\n`,
  }),
  'media/kart.svg': drawing,
  'locales/nb.yaml': '# Egne ord\nvision: Det vi vil\n',
};

/** The same commits in two working trees: one with the line ends that git has, one with those of Windows. */
const [unix, windows] = (() => {
  const origin = initRepository(join(work, 'opphav'));
  commit(origin, below('plan', smallPlan), 'first');
  const attributes = { '.gitattributes': '* text=auto\n' };
  commit(origin, { ...below('plan', plan), ...attributes }, 'second');
  return [false, true].map((crlf) => {
    const folder = join(work, crlf ? 'windows' : 'unix');
    git(
      work,
      'clone',
      '-q',
      '-c',
      `core.autocrlf=${crlf}`,
      '-c',
      `core.eol=${crlf ? 'crlf' : 'lf'}`,
      'opphav',
      folder,
    );
    return folder;
  }) as [string, string];
})();

test('the two working trees differ in line ends', () => {
  for (const file of ['plan/plan.yaml', 'plan/chapters/01-bakgrunn.md', 'plan/media/kart.svg']) {
    const text = readFileSync(join(unix, file), 'utf8');
    expect(text).not.toContain('\r');
    expect(readFileSync(join(windows, file), 'utf8')).toBe(text.replaceAll('\n', '\r\n'));
  }
});

test.each([
  ['validate'],
  ...['json', 'sarif', 'github', 'junit', 'gitlab'].map((format) => ['validate', '--format', format]),
  ['list'],
  ['list', '--json'],
  ['list', 'actions'],
  ['fmt', '--check'],
  ['diff'],
  ['diff', 'HEAD~1'],
  ...['md', 'json', 'github', 'csv'].map((format) => ['diff', 'HEAD~1', '--format', format]),
  ['textconv', 'plan/actions/skilt.yaml'],
  ['textconv', 'plan/action-plans/2011.md'],
])('%s %s %s %s', async (...args) => {
  const told = await runBuilt(args, unix);
  expect(await runBuilt(args, windows)).toEqual(told);
  // A file of the plan has an error: without it there is no answer to a comparison.
  expect(args[0] === 'diff' ? [3] : [0, 1]).toContain(told.code);
  expect(told.out + told.err).not.toBe('');
});

test('nothing has changed since HEAD, whichever folder git has to be asked for', async () => {
  for (const folder of [unix, windows])
    expect((await runBuilt(['diff'], folder)).out).toContain(
      '1 fil kunne ikke sammenlignes · ellers er ingenting endret',
    );
});

test('a plan that was moved is found by what its files hold, beside another plan', async () => {
  const origin = initRepository(join(work, 'flyttet'));
  const other = smallPlanWith({ 'chapters/01-bakgrunn.md': (text) => text.replace('2005', '2006') });
  commit(origin, {
    ...below('gammel', smallPlan),
    ...below('annen', { 'plan.yaml': smallPlan['plan.yaml'] ?? '' }),
  });
  commit(origin, { ...below('ny', other), ...below('annen', { 'plan.yaml': smallPlan['plan.yaml'] ?? '' }) });
  git(work, 'clone', '-q', '-c', 'core.autocrlf=true', 'flyttet', join(work, 'flyttet-windows'));
  const args = ['diff', 'HEAD~1', '--plan', 'ny', '--format', 'json'];
  const told = await runBuilt(args, origin);
  expect(JSON.parse(told.out).changes).toHaveLength(1);
  expect(await runBuilt(args, join(work, 'flyttet-windows'))).toEqual(told);
});

test('every document has the same bytes, also with the files that it was made from', async () => {
  const made = await Promise.all(
    [unix, windows].map(async (folder) => {
      const args = ['build', '--draft', '--format', 'pdf,html,md,csv', '--attach-source'];
      expect((await runBuilt(args, folder)).code).toBe(0);
      return filesIn(join(folder, 'out'));
    }),
  );
  expect([...(made[0]?.keys() ?? [])]).toContain('html/media/media/kart.svg');
  expect(made[1]).toEqual(made[0]);
});

test('what is formatted or fixed is no change for git but where it changed', async () => {
  const folder = join(work, 'formatert');
  cpSync(windows, folder, { recursive: true });
  git(folder, 'status');
  expect((await runBuilt(['fmt'], folder)).code).toBe(0);
  expect(git(folder, 'status', '--porcelain', '--', 'plan/chapters', 'plan/plan.yaml')).toBe('');
  for (const [path, bytes] of filesIn(join(folder, 'plan')))
    expect({ path, unix: /[^\r]\n/.test(bytes) }).toEqual({ path, unix: false });
});

/** What a folder holds: path → content, one letter a byte. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'latin1')]),
  );
}
