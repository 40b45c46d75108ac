import type { Source } from '../document/build-context.ts';
import type { Document, Figure } from '../document/document.ts';
import { filesOf } from '../document/files.ts';
import type { Output } from './format.ts';

/** The files that a document links to, put beside it. */
export function filesBeside(document: Document, folder: string, { file, plan }: Source): readonly Output[] {
  // Most plans have none, and a web edition has thousands of pages to look through.
  if (plan.media.size === 0) return [];
  return [...filesOf(document)].flatMap(([at, path]): readonly Output[] => {
    const found = file?.(path);
    return found ? [{ path: folder + at, bytes: found.bytes, minor: true }] : [];
  });
}

/** Puts the pictures of documents beside them, as they are published, and returns where. */
export function picturesIn(folder: string) {
  const outputs: Output[] = [];
  return {
    outputs: outputs as readonly Output[],
    addressOf({ path, bytes, mediaType }: Figure): string {
      // A server takes the media type from the extension, which a plan may get wrong.
      const { form, name } = endings[mediaType];
      const fileName = form.test(path) ? path : `${path}.${name}`;
      outputs.push({ path: `${folder}media/${fileName}`, bytes, minor: true });
      return `media/${fileName.split('/').map(encodeURIComponent).join('/')}`;
    },
  };
}

const endings = {
  'image/jpeg': { form: /\.jpe?g$/i, name: 'jpg' },
  'image/png': { form: /\.png$/i, name: 'png' },
  'image/svg+xml': { form: /\.svg$/i, name: 'svg' },
};
