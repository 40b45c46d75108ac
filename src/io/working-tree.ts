import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Where a folder lies in the git working tree that it is in, from the top, with `/`; empty at the top, undefined where it
 * is in none. Git itself is not asked: it may not be there. Links are followed, as git knows files by where they are.
 */
export function pathInWorkingTree(folder: string): string | undefined {
  const real = realFolder(resolve(folder));
  for (let top = real; ; top = dirname(top)) {
    if (isTop(top)) return relative(top, real).split(sep).join('/');
    if (dirname(top) === top) return undefined;
  }
}

/** A repository's own folder, or the file that leads to it from a worktree or a submodule. */
function isTop(folder: string): boolean {
  const git = join(folder, '.git');
  const stat = statSync(git, { throwIfNoEntry: false });
  return stat?.isFile() === true || existsSync(join(git, 'HEAD'));
}

/** A folder without links in its path. It may have been there in a revision only. */
function realFolder(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  return dirname(folder) === folder ? folder : join(realFolder(dirname(folder)), basename(folder));
}
