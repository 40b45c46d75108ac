import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTypescript } from './run-typescript.mjs';

/** The standard fonts for pages of the web, made once, when planverk is built: each beside the font that it is of. */
export async function makeWebFonts(folder) {
  const { safeFont } = await runTypescript('src/media/font/font.ts');
  const { webFaces, webFont } = await runTypescript('src/media/font/web-font.ts');
  for (const face of Object.keys(webFaces))
    writeFileSync(join(folder, `${face}.woff`), webFont(safeFont(readFileSync(join(folder, `${face}.ttf`)))));
}
