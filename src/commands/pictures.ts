import type { Figure } from '../document/document.ts';
import type { FileTree } from '../io/file-tree.ts';
import type { Plan } from '../model/entities.ts';

/** Finds the plan's pictures by path. What cannot be printed was reported when the plan was judged, and is none. */
export function pictureFinder(
  tree: FileTree,
  { media }: Plan,
): (path: string, alt: string) => Figure | undefined {
  return (path, alt) => {
    const facts = media.get(path);
    if (facts?.kind !== 'picture') return undefined;
    const { mediaType, width, height } = facts;
    return { type: 'figure', path, mediaType, bytes: tree.read(path), width, height, alt };
  };
}
