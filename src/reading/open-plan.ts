import { cachingTexts } from '../io/caching-texts.ts';
import type { FileTree } from '../io/file-tree.ts';
import { findPlanFolder, planNotFound } from '../io/find-plan.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { openTree } from './open-tree.ts';

/** A plan that was found, and is not read yet. */
export interface OpenPlan {
  readonly folder: string;
  readonly tree: FileTree;
}

/**
 * Finds a plan and lists its files, on disk or in a git revision.
 * @param fixing files are rewritten from the bytes that were read: every read of a file must return the same bytes
 * @throws UserError when there is no plan to read
 */
export async function openPlan(
  world: World,
  planOption: string | undefined,
  at?: string,
  fixing = false,
): Promise<OpenPlan> {
  const folder = findPlanFolder(planOption, world.cwd);
  if (!folder) throw planNotFound(world.cwd);
  const opened = await openTree(folder, at);
  const tree = fixing ? cachingTexts(opened) : opened;
  if (tree.files.size === 0 && tree.unread.length === 0) throw new UserError('folder-empty', { folder });
  return { folder, tree };
}
