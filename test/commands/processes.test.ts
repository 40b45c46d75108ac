import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { runCli } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();

/** Every file below a folder, and what it holds. */
function contents(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'latin1')];
    }),
  );
}

const commands: readonly { readonly code: number; readonly args: readonly string[] }[] = [
  { code: 0, args: ['validate'] },
  { code: 0, args: ['build'] },
  { code: 0, args: ['build', 'handlingsplan', '2011', '--format', 'csv', '--lang', 'nn'] },
  { code: 0, args: ['diff', './old', './plan', '--format', 'html', '--out', 'e.html'] },
  { code: 1, args: ['diff', './old', './plan', '--fail-on', 'editorial'] },
  { code: 0, args: ['list', 'actions', '--json'] },
  { code: 0, args: ['new', 'action-plan', '2012'] },
  { code: 1, args: ['fmt', '--check'] },
  { code: 0, args: ['fmt'] },
  { code: 0, args: ['explain', 'PV1401'] },
  { code: 0, args: ['textconv', 'plan/plan.yaml'] },
  { code: 0, args: ['help', 'build'] },
  { code: 0, args: ['--version'] },
  { code: 0, args: ['--help'] },
  { code: 2, args: ['validate', '--plann'] },
  { code: 3, args: ['validate', '--at', 'HEAD'] },
];

// Most tests of commands run them within the process of the test: this is what lets them.
test.each(commands)('$args gives the same as a process and within one', async ({ code, args }) => {
  const folders = ['one', 'other'].map((name) => join(work, args.join(' ').replace(/\W+/g, '-'), name));
  const [one = '', other = ''] = folders;
  for (const folder of folders) {
    writePlan(join(folder, 'plan'), smallPlan);
    writePlan(
      join(folder, 'old'),
      smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('Nye skilt', 'Skilt') }),
    );
  }
  const process = runCli(args, one);
  expect(process.code).toBe(code);
  const within = await runBuilt(args, other);
  expect({ ...within, err: within.err.replaceAll(other, one) }).toEqual(process);
  expect(contents(other)).toEqual(contents(one));
});

test('what a run says of the environment and the folder is what was given, and neither stays', async () => {
  const before = [process.cwd(), { ...process.env }];
  const [there, empty] = [join(work, 'there'), join(work, 'empty')];
  mkdirSync(empty);
  writePlan(join(there, 'plan'), smallPlan);
  const [english, norwegian] = await Promise.all([
    runBuilt(['validate'], empty, { PLANVERK_LANG: 'en' }),
    runBuilt(['validate'], there),
  ]);
  expect(english).toMatchObject({ code: 3, err: expect.stringContaining('Found no plan here') });
  expect(norwegian).toEqual({ code: 0, out: 'Ingen feil i 10 filer\n', err: '' });
  expect([process.cwd(), { ...process.env }]).toEqual(before);
});
