import type { Figure } from '../document/document.ts';
import type { FileTree } from '../io/file-tree.ts';

/** Finds the plan folder's pictures by path. What is no PNG or JPEG by its first bytes is none, whatever its name says. */
export function pictureFinder(tree: FileTree): (path: string, alt: string) => Figure | undefined {
  return (path, alt) => {
    if (!tree.files.has(path)) return undefined;
    const bytes = tree.read(path);
    const mediaType = mediaTypeOf(bytes);
    return mediaType && { type: 'figure', path, mediaType, bytes, alt };
  };
}

function mediaTypeOf(bytes: Uint8Array): Figure['mediaType'] | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'image/png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'image/jpeg' : undefined;
}
