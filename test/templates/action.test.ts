import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { interpolate } from '../support/github-runner.ts';
import { readText } from '../support/read-text.ts';
import { tagged, taggedRepository } from '../support/released.ts';
import { git } from '../support/repository.ts';
import { cache, root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { workflowText } from '../support/workflow.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly id: string;
      readonly uses?: string;
      readonly shell: string;
      readonly env: Readonly<Record<string, string>>;
      readonly run: string;
    }[];
  };
}

const text = readText(join(root, 'action.yml'));
const { inputs, outputs, runs } = parse(text) as Action;
const work = temporaryFolder();
let count = 0;
const place = (): string => join(work, `${++count}`);

/** Runs the action in a repository as GitHub does: node and git on PATH, inputs as variables, and no network. */
function use(cwd: string, given: Readonly<Record<string, string>>, ref = 'main') {
  const folder = place();
  mkdirSync(folder);
  const [step] = runs.steps;
  if (!step) throw new Error('no step');
  const usual = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default]));
  const contexts = { inputs: { ...usual, ...given }, github: { action_path: root } };
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')];
  writeFileSync(output, '');
  writeFileSync(summary, '');
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run],
    {
      cwd,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        // As if the program had run there before: that it starts sooner is all that this changes.
        ...{ PATH: process.env.PATH ?? '', HOME: folder, PLANVERK_LANG: 'nb', PLANVERK_CACHE: cache },
        ...{ GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: folder, GITHUB_REF_NAME: ref },
        ...Object.fromEntries(
          Object.entries(step.env).map(([name, value]) => [name, interpolate(value, contexts)]),
        ),
      },
    },
  );
  const said = Object.fromEntries(
    readFileSync(output, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('=', 2)),
  );
  return { code: status, out: stdout, err: stderr, outputs: said, summary: readFileSync(summary, 'utf8') };
}

test('is composite, uses no other action and fetches nothing; inputs come as variables', () => {
  expect(runs.using).toBe('composite');
  for (const step of runs.steps) {
    expect([step.uses, step.shell]).toEqual([undefined, 'bash']);
    expect(step.run).not.toContain('${{');
    expect(step.run).not.toMatch(/\b(?:npm|npx|curl|wget|eval|docker)\b/);
    const used = Object.values(step.env).flatMap((value) =>
      [...value.matchAll(/inputs\.([\w-]+)/g)].map(([, name = '']) => name),
    );
    expect(used.sort()).toEqual(Object.keys(inputs).sort());
    for (const name of Object.keys(step.env))
      expect(step.run).toContain(`$${name === 'TAG' ? '{TAG' : name}`);
  }
  for (const { value } of Object.values(outputs))
    expect(value).toMatch(/^\$\{\{ steps\.planverk\.outputs\.\w+ \}\}$/);
});

test('validates, counts, and marks lines', () => {
  const right = taggedRepository(place());
  expect(use(right, {})).toMatchObject({ code: 0, outputs: { exit: '0', errors: '0', warnings: '0' } });
  const wrong = taggedRepository(place(), 'v1.0', {
    'actions/skilt.yaml': (before) => before.replace('title:', 'titel:'),
  });
  const found = use(wrong, {});
  expect(found).toMatchObject({ code: 1, outputs: { exit: '1', errors: '1' } });
  expect(found.out).toMatch(/^::error file=plan\/actions\/skilt\.yaml,/m);
  const none = taggedRepository(place());
  expect(use(none, { plan: 'planen' })).toMatchObject({ code: 3, outputs: { exit: '3' } });
});

test('compares, with the comparison as a file and in the summary, and fails by weight', () => {
  const folder = taggedRepository(place());
  tagged(folder, 'v1.1', { 'programmes/synlig.yaml': 'title: Synligere region\n' });
  const { code, outputs: said, summary } = use(folder, { command: 'diff', 'fail-on': 'editorial' });
  expect([code, said.exit]).toEqual([1, '1']);
  expect(readFileSync(said.report ?? '', 'utf8')).toBe(summary);
  expect(summary).toContain('Synligere');
  expect(use(folder, { command: 'diff', 'fail-on': 'never', from: 'v1.0..v1.1' }).code).toBe(0);
  expect(use(folder, { command: 'diff', from: 'v9' })).toMatchObject({ code: 3, outputs: { exit: '3' } });
});

test('builds, releases the tag that the job is for, and verifies what came of it', () => {
  const folder = taggedRepository(place());
  expect(use(folder, { command: 'build', out: 'ut', plan: 'plan' }).code).toBe(0);
  expect(readdirSync(join(folder, 'ut'))).toContain('strategiplan.pdf');
  expect(use(folder, { command: 'release' }, 'v1.0').code).toBe(0);
  const files = readdirSync(join(folder, 'slipp')).map((name) => `slipp/${name}`);
  expect(use(folder, { command: 'verify', files: `${files.join('\n')}\n` })).toMatchObject({ code: 0 });
  writeFileSync(join(folder, 'slipp/tiltak.csv'), 'x');
  expect(use(folder, { command: 'verify', files: 'slipp/tiltak.csv' })).toMatchObject({ code: 1 });
});

test('takes no input for a command of the shell, or an option of planverk', () => {
  const folder = taggedRepository(place());
  const before = readdirSync(folder);
  const hostile = [
    '$(touch hit)',
    '; touch hit',
    '`touch hit`',
    '--out=hit',
    '-x',
    '"; touch hit; "',
    "' ; touch hit #",
  ];
  for (const word of hostile) {
    for (const input of ['command', 'plan', 'from', 'fail-on', 'tag', 'files']) {
      const command =
        { from: 'diff', 'fail-on': 'diff', tag: 'release', files: 'verify' }[input] ?? 'validate';
      const { code } = use(folder, { command, [input]: word });
      expect([input, word, code === 2 || code === 3, readdirSync(folder)]).toEqual([
        input,
        word,
        true,
        before,
      ]);
    }
  }
}, 120_000);

describe('the container', () => {
  const lines = readText(join(root, 'Dockerfile'))
    .split('\n')
    .filter((line) => !line.startsWith('#'));

  test('holds the package and git, on the Node of the workflows, and nobody in it is root', () => {
    const [, image] = /image: (node:[\d.]+-\w+)/.exec(workflowText('gitlab.yml')) ?? [];
    expect(lines[0]).toBe(`FROM ${image}-slim`);
    expect(lines.filter((line) => /^(?:COPY|ADD)\b/.test(line))).toEqual(['COPY dist/package /opt/planverk']);
    expect(lines).toContain('USER 1000');
    expect(lines.indexOf('USER 1000')).toBeGreaterThan(lines.findIndex((line) => line.startsWith('RUN')));
    expect(lines.join('\n')).not.toMatch(/https?:|npm |curl|chmod|sudo/);
  });

  test('is given nothing but the package', () => {
    expect(readText(join(root, '.dockerignore'))).toBe('*\n!dist/package\n');
    expect(git(root, 'check-ignore', 'dist/package')).toBe('dist/package');
  });
});
