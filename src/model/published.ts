import type { FileTree } from '../io/file-tree.ts';
import { attachmentLabel } from '../media/attachments.ts';
import type { PictureFacts } from '../media/facts.ts';
import { safeFont } from '../media/font/font.ts';
import { published } from '../media/publish.ts';
import type { Plan } from './entities.ts';
import { keepsMetadata } from './media.ts';

/** A font of the plan folder as it is embedded; undefined for one that cannot be. */
export function embeddableFont(bytes: Uint8Array): Uint8Array | undefined {
  const font = safeFont(bytes);
  return 'kind' in font ? undefined : font;
}

/** A picture of the plan folder as it is published. */
export interface PublishedPicture extends Pick<PictureFacts, 'mediaType' | 'width' | 'height' | 'drawing'> {
  readonly bytes: Uint8Array;
}

/** Finds the plan's pictures by path, each made ready once. What cannot be printed is none. */
export function publishedPictures(
  plan: Plan,
  tree: FileTree,
): (path: string) => PublishedPicture | undefined {
  const pictures = new Map<string, PublishedPicture>();
  return (path) => {
    const facts = plan.media.get(path);
    if (facts?.kind !== 'picture') return undefined;
    const { mediaType, width, height, drawing } = facts;
    const picture = pictures.get(path) ?? {
      ...{ mediaType, width, height, ...(drawing && { drawing }) },
      bytes: published(tree.read(path), facts, keepsMetadata(plan, path)),
    };
    pictures.set(path, picture);
    return picture;
  };
}

/** A file of the plan folder as it comes with the documents. */
export interface PublishedFile {
  readonly bytes: Uint8Array;
  /** Its type in words: "PDF". */
  readonly label: string;
}

/** Finds the files that texts of the plan link to by path, pictures as they are published. What may not be is none. */
export function publishedFiles(plan: Plan, tree: FileTree): (path: string) => PublishedFile | undefined {
  const picture = publishedPictures(plan, tree);
  const found = new Map<string, PublishedFile | undefined>();
  return (path) => {
    if (!found.has(path)) {
      const label = attachmentLabel(path);
      const isFile = plan.media.get(path)?.kind === 'attachment';
      const bytes = isFile ? tree.read(path) : picture(path)?.bytes;
      found.set(path, label && bytes ? { bytes, label } : undefined);
    }
    return found.get(path);
  };
}
