import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOnGithub } from '../support/github-runner.ts';
import { runOnGitlab } from '../support/gitlab-runner.ts';
import { npmOfTests, type Proposal, type Proposed, propose } from '../support/proposal.ts';
import { below, type Contents } from '../support/repository.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { workflowOf } from '../support/workflow.ts';

/** The scripts of the workflows, as they are written, on what people propose: with git, bash and the built program. */
const work = temporaryFolder();
const path = npmOfTests(join(work, 'bin'));
let number = 0;
const fresh = (): string => {
  const folder = join(work, String(++number));
  mkdirSync(folder);
  return folder;
};

interface Settings {
  /** How many commits are fetched; all (0) where it is left out. */
  readonly depth?: number;
  readonly plans?: string;
}
/** What a person sees of a review, on either forge. */
interface Review {
  readonly passes: boolean;
  readonly log: string;
  /** What is kept, by name. */
  readonly files: readonly string[];
  readonly comment: string;
  /** Marks on lines: the file, and the title or the sentence. */
  readonly marks: readonly { readonly file: string; readonly text: string }[];
}

const readIn = (folder: string | undefined, name: string): string =>
  folder && existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';

function onGithub(proposal: Proposal, { depth, plans }: Settings) {
  const run = runOnGithub(
    workflowOf('github-pull-request.yml'),
    { event: { pull_request: { number: proposal.number } } },
    {
      folder: fresh(),
      origin: proposal.origin,
      ref: `refs/pull/${proposal.number}/merge`,
      path,
      ...(depth !== undefined && { depth }),
      ...(plans !== undefined && { env: { PLANS: plans } }),
    },
  );
  const review: Review = {
    passes: run.conclusion === 'success',
    log: Object.values(run.steps)
      .map(({ out, err }) => out + err)
      .join(''),
    files: run.artefact ? readdirSync(run.artefact).sort() : [],
    comment: readIn(run.artefact, 'comment.md'),
    marks: run.annotations.map((line) => ({
      file: /[ ,]file=([^,]+),/.exec(line)?.[1] ?? '',
      text: line,
    })),
  };
  return { ...review, run };
}

/** In the fork, which a stranger's merge request is checked in. */
function onGitlab(proposal: Proposal, { depth, plans }: Settings): Review {
  const { code, out, err, artefact } = runOnGitlab({
    folder: fresh(),
    origin: proposal.fork,
    ref: `refs/heads/${proposal.branch}`,
    path,
    env: {
      CI_MERGE_REQUEST_IID: String(proposal.number),
      CI_MERGE_REQUEST_DIFF_BASE_SHA: proposal.parted,
      CI_MERGE_REQUEST_TARGET_BRANCH_SHA: '',
      ...(depth !== undefined && { GIT_DEPTH: String(depth) }),
      ...(plans !== undefined && { PLANS: plans }),
    },
  });
  const quality = JSON.parse(readIn(artefact, 'code-quality.json') || '[]') as {
    readonly description: string;
    readonly location: { readonly path: string };
  }[];
  return {
    passes: code === 0,
    log: out + err,
    files: artefact ? readdirSync(artefact).sort() : [],
    comment: readIn(artefact, 'comment.md'),
    marks: quality.map(({ description, location }) => ({ file: location.path, text: description })),
  };
}

const forges = [
  ['GitHub', onGithub],
  ['GitLab', onGitlab],
] as const;
/** What is proposed is left as it is by those who review it: both forges have the same. */
const made = new Map<string, Proposal>();
function proposed(changes: Proposed): Proposal {
  const key = JSON.stringify(changes);
  const proposal = made.get(key) ?? propose(fresh(), changes);
  made.set(key, proposal);
  return proposal;
}
const inFolder = (contents: Contents, folder = 'plan'): Contents => below(folder, contents);
/** Files that are kept on either forge, of plans called so in file names. */
const kept = (forge: string, ...names: readonly string[]): readonly string[] =>
  [
    ...(forge === 'GitHub' ? ['number.txt'] : ['code-quality.json']),
    'comment.md',
    ...names.flatMap((name) => [`endringer${name}.pdf`, `problem${name}.txt`]),
  ].sort();

const goal = 'focus-areas/01-naering/01-reiseliv.md';
const chapter = 'chapters/01-bakgrunn.md';
const action = 'actions/skilt.yaml';
const reworded = smallPlanWith({ [goal]: (text) => text.replace('Flere gjester', 'Flere glade gjester') });
const adopted = (contents: Contents): Contents => ({
  ...contents,
  'plan.yaml': `${String(contents['plan.yaml']).replace('status: draft', 'status: adopted')}adoptions:
  - { partner: ask, body: Kommunestyret, date: 2011-05-02 }
  - { partner: bo, body: Kommunestyret, date: 2011-05-03 }
`,
});
const broken = (contents: Contents): Contents => ({ ...contents, [action]: 'title: [' });

