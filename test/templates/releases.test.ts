import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GithubRun, runJobsOnGithub } from '../support/github-runner.ts';
import { npmOfTests } from '../support/proposal.ts';
import { sumsIn } from '../support/released.ts';
import { below, type Contents, commit, git, initRepository } from '../support/repository.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { startedByTests } from '../support/started.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { gitlabRelease, workflowOf } from '../support/workflow.ts';

/** The scripts of the workflows that release, as they are written, on tags of a real repository. */
const work = temporaryFolder();
const path = npmOfTests(join(work, 'bin'));
const { start, serve } = startedByTests();
let number = 0;
const fresh = (): string => {
  const folder = join(work, String(++number));
  mkdirSync(folder);
  return folder;
};

const pinned: Contents = {
  'package.json': JSON.stringify({ private: true, devDependencies: { planverk: '0.1.0' } }),
  'package-lock.json': '{}',
  '.gitignore': 'node_modules\nslipp\n',
};

/** A bare repository with some commits, each tagged. */
function tags(commits: Readonly<Record<string, Contents>>): string {
  const mine = initRepository(fresh());
  for (const [tag, files] of Object.entries(commits)) {
    commit(mine, { ...pinned, ...files });
    git(mine, 'tag', ...(tag.endsWith('.1') ? ['-a', tag, '-m', tag] : [tag]));
  }
  const origin = join(fresh(), 'origin.git');
  git(work, 'clone', '-q', '--bare', mine, origin);
  return origin;
}

const first = { 'v1.0': below('plan', smallPlan) };
const two = {
  ...first,
  'v1.1': below('plan', smallPlanWith({ 'programmes/synlig.yaml': 'title: Synligere region\n' })),
};

/** GitHub's program, as far as the workflow uses it: releases are folders, and what was asked is noted. */
function githubOfTests(folder: string, change = ''): string {
  const releases = join(folder, 'releases');
  mkdirSync(releases, { recursive: true });
  writeFileSync(
    join(path, 'gh'),
    `#!/bin/bash
set -e
[ "$GH_TOKEN" = hemmelig ] && [ "$GH_REPO" = region/plan ] || exit 96
echo "$1 $2 $3" >> "${folder}/asked"
case "$1 $2" in
  'release create')
    tag=$3; shift 3; mkdir "${releases}/$tag"
    while [ $# -gt 0 ]; do
      case $1 in
        --draft) touch "${folder}/draft" ;; --verify-tag) ;; --title) shift ;;
        --notes-file) cp "$2" "${folder}/notes"; shift ;;
        *) cp "$1" "${releases}/$tag/" ;;
      esac
      shift
    done ;;
  'release edit') [ "$4" = --draft=false ] && rm "${folder}/draft" ;;
  'release download') [ ! -f "${folder}/draft" ]; mkdir "$5"; cp "${releases}/$3"/* "$5"; cd "$5"; ${change || ':'} ;;
  'attestation verify') [ "$7" = region/plan/.github/workflows/plan-release.yml ] && [ -f "$3" ] ;;
  *) exit 95 ;;
esac
`,
  );
  chmodSync(join(path, 'gh'), 0o755);
  return folder;
}

interface Asked {
  readonly tag: string;
  readonly visibility?: string;
  readonly plan?: string;
  /** What happens to a file on the forge. */
  readonly change?: string;
}

function onGithub(origin: string, { tag, visibility = 'public', plan = '', change }: Asked) {
  const forge = githubOfTests(fresh(), change);
  const workflow = workflowOf('github-release.yml');
  const event = { repository: 'region/plan', token: 'hemmelig', event: { repository: { visibility } } };
  const runs = runJobsOnGithub({ ...workflow, env: { ...workflow.env, PLAN: plan } }, event, {
    folder: fresh(),
    origin,
    ref: `refs/tags/${tag}`,
    path,
  });
  const conclusions = Object.fromEntries(
    Object.entries(runs).map(([job, run]) => [job, typeof run === 'string' ? run : run.conclusion]),
  );
  const log = Object.values(runs)
    .filter((run): run is GithubRun => typeof run === 'object')
    .flatMap(({ steps }) => Object.values(steps).map(({ out, err }) => out + err))
    .join('');
  return { conclusions, log, forge, released: sumsIn(join(forge, 'releases', tag)) };
}

const passed = { build: 'success', attest: 'success', publish: 'success', verify: 'success' };

