import { join } from 'node:path';
import { findPlanFolder, planNotFound } from '../io/find-plan.ts';
import { tagsUpTo } from '../io/release-tags.ts';
import { findCommits, openRepository, type Repository } from '../io/repository.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { openTree } from '../reading/open-tree.ts';
import { readOpenPlan } from '../reading/read-plan.ts';
import type { FileOrigin } from './file-origin.ts';
import { madeOnTwoThreads } from './release.ts';
import { nearestBefore, releaseSource, sinceRelease } from './release-source.ts';

/** The files of a release as they are when they are made again. */
type Files = ReadonlyMap<string, Uint8Array>;

/** What a release was, or why it cannot be made again: the repository lacks its commit, or that has no such plan, or one with errors. */
type Rebuilt = Files | 'commitUnknown' | 'notOfPlan' | 'broken';

/** Makes releases again, each once. */
export interface ReleaseRebuilder {
  readonly repository: Repository;
  rebuild(origin: FileOrigin): Promise<Rebuilt>;
}

/**
 * Makes releases again from the repository of the folder that the program runs in.
 * @throws UserError `not-a-repository`, and where nothing says which plan is meant
 */
export function openRebuilder(
  planOption: string | undefined,
  language: Language,
  world: World,
): ReleaseRebuilder {
  const found = findPlanFolder(planOption, world.cwd);
  const repository = openRepository(found ?? world.cwd);
  const done = new Map<string, Promise<Rebuilt>>();
  /** Where the manifest says that the plan was, unless somebody says otherwise. */
  const folderOf = (plan: string | undefined): string => {
    if (planOption === undefined && plan !== undefined && repository.top !== undefined)
      return join(repository.top, plan);
    if (found === undefined) throw planNotFound(world.cwd);
    return found;
  };
  return {
    repository,
    async rebuild({ title: _, ...origin }) {
      if (!findCommits(repository, [origin.commit])[0]) return 'commitUnknown';
      const key = JSON.stringify(origin);
      const made = done.get(key) ?? rebuilt(origin, folderOf(origin.plan), language, world);
      done.set(key, made);
      return made;
    },
  };
}

async function rebuilt(
  { commit, tag, since, version = '' }: Omit<FileOrigin, 'title'>,
  folder: string,
  language: Language,
  world: World,
): Promise<Rebuilt> {
  const repository = openRepository(folder);
  const tree = await openTree(folder, commit).catch((error: unknown) => {
    if (error instanceof UserError && error.name === 'plan-not-in-revision') return undefined;
    throw error;
  });
  if (!tree) return 'notOfPlan';
  const { plan, diagnostics } = await readOpenPlan(world, { folder, tree }, { lowMemory: true });
  if (!plan?.whole || diagnostics.some(({ severity }) => severity === 'error')) return 'broken';
  // Only a document of changes and the manifest name tags.
  const tagged = {
    commit,
    tag: tag ?? tagsUpTo(repository, commit).find((at) => at.commit === commit)?.tag ?? commit,
  };
  const before = since === undefined ? nearestBefore(repository, tagged, tree) : (since ?? undefined);
  const changes = before && (await sinceRelease(before, tagged, folder, language, world));
  // It says of itself what it said then.
  const asThen = { ...world, version: version || world.version };
  const source = releaseSource(plan, tree, tagged, repository.folder, changes, asThen);
  return (await madeOnTwoThreads(source, asThen)).files;
}