describe.each(forges)('on %s', (forge, review) => {
  test('a proposal from a fork, of a draft, passes, with its own changes and no others', () => {
    const { passes, comment, files, marks } = review(
      proposed({
        base: inFolder(smallPlan),
        head: inFolder(reworded),
        later: inFolder(smallPlanWith({ [chapter]: (text) => text.replace('2005', '2004') })),
      }),
      {},
    );
    expect({ passes, files }).toEqual({ passes: true, files: kept(forge, '') });
    expect(comment).toMatch(/^<!-- planverk-diff -->\n\n### .*: 1 vedtakskrevende\n/);
    expect(comment).toContain('glade');
    // What came into the target afterwards is not proposed.
    expect(comment).not.toContain('2004');
    if (forge === 'GitHub') expect(marks.map(({ file }) => file)).toContain(`plan/${goal}`);
  });

  test('a change of what is adopted fails, and says who decides', () => {
    const { passes, comment, files, log } = review(
      proposed({ base: inFolder(adopted(smallPlan)), head: inFolder(adopted(reworded)) }),
      {},
    );
    expect({ passes, files }).toEqual({ passes: false, files: kept(forge, '') });
    expect(comment).toContain('❌');
    expect(log).toMatch(/vedta/);
  });

  test('a proposal that leaves the plan alone passes, and says so', () => {
    const { passes, comment, files } = review(
      proposed({
        base: inFolder(adopted(smallPlan)),
        head: { ...inFolder(adopted(smallPlan)), 'README.md': 'Om planen' },
      }),
      {},
    );
    expect({ passes, files }).toEqual({ passes: true, files: kept(forge, '') });
    expect(comment).toMatch(/^### Endringer i Strategiplan: Ingen endringer i planen$/m);
  });

  test('a shallow clone has nothing to compare with: it fails, and says what to do', () => {
    const { passes, comment, files, log } = review(
      proposed({ base: inFolder(smallPlan), head: inFolder(reworded) }),
      { depth: 1 },
    );
    expect({ passes, files }).toEqual({
      passes: false,
      files: kept(forge, '').filter((name) => !name.endsWith('.pdf')),
    });
    expect(comment).toMatch(/^### Planen er ikke sammenlignet · The plan was not compared$/m);
    expect(comment).toMatch(/^ {4}planverk: .*grunt klonet/m);
    expect(comment).toContain('fetch-depth: 0');
    expect(log).toContain('grunt klonet');
  });

  test('of two plans none is compared until they are named', () => {
    const two = { ...inFolder(smallPlan, 'en'), ...inFolder(smallPlan, 'to') };
    const { passes, comment, log } = review(
      proposed({ base: two, head: { ...two, ...inFolder(reworded, 'to') } }),
      {},
    );
    expect(passes).toBe(false);
    expect(log).toContain('--plan en eller --plan to');
    expect(comment).toContain('not compared');
    expect(comment).toContain('--plan');
  });

  test.each(['planer/en planer/to', 'planer/*'])('two plans, named %j, are compared each', (plans) => {
    const two = { ...inFolder(smallPlan, 'planer/en'), ...inFolder(adopted(smallPlan), 'planer/to') };
    const { passes, comment, files } = review(
      proposed({ base: two, head: { ...two, ...inFolder(adopted(reworded), 'planer/to') } }),
      { plans },
    );
    // The one that is adopted lacks its decision.
    expect({ passes, files }).toEqual({ passes: false, files: kept(forge, '-planer-en', '-planer-to') });
    expect(comment.match(/^### .*$/gm)).toEqual([
      expect.stringContaining('Ingen endringer'),
      expect.stringContaining('1 vedtakskrevende'),
    ]);
  });

  test('errors in one of two plans do not hide the other', () => {
    const two = { ...inFolder(smallPlan, 'en'), ...inFolder(smallPlan, 'to') };
    const { passes, comment, marks } = review(
      proposed({
        base: two,
        head: { ...inFolder({ ...smallPlan, 'plan.yaml': 'title: [' }, 'en'), ...inFolder(reworded, 'to') },
      }),
      { plans: 'en to' },
    );
    expect(passes).toBe(false);
    expect(comment).toMatch(/^### Planen er ikke sammenlignet · The plan was not compared \(en\)$/m);
    expect(comment).toContain('glade');
    expect(marks.map(({ file }) => file)).toContain('en/plan.yaml');
  });

  test('errors that are proposed are marked, and what could be read is compared', () => {
    const { passes, comment, files, marks } = review(
      proposed({ base: inFolder(smallPlan), head: inFolder(broken(reworded)) }),
      {},
    );
    expect({ passes, files }).toEqual({ passes: false, files: kept(forge, '') });
    expect(marks.map(({ file }) => file)).toContain(`plan/${action}`);
    expect(comment).toContain('glade');
    expect(comment).toContain(`⚠️ 1 fil i HEAD har feil`);
    expect(comment).toContain(`plan/${action}`);
  });

  test('errors in the target are no fault of the proposal, yet what they hide is not passed', () => {
    const { passes, comment, files, marks, log } = review(
      proposed({ base: inFolder(broken(smallPlan)), head: inFolder(reworded) }),
      {},
    );
    expect({ passes, files }).toEqual({ passes: false, files: kept(forge, '') });
    expect(comment).toContain('glade');
    expect(comment).toMatch(/⚠️ 1 fil i .* har feil/);
    expect(log).toMatch(/Kunne ikke sammenlignes: plan\/actions\/skilt\.yaml/);
    // The plan that is proposed has no errors.
    if (forge === 'GitLab') expect(marks).toEqual([]);
  });

  test('a plan that cannot be read at all is not compared', () => {
    const { passes, comment, files, marks } = review(
      proposed({ base: inFolder(smallPlan), head: inFolder({ ...smallPlan, 'plan.yaml': 'title: [' }) }),
      {},
    );
    expect({ passes, files }).toEqual({
      passes: false,
      files: kept(forge, '').filter((name) => !name.endsWith('.pdf')),
    });
    expect(comment).toContain('not compared');
    expect(marks.map(({ file }) => file)).toContain('plan/plan.yaml');
  });

  test('a plan that is the whole repository, with a folder called review, is not mixed with what is kept', () => {
    const head = { ...reworded, 'review/comment.md': 'gammelt' };
    const { passes, comment, files, marks } = review(proposed({ base: smallPlan, head }), {});
    expect({ passes, files }).toEqual({ passes: true, files: kept(forge, '') });
    expect(comment).toMatch(/^<!-- planverk-diff -->\n/);
    expect(comment).not.toContain('gammelt');
    // What the review itself writes is no part of the plan.
    expect(marks.filter(({ text }) => text.includes('hører ikke til en plan'))).toHaveLength(1);
  });

  test('what is written in a plan is nothing that is run, and no command to the forge', () => {
    const hostile = smallPlanWith({
      [goal]: (text) =>
        text
          .replace('Flere gjester', 'Flere $(touch stjålet) `touch stjålet` gjester')
          .replace('Om reiseliv.', 'Om\n::error::reiseliv'),
      'actions/$(touch stjålet);x.yaml': smallPlan[action],
    });
    const { log, files, marks } = review(
      proposed({ base: inFolder(smallPlan), head: inFolder(hostile) }),
      {},
    );
    expect(files).toEqual(kept(forge, ''));
    expect(log).toContain('touch stjålet');
    expect(marks.map(({ text }) => text)).not.toContain('::error::reiseliv');
    expect(existsSync(join(work, String(number), 'workspace/stjålet'))).toBe(false);
    expect(existsSync(join(work, String(number), 'project/stjålet'))).toBe(false);
  });
});

describe('on GitHub', () => {
  const plan = { base: inFolder(adopted(smallPlan)), head: inFolder(adopted(reworded)) };

  test('the step that fails is the answer, after everything is kept', () => {
    const { run, comment } = onGithub(proposed(plan), {});
    expect(Object.fromEntries(Object.values(run.steps).map(({ name, outcome }) => [name, outcome]))).toEqual({
      'actions/checkout': 'success',
      'actions/setup-node': 'success',
      Install: 'success',
      Validate: 'success',
      Compare: 'success',
      'actions/upload-artifact': 'success',
      Answer: 'failure',
    });
    expect(run.outputs).toEqual({ 'compare.code': '1' });
    expect(run.steps.Answer?.out).toBe('validate: success, diff: 1\n');
    expect(run.summary).toBe(comment);
    expect(readIn(run.artefact, 'number.txt')).toBe('7\n');
    expect(run.annotations.filter((line) => line.startsWith('::error '))).toHaveLength(1);
  });

  test('errors fail the step that finds them, and the job goes on to compare', () => {
    const { run } = onGithub(proposed({ ...plan, head: inFolder(broken(smallPlan)) }), {});
    expect(run.steps.Validate).toMatchObject({ outcome: 'failure', conclusion: 'success' });
    expect(run.steps.Compare?.outcome).toBe('success');
    expect(run.steps.Answer?.out).toBe('validate: failure, diff: 3\n');
  });

  test('where planverk cannot be installed, nothing is kept', () => {
    const { run } = onGithub(proposed({ ...plan, head: { ...plan.head, 'package-lock.json': '' } }), {});
    expect(Object.values(run.steps).map(({ outcome }) => outcome)).toEqual([
      ...['success', 'success', 'failure', 'skipped', 'skipped'],
      ...['success', 'skipped'],
    ]);
    expect({ conclusion: run.conclusion, artefact: run.artefact }).toEqual({
      conclusion: 'failure',
      artefact: undefined,
    });
  });
});

describe('on GitLab', () => {
  test('of merged results, what came into the target is not proposed', () => {
    const { origin, number, target, parted } = proposed({
      base: inFolder(smallPlan),
      head: inFolder(reworded),
      later: inFolder(smallPlanWith({ [chapter]: (text) => text.replace('2005', '2004') })),
    });
    const { code, artefact } = runOnGitlab({
      folder: fresh(),
      origin,
      ref: `refs/pull/${number}/merge`,
      path,
      env: { CI_MERGE_REQUEST_DIFF_BASE_SHA: parted, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: target },
    });
    expect(code).toBe(0);
    const comment = readIn(artefact, 'comment.md');
    expect(comment).toContain('glade');
    expect(comment).not.toContain('2004');
  });
});
