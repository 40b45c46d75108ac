import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../support/run-cli.ts';

const src = join(root, 'src');

/** What each folder may import, types included. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  kinds: [],
  text: [],
  io: ['kinds'],
  money: [],
  escape: [],
  templates: ['kinds', 'text'],
  media: ['escape'],
  messages: ['kinds', 'io', 'text', 'templates'],
  schema: ['kinds', 'text', 'messages'],
  model: ['kinds', 'text', 'schema', 'io', 'media', 'templates', 'messages'],
  budget: ['kinds', 'model', 'money'],
  diff: ['kinds', 'model', 'budget', 'money', 'text', 'templates', 'messages', 'escape'],
  document: ['kinds', 'model', 'budget', 'money', 'diff', 'media', 'text', 'templates'],
  render: ['kinds', 'document', 'templates', 'media', 'escape', 'text'],
  report: ['kinds', 'text', 'messages', 'schema', 'diff', 'templates', 'escape'],
  rules: ['kinds', 'media', 'model', 'budget', 'money', 'text', 'messages', 'report', 'templates'],
  reading: ['io', 'text', 'messages', 'model', 'rules', 'diff', 'report'],
  lsp: ['kinds', 'io', 'text', 'messages', 'media', 'schema', 'model', 'report', 'reading', 'escape', 'fix'],
  fix: ['kinds', 'io', 'text', 'messages', 'schema', 'model', 'report', 'reading'],
  adding: ['kinds', 'text', 'messages', 'model', 'fix'],
  doctor: ['io', 'text', 'messages', 'model'],
  init: ['kinds', 'io', 'text', 'messages', 'model'],
  watching: ['io', 'model', 'reading'],
  publishing: ['kinds', 'io', 'media', 'messages', 'model', 'diff', 'document', 'render', 'templates'],
  releasing: ['kinds', 'io', 'messages', 'model', 'document', 'publishing', 'render', 'report', 'templates'],
  preview: [
    'kinds',
    'io',
    'text',
    'messages',
    'model',
    'document',
    'report',
    'escape',
    'reading',
    'publishing',
    'templates',
  ],
  commands: [
    'kinds',
    'io',
    'text',
    'messages',
    'model',
    'budget',
    'money',
    'diff',
    'document',
    'rules',
    'lsp',
    'report',
    'templates',
    'escape',
    'reading',
    'fix',
    'publishing',
    'init',
    'adding',
    'doctor',
    'watching',
    'preview',
    'releasing',
  ],
};

/** The files that may import each library: whoever adds one says who owns it. */
const owners: Readonly<Record<string, RegExp>> = {
  yaml: /^text\//,
  'remark-parse': /^text\//,
  'micromark-extension-gfm-table': /^text\//,
  // The types of the tree of Markdown.
  mdast: /^(text|model|diff|document|render|rules|fix|lsp)\//,
  unified: /^(text\/|render\/stringify-markdown)/,
  'mdast-util-gfm-table': /^(text\/|render\/stringify-markdown)/,
  'mdast-util-gfm-strikethrough': /^render\/stringify-markdown/,
  'markdown-table': /^render\/stringify-markdown/,
  'remark-stringify': /^render\/stringify-markdown/,
  'mdast-util-to-markdown': /^render\/stringify-markdown/,
  ajv: /^schema\//,
  minisearch: /^render\/html\/search-/,
  'd3-scale': /^document\/charts\//,
  pdfkit: /^render\/pdf\/pdfkit\.ts$/,
  fontkit: /^render\/pdf\/typeset\//,
  hyphen: /^render\/pdf\/typeset\//,
  saxes: /^media\//,
  diff: /^diff\//,
  fflate: /^releasing\/zip\.ts$/,
  commander: /^commands\/command-line\.ts$/,
  'vscode-languageserver': /^(lsp\/|commands\/lsp\.ts)/,
  'vscode-languageserver-textdocument': /^(lsp\/|commands\/lsp\.ts)/,
};

/** Which of Node's modules each folder may import. Those of the world (files, processes, threads) are for the outer floors. */
const mayUse: Readonly<Record<string, RegExp>> = {
  main: /^worker_threads$/,
  commands: /^(fs|os|path|url)$/,
  reading: /^(fs|os|path|worker_threads)$/,
  // Addresses of files, and the stream that passes messages on.
  lsp: /^(path|stream|url)$/,
  // v8 turns values into bytes, and back.
  publishing: /^(crypto|events|path|v8|worker_threads|zlib)$/,
  // It looks into PDFs.
  releasing: /^(crypto|zlib)$/,
  watching: /^(crypto|timers\/promises)$/,
  doctor: /^(fs|path)$/,
  // It serves a browser on the same machine.
  preview: /^(crypto|http|path)$/,
  io: /^(child_process|crypto|fs|os|path|readline\/promises|timers\/promises|url)$/,
  // These compute and reach for nothing. `timers/promises` lets others have their turn between two pages.
  render: /^(crypto|stream\/promises|timers\/promises|zlib)$/,
  media: /^zlib$/,
  report: /^(crypto|util)$/,
  diff: /^crypto$/,
  document: /^path$/,
  model: /^path$/,
  schema: /^util$/,
  text: /^url$/,
};

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** A path below `src/`, with `/` on every system. */
function below(path: string): string {
  return relative(src, path).replaceAll('\\', '/');
}

/** The folder of a path below `src/`; that of `main.ts` is called `main`. */
function folderOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

