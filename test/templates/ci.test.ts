import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readText } from '../support/read-text.ts';
import { below, type Contents, commit, git, initRepository } from '../support/repository.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { startedByTests } from '../support/started.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const { start, serve } = startedByTests();
let number = 0;
const fresh = (): string => {
  const folder = join(work, String(++number));
  mkdirSync(folder);
  return folder;
};
const marker = '<!-- planverk-diff -->';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly steps: readonly Step[];
        readonly permissions?: Readonly<Record<string, string>>;
        readonly 'timeout-minutes'?: number;
      }
    >
  >;
}
const templateOf = (name: string): unknown => parse(readText(join(root, 'templates/ci', name)));
const workflow = templateOf('github-pull-request.yml') as Workflow;
const commenting = templateOf('github-comment.yml') as Workflow;
const gitlab = templateOf('gitlab.yml') as {
  readonly plan: { readonly image: string; readonly script: readonly [string] };
};

const planverk = 'node_modules/planverk/bin/planverk.js';
/** What the repository of a plan has besides it: which planverk it is checked with. */
const pinned: Contents = {
  'package.json': JSON.stringify({ private: true, devDependencies: { planverk: '0.1.0' } }),
  'package-lock.json': '{}',
};

/** A folder with an `npm` that installs this planverk from the lock, once and without scripts, and with no `npx`. */
const bin = fresh();
const executable = (name: string, script: string): void => {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
};
executable('npx', 'exit 99');
executable(
  'npm',
  `[ "$*" = "ci --ignore-scripts --no-audit --no-fund" ] && [ -f package-lock.json ] && [ -z "$PLANVERK_TOKEN" ] || exit 97
mkdir node_modules && ln -s "${root}" node_modules/planverk`,
);

