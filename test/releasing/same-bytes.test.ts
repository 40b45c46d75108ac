// A release is the same wherever it is made, and there as a whole or not at all.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sumsIn, tagged, taggedRepository } from '../support/released.ts';
import { commit, git, initRepository } from '../support/repository.ts';
import { filesOf } from '../support/revised.ts';
import { runBuilt } from '../support/run-built.ts';
import { cache, executable, root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
/** A whole release takes longer than a command may otherwise. */
const release = (cwd: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  spawnSync(process.execPath, [executable, 'release', ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 100_000,
    env: { PATH: process.env.PATH, HOME: work, PLANVERK_LANG: 'nb', PLANVERK_CACHE: cache, ...env },
  });

test('of the example plan: in two folders, time zones, languages and line ends, from the first and a second run', () => {
  const origin = initRepository(join(work, 'opphav'));
  const files = Object.fromEntries(
    Object.entries(filesOf('plan')).map(([path, text]) => [`plan/${path}`, text]),
  );
  commit(origin, files);
  git(origin, 'tag', 'v1.0');
  commit(origin, { ...files, 'plan/programmes/ny.yaml': 'title: Nytt program\n' });
  git(origin, 'tag', '-a', 'v1.1', '-m', 'v1.1');
  const machines = [
    { folder: 'lf', autocrlf: 'false', env: { TZ: 'Pacific/Kiritimati', PLANVERK_LANG: 'nn' } },
    {
      folder: 'Åse Ø/crlf',
      autocrlf: 'true',
      env: { TZ: 'America/St_Johns', LC_ALL: 'C', PLANVERK_CACHE: 'off' },
    },
    { folder: 'lf', autocrlf: 'false', env: { TZ: 'UTC', PLANVERK_LANG: 'en', SOURCE_DATE_EPOCH: '1' } },
  ];
  const made = machines.map(({ folder, autocrlf, env }, index) => {
    const clone = join(work, folder);
    if (!existsSync(clone))
      git(work, 'clone', '-q', '-c', `core.autocrlf=${autocrlf}`, `file://${origin}`, clone);
    const hasReturns = readFileSync(join(clone, 'plan/plan.yaml')).includes('\r\n');
    expect(hasReturns).toBe(autocrlf === 'true');
    const { status, stderr } = release(clone, env, 'v1.1', '--out', `slipp-${index}`);
    expect([status, stderr]).toEqual([0, '']);
    return sumsIn(join(clone, `slipp-${index}`));
  });
  expect(Object.keys(made[0] ?? {})).toEqual(
    expect.arrayContaining(['endringer.pdf', 'html.zip', 'strategiplan.pdf']),
  );
  expect(made[1]).toEqual(made[0]);
  expect(made[2]).toEqual(made[0]);
}, 320_000);

test('the sums are in the form that sha256sum checks', async () => {
  const folder = taggedRepository(join(work, 'summer'));
  expect((await runBuilt(['release', 'v1.0'], folder)).code).toBe(0);
  const { status, stdout } = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], {
    cwd: join(folder, 'slipp'),
    encoding: 'utf8',
  });
  const files = readdirSync(join(folder, 'slipp')).filter((name) => name !== 'SHA256SUMS');
  expect([status, stdout.match(/: OK$/gm)?.length]).toEqual([0, files.length]);
});

test('it is ended at every moment: there is no half release, and the next run makes it whole and clears up', async () => {
  const folder = taggedRepository(join(work, 'avbrutt'));
  tagged(folder, 'v1.1', { 'programmes/synlig.yaml': 'title: Synligere\n' });
  const preload = join(root, 'test', 'support', 'kill-at-change.cjs');
  const count = join(work, 'count');
  const below = join(work, 'ut');
  mkdirSync(below);
  const run = (before: number, out: string) =>
    spawnSync(process.execPath, ['--require', preload, executable, 'release', 'v1.1', '--out', out], {
      cwd: folder,
      timeout: 60_000,
      killSignal: 'SIGKILL',
      env: {
        ...{ PATH: process.env.PATH ?? '', HOME: work, PLANVERK_CACHE: join(work, 'cache') },
        ...{ KILL_BELOW: below, KILL_BEFORE: String(before), KILL_COUNT: count },
      },
    });
  expect(run(0, join(below, 'hel')).status).toBe(0);
  const whole = sumsIn(join(below, 'hel'));
  const changes = Number(readFileSync(count, 'utf8'));
  expect(changes).toBeGreaterThan(40);
  const moments = [
    1,
    2,
    3,
    Math.floor(changes / 3),
    Math.floor(changes / 2),
    changes - 2,
    changes - 1,
    changes,
  ];
  for (const nth of moments) {
    const out = join(below, `ut-${nth}`);
    expect([nth, run(nth, out).signal]).toEqual([nth, 'SIGKILL']);
    const there = sumsIn(out);
    expect([nth, there]).toEqual([nth, existsSync(out) ? whole : {}]);
    const { code } = await runBuilt(['release', 'v1.1', '--out', out], folder);
    expect([nth, code, sumsIn(out)]).toEqual([nth, 0, whole]);
  }
  expect(readdirSync(below).filter((name) => name.startsWith('.planverk-'))).toEqual([]);
}, 400_000);
