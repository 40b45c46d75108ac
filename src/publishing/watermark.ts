import type { Document } from '../document/document.ts';

/** What is behind the text of a document; undefined for nothing. @param asked `auto`, `none`, or the words themselves */
export function watermarkOf({ meta }: Document, asked: string): string | undefined {
  if (asked === 'none') return undefined;
  if (asked !== 'auto') return asked;
  return meta.status === 'draft' || meta.status === 'hearing' ? meta.statusLabel : undefined;
}
