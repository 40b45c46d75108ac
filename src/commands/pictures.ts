import type { Figure } from '../document/document.ts';
import type { FileTree } from '../io/file-tree.ts';
import { asStored } from '../io/line-feeds.ts';
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
    // A drawing is published as it is, and is a text: the same from every checkout.
    const bytes = asStored(tree.read(path));
    return { type: 'figure', path, mediaType, bytes, width, height, alt };
  };
}
