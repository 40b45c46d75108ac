import { defaultLimits } from '../io/admit.ts';
import { readDiskTree } from '../io/disk-tree.ts';
import type { FileTree } from '../io/file-tree.ts';

/**
 * The files of a plan folder, as they are on disk or in a git revision.
 * @throws UserError where there is no folder, or no such revision
 */
export async function openTree(folder: string, at?: string): Promise<FileTree> {
  if (at !== undefined) {
    const [{ readGitTree }, { withinLimits }] = [
      await import('../io/git-tree.ts'),
      await import('./limits.ts'),
    ];
    return withinLimits((limits) => readGitTree(folder, at, limits));
  }
  const tree = readDiskTree(folder);
  // Most plans meet no limit, and plan.yaml need not be read to ask for others.
  if (tree.unread.length === 0) return tree;
  const { withinLimits } = await import('./limits.ts');
  return withinLimits((limits) => (limits === defaultLimits ? tree : readDiskTree(folder, limits)));
}
