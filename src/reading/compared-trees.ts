import { existsSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { defaultLimits } from '../io/admit.ts';
import { cachingTexts, isTextFile } from '../io/caching-texts.ts';
import { contentNamer, type Hash, hashOf } from '../io/content-name.ts';
import { readDiskTree } from '../io/disk-tree.ts';
import type { FileTree } from '../io/file-tree.ts';
import { planNotFound } from '../io/find-plan.ts';
import { type Listing, listFolder, readGitTrees } from '../io/git-tree.ts';
import { asStored } from '../io/line-feeds.ts';
import { type Like, listPlan } from '../io/plan-in-commit.ts';
import {
  type Commit,
  findCommits,
  mergeBase,
  openRepository,
  type Repository,
  unknownRevision,
} from '../io/repository.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { openGitMemory } from './git-memory.ts';
import { withinLimits } from './limits.ts';
import type { RevisionSpec, RevisionSpecs } from './revision-specs.ts';

/** The files of one end of a comparison. */
export interface RevisionTree {
  readonly asked: RevisionSpec;
  /** Undefined for a folder on disk. */
  readonly commit: Commit | undefined;
  /** The revision that was asked for has moved on: this is where it and the other part. */
  readonly atMergeBase: boolean;
  readonly tree: FileTree;
  /** The plan folder on disk; undefined for a revision. */
  readonly onDisk: string | undefined;
  /** The plan folder, from the top of the repository; of a folder on disk as it was named, where it is in none. */
  readonly folder: string;
}

export interface RevisionTrees {
  readonly base: RevisionTree;
  readonly head: RevisionTree;
  /** Undefined where two folders on disk are compared. */
  readonly repository: Repository | undefined;
}

/**
 * Finds and reads the files of both ends. Nothing is checked out, and nothing is written.
 * @param planFolder the plan at hand; undefined where none is on disk, as in a bare repository
 * @throws UserError when one of them cannot be read
 */
export function readRevisions(
  asked: RevisionSpecs,
  planFolder: string | undefined,
  { cwd, cache }: Pick<World, 'cwd' | 'cache'>,
): RevisionTrees {
  const { base, head } = asked;
  const disk = (end: RevisionSpec, inRepository?: string): RevisionTree =>
    diskEnd(end, planFolder, cwd, inRepository);
  if (base.type !== 'revision' && head.type !== 'revision')
    return { base: disk(base), head: disk(head), repository: undefined };
  const memory = cache && openGitMemory(cache, planFolder ?? cwd);
  const repository = openRepository(
    planFolder ?? cwd,
    Object.values(namesOf(asked)).filter((name) => name !== undefined),
    memory,
  );
  const expected = planFolder === undefined ? undefined : repository.folder;
  const commits = commitsOf(asked, repository);
  const hash = hashOf((commits.head ?? commits.base)?.id);
  const left = base.type === 'revision' ? undefined : disk(base, expected);
  const right = head.type === 'revision' ? undefined : disk(head, expected);
  const onDisk = (right ?? left)?.tree;
  // Looked at only where a plan is not in its place.
  const likeDisk = (): Like | undefined => {
    const tree = onDisk ?? treeAt(planFolder);
    return tree && likeTree(tree, repository, hash);
  };

  const listHead = commits.head && listPlan(repository, commits.head.id, expected, likeDisk);
  if (commits.head && !listHead) throw noPlan(head, 'head', repository);
  const likeHead = listHead ? () => likeListing(repository, listHead) : likeDisk;
  const listBase =
    commits.base && listPlan(repository, commits.base.id, listHead?.folder ?? expected, likeHead);
  if (commits.base && !listBase) throw noPlan(base, 'base', repository);

  const listings = [listBase, listHead].filter((listing) => listing !== undefined);
  for (const revision of [left, right]) if (revision) offer(revision.tree, listings, repository, hash);
  const trees = readListings(repository, listings);
  memory?.flush();
  const end = (
    spec: RevisionSpec,
    commit: Commit | undefined,
    listing: Listing | undefined,
    atMergeBase: boolean,
  ): RevisionTree => {
    const tree = listing && trees[listings.indexOf(listing)];
    if (!tree || !commit) throw new Error('an end is a folder or a commit');
    return { asked: spec, commit, atMergeBase, tree, onDisk: undefined, folder: listing.folder };
  };
  return {
    base: left ?? end(base, commits.base, listBase, commits.atMergeBase),
    head: right ?? end(head, commits.head, listHead, false),
    repository,
  };
}

/** The plan as one more revision has it; undefined where git knows no such revision, or it has no plan. */
export function readRevision(
  repository: Repository,
  revision: string,
  like: Pick<RevisionTree, 'tree' | 'folder'>,
): { readonly commit: Commit; readonly tree: FileTree } | undefined {
  let commit: Commit | undefined;
  try {
    [commit] = findCommits(repository, [revision]);
  } catch (error) {
    if (error instanceof UserError && error.name === 'revision-malformed') return undefined;
    throw error;
  }
  const listing =
    commit &&
    listPlan(repository, commit.id, like.folder, () => likeTree(like.tree, repository, hashOf(commit?.id)));
  const [tree] = listing ? readListings(repository, [listing]) : [];
  return commit && tree && { commit, tree };
}

function diskEnd(
  asked: RevisionSpec,
  planFolder: string | undefined,
  cwd: string,
  inRepository?: string,
): RevisionTree {
  const folder = asked.type === 'folder' ? asked.folder : planFolder;
  if (folder === undefined) throw planNotFound(cwd);
  // Texts are read once to find what is the same in git, and once to be parsed.
  const tree = cachingTexts(withinLimits((limits) => readDiskTree(folder, limits)));
  if (!tree.files.has('plan.yaml')) throw new UserError('folder-without-plan', { folder });
  const shown = asked.type === 'folder' ? asked.name : (inRepository ?? folder);
  return { asked, commit: undefined, atMergeBase: false, tree, onDisk: resolve(folder), folder: shown };
}

/** With one process for all but those whose `plan.yaml` raises a limit. */
function readListings(repository: Repository, listings: readonly Listing[]): readonly FileTree[] {
  return readGitTrees(repository, listings).map((tree, at) =>
    withinLimits((limits) =>
      limits === defaultLimits
        ? tree
        : (readGitTrees(repository, listings.slice(at, at + 1), limits)[0] ?? tree),
    ),
  );
}

/** The plan on disk, where there is one: what a plan elsewhere in a commit is known by. */
function treeAt(planFolder: string | undefined): FileTree | undefined {
  return planFolder !== undefined && existsSync(join(planFolder, 'plan.yaml'))
    ? cachingTexts(readDiskTree(planFolder))
    : undefined;
}

/** Texts that are the same on disk as in git need not be read from git. */
function offer(tree: FileTree, listings: readonly Listing[], { objects }: Repository, hash: Hash): void {
  const entries = listings.flatMap((listing) => listing.entries).filter(isTextFile);
  const nameOf = contentNamer(tree, hash, new Set(entries.map(({ objectId }) => objectId)));
  for (const { path, size, objectId } of entries) {
    const onDisk = tree.files.get(path)?.size ?? 0;
    // Line ends of a checkout make a file longer, never shorter.
    if (onDisk < size || nameOf(path) !== objectId) continue;
    const bytes = tree.read(path);
    objects.set(objectId, onDisk === size ? bytes : asStored(bytes));
  }
}

interface Commits {
  readonly base: Commit | undefined;
  readonly head: Commit | undefined;
  readonly atMergeBase: boolean;
}

/** What git is asked for each end. A working tree parts from a revision where its commit does. */
function namesOf({ base, head, fromMergeBase }: RevisionSpecs): {
  readonly base: string | undefined;
  readonly head: string | undefined;
} {
  const nameOf = (end: RevisionSpec): string | undefined => (end.type === 'revision' ? end.name : undefined);
  return { base: nameOf(base), head: nameOf(head) ?? (fromMergeBase ? 'HEAD' : undefined) };
}

function commitsOf(asked: RevisionSpecs, repository: Repository): Commits {
  const { head, fromMergeBase } = asked;
  const { base: baseName, head: headName } = namesOf(asked);
  const names = [...new Set([baseName, headName].filter((name) => name !== undefined))];
  const found = findCommits(repository, names);
  const commitOf = (name: string | undefined): Commit | undefined => {
    if (name === undefined) return undefined;
    const commit = found[names.indexOf(name)];
    if (!commit) throw unknownRevision(repository, name);
    return commit;
  };
  const from = commitOf(baseName);
  const to = commitOf(headName);
  const ends = { base: from, head: head.type === 'revision' ? to : undefined };
  if (!fromMergeBase || !from || !to || from.id === to.id) return { ...ends, atMergeBase: false };
  const parted = mergeBase(repository, [from, to], { one: baseName ?? '', other: headName ?? '' });
  if (parted === from.id) return { ...ends, atMergeBase: false };
  const [commit] = findCommits(repository, [parted]);
  return { ...ends, base: commit, atMergeBase: true };
}

/** Says on which side there is no plan. */
function noPlan(asked: RevisionSpec, side: 'base' | 'head', repository: Repository): UserError {
  const revision = asked.type === 'revision' ? asked.name : '';
  return new UserError(`no-plan-in-${side}`, { revision, path: posix.join(repository.folder, 'plan.yaml') });
}

function likeTree(tree: FileTree, { top }: Repository, hash: Hash): Like {
  // A commit may have the line ends of the disk, or those that git makes of them.
  const namers = [true, false].map((asIs) => contentNamer(tree, hash, { has: () => asIs }));
  const texts = [...tree.files.values()].filter(isTextFile);
  return {
    objectIds: new Set(namers.flatMap((nameOf) => texts.flatMap(({ path }) => nameOf(path) ?? []))),
    holdsPlan: (folder) => top !== undefined && existsSync(join(top, folder, 'plan.yaml')),
  };
}

function likeListing(repository: Repository, { commit, entries }: Listing): Like {
  const paths = new Set(listFolder(repository, commit, '')?.entries.map(({ path }) => path));
  return {
    objectIds: new Set(entries.map(({ objectId }) => objectId)),
    holdsPlan: (folder) => paths.has(posix.join(folder, 'plan.yaml')),
  };
}
