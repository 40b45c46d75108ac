import { createHash } from 'node:crypto';
import type { Document } from '../../document/document.ts';
import { layout } from './layout.ts';
import { paint } from './paint.ts';
import { openPdf } from './pdf-file.ts';
import { standardTheme, type Theme } from './theme.ts';
import { type Kerning, openFaces } from './typeset/faces.ts';
import { createHyphenator, type Divisions, type HyphenateSync } from './typeset/hyphenate.ts';
import type { FaceName, MissingGlyph } from './typeset/types.ts';
import { createTypesetter } from './typeset/typesetter.ts';

/** Facts of fonts and language that need not be found out twice; they depend on nothing but the two. */
export interface Experience {
  readonly kerning: Kerning;
  /** Of the document's language. */
  readonly divisions: Divisions;
}

export interface PdfOptions {
  readonly fonts: Readonly<Record<FaceName, Uint8Array>>;
  readonly iccProfile: Uint8Array;
  /** Divides words of the document's language. */
  readonly hyphenateSync: HyphenateSync;
  readonly theme?: Theme;
  /** What setting earlier documents has taught; it grows. */
  readonly experience?: Experience;
  /** Behind the text; undefined for none. */
  readonly watermark: string | undefined;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that the fonts lack; a question mark stands in their place. */
  readonly missing: readonly MissingGlyph[];
}

/** A document as PDF: laid out, then painted. The same document and options give the same bytes. */
export async function renderPdf(document: Document, options: PdfOptions): Promise<RenderedPdf> {
  const theme = options.theme ?? standardTheme;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([document, options.watermark]))
    .digest('hex');
  const file = openPdf(document.meta, theme.page.height, options.iccProfile, fingerprint);
  const faces = openFaces(file.document, options.fonts, options.experience?.kerning);
  const hyphenator = createHyphenator(options.hyphenateSync, options.experience?.divisions);
  const typesetter = createTypesetter(faces, (language) =>
    language === document.meta.language ? hyphenator : undefined,
  );
  const laidOut = layout(document, theme, typesetter, options.watermark);
  paint(file, laidOut, faces);
  const bytes = await file.finish();
  return { bytes, pages: laidOut.pages.length, missing: typesetter.missing };
}
