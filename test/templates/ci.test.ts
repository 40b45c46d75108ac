import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';
import {
  gitlabPlan,
  type Step,
  stepOf,
  workflowText as textOf,
  type Workflow,
  workflowOf,
} from '../support/workflow.ts';

/** What the workflows that users copy are made of; reviews.test.ts runs them. */
const workflow = workflowOf('github-pull-request.yml');
const commenting = workflowOf('github-comment.yml');
const releasing = workflowOf('github-release.yml');
const gitlab = gitlabPlan();
const planverk = 'node_modules/planverk/bin/planverk.js';
const names = readdirSync(join(root, 'templates/ci'));
const github = names.filter((name) => name.startsWith('github-'));
const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

test('README says in ten lines at most how a plan is checked in CI', () => {
  const [, section = ''] = /\n## In CI\n\n([\s\S]*?)\n\n## /.exec(readText(join(root, 'README.md'))) ?? [];
  expect(section).toContain('uses: planverk/planverk@');
  expect(section.split('\n').length).toBeLessThanOrEqual(10);
});

describe('the workflows', () => {
  test('are these', () => {
    expect(names.sort()).toEqual([
      'github-comment.yml',
      'github-pull-request.yml',
      'github-release.yml',
      'gitlab.yml',
    ]);
  });

  test.each(github)('%s pins every action to a commit, with its version beside it', (name) => {
    const uses = textOf(name)
      .split('\n')
      .filter((line) => /\buses:/.test(line));
    expect(uses).toHaveLength(stepsOf(workflowOf(name)).filter((step) => step.uses).length);
    for (const line of uses)
      expect(line).toMatch(/^ +- uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test.each(github)('%s puts nothing of a stranger into a script', (name) => {
    for (const { run, with: given, env } of stepsOf(workflowOf(name))) {
      expect(`${run} ${given?.script}`).not.toContain('${{');
      // What a step is given is a number, an answer of an earlier step, or GitHub's own.
      for (const value of [...Object.values(env ?? {}), ...Object.values(given ?? {})])
        for (const [, expression = ''] of String(value).matchAll(/\$\{\{(.*?)\}\}/g))
          expect([
            'github.event.pull_request.number',
            'github.event.workflow_run.id',
            'github.event.repository.visibility',
            'github.repository',
            'github.token',
            'steps.validate.outcome',
            'steps.compare.outputs.code',
            'runner.temp',
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
    expect(releasing.permissions).toEqual({});
    expect(
      Object.fromEntries(Object.entries(releasing.jobs).map(([job, { permissions }]) => [job, permissions])),
    ).toEqual({
      build: { contents: 'read' },
      attest: { 'id-token': 'write', attestations: 'write' },
      publish: { contents: 'write' },
      verify: { contents: 'read', attestations: 'read' },
    });
    for (const { jobs } of [workflow, commenting, releasing])
      for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
    expect(stepOf(workflow, 'actions/checkout').with).toEqual({
      'fetch-depth': 0,
      'persist-credentials': false,
    });
    // What publishes runs nothing of the repository, nor of npm.
    const { publish, attest } = releasing.jobs;
    for (const step of [...(publish?.steps ?? []), ...(attest?.steps ?? [])])
      expect(`${step.uses} ${step.run}`).not.toMatch(/checkout|npm|node_modules|PLANVERK/);
    // What runs with a right to write never has the files of the pull request.
    expect(textOf('github-comment.yml')).not.toMatch(/checkout|npm|node_modules/);
  });

  test.each([
    ['github-pull-request.yml', 1],
    ['github-release.yml', 2],
    ['gitlab.yml', 2],
  ])('%s installs planverk once a job, from the lock', (name, jobs) => {
    const text = textOf(name);
    expect(text).not.toContain('npx');
    const lines = text.match(/^ +(?:run: )?npm .*$/gm)?.map((line) => line.trim().replace('run: ', ''));
    expect(lines).toEqual(Array.from({ length: jobs }, () => 'npm ci --ignore-scripts --no-audit --no-fund'));
    expect(text).toContain(`PLANVERK: ${planverk}\n`);
    expect(text.match(/\bplanverk@/g)).toBeNull();
  });

  test('run on a Node that is kept up, and GitLab on an image of one version', () => {
    expect(stepOf(workflow, 'actions/setup-node').with).toEqual({
      'node-version': 24,
      'package-manager-cache': false,
    });
    expect(gitlab.image).toMatch(/^node:24\.\d+\.\d+-[a-z]+$/);
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
