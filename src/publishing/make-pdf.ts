import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { standardTheme } from '#templates';
import type { Document } from '../document/document.ts';
import { readCacheFile, writeCacheFile } from '../io/cache-file.ts';
import { readOwnFile } from '../io/resources.ts';
import { UserError } from '../io/user-error.ts';
import { type RenderedPdf, renderPdf } from '../render/pdf/index.ts';
import { hyphenationOf } from '../render/pdf/typeset/languages.ts';
import { unpackMetrics } from '../render/pdf/typeset/pack-metrics.ts';
import { type FontMetrics, noMetrics } from '../render/pdf/typeset/shaper.ts';
import { openedWhenUsed } from '../render/pdf/typeset/typefaces.ts';
import type { FaceName } from '../render/pdf/typeset/types.ts';
import { openTypesetting, type ShapingCache } from '../render/pdf/typeset/typesetting.ts';
import { makeTheme } from '../templates/theme.ts';
import { createDeflater } from './deflater.ts';
import type { PdfSetting } from './pdf-setting.ts';

/**
 * Font files: the theme's own, and planverk's for the faces it does not have and for symbols, each read once, when it is
 * asked for.
 */
function fontFiles(fonts: PdfSetting['fonts']): Readonly<Record<FaceName, Uint8Array>> {
  const files: Readonly<Record<FaceName, Uint8Array>> = openedWhenUsed((name) => {
    if (name !== 'symbols') return fonts[name] ?? readOwnFile(`dist/fonts/${name}.ttf`);
    return fonts.regular ? readOwnFile('dist/fonts/regular.ttf') : files.regular;
  });
  return files;
}

/** What was found out about planverk's own faces when it was built. */
function readMetrics(name: FaceName): FontMetrics {
  return unpackMetrics(Buffer.from(readOwnFile(`dist/fonts/${name}.json`)).toString());
}

/** Makes the PDFs of one build. */
export interface PdfMaker {
  make(document: Document): Promise<RenderedPdf>;
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
  const { theme, cache } = setting;
  const kept = cache && join(cache.folder, `typesetting-${keyOf(setting.fonts, cache.build)}.bin`);
  const bytes = kept && readCacheFile(kept);
  const shapingCache: ShapingCache = bytes
    ? (deserialize(bytes) as ShapingCache)
    : { fonts: {}, divisions: new Map() };
  const before = sizeOf(shapingCache);
  const metricsOf = (name: FaceName): FontMetrics => {
    if (name === 'symbols') return readMetrics('regular');
    return setting.fonts[name] ? noMetrics() : readMetrics(name);
  };
  const fonts = fontFiles(setting.fonts);
  const typesetting = openTypesetting({ fonts, metricsOf, hyphenationOf, shapingCache });
  const shared = {
    typesetting,
    // Beside another thread only what is very long is worth a third.
    deflater: createDeflater(alone ? 48 : 1000, isStopped),
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
        throw new UserError('fonts-failed', { paths: paths.join(', ') }, error);
      });
    },
    close() {
      if (kept && sizeOf(shapingCache) > before) writeCacheFile(kept, [serialize(shapingCache)]);
      return shared.deflater.close();
    },
  };
}

function watermarkOf({ meta }: Document, asked: string): string | undefined {
  if (asked === 'none') return undefined;
  if (asked !== 'auto') return asked;
  return meta.status === 'draft' || meta.status === 'hearing' ? meta.statusLabel : undefined;
}

function sizeOf({ fonts, divisions }: ShapingCache): number {
  let size = 0;
  for (const { plain, tabular } of Object.values(fonts))
    for (const { units, kerning, pairs } of [plain, tabular]) size += units.size + kerning.size + pairs.size;
  for (const words of divisions.values()) size += words.size;
  return size;
}

/** What was measured belongs to these very fonts. */
function keyOf(fonts: PdfSetting['fonts'], build: string): string {
  const hash = createHash('sha256').update(build);
  for (const [face, bytes] of Object.entries(fonts)) hash.update(face).update(bytes);
  return hash.digest('hex').slice(0, 24);
}
