import type { Definition, Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { MapNode } from './node.ts';
import type { Range } from './place.ts';
import type { Problem } from './problem.ts';
import { parseYaml } from './yaml.ts';

export interface ParsedMarkdown {
  /** Undefined when there is none, or when it could not be read (then there is a problem that says so). */
  readonly frontMatter: MapNode | undefined;
  /** CommonMark with GFM tables. Positions are offsets in the whole file. */
  readonly tree: Root;
  readonly problems: readonly Problem[];
}

/** Tables are the one extension: the parts of GFM that turn bare text into markup would surprise writers of prose. */
function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

const processor = unified().use(remarkParse).use(tables).freeze();

/** Deeper than any prose goes, and far from where a recursive reader fails. */
const deepest = 64;

/** Markdown as a tree; `tooDeep` where it is nested so deep that it is not read. */
export interface ParsedProse {
  readonly tree: Root;
  readonly tooDeep: boolean;
}

/** Parses Markdown without front matter, such as a description in a YAML file. Offsets are within `text`. */
export function parseProse(text: string): ParsedProse {
  const { tree, tooDeep } = parseSafely(text.normalize('NFC'));
  return { tree: withReferences(tree), tooDeep };
}

/** What is nested beyond all measure is not read at all: every walk over the tree may then be recursive. */
function parseSafely(text: string): ParsedProse {
  const nothing: ParsedProse = { tree: { type: 'root', children: [] }, tooDeep: true };
  if (tangled(text)) return nothing;
  try {
    const tree = processor.parse(text) as Root;
    let level: readonly Nodes[] = [tree];
    for (let depth = 0; level.length > 0; depth += 1) {
      if (depth > deepest) return nothing;
      level = level.flatMap((node) => ('children' in node ? node.children : []));
    }
    return { tree, tooDeep: false };
  } catch (error) {
    if (error instanceof RangeError) return nothing;
    throw error;
  }
}

/** Signs of emphasis in one paragraph: the parser's time grows with the square of their number. */
const mostSigns = 1000;
const containers = new RegExp(`^[ \\t]*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]*){${deepest + 1}}`, 'm');

/** Whether a text is made so that reading it would take for ever; found without reading it. */
function tangled(text: string): boolean {
  if (containers.test(text)) return true;
  if (!/[*_]/.test(text)) return false;
  let signs = 0;
  for (const line of text.split('\n')) {
    // A paragraph, an item, a heading or a row begins here.
    if (/^\s*(?:$|[-+*>|#]|\d+[.)])/.test(line)) signs = 0;
    signs += line.match(/\*+|_+/g)?.length ?? 0;
    if (signs > mostSigns) return true;
  }
  return false;
}

/** What is said of prose that is not read. */
export function tooDeepProblem(at: Problem['at']): Problem {
  return { name: 'prose-too-tangled', at, values: { limit: deepest } };
}

/**
 * Parses a Markdown file with YAML front matter. The front matter is blanked out rather than cut away, so that both
 * parsers give true file positions.
 */
export function parseMarkdown(file: string, text: string): ParsedMarkdown {
  const fence = frontMatterFence(text);
  const problems: Problem[] = [];
  let frontMatter: MapNode | undefined;
  let body = text;
  if (fence === 'missing') {
    problems.push({ name: 'front-matter-missing', at: { file } });
  } else if (fence === 'open') {
    problems.push({ name: 'front-matter-open', at: { file, range: [0, 3] } });
  } else {
    const [from, to] = fence.content;
    const parsed = parseYaml(file, text.slice(from, to), from);
    frontMatter = parsed.root;
    problems.push(...parsed.problems);
    body = text.slice(0, fence.end).replace(/[^\r\n]/g, ' ') + text.slice(fence.end);
  }
  const { tree, tooDeep } = parseSafely(body);
  if (tooDeep) problems.push(tooDeepProblem({ file }));
  return { frontMatter, tree: withReferences(nfc(tree, body)), problems };
}

type Fence = { readonly content: Range; readonly end: number };

function frontMatterFence(text: string): Fence | 'missing' | 'open' {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return 'missing';
  const from = opening[0].length;
  const closing = /^---[ \t]*$/m;
  const rest = text.slice(from).replaceAll('\r', ' ');
  const match = closing.exec(rest);
  if (!match) return 'open';
  return { content: [from, from + match.index], end: from + match.index + match[0].length };
}

/** Puts the address in place of a reference to it, `[text][name]`: from here on there is one kind of link and of image. */
function withReferences(tree: Root): Root {
  const definitions = new Map<string, Definition>();
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) collect(child);
  };
  const resolve = (node: Nodes): void => {
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const { url, title } = definitions.get(node.identifier) ?? { url: '' };
      const type = node.type === 'linkReference' ? 'link' : 'image';
      Object.assign(node, { type, url, ...(title && { title }) });
    }
    if ('children' in node) for (const child of node.children) resolve(child);
  };
  collect(tree);
  if (definitions.size > 0) resolve(tree);
  return tree;
}

/** Composes decomposed letters in the tree's own strings; the positions stay those of the file. */
function nfc(tree: Root, text: string): Root {
  if (text.normalize('NFC') === text) return tree;
  const visit = (node: { type: string; children?: unknown[]; [key: string]: unknown }): void => {
    for (const key of ['value', 'alt', 'title', 'url']) {
      const value = node[key];
      if (typeof value === 'string') node[key] = value.normalize('NFC');
    }
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(tree as unknown as Parameters<typeof visit>[0]);
  return tree;
}
