import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { below, commit, initRepository } from '../support/repository.ts';
import { runCli } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';

const folder = initRepository(join(temporaryFolder(), 'Åse Ø og data'));
commit(folder, below('plan', smallPlan));
const elsewhere = temporaryFolder();
const hook = join(folder, 'hook.cjs');
// As for a user whom the system does not know, when HOME is not set: containers run programs so.
writeFileSync(
  hook,
  "require('node:os').homedir = () => { throw new Error('uv_os_homedir returned ENOENT'); };",
);
const env = { NODE_OPTIONS: `--require ${JSON.stringify(hook)}`, HOME: '' };

test.each([
  'validate',
  'validate --at HEAD',
  'list actions',
  'fmt --check',
  'diff',
  'build strategy --format md',
  'explain PV0101',
  '--version',
])('without a home %s works, whether or not a cache is asked for', (line) => {
  const args = line.split(' ');
  const atHome = runCli(args, folder);
  expect([0, 1]).toContain(atHome.code);
  for (const PLANVERK_CACHE of ['', 'off'])
    expect(runCli(args, folder, { ...env, PLANVERK_CACHE, XDG_CACHE_HOME: '' })).toEqual(atHome);
});

test('without a home the search for a plan ends at the top of the file system', () => {
  const told = runCli(['validate'], elsewhere, { ...env, PLANVERK_CACHE: 'off' });
  expect(told).toMatchObject({ code: 3, out: '', err: expect.stringContaining('Fant ingen plan her') });
});
