import type { Document } from '../../document/document.ts';
import type { Theme } from '../../templates/theme.ts';
import type { Deflater } from './deflater.ts';
import { layout } from './layout.ts';
import { paint } from './paint.ts';
import { type Attachment, openPdf } from './pdf-file.ts';
import { textsIn } from './texts-in.ts';
import { embedFaces } from './typeset/faces.ts';
import type { Typesetting } from './typeset/typesetting.ts';

export type { Attachment };

export interface PdfOptions {
  readonly typesetting: Typesetting;
  readonly deflater: Deflater;
  readonly iccProfile: Uint8Array;
  readonly theme: Theme;
  /** Behind the text; undefined for none. */
  readonly watermark: string | undefined;
  /** As `fingerprintOf` gives it. */
  readonly fingerprint: string;
  /** Files that the document is made from; with any, it conforms to PDF/A-3a instead of 2a. */
  readonly attachments: readonly Attachment[];
  /** Of the program. */
  readonly version: string;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A document as PDF: laid out, then painted. The same document and options give the same bytes. */
export async function renderPdf(document: Document, options: PdfOptions): Promise<RenderedPdf> {
  const { theme, watermark, fingerprint } = options;
  const { typefaces, typesetterOf } = options.typesetting;
  const typesetter = typesetterOf(() => textsIn(document));
  const file = openPdf(document.meta, fingerprint, options);
  const pages = await paint(
    file,
    layout(document, theme, typesetter, watermark),
    embedFaces(file, typefaces),
  );
  return { bytes: await file.finish(), pages };
}
