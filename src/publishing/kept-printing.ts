import type { Document } from '../document/document.ts';
import { fingerprintOf } from '../render/pdf/fingerprint.ts';
import type { RenderedPdf } from '../render/pdf/index.ts';
import type { Theme } from '../templates/theme.ts';
import { openPdfMaker, type PdfMaker } from './make-pdf.ts';
import type { PdfPool } from './pdf-pool.ts';
import type { PdfSetting } from './pdf-setting.ts';
import { watermarkOf } from './watermark.ts';

/** What prints the documents of builds that follow each other. */
export interface KeptPrinting {
  /** For one build. A document that is as it was is not printed again. */
  of(setting: PdfSetting, theme: Theme): Pick<PdfPool, 'begin' | 'finish' | 'missing'>;
}

/** Keeps fonts open and measured, and what was printed last, from one build to the next. */
export function keepPrinting(): KeptPrinting {
  let maker: PdfMaker | undefined;
  let madeWith = '';
  let printed: ReadonlyMap<string, RenderedPdf> = new Map();
  return {
    of(setting, theme) {
      const asked = [setting.watermark, setting.theme, setting.fonts, setting.attachments];
      const wanted = JSON.stringify(asked, (_, value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
      );
      // One that has lacked characters would go on to name them when they are gone.
      if (!maker || wanted !== madeWith || maker.missing.size > 0) {
        void maker?.close();
        maker = openPdfMaker(setting);
        madeWith = wanted;
      }
      const { make, missing } = maker;
      const waiting = new Map<string, Document>();
      return {
        missing,
        begin(documents) {
          for (const [name, document] of documents) waiting.set(name, document);
        },
        async finish(tell) {
          const made = new Map<string, RenderedPdf>();
          const now = new Map<string, RenderedPdf>();
          for (const [name, document] of waiting) {
            tell(name);
            const key = fingerprintOf(document, theme, watermarkOf(document, setting.watermark));
            const pdf = printed.get(key) ?? (await make(document, key));
            made.set(name, pdf);
            now.set(key, pdf);
          }
          printed = now;
          return made;
        },
      };
    },
  };
}
