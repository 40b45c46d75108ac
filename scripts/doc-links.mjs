// Says which links of the pages lead nowhere: relative files, headings (#anchors) of Markdown files, and paths of the
// repository that are named in code (`src/…`). Addresses on the web are not asked for: there is no network.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Pages for people, from the root of the repository. */
function pagesOf(folder) {
  const below = ['docs', 'templates'].flatMap((name) =>
    existsSync(join(folder, name))
      ? readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((path) => join(name, path))
      : [],
  );
  return [...readdirSync(folder), ...below].filter((path) => path.endsWith('.md')).sort();
}

/** Everything that is wrong with the links of the pages below a folder, a line each. */
export function brokenLinks(folder) {
  const anchors = new Map();
  const anchorsOf = (file) => {
    if (!anchors.has(file)) anchors.set(file, new Set(headings(parse(file)).map(githubAnchor)));
    return anchors.get(file);
  };
  return pagesOf(folder).flatMap((page) => {
    const file = join(folder, page);
    const wrong = [];
    const told = (node, what) => wrong.push(`${page}:${node.position.start.line}: ${what}`);
    visit(parse(file), (node) => {
      if (node.type === 'inlineCode') {
        const [path] =
          /^(?:src|test|scripts|bench|docs|schemas|templates|bin)\/[\w./-]+$/.exec(node.value) ?? [];
        if (path && ![folder, dirname(file), join(folder, 'test')].some((at) => existsSync(join(at, path))))
          told(node, `no file ${path}`);
      }
      if (!['link', 'image', 'definition'].includes(node.type) || /^[a-z]+:/i.test(node.url)) return;
      const [path, anchor] = node.url.split('#').map(decodeURIComponent);
      const target = path ? join(dirname(file), path) : file;
      if (!existsSync(target) || relative(folder, target).startsWith('..')) told(node, `no file ${node.url}`);
      else if (anchor && target.endsWith('.md') && !anchorsOf(target).has(anchor))
        told(node, `no heading ${node.url}`);
    });
    return wrong;
  });
}

function parse(file) {
  return unified().use(remarkParse).parse(readFileSync(file, 'utf8'));
}

function visit(node, see) {
  see(node);
  for (const child of node.children ?? []) visit(child, see);
}

/** The texts of the headings, with a number behind those that are there before, as GitHub counts them. */
function headings(tree) {
  const seen = new Map();
  const found = [];
  visit(tree, (node) => {
    if (node.type !== 'heading') return;
    let text = '';
    visit(node, ({ value = '' }) => {
      text += value;
    });
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    found.push(before ? `${text}-${before}` : text);
  });
  return found;
}

/** A heading as GitHub makes an anchor of it. */
function githubAnchor(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = brokenLinks(root);
  for (const line of wrong) stderr.write(`${line}\n`);
  if (wrong.length > 0) exit(1);
  stdout.write(`${pagesOf(root).length} pages, and every link leads somewhere\n`);
}
