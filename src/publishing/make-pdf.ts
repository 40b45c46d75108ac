import { standardTheme } from '#templates';
import type { Document } from '../document/document.ts';
import { readOwnFile } from '../io/resources.ts';
import { UserError } from '../io/user-error.ts';
import { fingerprintOf } from '../render/pdf/fingerprint.ts';
import { type RenderedPdf, renderPdf } from '../render/pdf/index.ts';
import { namedFonts } from '../templates/faces.ts';
import { makeTheme } from '../templates/theme.ts';
import { createDeflater } from './deflater.ts';
import { openKeptTypesetting } from './kept-typesetting.ts';
import type { PdfSetting } from './pdf-setting.ts';
import { watermarkOf } from './watermark.ts';

/** Makes the PDFs of one build. */
export interface PdfMaker {
  /** @param fingerprint of the document, where it is known */
  make(document: Document, fingerprint?: string): Promise<RenderedPdf>;
  /** Characters that the fonts lack, of all documents made. */
  readonly missing: ReadonlySet<string>;
  /** After the last document: stores the measurements for the next build. Resolves when its threads have ended. */
  close(): Promise<void>;
}

/**
 * Provides the renderer with its resources: theme, fonts, colour profile, hyphenation, attachments. What one
 * document of a build has measured, the next one reuses.
 * @param alone no other thread makes PDFs, so that there is a processor for deflating them too
 * @param isStopped asked at every stream: what is in hand then fails
 */
export function openPdfMaker(setting: PdfSetting, alone = true, isStopped?: () => boolean): PdfMaker {
  const { theme } = setting;
  const { typesetting, store } = openKeptTypesetting(setting);
  const shared = {
    typesetting,
    // Beside another thread only what is very long is worth a third.
    deflater: createDeflater(alone ? 48 : 1000, isStopped),
    iccProfile: readOwnFile('dist/srgb.icc'),
    theme: makeTheme(standardTheme, theme),
    attachments: setting.attachments,
    version: setting.version,
  };
  return {
    missing: typesetting.missing,
    make(document, known) {
      const watermark = watermarkOf(document, setting.watermark);
      const fingerprint = known ?? fingerprintOf(document, shared.theme, watermark);
      return renderPdf(document, { ...shared, watermark, fingerprint }).catch((error: unknown): never => {
        // Only a font in full use shows that what its tables promise is not there.
        const paths = namedFonts(theme?.fonts).map(({ path }) => path);
        if (paths.length === 0) throw error;
        throw new UserError('fonts-failed', { paths: paths.join(', ') }, error);
      });
    },
    close() {
      store();
      return shared.deflater.close();
    },
  };
}
