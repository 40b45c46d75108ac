import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { standardTheme } from '#templates';
import type { Document } from '../document/document.ts';
import { readKept, writeKept } from '../io/cache-file.ts';
import { readOwnFile } from '../io/resources.ts';
import { Trouble } from '../io/user-error.ts';
import { createPresser } from '../render/pdf/deflater.ts';
import { type RenderedPdf, renderPdf } from '../render/pdf/index.ts';
import { hyphenationOf } from '../render/pdf/typeset/languages.ts';
import { unpackKnowledge } from '../render/pdf/typeset/pack-metrics.ts';
import { type Knowledge, noKnowledge } from '../render/pdf/typeset/shaper.ts';
import { openedWhenUsed } from '../render/pdf/typeset/typefaces.ts';
import { type Experience, openTypesetting } from '../render/pdf/typeset/typesetting.ts';
import { type FaceName, makeTheme } from '../templates/theme.ts';
import type { PdfSetting } from './pdf-setting.ts';

/** Font files: the theme's own, and planverk's for the faces it does not have, each read once, when it is asked for. */
function fontFiles(own: PdfSetting['fonts']): Readonly<Record<FaceName, Uint8Array>> {
  return openedWhenUsed((name) => own[name] ?? readOwnFile(`dist/fonts/${name}.ttf`));
}

/** What was found out about planverk's own faces when it was built. */
function readKnowledge(name: FaceName): Knowledge {
  return unpackKnowledge(Buffer.from(readOwnFile(`dist/fonts/${name}.json`)).toString());
}

/** Makes the PDFs of one build. */
export interface PdfMaker {
  make(document: Document): Promise<RenderedPdf>;
  /** Characters that the fonts lack, of all documents made. */
  readonly missing: ReadonlySet<string>;
  /** No more documents come: what they have taught is kept for the next build. */
  close(): void;
}

/**
 * Gives the renderer what it needs of the world: theme, fonts, colour profile, hyphenation, attachments. What one
 * document of a build has taught, the next one knows.
 * @param alone no other thread makes PDFs, so that there is a processor for pressing them too
 */
export function openPdfMaker(setting: PdfSetting, alone = true): PdfMaker {
  const { theme, cache } = setting;
  const kept = cache && join(cache.folder, `typesetting-${keyOf(setting.fonts, cache.build)}.bin`);
  const bytes = kept && readKept(kept);
  const experience: Experience = bytes
    ? (deserialize(bytes) as Experience)
    : { fonts: {}, divisions: new Map() };
  const before = sizeOf(experience);
  const knownFont = (name: FaceName): Knowledge =>
    setting.fonts[name] ? noKnowledge() : readKnowledge(name);
  const fonts = fontFiles(setting.fonts);
  const typesetting = openTypesetting({ fonts, knownFont, hyphenationOf, experience });
  const shared = {
    typesetting,
    // Beside another thread only what is very long is worth a third.
    presser: createPresser(alone ? 48 : 1000),
    iccProfile: readOwnFile('dist/srgb.icc'),
    theme: makeTheme(standardTheme, theme),
    attachments: setting.attachments,
  };
  return {
    missing: typesetting.missing,
    make(document) {
      const watermark = watermarkOf(document, setting.watermark);
      return renderPdf(document, { ...shared, watermark }).catch((error: unknown): never => {
        // Only a font in full use shows that what its tables promise is not there.
        const paths = Object.values(theme?.fonts ?? {});
        if (paths.length === 0) throw error;
        throw new Trouble('fonts-failed', { paths: paths.join(', ') }, error);
      });
    },
    close() {
      shared.presser.close();
      if (kept && sizeOf(experience) > before) writeKept(kept, [serialize(experience)]);
    },
  };
}

function watermarkOf({ meta }: Document, asked: string): string | undefined {
  if (asked === 'none') return undefined;
  if (asked !== 'auto') return asked;
  return meta.status === 'draft' || meta.status === 'hearing' ? meta.statusLabel : undefined;
}

function sizeOf({ fonts, divisions }: Experience): number {
  let size = 0;
  for (const { plain, tabular } of Object.values(fonts))
    for (const { units, kerning, pairs } of [plain, tabular]) size += units.size + kerning.size + pairs.size;
  for (const words of divisions.values()) size += words.size;
  return size;
}

/** What was learned belongs to these very fonts. */
function keyOf(fonts: PdfSetting['fonts'], build: string): string {
  const hash = createHash('sha256').update(build);
  for (const [face, bytes] of Object.entries(fonts)) hash.update(face).update(bytes);
  return hash.digest('hex').slice(0, 24);
}
