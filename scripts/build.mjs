// Makes dist/: the schemas compiled to code, and the command line as a few scripts that hold all they need.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { toAscii } from './ascii.mjs';
import { joinChunks } from './chunks.mjs';
import { compileSchemas } from './compile-schemas.mjs';
import { compileTemplates } from './compile-templates.mjs';
import { inventoryOf } from './inventory.mjs';
import { makeWebFonts } from './make-web-fonts.mjs';
import { precomputeFontMetrics } from './precompute-font-metrics.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const fontPackages = ['@expo-google-fonts/source-sans-3', '@expo-google-fonts/source-code-pro'];

/** The files of the standard theme's faces. */
const faces = {
  regular: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  italic: 'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  semibold: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  bold: 'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'bold-italic': 'source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf',
  mono: 'source-code-pro/400Regular/SourceCodePro_400Regular.ttf',
};

/**
 * What most commands do without is in separate scripts, each loaded when one of its packages is asked for: when it is
 * imported or, of a part that is `late`, when a name of it is first used. Of a plan that was read before, nothing is parsed.
 */
const parts = {
  parsing: {
    packages:
      /^(#validators|yaml|unified|remark-parse|remark-stringify|micromark-extension-gfm-table|mdast-util-(gfm-table|gfm-strikethrough|to-markdown))$/,
    contents: [
      ...[
        '#validators',
        'yaml',
        'unified',
        'remark-parse',
        'remark-stringify',
        'micromark-extension-gfm-table',
      ],
      ...['mdast-util-gfm-table', 'mdast-util-gfm-strikethrough', 'mdast-util-to-markdown'],
    ]
      .map((name) => `export * as ${identifier(name)} from '${name}';`)
      .join('\n'),
    pick: (name) => `.${identifier(name)}`,
    late: true,
  },
  typesetting: {
    packages: /^(pdfkit|fontkit|hyphen\/.+)$/,
    contents: `export { default as pdfkit } from 'pdfkit';
      export * as fontkit from 'fontkit';
      export const hyphen = (name) => ({ nb: () => require('hyphen/nb'), nn: () => require('hyphen/nn'), 'en-gb': () => require('hyphen/en-gb') })[name]();`,
    pick: (name) => (name.startsWith('hyphen/') ? `.hyphen('${name.slice(7)}')` : `.${name}`),
  },
  'language-server': {
    packages: /^vscode-languageserver(\/node|-textdocument)$/,
    contents: `export * as protocol from 'vscode-languageserver/node';
      export * as documents from 'vscode-languageserver-textdocument';`,
    pick: (name) => (name.endsWith('/node') ? '.protocol' : '.documents'),
  },
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'fonts'), { recursive: true });
const fromSchemas = await compileSchemas(dist);
compileTemplates(root, join(dist, 'templates.js'));
for (const [name, path] of Object.entries(faces))
  copyFileSync(join(root, 'node_modules/@expo-google-fonts', path), join(dist, 'fonts', `${name}.ttf`));
await precomputeFontMetrics(root, join(dist, 'fonts'));
await makeWebFonts(join(dist, 'fonts'));
copyFileSync(join(root, 'node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc'), join(dist, 'srgb.icc'));

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
  // The fingerprint comes first: whatever keeps this file compiled distinguishes builds by it.
  banner: { js: `/*${fingerprint}*/const planverkUrl=require('node:url').pathToFileURL(__filename).href;` },
  // The notices of everything are in one file.
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
};
const scripts = [
  await inChunks('planverk', {
    entryPoints: { main: 'src/main.ts' },
    plugins: [partsApart(), lighterStart()],
  }),
];
for (const [name, { contents }] of Object.entries(parts))
  scripts.push(
    await script(name, {
      stdin: { contents, resolveDir: root },
      plugins: [lighterStart(), patternsAsText(), combinedOnce()],
    }),
  );

const pages = await browserScripts();

const { notices, bill } = inventoryOf(root, [...scripts, pages, fromSchemas], fontPackages);
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), notices);
writeFileSync(join(dist, 'sbom.cdx.json'), bill);

