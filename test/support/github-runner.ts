import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { git, initRepository } from './repository.ts';
import { cache } from './run-cli.ts';
import type { Step, Workflow } from './workflow.ts';

/** How a step ended: what it was before `continue-on-error`, and what the job takes it for. */
interface Ended {
  readonly name: string;
  readonly outcome: 'success' | 'failure' | 'skipped';
  readonly conclusion: 'success' | 'failure' | 'skipped';
  readonly out: string;
  readonly err: string;
}
/** What a run of a job on GitHub leaves behind. */
export interface GithubRun {
  readonly conclusion: 'success' | 'failure';
  readonly steps: Readonly<Record<string, Ended>>;
  /** The outputs of steps that have an id, by `<id>.<name>`. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The folder of the artefact; undefined where none was kept. */
  readonly artefact: string | undefined;
  /** The commands that annotate lines, of all steps. */
  readonly annotations: readonly string[];
}

/** What is in `github`, of an event. */
export interface GithubEvent {
  /** `owner/name` */
  readonly repository?: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly token?: string;
}

/** Where the runner gets the repository and what it finds on its path. */
export interface GithubMachine {
  /** An empty folder. */
  readonly folder: string;
  /** The bare repository that is checked out. */
  readonly origin: string;
  /** What is checked out: `refs/pull/7/merge`, `refs/tags/v1.0`. */
  readonly ref: string;
  /** Folders that come before the others in PATH. */
  readonly path: string;
  /** The job's own variables, in place of those that are written. */
  readonly env?: Readonly<Record<string, string>>;
  /** `fetch-depth` in place of the one that is written. */
  readonly depth?: number;
}

/**
 * An expression of a workflow: paths, text, `==`, `!=`, `&&`, `||` and the functions of status. Anything else is an error, so
 * that a workflow that uses more is not run as something else.
 */
export function evaluate(
  expression: string,
  contexts: Readonly<Record<string, unknown>>,
  failed = false,
): unknown {
  const either = expression.split('||');
  if (either.length > 1) return either.map((part) => evaluate(part, contexts, failed)).find(Boolean) ?? false;
  const both = expression.split('&&');
  if (both.length > 1) return both.every((part) => evaluate(part, contexts, failed));
  const [, left, operator, right] = /^(.+?)([=!]=)(.+)$/.exec(expression) ?? [];
  if (left !== undefined && right !== undefined)
    return (evaluate(left, contexts) === evaluate(right, contexts)) === (operator === '==');
  const term = expression.trim();
  const statuses: Readonly<Record<string, boolean>> = {
    'always()': true,
    'success()': !failed,
    'failure()': failed,
    'cancelled()': false,
  };
  if (Object.hasOwn(statuses, term)) return statuses[term];
  const text = /^'([^']*)'$/.exec(term)?.[1];
  if (text !== undefined) return text;
  if (!/^[a-z_]+(\.[\w-]+)*$/.test(term)) throw new Error(`an expression that is not known: ${term}`);
  return term.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], contexts);
}

/** A value with its expressions evaluated, as a variable of a step: what is not there is empty. */
export const interpolate = (value: string, contexts: Readonly<Record<string, unknown>>): string =>
  String(value).replace(/\$\{\{(.*?)\}\}/g, (_, expression) => String(evaluate(expression, contexts) ?? ''));

/** What actions/checkout does in a fresh workspace: fetches what is to be checked out, or everything (depth 0). */
function checkOut({ origin, ref }: GithubMachine, workspace: string, depth: number): void {
  initRepository(workspace);
  git(workspace, 'remote', 'add', 'origin', `file://${origin}`);
  const local = ref.startsWith('refs/tags/') ? ref : ref.replace('refs/pull/', 'refs/remotes/pull/');
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
  git(
    workspace,
    'fetch',
    '-q',
    '--no-tags',
    ...(depth > 0 ? [`--depth=${depth}`] : []),
    'origin',
    ...(depth > 0 ? [] : all),
    `+${ref}:${local}`,
  );
  git(workspace, 'checkout', '-q', '--force', local);
}

/** Runs the jobs of a workflow one after the other, each on a machine of its own; artefacts pass from one to the next. */
export function runJobsOnGithub(
  workflow: Workflow,
  event: GithubEvent,
  machine: GithubMachine,
): Readonly<Record<string, GithubRun | 'skipped'>> {
  const runs: Record<string, GithubRun | 'skipped'> = {};
  let artefact: string | undefined;
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const needed = [job.needs ?? []].flat();
    const resultOf = (need: string): string => {
      const run = runs[need];
      return typeof run === 'object' ? run.conclusion : (run ?? 'missing');
    };
    const needs = Object.fromEntries(needed.map((need) => [need, { result: resultOf(need) }]));
    const condition = job.if ?? 'success()';
    const isDue = needed.every((need) => resultOf(need) === 'success') || condition.includes('always()');
    if (!isDue || !evaluate(condition, { github: event, needs })) {
      runs[name] = 'skipped';
      continue;
    }
    const folder = join(machine.folder, name);
    mkdirSync(folder);
    const run = runJob(
      { ...job, env: { ...workflow.env, ...job.env } },
      event,
      { ...machine, folder },
      artefact,
    );
    runs[name] = run;
    artefact ??= run.artefact;
  }
  return runs;
}

/** Runs the one job of a workflow, its scripts with bash; the actions that it uses are done here. */
export function runOnGithub({ jobs }: Workflow, event: GithubEvent, machine: GithubMachine): GithubRun {
  const [job] = Object.values(jobs);
  if (!job || Object.keys(jobs).length !== 1) throw new Error('a workflow of one job');
  return runJob(job, event, machine);
}