describe('on GitHub', () => {
  test('a tag is released, attested, published, downloaded and verified, the same each time', () => {
    const origin = tags(two);
    const one = onGithub(origin, { tag: 'v1.1' });
    expect([one.conclusions, one.log]).toEqual([passed, expect.stringContaining('samme byte som v1.1')]);
    expect(Object.keys(one.released)).toEqual(
      expect.arrayContaining(['endringer.md', 'html.zip', 'SHA256SUMS', 'strategiplan.pdf', 'VERIFISER.md']),
    );
    expect(readFileSync(join(one.forge, 'notes'), 'utf8')).toContain('Synligere region');
    const asked = readFileSync(join(one.forge, 'asked'), 'utf8').trim().split('\n');
    expect(asked.slice(0, 3)).toEqual(['release create v1.1', 'release edit v1.1', 'release download v1.1']);
    // Every file that has a sum.
    expect(asked.slice(3)).toHaveLength(Object.keys(one.released).length - 1);
    expect(onGithub(origin, { tag: 'v1.1' }).released).toEqual(one.released);
  }, 120_000);

  test('the first says how it is verified; a private repository has no attestation', () => {
    const { conclusions, forge } = onGithub(tags(first), { tag: 'v1.0', visibility: 'private' });
    expect(conclusions).toEqual({ ...passed, attest: 'skipped' });
    expect(readFileSync(join(forge, 'notes'), 'utf8')).toContain('# Slik kontrollerer du utgivelsen v1.0');
    expect(readFileSync(join(forge, 'asked'), 'utf8')).not.toContain('attestation');
  }, 60_000);

  test('one of two plans', () => {
    const both = { ...below('region', smallPlan), ...below('vik', smallPlan) };
    const origin = tags({ 'region-1': both });
    expect(onGithub(origin, { tag: 'region-1' }).conclusions).toEqual(stopped);
    expect(onGithub(origin, { tag: 'region-1', plan: 'region' }).conclusions).toEqual(passed);
  }, 120_000);

  const stopped = { build: 'failure', attest: 'skipped', publish: 'skipped', verify: 'skipped' };

  test('a plan with errors is marked, and nothing is published', () => {
    const wrong = smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('title:', 'titel:') });
    const { conclusions, log, released } = onGithub(tags({ 'v1.0': below('plan', wrong) }), { tag: 'v1.0' });
    expect([conclusions, released]).toEqual([stopped, {}]);
    expect(log).toMatch(/^::error file=plan\/actions\/skilt\.yaml,/m);
  }, 60_000);

  test.each([
    ['damaged on the way', 'printf x >> tiltak.csv', 'tiltak.csv: FAILED'],
    [
      'replaced with its sum',
      'printf x >> tiltak.csv; sha256sum tiltak.csv > t; sed -i "/ tiltak.csv/d" SHA256SUMS; cat t >> SHA256SUMS; rm t',
      'tiltak.csv: ANNERLEDES enn v1.0',
    ],
  ])(
    'what is %s is found when it is verified',
    (_what, change, words) => {
      const { conclusions, log } = onGithub(tags(first), { tag: 'v1.0', change });
      expect([conclusions, log]).toEqual([{ ...passed, verify: 'failure' }, expect.stringContaining(words)]);
    },
    60_000,
  );
});

describe('on GitLab', () => {
  /** Runs the job for a tag; the forge keeps packages, and may change one on the way. */
  async function onGitlab(
    origin: string,
    tag: string,
    change: (name: string, bytes: Buffer) => Buffer = (_, b) => b,
  ) {
    const project = initRepository(join(fresh(), 'project'));
    git(
      project,
      'fetch',
      '-q',
      `file://${origin}`,
      '+refs/heads/*:refs/remotes/origin/*',
      '+refs/tags/*:refs/tags/*',
    );
    git(project, 'checkout', '-q', '--force', '--detach', tag);
    const kept = new Map<string, Buffer>();
    const asked: {
      readonly call: string;
      readonly token: unknown;
      readonly body?: Record<string, unknown>;
    }[] = [];
    const address = await serve((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { method = '', url = '' } = request;
        const call = `${method} ${url}`;
        const body = Buffer.concat(parts);
        asked.push({
          call,
          token: request.headers['job-token'],
          ...(method === 'POST' && { body: JSON.parse(body.toString()) }),
        });
        if (method === 'PUT') kept.set(url, change(url.split('/').at(-1) ?? '', body));
        response.end(method === 'GET' ? kept.get(url) : '{}');
      });
    });
    const { script, variables } = gitlabRelease();
    const { child, ended } = start('bash', ['-eo', 'pipefail', '-c', script.join('\n')], {
      cwd: project,
      env: {
        ...{ PATH: `${path}:${process.env.PATH}`, HOME: work, PLANVERK_LANG: 'nb', CI: 'true', ...variables },
        ...{ CI_COMMIT_TAG: tag, CI_API_V4_URL: address, CI_PROJECT_ID: '5', CI_JOB_TOKEN: 'hemmelig' },
      },
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (log += part));
    return { code: await ended(60_000), log, asked, address, slipp: join(project, 'slipp') };
  }

  test('a tag is released with links to its files, which are downloaded and verified', async () => {
    const origin = tags(two);
    const { code, log, asked, address, slipp } = await onGitlab(origin, 'v1.1');
    expect([code, log]).toEqual([0, expect.stringContaining('samme byte som v1.1')]);
    const names = readdirSync(slipp).sort();
    const calls = asked.map(({ call }) => call);
    const urlOf = (name: string): string => `/projects/5/packages/generic/plan/v1.1/${name}`;
    expect(calls).toEqual([
      ...names.map((name) => `PUT ${urlOf(name)}`),
      'POST /projects/5/releases',
      ...names.map((name) => `GET ${urlOf(name)}`),
    ]);
    expect(new Set(asked.map(({ token }) => token))).toEqual(new Set(['hemmelig']));
    expect(asked.find(({ body }) => body)?.body).toEqual({
      ...{ tag_name: 'v1.1', name: 'v1.1', description: readFileSync(join(slipp, 'endringer.md'), 'utf8') },
      assets: { links: names.map((name) => ({ name, url: `${address}${urlOf(name)}`, link_type: 'other' })) },
    });
    // What GitHub would have.
    expect(sumsIn(slipp)).toEqual(onGithub(origin, { tag: 'v1.1' }).released);
  }, 120_000);

  test('what the forge has changed fails, and so does a plan with errors, of which nothing is sent', async () => {
    const origin = tags(first);
    const damaged = await onGitlab(origin, 'v1.0', (name, bytes) =>
      name === 'tiltak.csv' ? Buffer.concat([bytes, Buffer.from('x')]) : bytes,
    );
    expect([damaged.code, damaged.log]).toEqual([1, expect.stringContaining('tiltak.csv: FAILED')]);
    const wrong = smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('title:', 'titel:') });
    const refused = await onGitlab(tags({ 'v1.0': below('plan', wrong) }), 'v1.0');
    expect([refused.code, refused.asked]).toEqual([1, []]);
  }, 120_000);
});
