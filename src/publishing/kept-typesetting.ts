import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readCacheFile, writeCacheFile } from '../io/cache-file.ts';
import { readOwnFile } from '../io/resources.ts';
import { hyphenationOf } from '../render/pdf/typeset/languages.ts';
import { unpackMetrics } from '../render/pdf/typeset/pack-metrics.ts';
import { type KnownMetrics, noMetrics } from '../render/pdf/typeset/shaper.ts';
import { openedWhenUsed } from '../render/pdf/typeset/typefaces.ts';
import type { FaceName } from '../render/pdf/typeset/types.ts';
import { openTypesetting, type ShapingCache, type Typesetting } from '../render/pdf/typeset/typesetting.ts';
import { faceNames, faceOf, partsOf, type StyleName } from '../templates/faces.ts';
import type { PdfSetting } from './pdf-setting.ts';

/**
 * Font files: the theme's own, and planverk's for the faces it does not have and for symbols, each read once, when it is
 * asked for.
 */
export function fontFiles(fonts: PdfSetting['fonts']): Readonly<Record<FaceName, Uint8Array>> {
  const files: Readonly<Record<FaceName, Uint8Array>> = openedWhenUsed((name) => {
    if (name === 'symbols') return fonts.regular ? readOwnFile('dist/fonts/regular.ttf') : files.regular;
    const font = faceOf(name, fonts);
    if (font) return font;
    const { role, style } = partsOf(name);
    return role ? files[style] : readOwnFile(`dist/fonts/${style}.ttf`);
  });
  return files;
}

/** What was found out about planverk's own faces when it was built. */
function readMetrics(name: StyleName): KnownMetrics {
  return unpackMetrics(Buffer.from(readOwnFile(`dist/fonts/${name}.json`)).toString());
}

/** What documents are set with. */
export interface KeptTypesetting {
  readonly typesetting: Typesetting;
  /** Stores what was measured for the next run, where it is more than there was. */
  store(): void;
}

/** Opens the fonts of a setting, with what earlier runs have measured. */
export function openKeptTypesetting({ fonts, cache }: Pick<PdfSetting, 'fonts' | 'cache'>): KeptTypesetting {
  const path = cache && join(cache.folder, `typesetting-${keyOf(fonts, cache.build)}.bin`);
  const bytes = path && readCacheFile(path);
  const shapingCache: ShapingCache = bytes
    ? (deserialize(bytes) as ShapingCache)
    : { fonts: {}, divisions: new Map() };
  const before = sizeOf(shapingCache);
  const metricsOf = (name: FaceName): KnownMetrics => {
    if (name === 'symbols') return readMetrics('regular');
    return faceOf(name, fonts) ? noMetrics() : readMetrics(partsOf(name).style);
  };
  const foreign = new Set(faceNames.filter((name) => faceOf(name, fonts) !== undefined));
  const files = fontFiles(fonts);
  return {
    typesetting: openTypesetting({ fonts: files, foreign, metricsOf, hyphenationOf, shapingCache }),
    store() {
      if (path && sizeOf(shapingCache) > before) writeCacheFile(path, [serialize(shapingCache)]);
    },
  };
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
