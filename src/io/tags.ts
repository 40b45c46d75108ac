import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Which of some tags the git repository of a folder lacks. Git itself is not run: its files say it, and quicker. Nothing
 * where that cannot be known: the folder is in no repository, some of the history was not fetched, or tags are kept in a
 * way that this does not read.
 */
export function lackedTags(folder: string, tags: ReadonlySet<string>): ReadonlySet<string> {
  const git = gitFolder(folder);
  if (git === undefined || existsSync(join(git, 'shallow')) || existsSync(join(git, 'reftable')))
    return new Set();
  let packed: ReadonlySet<string> | undefined;
  return new Set(
    [...tags].filter((tag) => {
      if (existsSync(join(git, 'refs', 'tags', tag))) return false;
      packed ??= packedTags(git);
      return !packed.has(tag);
    }),
  );
}

/** The folder in which a repository keeps its tags; of a worktree, that of the repository that it is of. */
function gitFolder(folder: string): string | undefined {
  for (let top = resolve(folder); ; top = dirname(top)) {
    const git = join(top, '.git');
    const stat = statSync(git, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return existsSync(join(git, 'HEAD')) ? git : undefined;
    if (stat?.isFile()) return commonFolder(top, git);
    if (dirname(top) === top) return undefined;
  }
}

function commonFolder(top: string, file: string): string | undefined {
  const [, written] = /^gitdir: (.+?)\s*$/m.exec(textOf(file)) ?? [];
  if (written === undefined) return undefined;
  const worktree = resolve(top, written);
  const common = textOf(join(worktree, 'commondir')).trim();
  return common === '' ? worktree : resolve(worktree, common);
}

function packedTags(git: string): ReadonlySet<string> {
  const lines = textOf(join(git, 'packed-refs')).matchAll(/^[0-9a-f]+ refs\/tags\/(.+)$/gm);
  return new Set(Array.from(lines, ([, tag = '']) => tag));
}

/** The text of a file; nothing where it cannot be read. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
