import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../support/run-cli.ts';

const src = join(root, 'src');

/** What each folder may import, types included. Everything may use the words of `messages`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  io: [],
  money: [],
  escape: [],
  messages: ['text'],
  schema: ['text', 'messages'],
  templates: [],
  media: [],
  model: ['text', 'schema', 'money', 'io', 'media', 'templates', 'messages'],
  rules: ['model', 'budget', 'money', 'text', 'messages', 'report', 'templates'],
  budget: ['model', 'money'],
  diff: ['model', 'budget', 'money', 'text', 'templates'],
  document: ['model', 'budget', 'money', 'diff', 'media', 'text', 'templates'],
  render: ['document', 'templates', 'media', 'escape', 'text'],
  mend: ['text', 'schema', 'model', 'report'],
  lsp: ['text', 'model'],
  report: ['text', 'messages', 'diff', 'money', 'templates', 'escape'],
  commands: [
    'io',
    'text',
    'messages',
    'schema',
    'model',
    'rules',
    'mend',
    'lsp',
    'document',
    'render',
    'report',
    'money',
    'budget',
    'diff',
    'templates',
  ],
};

/** The one owner of each library. */
const owners: Readonly<Record<string, RegExp>> = {
  yaml: /^text\//,
  'remark-parse': /^text\//,
  'micromark-extension-gfm-table': /^text\//,
  unified: /^(text|render\/markdown)/,
  'mdast-util-gfm-table': /^(text|render\/markdown)/,
  'mdast-util-gfm-strikethrough': /^render\/markdown/,
  'remark-stringify': /^render\/markdown/,
  'mdast-util-to-markdown': /^render\/markdown/,
  ajv: /^schema\//,
  pdfkit: /^render\/pdf\//,
  hyphen: /^render\/pdf\//,
  saxes: /^media\//,
  diff: /^diff\//,
  commander: /^main\.ts$/,
  'vscode-languageserver': /^commands\/lsp/,
};

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const imports = files(src)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const found = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, target = '']) => target);
    return found.map((target) => ({ file: relative(src, file).replaceAll('\\', '/'), target }));
  });

test('the sources import something, so the tests below have something to judge', () => {
  expect(imports.length).toBeGreaterThan(200);
});

test('every folder imports only those below it', () => {
  const wrong = imports.filter(({ file, target }) => {
    if (!target.startsWith('.') || !file.includes('/') || target.endsWith('.json')) return false;
    const own = file.split('/')[0] ?? '';
    const other =
      relative(src, join(src, dirname(file), target))
        .replaceAll('\\', '/')
        .split('/')[0] ?? '';
    return other !== own && !mayImport[own]?.includes(other);
  });
  expect(wrong).toEqual([]);
});

test('every library has one owner', () => {
  const wrong = imports.filter(({ file, target }) => {
    const owner = owners[target.split('/')[0] ?? ''];
    return owner && !owner.test(file);
  });
  expect(wrong).toEqual([]);
});

test('pure folders do not reach for the world', () => {
  const world = /^node:(fs|process|child_process|os|net|http)/;
  const wrong = imports.filter(
    ({ file, target }) => world.test(target) && !/^(io|commands)\/|^main\.ts$/.test(file),
  );
  expect(wrong).toEqual([]);
  const clock = files(src).filter((file) => {
    const path = relative(src, file).replaceAll('\\', '/');
    return (
      !/^(io|commands)\/|^main\.ts$/.test(path) &&
      /Date\.now\(|new Date\(\)|process\.env|console\./.test(readFileSync(file, 'utf8'))
    );
  });
  expect(clock).toEqual([]);
});

test('what is said to people stands in the catalogue, the locales or the rules', () => {
  const spoken = files(src).filter((file) => {
    const path = relative(src, file).replaceAll('\\', '/');
    if (/^(messages|rules)\//.test(path)) return false;
    const code = readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '');
    // Norwegian letters in a string are a sentence that escaped; patterns and tables of letters are code.
    return [...code.matchAll(/(['`])((?:(?!\1).)*)\1/g)].some(
      ([, , text = '']) => /[æøåÆØÅ]/.test(text) && / /.test(text) && !/[|[\]]/.test(text),
    );
  });
  expect(spoken).toEqual([]);
});
