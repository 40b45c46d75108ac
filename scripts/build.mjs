// Makes dist/: the schemas compiled to code, and the command line as one bundle whose heavy parts run only when needed.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileSchemas } from './compile-schemas.mjs';
import { compileTemplates } from './compile-templates.mjs';
import { learnFonts } from './learn-fonts.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await compileSchemas(join(dist, 'validators.js'));
compileTemplates(root, join(dist, 'templates.js'));
await learnFonts(root, dist);
const fingerprint = fingerprintOf();
const common = {
  absWorkingDir: root,
  bundle: true,
  supported: { 'dynamic-import': false },
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  // A module is run when it is first imported, and V8 can keep the whole file compiled.
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
};
await build({
  ...common,
  entryPoints: { planverk: 'src/main.ts' },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  // Only one command needs it, and it is large.
  external: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  plugins: [typesettingApart(), lighterStart()],
});
// What sets a PDF is half of everything, and most commands do without.
await build({
  ...common,
  stdin: {
    contents: `export { default as pdfkit } from 'pdfkit';
      export * as fontkit from 'fontkit';
      export const hyphen = (name) => ({ nb: () => require('hyphen/nb'), nn: () => require('hyphen/nn'), 'en-gb': () => require('hyphen/en-gb') })[name]();`,
    resolveDir: root,
  },
  outfile: join(dist, 'typesetting.cjs'),
  plugins: [lighterStart()],
});
copyFileSync(join(root, 'node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc'), join(dist, 'srgb.icc'));

/**
 * What pdfkit and fontkit import and a plan never reaches is left out (encryption, line breaking, PNG: planverk has its
 * own), and the tables of Unicode, unpacked on loading, wait until a font asks for them.
 */
function lighterStart() {
  const unused = {
    // commander starts programs of the user's; planverk has none.
    'node:child_process': 'export const spawn = undefined;',
    linebreak: 'export default undefined;',
    'png-js': 'export default undefined;',
    '@noble/ciphers/aes': 'export const cbc = undefined, ecb = undefined;',
  };
  const properties = ['getCombiningClass', 'getScript', 'isDigit', 'getCategory', 'isMark']
    .map((name) => `export const ${name} = (codePoint) => loaded().${name}(codePoint);`)
    .join('\n');
  const late = {
    'unicode-properties': `let own;\nconst loaded = () => (own ??= require('unicode-properties'));\n${properties}`,
    'unicode-trie': `import Trie from 'unicode-trie';
      export default class LateTrie {
        constructor(data) { this.data = data; }
        get(codePoint) { this.trie ??= new Trie(this.data); return this.trie.get(codePoint); }
      }`,
  };
  return {
    name: 'lighter-start',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(linebreak|png-js|@noble\/ciphers\/aes)$/ }, ({ path }) => ({
        path,
        namespace: 'unused',
      }));
      onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
        /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
      );
      onLoad({ filter: /./, namespace: 'unused' }, ({ path }) => ({ contents: unused[path] }));
      onResolve({ filter: /^unicode-(properties|trie)$/ }, ({ path, namespace, resolveDir }) =>
        namespace === 'late' ? undefined : { path, namespace: 'late', pluginData: resolveDir },
      );
      onLoad({ filter: /./, namespace: 'late' }, ({ path, pluginData }) => ({
        contents: late[path],
        resolveDir: pluginData,
      }));
    },
  };
}

/** The packages that set a PDF come from a bundle of their own, loaded when one of them is asked for. */
function typesettingApart() {
  const part = "require('./typesetting.cjs')";
  const contentsOf = (name) =>
    name.startsWith('hyphen/')
      ? `module.exports = ${part}.hyphen('${name.slice(7)}');`
      : `module.exports = ${part}.${name};`;
  return {
    name: 'typesetting-apart',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/typesetting\.cjs$/ }, ({ path }) => ({ path, external: true }));
      onResolve({ filter: /^(pdfkit|fontkit|hyphen\/.+)$/ }, ({ path }) => ({
        path,
        namespace: 'typesetting',
      }));
      onLoad({ filter: /./, namespace: 'typesetting' }, ({ path }) => ({ contents: contentsOf(path) }));
    },
  };
}

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
