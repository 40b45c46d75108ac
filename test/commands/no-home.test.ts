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

test.each(['', 'off'])('without a home everything works, cache %j', (cache) => {
  for (const line of [
    'validate',
    'validate --at HEAD',
    'list actions',
    'fmt --check',
    'diff',
    'build strategy --format md',
    'explain PV0101',
    '--version',
  ]) {
    const args = line.split(' ');
    const own = { ...env, PLANVERK_CACHE: cache, XDG_CACHE_HOME: '' };
    const told = runCli(args, folder, own);
    expect({ line, ...told }).toEqual({ line, ...runCli(args, folder, { PLANVERK_CACHE: 'off' }) });
    expect([0, 1]).toContain(told.code);
  }
});

test('without a home the search for a plan ends at the top of the file system', () => {
  const told = runCli(['validate'], elsewhere, { ...env, PLANVERK_CACHE: 'off' });
  expect(told).toMatchObject({ code: 3, out: '', err: expect.stringContaining('Fant ingen plan her') });
});
