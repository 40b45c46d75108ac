// A power cut while a plan is laid down: no half file, and the next run completes it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { executable, root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const preload = join(root, 'test', 'support', 'kill-at-change.cjs');
const args = ['init', '--kind', 'kommune', '--owner', 'Nordvik', '--period', '2027-2038', '--ci', 'github'];

/** Every file below a folder, by its path; drafts of the program's are left out. */
function textsIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !/^\.planverk-.*\.tmp$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

/** Begins a plan, and is ended before the nth change in the folder; 0 for never. */
function initUntil(nth: number) {
  const folder = join(work, `plan-${nth}`);
  mkdirSync(folder, { recursive: true });
  const count = join(work, 'count');
  const run = (before: number) =>
    spawnSync(process.execPath, ['--require', preload, executable, ...args], {
      cwd: folder,
      timeout: 30_000,
      killSignal: 'SIGKILL',
      env: {
        ...{ PATH: process.env.PATH ?? '', HOME: work, PLANVERK_CACHE: join(work, 'cache') },
        ...{ KILL_BELOW: folder, KILL_BEFORE: String(before), KILL_COUNT: count },
      },
    });
  return { folder, run };
}

const whole = initUntil(0);
whole.run(0);
const all = textsIn(whole.folder);
const changes = Number(readFileSync(join(work, 'count'), 'utf8'));

test('it is ended at every moment: what is there is whole, and the next run lays down the rest', () => {
  expect(Object.keys(all)).toHaveLength(20);
  expect(changes).toBeGreaterThan(80);
  const seen = new Set<number>();
  // Each moment of the renaming, and some of the drafts before it.
  for (let nth = 1; nth <= changes; nth += nth < changes - 45 ? 7 : 1) {
    const { folder, run } = initUntil(nth);
    expect([nth, run(nth).signal]).toEqual([nth, 'SIGKILL']);
    const there = textsIn(folder);
    seen.add(Object.keys(there).length);
    for (const [path, text] of Object.entries(there))
      expect([nth, path, text]).toEqual([nth, path, all[path]]);
    // The plan itself is the last: nobody takes the rest for a plan.
    if ('plan/plan.yaml' in there) expect(Object.keys(there)).toHaveLength(20);
    expect([nth, run(0).status, textsIn(folder)]).toEqual([nth, 0, all]);
  }
  expect(seen.size).toBeGreaterThan(10);
});
