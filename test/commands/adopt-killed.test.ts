import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { executable, root, runCli } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

/** A power cut, or somebody who closes the window: the program ends at any point, without a chance to tidy up. */

const work = temporaryFolder();
const preload = join(root, 'test', 'support', 'kill-at-change.cjs');
const document = 'action-plans/2011.md';
const record = 'adopted/action-plan-2011.yaml';
const files = {
  ...smallPlan,
  'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace('governance: { adoptedBy: partners }\n', ''),
};

type Texts = Readonly<Record<string, string>>;

/** Every file below a folder, by its path; drafts of the program's, which are no files of a plan, are left out. */
function textsIn(folder: string): Texts {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths
      .filter((path) => !/\.planverk-.*\.tmp$/.test(path))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

let number = 0;
function planFolder(): string {
  number += 1;
  const folder = join(work, `plan-${number}`);
  writePlan(folder, files);
  return folder;
}

const args = ['adopt', 'action-plan', '2011', '--date', '2011-06-15', '--body', 'Rådet'];

/** Adopts, and is ended before the nth change in the folder; 0 for never. */
function adoptUntil(
  nth: number,
  folder: string,
): { readonly signal: string | null; readonly changes: number } {
  const count = join(work, `count-${number}`);
  const { signal } = spawnSync(
    process.execPath,
    ['--require', preload, executable, ...args, '--plan', folder],
    {
      cwd: work,
      timeout: 30_000,
      killSignal: 'SIGKILL',
      env: {
        ...{
          PATH: process.env.PATH ?? '',
          HOME: work,
          PLANVERK_LANG: 'nb',
          PLANVERK_CACHE: join(work, 'cache'),
        },
        ...{ KILL_BELOW: folder, KILL_BEFORE: String(nth), ...(nth === 0 && { KILL_COUNT: count }) },
      },
    },
  );
  return { signal, changes: nth === 0 ? Number(readFileSync(count, 'utf8')) : nth };
}

const before = textsIn(planFolder());
const whole = planFolder();
const { changes } = adoptUntil(0, whole);
const after = textsIn(whole);

test('it changes the folder in many steps', () => {
  expect(after[document]).toContain('status: adopted');
  expect(after[record]).toContain('document: action-plan 2011');
  expect(changes).toBeGreaterThan(8);
});

/** Adopts as often as it takes to be ended at every point, each time a new plan. */
const runs = Array.from({ length: changes }, (_, at) => {
  const folder = planFolder();
  const { signal } = adoptUntil(at + 1, folder);
  return { nth: at + 1, folder, signal, found: textsIn(folder) };
});

test.each(runs)(
  'ended before change $nth, it has adopted or it has not, and is completed by doing it again',
  ({ folder, signal, found }) => {
    expect(signal).toBe('SIGKILL');
    const { [record]: _, ...unrecorded } = after;
    // The document says whether it is adopted. Its record comes a moment later: until then the document says that it lacks.
    expect([before, unrecorded, after]).toContainEqual(found);
    // No file is half of one: every other command reads the plan.
    expect(runCli(['validate', folder], work)).toMatchObject({ code: 0 });
    const again = runCli([...args, '--plan', folder], work);
    expect(again.code).toBe(found[record] === undefined ? 0 : 3);
    expect(textsIn(folder)).toEqual(after);
    // Nor is anything left of the first run.
    const left = readdirSync(folder, { recursive: true }).filter((path) =>
      String(path).includes('.planverk-'),
    );
    expect(left).toEqual([]);
  },
);

test('only between its two files is the document without its record, and at no point the record without it', () => {
  const states = runs.map(({ found }) => [found[document] === after[document], found[record] !== undefined]);
  expect(states.filter(([isAdopted, isRecorded]) => isAdopted !== isRecorded)).toEqual([[true, false]]);
});
