import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { evaluate, interpolate } from '../support/github-runner.ts';
import { posix } from '../support/posix.ts';
import type { Contents } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { stepOf, workflowOf } from '../support/workflow.ts';

/** The workflow that writes the comment: it has a right to write, and an artefact that anybody may have made. */
const work = temporaryFolder();
const workflow = workflowOf('github-comment.yml');
const script = String(stepOf(workflow, 'actions/github-script').with?.script);
const marker = '<!-- planverk-diff -->';
let count = 0;
/** How many bytes of artefacts have been read. */
let bytesRead = 0;

/** A folder to run in, with the artefact's files; without any, the artefact was not found. */
function artefactOf(files: Contents | undefined): string {
  const folder = join(work, String(++count));
  mkdirSync(join(folder, ...(files ? ['review'] : [])), { recursive: true });
  for (const [name, content] of Object.entries(files ?? {}))
    writeFileSync(join(folder, 'review', name), content);
  return folder;
}

interface Comment {
  readonly id: number;
  readonly user: { readonly login: string } | null;
  readonly body?: string;
}
/** The pull request that GitHub has under the number of the artefact; its parts in place of those of the run. */
interface Pull {
  readonly sha?: string;
  readonly ref?: string;
  readonly repo?: { readonly id: number } | null;
}
const run = {
  head_sha: 'abc',
  head_branch: 'forslag',
  head_repository: { id: 5 },
  html_url: 'https://github.com/o/r/actions/runs/1',
};

/** Runs the script as actions/github-script does; gives what it asked of GitHub, and what it said. */
async function comment(
  folder: string,
  comments: readonly Comment[] = [],
  pull: Pull | { readonly status: number } = {},
): Promise<readonly (readonly unknown[])[]> {
  const asked: (readonly unknown[])[] = [];
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      asked.push([name, ...args]);
    };
  const github = {
    rest: {
      pulls: {
        get: async (wanted: unknown) => {
          asked.push(['get', wanted]);
          if ('status' in pull) throw Object.assign(new Error('refused'), pull);
          return {
            data: { head: { sha: run.head_sha, ref: run.head_branch, repo: run.head_repository, ...pull } },
          };
        },
      },
      issues: { listComments: {}, updateComment: note('update'), createComment: note('create') },
    },
    paginate: async (_: unknown, wanted: unknown) => {
      asked.push(['list', wanted]);
      return comments;
    },
  };
  const context = { repo: { owner: 'o', repo: 'r' }, payload: { workflow_run: run } };
  const core = { notice: note('notice'), warning: note('warning') };
  const load = createRequire(import.meta.url);
  const inFolder = (name: string): unknown => {
    if (name !== 'node:fs') throw new Error(`${name} is not for this script`);
    const fs = load('node:fs');
    return {
      ...fs,
      lstatSync: (path: string, options: unknown) => fs.lstatSync(join(folder, path), options),
      openSync: (path: string, flags: string) => fs.openSync(join(folder, path), flags),
      readSync: (...args: unknown[]) => {
        const size = fs.readSync(...args);
        bytesRead += size;
        return size;
      },
    };
  };
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  await AsyncFunction('github', 'context', 'core', 'require', script)(github, context, core, inFolder);
  return asked;
}

const artefact = { 'number.txt': '7\n', 'comment.md': `${marker}\n\n### 3 endringer\n` };
const wanted = { owner: 'o', repo: 'r', pull_number: 7 };
const bot = { login: 'github-actions[bot]' };
/** The body that was written, by the last call. */
async function bodyOf(text: string | Uint8Array): Promise<string> {
  const asked = await comment(artefactOf({ ...artefact, 'comment.md': text }));
  const [, written] = asked.at(-1) ?? [];
  return (written as { body: string }).body;
}

test('is made on the first push, and updated on the next', async () => {
  const folder = artefactOf(artefact);
  const body = `${marker}\n\n### 3 endringer\n\n[PDF: ${run.html_url}#artifacts](${run.html_url}#artifacts)`;
  const first = await comment(folder);
  expect(first).toEqual([
    ['get', wanted],
    ['list', { owner: 'o', repo: 'r', issue_number: 7, per_page: 100 }],
    ['create', { owner: 'o', repo: 'r', issue_number: 7, body }],
  ]);
  // The next push finds what the first one has written.
  const next = artefactOf({ ...artefact, 'comment.md': `${marker}\n\n### 4 endringer\n` });
  const others = [
    { id: 1, user: { login: 'noen' }, body: `${marker}\n\nlater som` },
    { id: 2, user: bot, body: `noe\n${marker}` },
    { id: 3, user: null },
    { id: 4, user: bot, body },
  ];
  expect((await comment(next, others)).at(-1)).toEqual([
    'update',
    { owner: 'o', repo: 'r', comment_id: 4, body: body.replace('3 endringer', '4 endringer') },
  ]);
});

test.each(['7; rm -rf /', '-7', '7\n8', '', '0', '07', '１', '9999999999', 'seven', '../7', '7'.padEnd(30)])(
  'a pull request called %j is none, and GitHub is asked nothing',
  async (number) => {
    expect(await comment(artefactOf({ ...artefact, 'number.txt': number }))).toEqual([
      ['warning', expect.any(String)],
    ]);
  },
);

