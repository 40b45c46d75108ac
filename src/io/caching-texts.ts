import type { FileTree } from './file-tree.ts';

/** What a plan is made of; pictures, fonts and the like are not. */
export function isTextFile({ path }: { readonly path: string }): boolean {
  return /\.(md|ya?ml)$/i.test(path);
}

/** A tree that reads its texts once: they do not change when somebody writes them meanwhile. */
export function cachingTexts(tree: FileTree): FileTree {
  const texts = new Map<string, Uint8Array>();
  return {
    ...tree,
    read(path) {
      const bytes = texts.get(path) ?? tree.read(path);
      if (isTextFile({ path })) texts.set(path, bytes);
      return bytes;
    },
  };
}
