import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { git, initRepository } from './repository.ts';
import { cache } from './run-cli.ts';
import { gitlabPlan } from './workflow.ts';

/** What a job on GitLab leaves behind. */
export interface GitlabRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The folder of the artefacts; undefined where none were kept. */
  readonly artefact: string | undefined;
}

export interface GitlabMachine {
  /** An empty folder. */
  readonly folder: string;
  /** The bare repository of the project that the pipeline runs in, and the reference in it that is checked out. */
  readonly origin: string;
  readonly ref: string;
  /** Folders that come before the others in PATH. */
  readonly path: string;
  /** The variables of the merge request, and those of the job in place of what is written. */
  readonly env: Readonly<Record<string, string>>;
}

/** Runs the job for plans as GitLab's runner does: one reference fetched, `GIT_DEPTH` deep (0: all), and a script with bash. */
export function runOnGitlab({ folder, origin, ref, path, env }: GitlabMachine): GitlabRun {
  const { variables, script, artifacts } = gitlabPlan();
  const project = join(folder, 'project');
  const depth = Number({ ...variables, ...env }.GIT_DEPTH);
  initRepository(project);
  git(project, 'remote', 'add', 'origin', `file://${origin}`);
  git(
    project,
    'fetch',
    '-q',
    ...(depth > 0 ? [`--depth=${depth}`] : []),
    'origin',
    `+${ref}:refs/pipelines/1`,
  );
  git(project, 'checkout', '-q', '--force', '--detach', 'refs/pipelines/1');
  const result = spawnSync('bash', ['-eo', 'pipefail', '-c', script.join('\n')], {
    cwd: project,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 1 << 28,
    env: {
      PATH: `${path}:${process.env.PATH}`,
      HOME: folder,
      // As if the program had run there before: that it starts sooner is all that this changes.
      PLANVERK_CACHE: cache,
      PLANVERK_LANG: 'nb',
      CI: 'true',
      GITLAB_CI: 'true',
      CI_PROJECT_DIR: project,
      ...variables,
      ...env,
    },
  });
  const [kept = ''] = artifacts.paths;
  const artefact = join(folder, 'artefact');
  if (existsSync(join(project, kept))) cpSync(join(project, kept), artefact, { recursive: true });
  return {
    code: result.status,
    out: result.stdout,
    err: result.stderr,
    artefact: existsSync(artefact) ? artefact : undefined,
  };
}
