import { standardWeights } from '#templates';
import type { FileTree } from '../io/file-tree.ts';
import { findTag, tagsBefore } from '../io/release-tags.ts';
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
 * The release before a tag: the one that was asked for, or the nearest tag in its history that has the plan. In a
 * repository of several plans, tags are called `region/v1`, and only those of the same name count.
 * @returns undefined where the tag is the first
 * @throws UserError `last-release-unknown`, and those of {@link findTag}
 */
export function releaseBefore(
  repository: Repository,
  { tag, commit }: TagRecord,
  since: string | undefined,
  tree: FileTree,
): TagRecord | undefined {
  if (since !== undefined) return { tag: since, commit: findTag(repository, since).id };
  const prefix = tag.slice(0, tag.lastIndexOf('/') + 1);
  const like = { tree, folder: repository.folder };
  const found = tagsBefore(repository, commit).find(
    (other) =>
      other.tag.slice(0, other.tag.lastIndexOf('/') + 1) === prefix &&
      readRevision(repository, other.commit, like) !== undefined,
  );
  if (!found && repository.shallow) throw new UserError('last-release-unknown', { tag });
  return found;
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
