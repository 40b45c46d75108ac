// Runs TypeScript of this folder with the sources of the program, on any Node.js that planverk runs on.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

let count = 0;

/** What a module of `scripts/` exports. `npm run build` comes first: it makes the templates and the validators. */
export async function runTypescript(path) {
  // Node keeps a module by its address: each has one of its own.
  count += 1;
  const outfile = join(root, 'dist', `.script-${process.pid}-${count}.mjs`);
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