test.each<readonly [string, Contents | undefined]>([
  ['no artefact', undefined],
  ['an empty one', {}],
  ['one without a comment', { 'number.txt': '7\n' }],
  ['one without a number', { 'comment.md': 'x' }],
  ['one with other files', { 'number.json': '7', 'comment.html': '<b>x</b>' }],
])('of %s nothing is told to GitHub', async (_, files) => {
  expect(await comment(artefactOf(files))).toEqual([['notice', expect.any(String)]]);
});

test('a folder is no file of an artefact', async () => {
  const folder = artefactOf({ 'number.txt': '7\n' });
  mkdirSync(join(folder, 'review/comment.md'));
  expect(await comment(folder)).toEqual([['notice', expect.any(String)]]);
});

posix('a link to a file of the machine is not followed', async () => {
  const folder = artefactOf({ 'number.txt': '7\n' });
  symlinkSync('/etc/hostname', join(folder, 'review/comment.md'));
  expect(await comment(folder)).toEqual([['notice', expect.any(String)]]);
});

test.each<readonly [string, Pull | { readonly status: number }, string]>([
  ['of another branch', { ref: 'annet' }, 'warning'],
  ['of the same branch elsewhere', { repo: { id: 6 } }, 'warning'],
  ['of a fork that is gone', { repo: null }, 'warning'],
  ['that is not there', { status: 404 }, 'warning'],
  ['that has a newer commit', { sha: 'def' }, 'notice'],
])('a pull request %s gets no comment', async (_, pull, said) => {
  expect(await comment(artefactOf(artefact), [], pull)).toEqual([
    ['get', wanted],
    [said, expect.any(String)],
  ]);
});

test('a fault of GitHub fails the run', async () => {
  await expect(comment(artefactOf(artefact), [], { status: 503 })).rejects.toThrow('refused');
});

test('is text from a stranger: nobody is called, no marker is forged, nothing is evaluated', async () => {
  const body = await bodyOf(`${marker}\n@alle ${marker} <!-- annet --> \${process.exit()} $& $1`);
  expect(body).toContain(`@\u200balle  &lt;!-- annet --> \${process.exit()} $& $1`);
  expect(body.split(marker)).toHaveLength(2);
  expect(body.startsWith(`${marker}\n\n`)).toBe(true);
});

describe('GitHub takes 65 536 characters', () => {
  const sentence = 'This comment is cut, the rest is in the files.';

  test('a comment that fits is whole', async () => {
    const body = await bodyOf(`${marker}\n\n${'æ'.repeat(60_000)}`);
    expect(body).toContain(`\n\n${'æ'.repeat(60_000)}\n\n[PDF`);
    expect(body).not.toContain(sentence);
    expect(body.length).toBeLessThan(65_536);
  });

  test.each([
    ['letters', 'x'.repeat(60_001)],
    ['names that would call people', '@'.repeat(40_000)],
    ['markers', '<!--'.repeat(15_000)],
    ['letters of two units', '😀'.repeat(30_001)],
    ['letters of three bytes', '€'.repeat(100_000)],
    ['lines', 'en linje\n'.repeat(10_000)],
    ['no text', Uint8Array.from({ length: 300_000 }, (_, at) => at % 256)],
  ])('too many %s are cut, and the comment says so', async (_, text) => {
    const body = await bodyOf(text);
    expect(body.length).toBeLessThan(65_536);
    expect(body.length).toBeGreaterThan(59_000);
    expect(body.split('\n').slice(0, 3)).toEqual([marker, '', expect.stringContaining(sentence)]);
    expect(body).toContain('Kommentaren er kuttet');
    expect(body).toContain(`(${run.html_url}#artifacts)`);
    expect(Buffer.from(body).toString()).toBe(body);
  });

  test('10 MB are not even read', async () => {
    const folder = artefactOf({ ...artefact, 'comment.md': `${marker}\n\nbegynnelsen\n` });
    truncateSync(join(folder, 'review/comment.md'), 10 << 20);
    const before = bytesRead;
    const [, , [name, { body }]] = (await comment(folder)) as [unknown, unknown, [string, { body: string }]];
    expect(bytesRead - before).toBeLessThan(1 << 20);
    expect({ name, length: body.length < 65_536 }).toEqual({ name: 'create', length: true });
    expect(body).toContain(sentence);
    expect(body).toContain('begynnelsen');
  });
});

test('runs for pull requests that were not cancelled, and goes on where no artefact was kept', () => {
  const condition = String(workflow.jobs.comment?.if);
  const due = (event: string, conclusion: string): unknown =>
    evaluate(condition, { github: { event: { workflow_run: { event, conclusion } } } });
  expect(['success', 'failure', 'cancelled'].map((conclusion) => due('pull_request', conclusion))).toEqual([
    ...[true, true, false],
  ]);
  expect(due('push', 'success')).toBe(false);
  const download = stepOf(workflow, 'actions/download-artifact');
  expect(download['continue-on-error']).toBe(true);
  const contexts = { github: { event: { workflow_run: { id: 12 } }, token: 't' } };
  const given = Object.entries(download.with ?? {}).map(([name, value]) => [
    name,
    interpolate(String(value), contexts),
  ]);
  expect(Object.fromEntries(given)).toEqual({
    name: 'plan-review',
    path: 'review',
    'run-id': '12',
    'github-token': 't',
  });
});
