import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Document } from '../document/document.ts';
import { readKept, writeKept } from '../io/kept-file.ts';
import { readOwnFile, readPackageFile } from '../io/resources.ts';
import { type Experience, type RenderedPdf, renderPdf } from '../render/pdf/index.ts';
import { hyphenationOf } from '../render/pdf/typeset/languages.ts';
import type { FaceName } from '../render/pdf/typeset/types.ts';
import type { World } from './world.ts';

const faces: Readonly<Record<FaceName, string>> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  italic: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  semibold: '600SemiBold/SourceSans3_600SemiBold.ttf',
  bold: '700Bold/SourceSans3_700Bold.ttf',
  'bold-italic': '700Bold_Italic/SourceSans3_700Bold_Italic.ttf',
};

/** Font files, each read when it is first asked for. */
function fontFiles(): Readonly<Record<FaceName, Uint8Array>> {
  const files: Partial<Record<FaceName, Uint8Array>> = {};
  for (const [name, path] of Object.entries(faces)) {
    Object.defineProperty(files, name, {
      get: () => readPackageFile(`@expo-google-fonts/source-sans-3/${path}`),
    });
  }
  return files as Record<FaceName, Uint8Array>;
}

/** Gives the renderer what it needs of the world: fonts, colour profile, hyphenation. */
export async function makePdf(
  document: Document,
  watermark: string,
  cache: World['cache'],
): Promise<RenderedPdf> {
  const { status, statusLabel } = document.meta;
  const marked = status === 'draft' || status === 'hearing';
  const words =
    watermark === 'auto' ? (marked ? statusLabel : undefined) : watermark === 'none' ? undefined : watermark;
  const { language } = document.meta;
  const kept = cache && join(cache.folder, `typesetting-${cache.build}-${language}.bin`);
  const bytes = kept && readKept(kept);
  const experience: Experience = bytes
    ? (deserialize(bytes) as Experience)
    : { kerning: new Map(), divisions: new Map() };
  const size = (): number => experience.kerning.size + experience.divisions.size;
  const before = size();
  const rendered = await renderPdf(document, {
    fonts: fontFiles(),
    iccProfile: readOwnFile('dist/srgb.icc'),
    hyphenateSync: hyphenationOf(language),
    watermark: words,
    experience,
  });
  if (kept && size() > before) writeKept(kept, serialize(experience));
  return rendered;
}