/** @param earlier the artefact of an earlier job */
function runJob(
  job: Workflow['jobs'][string],
  event: GithubEvent,
  machine: GithubMachine,
  earlier?: string,
): GithubRun {
  const workspace = join(machine.folder, 'workspace');
  const kept = join(machine.folder, 'artefact');
  const temporary = join(machine.folder, 'temporary');
  const summary = join(machine.folder, 'summary.md');
  mkdirSync(workspace);
  mkdirSync(temporary);
  writeFileSync(summary, '');
  const ended: Record<string, Ended> = {};
  const outputs: Record<string, Record<string, string>> = {};
  let failed = false;

  const act = (step: Step, contexts: Readonly<Record<string, unknown>>) => {
    const [action] = step.uses?.split('@') ?? [];
    const given = Object.fromEntries(
      Object.entries(step.with ?? {}).map(([key, value]) => [key, interpolate(String(value), contexts)]),
    );
    if (action === 'actions/checkout')
      checkOut(machine, workspace, machine.depth ?? Number(given['fetch-depth'] ?? 1));
    else if (action === 'actions/upload-artifact') {
      const from = resolve(workspace, given.path ?? '');
      if (existsSync(from)) cpSync(from, kept, { recursive: true });
      else if (given['if-no-files-found'] !== 'ignore') return { code: 1, out: '', err: 'no files' };
    } else if (action === 'actions/download-artifact') {
      if (!earlier) return { code: 1, out: '', err: 'no artefact' };
      cpSync(earlier, resolve(workspace, given.path ?? '.'), { recursive: true });
    } else if (action === 'actions/attest') {
      const sums = resolve(workspace, given['subject-checksums'] ?? '');
      if (!existsSync(sums)) return { code: 1, out: '', err: 'no sums' };
    } else if (action !== 'actions/setup-node') throw new Error(`an action that is not known: ${step.uses}`);
    return { code: 0, out: '', err: '' };
  };
  const run = (step: Step, contexts: Readonly<Record<string, unknown>>) => {
    const output = join(mkdtempSync(join(machine.folder, 'step-')), 'output');
    writeFileSync(output, '');
    const env = Object.fromEntries(
      Object.entries({ ...job.env, ...machine.env, ...step.env }).map(([name, value]) => [
        name,
        interpolate(value, contexts),
      ]),
    );
    // Where no shell is named, GitHub runs bash with -e alone.
    const result = spawnSync('bash', ['-e', '-c', step.run ?? ''], {
      cwd: workspace,
      encoding: 'utf8',
      timeout: 60_000,
      maxBuffer: 1 << 28,
      env: {
        PATH: `${machine.path}:${process.env.PATH}`,
        HOME: machine.folder,
        // As if the program had run there before: that it starts sooner is all that this changes.
        PLANVERK_CACHE: cache,
        PLANVERK_LANG: 'nb',
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: workspace,
        GITHUB_REF_NAME: machine.ref.replace(/^refs\/(?:tags|pull)\//, ''),
        GITHUB_WORKFLOW_REF: `region/plan/.github/workflows/plan-release.yml@${machine.ref}`,
        RUNNER_TEMP: temporary,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...env,
      },
    });
    const said = readFileSync(output, 'utf8').split('\n').filter(Boolean);
    if (step.id) outputs[step.id] = Object.fromEntries(said.map((line) => line.split('=', 2)));
    return { code: result.status, out: result.stdout, err: result.stderr };
  };

  for (const step of job.steps) {
    const name = step.name ?? step.uses?.split('@')[0] ?? '';
    const steps = Object.fromEntries(
      job.steps.flatMap(({ id, name: called }) =>
        id && called && ended[called] ? [[id, { ...ended[called], outputs: outputs[id] }]] : [],
      ),
    );
    const contexts = { github: event, steps, runner: { temp: temporary } };
    const condition = step.if ?? 'success()';
    const due =
      evaluate(condition, contexts, failed) && (!failed || /always\(\)|failure\(\)/.test(condition));
    if (!due) {
      ended[name] = { name, outcome: 'skipped', conclusion: 'skipped', out: '', err: '' };
      continue;
    }
    const { code, out, err } = step.uses ? act(step, contexts) : run(step, contexts);
    const outcome = code === 0 ? 'success' : 'failure';
    const conclusion = step['continue-on-error'] ? 'success' : outcome;
    if (conclusion === 'failure') failed = true;
    ended[name] = { name, outcome, conclusion, out, err };
  }
  return {
    conclusion: failed ? 'failure' : 'success',
    steps: ended,
    outputs: Object.fromEntries(
      Object.entries(outputs).flatMap(([id, values]) =>
        Object.entries(values).map(([name, value]) => [`${id}.${name}`, value]),
      ),
    ),
    summary: readFileSync(summary, 'utf8'),
    artefact: existsSync(kept) ? kept : undefined,
    annotations: Object.values(ended).flatMap(({ out }) => annotationsOf(out)),
  };
}

/** The commands to the runner in what a step printed, but not those in text that it was told to pass by. */
function annotationsOf(out: string): readonly string[] {
  let stopped: string | undefined;
  return out.split('\n').flatMap((line) => {
    if (stopped !== undefined) {
      if (line === `::${stopped}::`) stopped = undefined;
      return [];
    }
    stopped = /^::stop-commands::(.+)$/.exec(line)?.[1];
    return /^::(error|warning|notice) /.test(line) ? [line] : [];
  });
}
