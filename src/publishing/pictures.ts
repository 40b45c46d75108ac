import type { Figure } from '../document/document.ts';
import type { FileTree } from '../io/file-tree.ts';
import type { Plan } from '../model/entities.ts';
import { publishedPictures } from '../model/published.ts';

/** Finds the plan's pictures by path. What cannot be printed was reported when the plan was judged, and is none. */
export function pictureFinder(tree: FileTree, plan: Plan): (path: string, alt: string) => Figure | undefined {
  const find = publishedPictures(plan, tree);
  return (path, alt) => {
    const picture = find(path);
    return picture && { type: 'figure', path, ...picture, alt };
  };
}