/** The same of a script that is loaded chunk by chunk. */
async function inChunks(name, options) {
  const { supported: _, banner, ...rest } = common;
  const { outputFiles, metafile } = await build({
    ...rest,
    ...options,
    format: 'esm',
    splitting: true,
    chunkNames: '[hash]',
    outdir: dist,
  });
  const chunks = new Map(outputFiles.map(({ path, text }) => [basename(path, '.js'), text]));
  writeFileSync(join(dist, `${name}.cjs`), toAscii(`${banner.js}${joinChunks(chunks, 'main')}`));
  return metafile;
}

/** Scripts of pages, each with all it needs, and the notice of the library that one of them holds and is published with. */
async function browserScripts() {
  const licence = readFileSync(join(root, 'node_modules/minisearch/LICENSE.txt'), 'utf8').trim();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['templates/html/script.js', 'templates/html/search.js'],
    outdir: join(dist, 'html'),
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'ascii',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
  });
  mkdirSync(join(dist, 'html'));
  for (const { path, text } of outputFiles) {
    const notice = basename(path) === 'search.js' ? `/*! MiniSearch\n${licence}\n*/\n` : '';
    writeFileSync(path, notice + toAscii(text));
  }
  return metafile;
}

/** Writes one script of dist/ and gives what it was made of. */
async function script(name, options) {
  const { outputFiles, metafile } = await build({
    ...common,
    ...options,
    outfile: join(dist, `${name}.cjs`),
  });
  for (const { path, text } of outputFiles) writeFileSync(path, toAscii(text));
  return metafile;
}

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

/**
 * Patterns of hyphenation are half a megabyte of arrays in arrays a language. V8 makes them of JSON several times as quickly as of
 * a script, however long that is kept compiled.
 */
function patternsAsText() {
  const require = createRequire(import.meta.url);
  return {
    name: 'patterns-as-text',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]hyphen[\\/]patterns[\\/][\w-]+\.js$/ }, ({ path }) => ({
        contents: `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(require(path)))});`,
      }));
    },
  };
}

/**
 * micromark combines its extensions for every text that it parses. They are the same objects for every text of a plan,
 * and the parser only reads what they are combined to, so it is kept.
 */
function combinedOnce() {
  const contents = `import { combineExtensions as combine } from 'micromark-util-combine-extensions';
    const kept = [];
    export function combineExtensions(extensions) {
      const before = kept.find(
        (own) => own.extensions.length === extensions.length && own.extensions.every((one, at) => one === extensions[at]),
      );
      if (before) return before.combined;
      const combined = combine(extensions);
      if (kept.length < 8) kept.push({ extensions, combined });
      return combined;
    }`;
  return {
    name: 'combined-once',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^micromark-util-combine-extensions$/ }, ({ path, importer, resolveDir }) =>
        /[\\/]micromark[\\/]lib[\\/]parse\.js$/.test(importer)
          ? { path, namespace: 'combined-once', pluginData: resolveDir }
          : undefined,
      );
      onLoad({ filter: /./, namespace: 'combined-once' }, ({ pluginData }) => ({
        contents,
        resolveDir: pluginData,
      }));
    },
  };
}

function identifier(name) {
  return name.replace(/\W+/g, '_');
}

/** In the main script, a package of a part is that part's script. */
function partsApart() {
  return {
    name: 'parts-apart',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/[\w-]+\.cjs$/, namespace: 'part' }, ({ path }) => ({ path, external: true }));
      for (const [part, { packages, pick, late }] of Object.entries(parts)) {
        onResolve({ filter: packages }, ({ path }) => ({ path, namespace: 'part', pluginData: part }));
        onLoad({ filter: packages, namespace: 'part' }, async ({ path }) => {
          const whole = `require('./${part}.cjs')${pick(path)}`;
          return { contents: late ? await whenUsed(path, whole) : `module.exports = ${whole};` };
        });
      }
    },
  };
}

/** A module that has the names of a package, or is the function that it is, and asks for the package itself when it is used. */
async function whenUsed(name, whole) {
  const exported = await import(name);
  const names = Object.keys(exported).filter((own) => own !== 'default' && own !== 'module.exports');
  if (names.length === 0)
    return `module.exports = function (...given) { return ${whole}.default.apply(this, given); };`;
  return `const names = ${JSON.stringify(names)};
    for (const name of names)
      Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => load()[name] });
    function load() {
      const whole = ${whole};
      for (const name of names) Object.defineProperty(exports, name, { value: whole[name] });
      return whole;
    }`;
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