function shell(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  const variables = {
    PATH: `${bin}:${process.env.PATH}`,
    PLANVERK: planverk,
    PLANVERK_LANG: 'nb',
    HOME: cwd,
  };
  // As GitHub and GitLab run it: the first command that fails ends the step.
  const result = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    timeout: 25_000,
    env: { ...variables, ...env },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** A pull request as it is checked out: merged into its base. */
function pullRequest(base: Contents, head: Contents): string {
  const folder = initRepository(fresh());
  commit(folder, { ...pinned, ...below('plan', base) });
  git(folder, 'checkout', '-qb', 'feature');
  commit(folder, { ...pinned, ...below('plan', head) });
  git(folder, 'checkout', '-q', 'main');
  git(folder, 'merge', '-q', '--no-ff', '-m', 'merge', 'feature');
  return folder;
}
const adopted = (text: string): string => text.replace('status: draft', 'status: adopted');
const goal = 'focus-areas/01-naering/01-reiseliv.md';
const plan = smallPlanWith({ 'plan.yaml': adopted });
const reworded = { ...plan, [goal]: String(plan[goal]).replace('Flere gjester', 'Bedre @sommer') };

const names = readdirSync(join(root, 'templates/ci'));
const textOf = (name: string): string => readText(join(root, 'templates/ci', name));
const github = names.filter((name) => name.startsWith('github-'));
const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

describe('the workflows', () => {
  test('are these', () => {
    expect(names.sort()).toEqual(['github-comment.yml', 'github-pull-request.yml', 'gitlab.yml']);
  });

  test.each(github)('%s pins every action to a commit, with its version beside it', (name) => {
    const uses = textOf(name)
      .split('\n')
      .filter((line) => /\buses:/.test(line));
    expect(uses).toHaveLength(stepsOf(templateOf(name) as Workflow).filter((step) => step.uses).length);
    for (const line of uses)
      expect(line).toMatch(/^ +- uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test.each(github)('%s puts nothing of a stranger into a script', (name) => {
    for (const { run, with: given, env } of stepsOf(templateOf(name) as Workflow)) {
      expect(`${run} ${given?.script}`).not.toContain('${{');
      // What a step is given is a number, an answer of an earlier step, or GitHub's own.
      for (const value of [...Object.values(env ?? {}), ...Object.values(given ?? {})])
        for (const [, expression = ''] of String(value).matchAll(/\$\{\{(.*?)\}\}/g))
          expect([
            'github.event.pull_request.number',
            'github.event.workflow_run.id',
            'github.token',
            'steps.validate.outcome',
            'steps.compare.outputs.code',
          ]).toContain(expression.trim());
    }
  });

  test('have the least permissions, and a limit of time', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual([undefined]);
    expect(commenting.permissions).toEqual({});
    expect(Object.values(commenting.jobs).map(({ permissions }) => permissions)).toEqual([
      { actions: 'read', 'pull-requests': 'write' },
    ]);
    for (const { jobs } of [workflow, commenting])
      for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
    const checkout = workflow.jobs.review?.steps[0]?.with;
    expect(checkout).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    // What runs with a right to write never has the files of the pull request.
    expect(textOf('github-comment.yml')).not.toMatch(/checkout|npm|node_modules/);
  });

  test.each(['github-pull-request.yml', 'gitlab.yml'])('%s installs planverk once, from the lock', (name) => {
    const text = textOf(name);
    expect(text).not.toContain('npx');
    expect(text.match(/^ +(?:run: )?npm .*$/gm)?.map((line) => line.trim().replace('run: ', ''))).toEqual([
      'npm ci --ignore-scripts --no-audit --no-fund',
    ]);
    expect(text).toContain(`PLANVERK: ${planverk}\n`);
    expect(text.match(/\bplanverk@/g)).toBeNull();
  });

  test('run on a Node that is kept up, and GitLab on an image of one version', () => {
    const node = workflow.jobs.review?.steps.find(({ uses }) => uses?.includes('setup-node'))?.with;
    expect(node).toEqual({ 'node-version': 24, 'package-manager-cache': false });
    expect(gitlab.plan.image).toMatch(/^node:24\.\d+\.\d+-[a-z]+$/);
  });

  test('keep the artefact before they answer', () => {
    const steps = workflow.jobs.review?.steps.map(({ name, uses }) => name ?? uses?.split('@')[0]) ?? [];
    expect(steps).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'Install',
      'Validate',
      'Compare',
      'actions/upload-artifact',
      'Answer',
    ]);
  });
});

describe('the comparison of a pull request', () => {
  const stepOf = (name: string): string =>
    workflow.jobs.review?.steps.find((step) => step.name === name)?.run ?? 'exit 98';
  const compare = (folder: string) => {
    const output = join(folder, '.output');
    writeFileSync(output, '');
    expect(shell(stepOf('Install'), folder, {}).code).toBe(0);
    const result = shell(stepOf('Compare'), folder, { NUMBER: '7', GITHUB_OUTPUT: output });
    return { ...result, output: readFileSync(output, 'utf8') };
  };
  const answer = (validate: string, code: string): number | null =>
    shell(stepOf('Answer'), work, { VALIDATE: validate, COMPARE: code }).code;

  test('makes a comment and a PDF, and fails by weight afterwards', () => {
    const folder = pullRequest(plan, reworded);
    const { code, out, output } = compare(folder);
    expect({ code, output }).toEqual({ code: 0, output: 'code=1\n' });
    expect(out).toMatch(/^::error file=plan\/focus-areas\//);
    expect(readdirSync(join(folder, 'review')).sort()).toEqual([
      'comment.md',
      'endringer.pdf',
      'number.txt',
      'problem.txt',
    ]);
    expect(readFileSync(join(folder, 'review/comment.md'), 'utf8').split('\n')[0]).toBe(marker);
    expect([answer('success', '0'), answer('success', '1'), answer('failure', '0')]).toEqual([0, 1, 1]);
    expect([answer('success', '3'), answer('success', '')]).toEqual([1, 1]);
  });

  test('validates with the planverk that was installed', () => {
    const folder = pullRequest(plan, { ...plan, 'actions/skilt.yaml': 'titel: x' });
    expect(shell(stepOf('Validate'), folder, {}).code).toBe(1);
    expect(shell(stepOf('Install'), folder, {}).code).toBe(0);
    const { code, out } = shell(stepOf('Validate'), folder, {});
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=plan\/actions\/skilt\.yaml,/);
  });

  test('says so where nothing could be compared', () => {
    const folder = pullRequest({ 'README.md': 'ingen plan' }, smallPlan);
    const { code, output } = compare(folder);
    expect({ code, output }).toEqual({ code: 0, output: 'code=3\n' });
    const comment = readFileSync(join(folder, 'review/comment.md'), 'utf8');
    expect(comment).toContain('ikke sammenlignet');
    expect(comment).toContain('    planverk: Det er ingen plan å sammenligne med');
  });

  test('the same on GitLab', () => {
    for (const [base, head, code, heading] of [
      [plan, reworded, 1, /planverk-diff/],
      [smallPlan, smallPlan, 0, /Ingen endringer/],
      [{ 'README.md': '' }, plan, 1, /ikke sammenlignet/],
    ] as const) {
      const folder = pullRequest(base, head);
      const result = shell(gitlab.plan.script[0], folder, {
        CI_MERGE_REQUEST_DIFF_BASE_SHA: git(folder, 'rev-parse', 'HEAD^1'),
      });
      expect(result.code).toBe(code);
      expect(readFileSync(join(folder, 'review/comment.md'), 'utf8')).toMatch(heading);
      expect(JSON.parse(readFileSync(join(folder, 'review/code-quality.json'), 'utf8'))).toBeInstanceOf(
        Array,
      );
      expect(existsSync(join(folder, 'review/note.mjs'))).toBe(false);
    }
  });
});

interface Comment {
  readonly id: number;
  readonly user: { readonly login: string } | null;
  readonly body?: string;
}

/** Runs the comment step in a folder with the artefact's files; gives what it asked of GitHub. */
async function comment(files: Contents, comments: readonly Comment[] = [], sha = 'abc'): Promise<unknown[]> {
  const folder = fresh();
  mkdirSync(join(folder, 'review'));
  for (const [name, content] of Object.entries(files)) {
    if (name === 'link') symlinkSync(String(content), join(folder, 'review/comment.md'));
    else writeFileSync(join(folder, 'review', name), content);
  }
  const script = String(
    commenting.jobs.comment?.steps.find(({ uses }) => uses?.includes('script'))?.with?.script,
  );
  const asked: unknown[] = [];
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      asked.push([name, ...args]);
    };
  const github = {
    rest: {
      pulls: { get: async () => ({ data: { head: { sha } } }) },
      issues: { listComments: {}, updateComment: note('update'), createComment: note('create') },
    },
    paginate: async () => comments,
  };
  const context = {
    repo: { owner: 'o', repo: 'r' },
    payload: { workflow_run: { head_sha: 'abc', html_url: 'https://github.com/o/r/actions/runs/1' } },
  };
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const load = createRequire(import.meta.url);
  const fs = load('node:fs');
  const inFolder = (path: string): string => join(folder, path);
  const require = () => ({
    lstatSync: (path: string) => fs.lstatSync(inFolder(path)),
    readFileSync: (path: string, encoding: string) => fs.readFileSync(inFolder(path), encoding),
  });
  await AsyncFunction(
    'github',
    'context',
    'core',
    'require',
    script,
  )(github, context, { notice: (text: string) => asked.push(['notice', text]) }, require);
  return asked;
}

