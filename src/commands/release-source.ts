import { standardWeights } from '#templates';
import type { FileTree } from '../io/file-tree.ts';
import { findTag, tagsUpTo } from '../io/release-tags.ts';
import type { Repository } from '../io/repository.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import type { Plan } from '../model/entities.ts';
import { readRevision } from '../reading/compared-trees.ts';
import type { ReleaseSource } from '../releasing/make-release.ts';
import type { TagRecord } from '../releasing/manifest.ts';
import { type ComparedRevisions, compareRevisions } from './compared-revisions.ts';

/** The release before one, and what has changed since. */
export interface SinceRelease extends TagRecord {
  readonly compared: ComparedRevisions;
}

/**
 * The release before a tag: the one that was asked for, or the nearest.
 * @returns undefined where the tag is the first
 * @throws UserError `last-release-unknown`, and those of {@link findTag}
 */
export function releaseBefore(
  repository: Repository,
  tagged: TagRecord,
  since: string | undefined,
  tree: FileTree,
): TagRecord | undefined {
  if (since !== undefined) return { tag: since, commit: findTag(repository, since).id };
  const found = nearestBefore(repository, tagged, tree);
  if (!found && repository.shallow) throw new UserError('last-release-unknown', { tag: tagged.tag });
  return found;
}

/**
 * The nearest tag before one, in its history, that has the plan. In a repository of several plans, tags are called
 * `region/v1`, and only those of the same name count.
 */
export function nearestBefore(
  repository: Repository,
  { tag, commit }: TagRecord,
  tree: FileTree,
): TagRecord | undefined {
  const prefixOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
  const like = { tree, folder: repository.folder };
  return tagsUpTo(repository, commit).find(
    (other) =>
      other.commit !== commit &&
      prefixOf(other.tag) === prefixOf(tag) &&
      readRevision(repository, other.commit, like) !== undefined,
  );
}

/** Compares a release with the one before. Both are called by their tags. */
export async function sinceRelease(
  before: TagRecord,
  now: TagRecord,
  folder: string,
  language: Language,
  world: World,
): Promise<SinceRelease> {
  const revision = (name: string) => ({ type: 'revision', name }) as const;
  const asked = { base: revision(before.commit), head: revision(now.commit), fromMergeBase: false };
  const { comparison, ends, tree } = await compareRevisions(asked, folder, language, world);
  const named = {
    base: { ...ends.base, name: before.tag },
    head: { ...ends.head, name: now.tag },
  };
  return { ...before, compared: { comparison, ends: named, tree } };
}

/** What a release is made from. */
export function releaseSource(
  plan: Plan,
  tree: FileTree,
  tagged: TagRecord,
  folder: string,
  since: SinceRelease | undefined,
  { cache, version }: Pick<World, 'cache' | 'version'>,
): ReleaseSource {
  const changes = since && {
    tag: since.tag,
    commit: since.commit,
    print: { ...since.compared, table: standardWeights, language: undefined, cache, version },
  };
  return { plan, tree, tagged, folder, changes };
}
