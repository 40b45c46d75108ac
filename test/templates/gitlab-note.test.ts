import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmOfTests, propose } from '../support/proposal.ts';
import { below, git } from '../support/repository.ts';
import { smallPlan } from '../support/small-plan.ts';
import { startedByTests } from '../support/started.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { gitlabPlan } from '../support/workflow.ts';

/** The note that the job on GitLab writes with a token. */
const work = temporaryFolder();
const { start, serve } = startedByTests();
const marker = '<!-- planverk-diff -->';
const { script, variables } = gitlabPlan();
const job = script.join('\n');
const notes = '/projects/5/merge_requests/7/notes';
const written = job.split("<<'SCRIPT'\n")[1]?.split('\nSCRIPT')[0] ?? 'throw 1';
let count = 0;

interface Note {
  readonly id: number;
  readonly body: string;
  readonly author: { readonly username: string };
}
/** Writes the note of a text, among these; gives what was changed on GitLab, and with which tokens. */
async function note(text: string, existing: readonly Note[]) {
  const folder = join(work, String(++count));
  mkdirSync(folder);
  writeFileSync(join(folder, 'comment.md'), text);
  writeFileSync(join(folder, 'note.mjs'), written);
  const asked: { readonly call: string; readonly body: string }[] = [];
  const tokens = new Set<unknown>();
  const address = await serve((request, response) => {
    let sent = '';
    request.on('data', (chunk) => {
      sent += chunk;
    });
    request.on('end', () => {
      tokens.add(request.headers['private-token']);
      if (request.method !== 'GET')
        asked.push({ call: `${request.method} ${request.url}`, body: JSON.parse(sent).body });
      const page = Number(/[?&]page=(\d+)/.exec(request.url ?? '')?.[1]) - 1;
      response.end(
        JSON.stringify(
          request.url === '/user' ? { username: 'bot' } : existing.slice(page * 100, (page + 1) * 100),
        ),
      );
    });
  });
  const { ended } = start(process.execPath, [join(folder, 'note.mjs')], {
    env: {
      CI_API_V4_URL: address,
      CI_PROJECT_ID: '5',
      CI_MERGE_REQUEST_IID: '7',
      PLANVERK_TOKEN: 'hemmelig',
    },
  });
  expect(await ended()).toBe(0);
  expect([...tokens]).toEqual(['hemmelig']);
  return asked;
}

/** Notes of others, a page and more, one of which pretends to be this. */
const others = Array.from({ length: 100 }, (_, id) => ({
  id,
  body: `${marker}\n`,
  author: { username: 'noen' },
}));
const earlier = { id: 900, body: `${marker}\n\nforrige`, author: { username: 'bot' } };

test('is made, and then updated', async () => {
  const text = `${marker}\n\n### 3 endringer\n`;
  const body = `${marker}\n\n### 3 endringer`;
  expect(await note(text, others)).toEqual([{ call: `POST ${notes}`, body }]);
  expect(await note(text, [...others, earlier])).toEqual([{ call: `PUT ${notes}/900`, body }]);
});

test('calls nobody by name, gives GitLab no command, and is no longer than GitLab takes', async () => {
  const hostile = `${marker}\n\n/close\n  /merge\n> @alle ${marker} a/b\n${'x'.repeat(1_200_000)}`;
  const [{ body } = { body: '' }] = await note(hostile, []);
  expect(body.slice(0, 80)).toContain(`\u200b/close\n  \u200b/merge\n> @\u200balle  a/b\n`);
  expect(body.split(marker)).toHaveLength(2);
  expect(body.length).toBeLessThan(1_000_000);
});

test('has the token, and nothing else that runs has it', async () => {
  const folder = join(work, 'job');
  mkdirSync(folder);
  // This npm refuses to run with the token.
  const path = npmOfTests(join(work, 'bin'));
  const files = below('plan', smallPlan);
  const { fork, branch, parted } = propose(folder, { base: files, head: { ...files, 'README.md': 'Om' } });
  const project = join(folder, 'project');
  git(folder, 'clone', '-q', '-b', branch, `file://${fork}`, project);
  const tokens: unknown[] = [];
  const address = await serve((request, response) => {
    tokens.push(request.headers['private-token']);
    response.end(JSON.stringify(request.url === '/user' ? { username: 'bot' } : []));
  });
  const { ended } = start('bash', ['-eo', 'pipefail', '-c', job], {
    cwd: project,
    stdio: 'ignore',
    env: {
      ...variables,
      PATH: `${path}:${process.env.PATH}`,
      HOME: folder,
      PLANVERK_TOKEN: 'hemmelig',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: parted,
      CI_API_V4_URL: address,
      CI_PROJECT_ID: '5',
      CI_MERGE_REQUEST_IID: '7',
    },
  });
  expect({ code: await ended(), tokens }).toEqual({ code: 0, tokens: ['hemmelig', 'hemmelig', 'hemmelig'] });
});
