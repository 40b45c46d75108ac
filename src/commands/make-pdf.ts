import type { Document } from '../document/document.ts';
import { readOwnFile, readPackageFile } from '../io/resources.ts';
import { type RenderedPdf, renderPdf } from '../render/pdf/index.ts';
import { loadHyphenation } from '../render/pdf/typeset/languages.ts';
import type { FaceName } from '../render/pdf/typeset/types.ts';

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
export async function makePdf(document: Document, watermark: string): Promise<RenderedPdf> {
  const { status, statusLabel } = document.meta;
  const marked = status === 'draft' || status === 'hearing';
  const words =
    watermark === 'auto' ? (marked ? statusLabel : undefined) : watermark === 'none' ? undefined : watermark;
  return renderPdf(document, {
    fonts: fontFiles(),
    iccProfile: readOwnFile('dist/srgb.icc'),
    hyphenateSync: await loadHyphenation(document.meta.language),
    watermark: words,
  });
}
