import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contents, commit, git, initRepository } from './repository.ts';
import { root } from './run-cli.ts';

/** What the repository of a plan has besides it: which planverk it is checked with. */
const pinned: Contents = {
  'package.json': JSON.stringify({ private: true, devDependencies: { planverk: '0.1.0' } }),
  'package-lock.json': '{}',
};

/** What somebody proposes: files by their paths in the repository. */
export interface Proposed {
  /** The target branch when the proposal's branch was cut from it. */
  readonly base: Contents;
  /** The proposal's branch. */
  readonly head: Contents;
  /** What came into the target branch afterwards; nothing where it is left out. */
  readonly later?: Contents;
}

/** A proposal as a forge keeps it. */
export interface Proposal {
  /** The bare repository that it is for. */
  readonly origin: string;
  /** A bare copy of it, of somebody who may not write in it; the proposal's branch is there. */
  readonly fork: string;
  readonly branch: string;
  /** Where the branch was cut, the newest commit of the target, and of the branch. */
  readonly parted: string;
  readonly target: string;
  readonly head: string;
  /** The number of the proposal; `refs/pull/<number>/merge` of the origin is the branch merged into the target. */
  readonly number: number;
}

/** A proposal from a fork, made with git in an empty folder. */
export function propose(folder: string, { base, head, later }: Proposed): Proposal {
  const [origin, fork, mine, yours] = ['origin.git', 'fork.git', 'mine', 'yours'].map((name) =>
    join(folder, name),
  );
  if (!origin || !fork || !mine || !yours) throw new Error('four folders');
  const number = 7;
  const branch = 'forslag';
  initRepository(origin, '--bare');
  initRepository(mine);
  const parted = commit(mine, { ...pinned, ...base });
  git(mine, 'push', '-q', `file://${origin}`, 'main');
  git(folder, 'clone', '-q', '--bare', `file://${origin}`, fork);
  git(folder, 'clone', '-q', `file://${fork}`, yours);
  git(yours, 'checkout', '-qb', branch);
  const proposed = commit(yours, { ...pinned, ...head });
  git(yours, 'push', '-q', 'origin', branch);
  const target = later ? commit(mine, { ...pinned, ...later }) : parted;
  git(mine, 'push', '-q', `file://${origin}`, 'main');
  // The forge has the branch too, and merges it into the target, which is the first parent.
  git(origin, 'fetch', '-q', `file://${fork}`, `+refs/heads/${branch}:refs/pull/${number}/head`);
  const [tree = ''] = git(origin, 'merge-tree', '--write-tree', target, proposed).split('\n');
  const merge = git(origin, 'commit-tree', tree, '-p', target, '-p', proposed, '-m', 'merge');
  git(origin, 'update-ref', `refs/pull/${number}/merge`, merge);
  return { origin, fork, branch, parted, target, head: proposed, number };
}

/**
 * A folder for PATH with an `npm` that installs this planverk once from a lock that is not empty, without scripts and without
 * a token of GitLab, and with no `npx`.
 */
export function npmOfTests(folder: string): string {
  mkdirSync(folder);
  const executable = (name: string, script: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  executable('npx', 'exit 99');
  executable(
    'npm',
    `[ "$*" = "ci --ignore-scripts --no-audit --no-fund" ] && [ -s package-lock.json ] && [ -z "$PLANVERK_TOKEN" ] || exit 97
mkdir -p node_modules/.bin && ln -s "${root}" node_modules/planverk && ln -s ../planverk/bin/planverk.js node_modules/.bin/planverk`,
  );
  return folder;
}
