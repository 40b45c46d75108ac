import type { FileEntry, FileTree } from './file-tree.ts';

/**
 * Milliseconds for which a file that was just written is read again: a clock that ticks in whole seconds, or a disk that
 * rounds its times, has the same stamp for two versions.
 */
const unsettled = 2000;

/**
 * Keeps the bytes of files on disk from one listing to the next, as long as nobody writes them: then a read returns the very
 * same array.
 * @returns makes a tree that reads from what is kept
 */
export function keepBytes(): (tree: FileTree) => FileTree {
  let kept = new Map<string, { readonly stamp: string; readonly bytes: Uint8Array }>();
  return (tree) => {
    const now = new Map<string, { readonly stamp: string; readonly bytes: Uint8Array }>();
    for (const { path, stamp } of tree.files.values()) {
      const before = kept.get(path);
      if (before && before.stamp === stamp) now.set(path, before);
    }
    kept = now;
    return {
      ...tree,
      read(path) {
        const before = now.get(path);
        if (before) return before.bytes;
        const bytes = tree.read(path);
        const entry = tree.files.get(path);
        if (entry?.stamp !== undefined && isSettled(entry) && bytes.length === entry.size)
          now.set(path, { stamp: entry.stamp, bytes });
        return bytes;
      },
    };
  };
}

function isSettled({ stamp = '' }: FileEntry): boolean {
  const [, modified = 0, changed = 0] = stamp.split(' ').map(Number);
  return Date.now() - Math.max(modified, changed) > unsettled;
}
