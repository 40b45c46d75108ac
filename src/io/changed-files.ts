import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { blobId, type Hash, hashOf } from './content-name.ts';
import { askGit } from './git.ts';
import { asStored } from './line-feeds.ts';
import type { Repository } from './repository.ts';

/**
 * The tracked files of a working tree that are not as a commit has them, by their paths from the top; none in a bare
 * repository. Line ends that a checkout has made are no change. Git itself would run the filters that a repository names.
 */
export function changedFiles({ at, top }: Repository, commit: string): readonly string[] {
  if (top === undefined) return [];
  const { output } = askGit(at, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  const hash = hashOf(commit);
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, type, id = '', path = ''] = /^\d{6} (\w+) ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return type !== 'blob' || isSame(join(top, path), id, hash) ? [] : [path];
    });
}

function isSame(path: string, id: string, hash: Hash): boolean {
  try {
    const bytes = lstatSync(path).isSymbolicLink() ? Buffer.from(readlinkSync(path)) : readFileSync(path);
    const stored = asStored(bytes);
    return blobId(bytes, hash) === id || (stored !== bytes && blobId(stored, hash) === id);
  } catch {
    // It is gone, or something else is in its place.
    return false;
  }
}
