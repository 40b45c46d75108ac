// Makes dist/: the schemas compiled to code, and the command line as one bundle whose heavy parts run only when needed.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileSchemas } from './compile-schemas.mjs';
import { compileThemes } from './compile-themes.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await compileSchemas(join(dist, 'validators.js'));
compileThemes(root, join(dist, 'themes.js'));
const fingerprint = fingerprintOf();
await build({
  absWorkingDir: root,
  entryPoints: { planverk: 'src/main.ts' },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  // One file, in which a module is run when it is first imported: V8 can keep the whole of it compiled.
  format: 'cjs',
  charset: 'ascii',
  target: 'node20',
  define: {
    PLANVERK_VERSION: JSON.stringify(version),
    PLANVERK_BUILD: JSON.stringify(fingerprint),
    'import.meta.url': 'planverkUrl',
  },
  // The fingerprint stands first: whatever keeps this file compiled tells builds apart by it.
  banner: { js: `/*${fingerprint}*/const planverkUrl=require('node:url').pathToFileURL(__filename).href;` },
  legalComments: 'linked',
  logLevel: 'warning',
});
copyFileSync(join(root, 'node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc'), join(dist, 'srgb.icc'));

/** A name for exactly this program: what one build has cached, another does not trust. */
function fingerprintOf() {
  const hash = createHash('sha256');
  for (const folder of ['src', 'schemas', 'scripts', 'templates']) {
    for (const path of readdirSync(join(root, folder), { recursive: true }).sort()) {
      if (/\.(ts|mjs|json|yaml)$/.test(path))
        hash.update(path).update(readFileSync(join(root, folder, path)));
    }
  }
  return hash
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}
