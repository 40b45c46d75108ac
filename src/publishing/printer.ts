import { standardTheme } from '#templates';
import type { Document } from '../document/document.ts';
import { fingerprintOf } from '../render/pdf/fingerprint.ts';
import type { RenderedPdf } from '../render/pdf/index.ts';
import { makeTheme } from '../templates/theme.ts';
import { openKeptPdfs } from './kept-pdfs.ts';
import type { PdfMaker } from './make-pdf.ts';
import type { PdfSetting } from './pdf-setting.ts';
import { watermarkOf } from './watermark.ts';

/** Prints the documents of one build. One that is as it was at the last is not made again. */
export interface Printer {
  print(name: string, document: Document): Promise<RenderedPdf>;
  /** Characters that the fonts lack, of all documents printed. */
  readonly missing: ReadonlySet<string>;
  /** After the last document: see {@link PdfMaker.close}. */
  close(): Promise<void>;
}

/** @param how as `openPdfMaker` has it, which is loaded for a document that must be made */
export function openPrinter(
  setting: PdfSetting,
  ...how: readonly [alone: boolean, isStopped?: () => boolean]
): Printer {
  const kept = openKeptPdfs(setting);
  const theme = makeTheme(standardTheme, setting.theme);
  let maker: PdfMaker | undefined;
  let opening: Promise<PdfMaker> | undefined;
  const open = async (): Promise<PdfMaker> => {
    const { openPdfMaker } = await import('./make-pdf.ts');
    maker = openPdfMaker(setting, ...how);
    return maker;
  };
  return {
    get missing() {
      return maker?.missing ?? new Set<string>();
    },
    async print(name, document) {
      const fingerprint = fingerprintOf(document, theme, watermarkOf(document, setting.watermark));
      const before = kept?.find(name, fingerprint);
      if (before) return before;
      // Two documents may be in hand at once, and are set with the same fonts.
      opening ??= open();
      const { make, missing } = await opening;
      const made = await make(document, fingerprint);
      // Characters that the fonts lack are reported at every build.
      if (missing.size === 0) kept?.keep(name, fingerprint, made);
      return made;
    },
    async close() {
      await maker?.close();
    },
  };
}
