import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

/** The workflows of this repository; those for others are tested in ci.test.ts. */
const folder = join(root, '.github', 'workflows');
const names = readdirSync(folder);
const textOf = (name: string): string => readText(join(folder, name));

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly run?: string }[];
  readonly 'timeout-minutes'?: number;
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}
const workflowOf = (name: string): Workflow => parse(textOf(name)) as Workflow;

/** Actions with their commits and versions, as the workflows for others have them. */
const pinned = new Set(
  ['github-pull-request.yml', 'github-comment.yml', 'github-release.yml'].flatMap((name) =>
    [...readText(join(root, 'templates/ci', name)).matchAll(/uses: (\S+ # v[\d.]+)$/gm)].map(
      ([, action = '']) => action,
    ),
  ),
);

test('there are workflows for changes and for releases', () => {
  expect(names.toSorted()).toEqual(['ci.yml', 'release.yml']);
});

test.each(names)('%s uses actions by the commits that users get, and no others', (name) => {
  const used = [...textOf(name).matchAll(/uses: (.*)$/gm)].map(([, action]) => action);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((action) => !pinned.has(action ?? ''))).toEqual([]);
});

test.each(names)('%s puts no expression into a script, and every job has a limit of time', (name) => {
  const jobs = Object.values(workflowOf(name).jobs);
  const scripts = jobs.flatMap(({ steps }) => steps.flatMap(({ run = '' }) => run));
  expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  expect(jobs.map((job) => typeof job['timeout-minutes'])).toEqual(jobs.map(() => 'number'));
});

test('a job has only the permissions that it uses', () => {
  expect(workflowOf('ci.yml').permissions).toEqual({ contents: 'read' });
  const { permissions, jobs } = workflowOf('release.yml');
  expect(permissions).toEqual({});
  expect(Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions]))).toEqual({
    package: { contents: 'read' },
    publish: { 'id-token': 'write' },
    draft: { contents: 'write' },
  });
});

test('every script of the repository that a workflow runs is there', () => {
  const { scripts } = parse(readText(join(root, 'package.json'))) as { scripts: Record<string, string> };
  const run = names.flatMap((name) =>
    [...textOf(name).matchAll(/npm (?:run ([\w:-]+)|(test|start)\b)/g)].map(
      ([, script, usual = '']) => script ?? usual,
    ),
  );
  expect(run.length).toBeGreaterThan(1);
  expect(run.filter((script) => !scripts[script])).toEqual([]);
});

const hooks = parse(readText(join(root, '.pre-commit-hooks.yaml'))) as readonly {
  readonly id: string;
  readonly entry: string;
}[];
const work = temporaryFolder();

test.each(hooks)('the hook $id passes a plan that is right, and no other', ({ id, entry }) => {
  const [command = '', ...args] = entry.split(' ');
  const run = (cwd: string) => spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 20_000 }).status;
  const repository = (name: string, action: string): string => {
    const home = join(work, `${id}-${name}`);
    writePlan(join(home, 'plan'), { ...smallPlan, 'actions/skilt.yaml': action });
    mkdirSync(join(home, 'node_modules'), { recursive: true });
    symlinkSync(root, join(home, 'node_modules/planverk'), 'junction');
    return home;
  };
  const action = String(smallPlan['actions/skilt.yaml']);
  const right = repository('right', action);
  // What is right is canonical too.
  spawnSync(command, [args[0] ?? '', 'fmt'], { cwd: right, timeout: 20_000 });
  expect(run(right)).toBe(0);
  const wrong = repository('wrong', action.replace('title: ', 'titel:    '));
  expect(run(wrong)).toBe(1);
});