const imports = files(src)
  .filter((path) => /\.c?ts$/.test(path))
  .flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const found = [
      ...text.matchAll(
        /(?:^import|^export (?:type )?[{*][^;]*?\bfrom|^\} from|^import [^;]*?\bfrom|\bimport\()\s*'([^']+)'/gm,
      ),
    ];
    return found.map(([, target = '']) => ({ file: below(path), target }));
  });
/** Imports of a file of `src/` by another. */
const inside = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, target }) => ({ file, target: below(join(src, dirname(file), target)) }));

test('the imports of every kind are found, so that the tests below have something to judge', () => {
  expect(inside.length).toBeGreaterThan(500);
  expect(imports).toContainEqual({ file: 'render/pdf/pdfkit.ts', target: 'pdfkit' });
  expect(imports).toContainEqual({ file: 'main.ts', target: './reading/read-worker.ts' });
  expect(imports).toContainEqual({ file: 'reading/two-threads.ts', target: 'node:worker_threads' });
});

test('every folder imports only those below it', () => {
  const wrong = inside.filter(({ file, target }) => {
    const [folder, other] = [folderOf(file), folderOf(target)];
    if (folder === 'main' || target.startsWith('..')) return false;
    return other !== folder && !mayImport[folder]?.includes(other);
  });
  expect(wrong).toEqual([]);
});

test('no folder may import what it does not', () => {
  const unused = Object.entries(mayImport).flatMap(([folder, others]) =>
    others
      .filter(
        (other) =>
          !inside.some(({ file, target }) => folderOf(file) === folder && folderOf(target) === other),
      )
      .map((other) => `${folder} → ${other}`),
  );
  expect(unused).toEqual([]);
});

test('no file imports itself, not even through others', () => {
  const uses = new Map<string, string[]>();
  for (const { file, target } of inside) uses.set(file, [...(uses.get(file) ?? []), target]);
  const done = new Set<string>();
  const circleFrom = (file: string, above: readonly string[]): readonly string[] | undefined => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of uses.get(file) ?? []) {
      const circle = circleFrom(target, [...above, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  expect([...uses.keys()].map((file) => circleFrom(file, [])).filter((circle) => circle)).toEqual([]);
});

test('the help of the commands loads words, and nothing of what the commands do', () => {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = readFileSync(join(src, file), 'utf8');
    // Neither types nor what is imported when a command runs.
    for (const [, target = ''] of text.matchAll(
      /^(?:import (?!type\b)[^;]*?|export [^;]*?)\bfrom '(\.[^']+)'/gm,
    ))
      load(below(join(src, dirname(file), target)));
  };
  load('commands/command-line.ts');
  expect([...loaded]).toEqual(
    expect.arrayContaining(['commands/validate.command.ts', 'messages/cli-words.ts', 'text/did-you-mean.ts']),
  );
  const heavy = [...loaded].filter(
    (file) => !['commands', 'kinds', 'messages', 'text'].includes(folderOf(file)),
  );
  expect(heavy.sort()).toEqual([
    'escape/escape-controls.ts',
    'publishing/build-formats.ts',
    'templates/nouns.ts',
  ]);
  expect([...loaded]).not.toContain('commands/validate.ts');
});

test('every library is imported by its owner only, and none has no owner', () => {
  const wrong = imports.filter(({ file, target }) => {
    if (/^(\.|node:|#)/.test(target)) return false;
    const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
    return !owners[name]?.test(file);
  });
  expect(wrong).toEqual([]);
});

test("Node's own modules are imported where the world is the matter, or where they only compute", () => {
  const wrong = imports.filter(({ file, target }) => {
    const [, name] = /^node:(.*)$/.exec(target) ?? [];
    return name !== undefined && !mayUse[folderOf(file)]?.test(name);
  });
  expect(wrong).toEqual([]);
  const bare = imports.filter(({ target }) => /^(fs|path|os|crypto|zlib|url|util|events)(\/|$)/.test(target));
  expect(bare).toEqual([]);
});

test('pure folders know no clock, no environment and no console', () => {
  const impure = files(src).filter((path) => {
    if (['io', 'commands', 'reading', 'publishing', 'main'].includes(folderOf(below(path)))) return false;
    return /Date\.now\(|new Date\(\)|process\.env|console\./.test(readFileSync(path, 'utf8'));
  });
  expect(impure.map(below)).toEqual([]);
});

test('what is said to people stands in the catalogue, the locales or the rules', () => {
  const spoken = files(src).filter((path) => {
    if (['messages', 'rules'].includes(folderOf(below(path)))) return false;
    const code = readFileSync(path, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '');
    // Norwegian letters in a string are a sentence that escaped; patterns and tables of letters are code.
    return [...code.matchAll(/(['`])((?:(?!\1).)*)\1/g)].some(
      ([, , text = '']) => /[æøåÆØÅ]/.test(text) && / /.test(text) && !/[|[\]]/.test(text),
    );
  });
  expect(spoken.map(below)).toEqual([]);
});

test('values of messages have types, so no wording makes a number or a text of one', () => {
  const untyped = files(src).flatMap((path) => {
    if (!['messages', 'rules'].includes(folderOf(below(path)))) return [];
    const casts =
      /\b(?:Number|String)\(v\.\w+\)|\bv: (?:any|unknown|Values|object|Readonly<Record|Record)\b/g;
    return (readFileSync(path, 'utf8').match(casts) ?? []).map((cast) => `${below(path)}: ${cast}`);
  });
  expect(untyped).toEqual([]);
});
