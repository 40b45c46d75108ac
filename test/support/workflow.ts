import { join } from 'node:path';
import { parse } from 'yaml';
import { readText } from './read-text.ts';
import { root } from './run-cli.ts';

/** A step of a job on GitHub, as it is written. */
export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly 'continue-on-error'?: boolean;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly steps: readonly Step[];
  readonly env?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
}
/** A workflow on GitHub, as it is written. */
export interface Workflow {
  readonly env?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** The text of a workflow that users copy. */
export const workflowText = (name: string): string => readText(join(root, 'templates/ci', name));

export const workflowOf = (name: string): Workflow => parse(workflowText(name)) as Workflow;

/** A job on GitLab, as it is written. */
interface GitlabJob {
  readonly image: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts: { readonly paths: readonly string[] };
}
const gitlabJobs = (): Readonly<Record<string, GitlabJob>> => parse(workflowText('gitlab.yml'));
const gitlabJob = (name: string): GitlabJob => {
  const job = gitlabJobs()[name];
  if (!job) throw new Error(`no job ${name}`);
  return job;
};

/** The jobs on GitLab that users copy: for merge requests, and for tags. */
export const gitlabPlan = (): GitlabJob => gitlabJob('plan');
export const gitlabRelease = (): GitlabJob => gitlabJob('plan-release');

/** The step of a job with this name, or that uses this action. */
export function stepOf(workflow: Workflow, name: string): Step {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const found = steps.find((step) => step.name === name || step.uses?.startsWith(`${name}@`));
  if (!found) throw new Error(`no step ${name}`);
  return found;
}