describe('the comment', () => {
  const artefact = { 'number.txt': '7\n', 'comment.md': `${marker}\n\n### 3 endringer\n` };

  test('is made, and then updated', async () => {
    const body = expect.stringMatching(/^<!-- planverk-diff -->\n\n### 3 endringer\n/);
    expect(await comment(artefact)).toEqual([['create', { owner: 'o', repo: 'r', issue_number: 7, body }]]);
    const others = [
      { id: 1, user: { login: 'noen' }, body: `${marker}\n\nlater som` },
      { id: 2, user: { login: 'github-actions[bot]' }, body: `noe\n${marker}` },
      { id: 3, user: null },
      { id: 4, user: { login: 'github-actions[bot]' }, body: `${marker}\n\nforrige` },
    ];
    expect(await comment(artefact, others)).toEqual([
      ['update', { owner: 'o', repo: 'r', comment_id: 4, body }],
    ]);
  });

  test.each(['7; rm -rf /', '-7', '7\n8', '', '１', '9999999999', 'seven', '../7'])(
    'a pull request called %j is none',
    async (number) => {
      await expect(comment({ ...artefact, 'number.txt': number })).rejects.toThrow(/number/);
    },
  );

  test('goes to the pull request that the run was for, and to no other', async () => {
    expect(await comment(artefact, [], 'another')).toEqual([['notice', expect.any(String)]]);
  });

  test('is text from a stranger: nobody is called, no marker is forged, nothing else is read', async () => {
    const hostile = `${marker}\n@alle ${marker} <!-- annet --> \${process.exit()} $& $1`;
    const [[, { body }]] = (await comment({ ...artefact, 'comment.md': hostile })) as [
      [string, { body: string }],
    ];
    expect(body).toContain(
      `@\u200balle &lt;!-- planverk-diff --> &lt;!-- annet --> \${process.exit()} $& $1`,
    );
    expect(body.split(marker)).toHaveLength(2);
    await expect(comment({ 'number.txt': '7', link: '/etc/hostname' })).rejects.toThrow(/no file/);
    await expect(comment({ ...artefact, 'comment.md': 'x'.repeat(64_001) })).rejects.toThrow(/no file/);
  });
});

test('the note on GitLab is made, and then updated', async () => {
  const script = gitlab.plan.script[0].split("<<'SCRIPT'\n")[1]?.split('\nSCRIPT')[0] ?? 'throw 1';
  const folder = fresh();
  mkdirSync(join(folder, 'review'));
  writeFileSync(join(folder, 'review/comment.md'), `${marker}\n\n### 3 endringer\n`);
  writeFileSync(join(folder, 'note.mjs'), script);
  const many = Array.from({ length: 100 }, (_, id) => ({
    id,
    body: `${marker}\n`,
    author: { username: 'noen' },
  }));
  for (const existing of [[], [{ id: 900, body: `${marker}\n\nforrige`, author: { username: 'bot' } }]]) {
    const asked: string[] = [];
    const tokens = new Set<unknown>();
    const address = await serve((request, response) => {
      let sent = '';
      request.on('data', (chunk) => {
        sent += chunk;
      });
      request.on('end', () => {
        tokens.add(request.headers['private-token']);
        if (request.method !== 'GET') asked.push(`${request.method} ${request.url} ${sent}`);
        const page = request.url?.endsWith('page=1') ? many : existing;
        response.end(JSON.stringify(request.url === '/user' ? { username: 'bot' } : page));
      });
    });
    const { ended } = start(process.execPath, ['note.mjs'], {
      cwd: folder,
      env: {
        CI_API_V4_URL: address,
        CI_PROJECT_ID: '5',
        CI_MERGE_REQUEST_IID: '7',
        PLANVERK_TOKEN: 'hemmelig',
      },
    });
    expect(await ended()).toBe(0);
    expect([...tokens]).toEqual(['hemmelig']);
    const body = JSON.stringify({ body: `${marker}\n\n### 3 endringer` });
    const notes = '/projects/5/merge_requests/7/notes';
    expect(asked).toEqual([existing.length > 0 ? `PUT ${notes}/900 ${body}` : `POST ${notes} ${body}`]);
  }
});

test('on GitLab the token reaches the note, and nothing else that runs', async () => {
  const folder = pullRequest(smallPlan, smallPlan);
  const tokens: unknown[] = [];
  const address = await serve((request, response) => {
    tokens.push(request.headers['private-token']);
    response.end(JSON.stringify(request.url === '/user' ? { username: 'bot' } : []));
  });
  // The npm of these tests refuses to run with the token.
  const { ended } = start('bash', ['-eo', 'pipefail', '-c', gitlab.plan.script[0]], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      PATH: `${bin}:${process.env.PATH}`,
      HOME: folder,
      PLANVERK: planverk,
      PLANVERK_TOKEN: 'hemmelig',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: git(folder, 'rev-parse', 'HEAD'),
      CI_API_V4_URL: address,
      CI_PROJECT_ID: '5',
      CI_MERGE_REQUEST_IID: '7',
    },
  });
  expect({ code: await ended(), tokens }).toEqual({ code: 0, tokens: ['hemmelig', 'hemmelig', 'hemmelig'] });
});
