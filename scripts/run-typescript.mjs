// Runs TypeScript of this folder with the sources of the program, on any Node.js that planverk runs on.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a module of `scripts/` exports. `npm run build` comes first: it makes the templates and the validators. */
export async function runTypescript(path) {
  const outfile = join(root, 'dist', `.${process.pid}-script.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [path],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
