import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { realPlace } from './within.ts';

/**
 * Where a folder is in the git working tree that it is in, from the top, with `/`; empty at the top, undefined where it
 * is in none. Git itself is not asked: it may not be there. Links are followed, as git knows files by where they are.
 */
export function pathInWorkingTree(folder: string): string | undefined {
  const real = realPlace(resolve(folder));
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
