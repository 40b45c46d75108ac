import type { FileTree } from './file-tree.ts';

/** A tree with other bytes for some of its files, and without some. */
export function overlayTree(
  tree: FileTree,
  changed: ReadonlyMap<string, Uint8Array>,
  gone: ReadonlySet<string> = new Set(),
): FileTree {
  const files = new Map([...tree.files].filter(([path]) => !gone.has(path)));
  for (const [path, bytes] of changed) files.set(path, { path, size: bytes.length });
  return { ...tree, files, read: (path) => changed.get(path) ?? tree.read(path) };
}
