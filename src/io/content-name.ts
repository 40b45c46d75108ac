import { createHash } from 'node:crypto';
import type { FileTree } from './file-tree.ts';

/** How the repository at hand names contents; told by the length of an id. */
export type Hash = 'sha1' | 'sha256';

export function hashOf(commit: string | undefined): Hash {
  return commit?.length === 64 ? 'sha256' : 'sha1';
}

/**
 * Names the contents of a tree's files, so that equal names are equal bytes: git's object id, for a file on disk the id
 * that git would give it. Undefined for what cannot be read.
 */
export function contentNamer(tree: FileTree, hash: Hash): (path: string) => string | undefined {
  const names = new Map<string, string | undefined>();
  return (path) => {
    const { objectId } = tree.files.get(path) ?? {};
    if (objectId !== undefined) return objectId;
    if (!names.has(path)) names.set(path, nameOf(tree, path, hash));
    return names.get(path);
  };
}

function nameOf(tree: FileTree, path: string, hash: Hash): string | undefined {
  try {
    const bytes = tree.read(path);
    return createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  } catch {
    return undefined;
  }
}

/**
 * The names of those files whose content matters only as the same or not the same. A file on disk is read only where
 * the other tree has something of its size: else its size alone tells them apart.
 */
export function nameContents(
  paths: Iterable<string>,
  tree: FileTree,
  nameOf: (path: string) => string | undefined,
  other: FileTree,
): ReadonlyMap<string, string> {
  const sizes = new Set([...other.files.values()].map(({ size }) => size));
  const names = new Map<string, string>();
  for (const path of paths) {
    const { objectId, size = 0 } = tree.files.get(path) ?? {};
    const name = objectId ?? (sizes.has(size) ? nameOf(path) : undefined);
    names.set(path, name ?? `${tree.origin}: ${path}, ${size}`);
  }
  return names;
}
