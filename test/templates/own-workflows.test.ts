import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readText } from '../support/read-text.ts';
import { git, initRepository } from '../support/repository.ts';
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
  readonly steps: readonly { readonly name?: string; readonly run?: string }[];
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
    attest: { 'id-token': 'write', attestations: 'write' },
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

describe('a release', () => {
  const steps = Object.values(workflowOf('release.yml').jobs).flatMap((job) => job.steps);
  /** Runs a step of the workflow in a folder, for a tag. */
  const run = (name: string, cwd: string, tag: string, env: Readonly<Record<string, string>> = {}) => {
    const script = steps.find((step) => step.name === name)?.run;
    if (script === undefined) throw new Error(`no step ${name}`);
    return spawnSync('bash', ['-e', '-c', script], {
      cwd,
      encoding: 'utf8',
      timeout: 20_000,
      env: { PATH: process.env.PATH ?? '', HOME: work, GITHUB_REF_NAME: tag, ...env },
    }).status;
  };
  const { version } = parse(readText(join(root, 'package.json'))) as { version: string };

  test('is of the version that the tag says, and has the notes of that version', () => {
    const folder = join(work, 'utgivelse');
    writePlan(folder, {
      'package.json': '{ "version": "1.2.0" }',
      'CHANGELOG.md':
        '# Changelog\n\n## 1.2.0 – 2027-01-10\n\n- Nytt.\n\n## 1.1.0 – 2026-12-01\n\n- Gammelt.\n',
      'dist/planverk-1.2.0.tgz': 'a',
    });
    expect(run('The tag is the version', folder, 'v1.2.0')).toBe(0);
    expect(run('The tag is the version', folder, 'v1.2.1')).toBe(1);
    expect([run('Notes', folder, 'v1.2.0'), readText(join(folder, 'dist/notes.md'))]).toEqual([
      0,
      '\n- Nytt.\n\n',
    ]);
    expect(run('Notes', folder, 'v1.3.0')).toBe(1);
    // The repository has notes of the version that it is.
    expect(readText(join(root, 'CHANGELOG.md'))).toContain(`\n## ${version} – `);
  });

  test('comes with an action: the package, as one commit that is the same each time', () => {
    const folder = join(work, 'handling');
    const origin = initRepository(join(folder, 'origin.git'), '--bare');
    writePlan(join(folder, 'package'), {
      'action.yml': 'name: planverk\n',
      'dist/planverk.cjs': '//\r\n',
      '.gitignore': 'dist',
    });
    const commits = ['en', 'to'].map((name) => {
      const cwd = join(folder, name);
      mkdirSync(cwd);
      spawnSync('tar', ['-czf', join(cwd, 'planverk-1.2.0.tgz'), 'package'], { cwd: folder });
      const env = { GH_TOKEN: 'hemmelig', REMOTE: `file://${origin}` };
      expect(run('Action', cwd, 'v1.2.0', env)).toBe(0);
      return git(origin, 'rev-parse', 'action-v1.2.0');
    });
    expect(commits[1]).toBe(commits[0]);
    expect(git(origin, 'ls-tree', '-r', '--name-only', 'action-v1.2.0').split('\n')).toEqual([
      '.gitignore',
      'action.yml',
      'dist/planverk.cjs',
    ]);
    expect(git(origin, 'cat-file', '-s', 'action-v1.2.0:dist/planverk.cjs')).toBe('4');
  });

  test('has its sums', () => {
    const folder = join(work, 'summer');
    writePlan(folder, { 'planverk-1.2.0.tgz': 'a', 'planverk-1.2.0-win-x64.zip': 'b' });
    expect(run('Sums', folder, 'v1.2.0')).toBe(0);
    expect(spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder }).status).toBe(0);
  });
});

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
