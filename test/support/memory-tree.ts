import type { FileTree } from '../../src/io/file-tree.ts';
import { UserError } from '../../src/io/user-error.ts';

/** A plan folder that exists only in a test. */
export function memoryTree(files: Readonly<Record<string, string | Uint8Array>>): FileTree {
  const bytes = new Map(
    Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, content]) => [path, typeof content === 'string' ? Buffer.from(content) : content]),
  );
  return {
    origin: 'memory',
    files: new Map([...bytes].map(([path, content]) => [path, { path, size: content.length }])),
    unread: [],
    read(path) {
      const content = bytes.get(path);
      if (!content) throw new UserError('file-unreadable', { path });
      return content;
    },
  };
}
