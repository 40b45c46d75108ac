import { createHash } from 'node:crypto';
import type { FileTree } from './file-tree.ts';
import { asStored } from './line-feeds.ts';
import { concernsAll } from './user-error.ts';

/** The hash with which the repository names contents, by the length of an id. */
export type Hash = 'sha1' | 'sha256';

export function hashOf(commit: string | undefined): Hash {
  return commit?.length === 64 ? 'sha256' : 'sha1';
}

/**
 * Names the contents of a tree's files, so that equal names are equal contents: git's object id, for a file on disk the id
 * that git would give it. A checkout may have made other line ends: what git would make of them counts, unless git has
 * the bytes as they are. Undefined for what cannot be read.
 * @param inGit what a file may be the same as
 */
export function contentNamer(
  tree: FileTree,
  hash: Hash,
  inGit: Pick<ReadonlySet<string>, 'has'>,
): (path: string) => string | undefined {
  const names = new Map<string, string | undefined>();
  return (path) => {
    const { objectId } = tree.files.get(path) ?? {};
    if (objectId !== undefined) return objectId;
    if (!names.has(path)) names.set(path, nameOf(tree, path, hash, inGit));
    return names.get(path);
  };
}

function nameOf(
  tree: FileTree,
  path: string,
  hash: Hash,
  inGit: Pick<ReadonlySet<string>, 'has'>,
): string | undefined {
  try {
    const bytes = tree.read(path);
    const stored = asStored(bytes);
    const asIs = stored === bytes ? undefined : blobId(bytes, hash);
    return asIs !== undefined && inGit.has(asIs) ? asIs : blobId(stored, hash);
  } catch (cause) {
    if (concernsAll(cause)) throw cause;
    return undefined;
  }
}

/** The id that git gives to these bytes as a file. */
export function blobId(bytes: Uint8Array, hash: Hash): string {
  return createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The names that git has for a tree's files. */
export function namesInGit(tree: FileTree): ReadonlySet<string> {
  return new Set([...tree.files.values()].flatMap(({ objectId }) => objectId ?? []));
}

/** Formats that are no text: their size is the same in every checkout. */
const binary = /\.(png|jpe?g|gif|webp|[ot]tf|woff2?|pdf|docx|xlsx|zip)$/i;

/**
 * The names of those files whose content matters only as the same or not the same. A file on disk that is no text is read
 * only where the other tree has something of its size: otherwise the size alone distinguishes them.
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
    const name = objectId ?? (sizes.has(size) || !binary.test(path) ? nameOf(path) : undefined);
    names.set(path, name ?? `${tree.origin}: ${path}, ${size}`);
  }
  return names;
}
