import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const broken = smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('[skilting]', '[borte]') });

/** Runs validate in a plan of its own with a cache of its own. */
function run(name: string, env: Record<string, string> = {}): CliResult {
  return runCli(['validate'], join(work, name), { PLANVERK_CACHE: join(work, `${name}-cache`), ...env });
}

test('a second run says the same, and sees what changed in between', () => {
  writePlan(join(work, 'twice', 'plan'), broken);
  const first = run('twice');
  expect(first.out).toContain('PV1102');
  expect(run('twice')).toEqual(first);
  writePlan(join(work, 'twice', 'plan'), {
    'actions/skilt.yaml': String(broken['actions/skilt.yaml']).replace('borte', 'salg'),
  });
  expect(run('twice').code).toBe(0);
});

test('a damaged cache changes nothing', () => {
  writePlan(join(work, 'damaged', 'plan'), broken);
  const first = run('damaged');
  const folder = join(work, 'damaged-cache');
  expect(readdirSync(folder).some((name) => name.startsWith('reads-'))).toBe(true);
  for (const at of [0, 40, 1000, -1]) {
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      const offset = at < 0 ? bytes.length + at : at;
      bytes[offset] = (bytes[offset] ?? 0) ^ 0x55;
      // V8 judges its own file; ours is judged by us.
      if (name.startsWith('reads-')) writeFileSync(join(folder, name), bytes);
    }
    expect(run('damaged')).toEqual(first);
  }
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '');
  expect(run('damaged')).toEqual(first);
});

test('what is kept compiled is kept by what it is used for', () => {
  writePlan(join(work, 'uses', 'plan'), smallPlan);
  const used = (...args: readonly string[]): readonly string[] => {
    const env = { PLANVERK_CACHE: join(work, 'uses-cache') };
    expect(runCli(args, join(work, 'uses'), env).code).toBe(0);
    const names = readdirSync(join(work, 'uses-cache')).filter((name) => name.startsWith('code-planverk'));
    return names.map((name) => name.replace(/^.*-(?=build|list)|\.bin$/g, '')).sort();
  };
  expect(used('list')).toEqual(['list']);
  expect(used('build', 'strategy', '--format', 'md')).toEqual(['build-strategy-md', 'list']);
  expect(used('build', 'strategy')).toEqual(['build-strategy', 'build-strategy-md', 'list']);
});

test('without a cache, or where none can be written, everything works', () => {
  writePlan(join(work, 'off', 'plan'), broken);
  const first = run('off', { PLANVERK_CACHE: 'off' });
  expect(first.out).toContain('PV1102');
  expect(existsSync(join(work, 'off-cache'))).toBe(false);
  mkdirSync(join(work, 'blocked'));
  writeFileSync(join(work, 'blocked', 'file'), '');
  expect(run('off', { PLANVERK_CACHE: join(work, 'blocked', 'file', 'cache') })).toEqual(first);
});
