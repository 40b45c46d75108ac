import type { FileTree } from '../io/file-tree.ts';

/** A large plan has more files than this, or more bytes of text: documents of a thousand pages come of it. */
const large = { files: 1000, bytes: 1e6 };

/** Whether so much comes of a plan that memory is worth more than time. */
export function isLarge({ files }: FileTree): boolean {
  if (files.size > large.files) return true;
  let bytes = 0;
  for (const { path, size } of files.values()) if (/\.(md|yaml)$/.test(path)) bytes += size;
  return bytes > large.bytes;
}
