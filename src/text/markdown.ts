import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { openBox, takeBox, type Written } from './beginnings.ts';
import { findFrontMatter } from './front-matter.ts';
import { hasWords } from './has-words.ts';
import { restoreSigns, withKeptSigns } from './kept-lines.ts';
import { type LooseHeading, looseHeadings, withSpaces } from './loose-headings.ts';
import type { MapNode } from './node.ts';
import { citeNotes, fillCitations, restoreBrackets, takeNotes } from './notes.ts';
import type { Place, Range } from './place.ts';
import { parseBlocks } from './plain-blocks.ts';
import { plainText } from './plain-text.ts';
import type { TextProblem } from './text-problems.ts';
import { parseYaml } from './yaml.ts';

export interface ParsedMarkdown {
  /** Undefined when there is none, or when it could not be read (then there is a problem that says so). */
  readonly frontMatter: MapNode | undefined;
  /** The plan's Markdown, see `parseProse`. Positions are offsets in the whole file. Undefined where it could not be read. */
  readonly tree: Root | undefined;
  readonly problems: readonly TextProblem[];
}

declare module 'unist' {
  interface Node {
    /** UTF-16 offsets in the text; takes the place of `position`, which is five times as large. */
    range?: Range;
  }
}

/** Tables are the one extension: the parts of GFM that turn bare text into markup would surprise writers of prose. */
function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

/** Lines that make a heading of the text above them: a writer means a rule by them, or nothing. */
function noUnderlines(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['setextUnderline'] } },
  ];
}

let plain: ReturnType<typeof makeProcessor> | undefined;
let withTables: ReturnType<typeof makeProcessor> | undefined;
const makeProcessor = (full: boolean) => {
  const processor = unified().use(remarkParse).use(noUnderlines);
  return (full ? processor.use(tables) : processor).freeze();
};

/**
 * The last line is read as a whole line: without its end the parser puts a tag below a list that with it belongs to the
 * list.
 */
function parse(written: string): Root {
  return parseBlocks(written.endsWith('\n') ? written : `${written}\n`, parseMarkup);
}

/** What looks for tables takes its time: a text without the signs of one is read without it. */
function parseMarkup(text: string): Root {
  if (!/\||:-|-:/.test(text)) {
    plain ??= makeProcessor(false);
    return plain.parse(text) as Root;
  }
  withTables ??= makeProcessor(true);
  return withTables.parse(text) as Root;
}

/** Deeper than any prose goes, and far from where a recursive reader fails. */
const deepest = 64;

/** Markdown as a tree; `tooDeep` where it is nested so deep that it is not read. */
export interface ParsedProse {
  readonly tree: Root;
  readonly tooDeep: boolean;
  /** Headings that lack the space after their signs; they are headings in the tree. */
  readonly loose: readonly LooseHeading[];
}

/**
 * Parses Markdown without front matter, such as a description in a YAML file: CommonMark with GFM tables, less what makes
 * something else of a sentence than is written, and with notes. A date at the start of a line begins no list, and a line of `---` or `===`
 * makes no heading of the text above it. Offsets are within `text`.
 */
export function parseProse(text: string): ParsedProse {
  return parseSafely(text.normalize('NFC'), 0, false);
}

/** What is nested beyond all measure is not read at all: every walk over the tree may then be recursive. */
function parseSafely(text: string, from: number, titled: boolean): ParsedProse {
  const nothing: ParsedProse = { tree: { type: 'root', children: [] }, tooDeep: true, loose: [] };
  if (tangled(text)) return nothing;
  const loose = looseHeadings(text, from, titled);
  const { text: spaced, back } = withSpaces(text, loose);
  const { text: read, notes, brackets } = takeNotes(spaced);
  try {
    const tree = readTree({ text: read, back: (offset) => back(Math.min(offset, read.length)) });
    if (!tree) return nothing;
    if (brackets) {
      citeNotes(tree, text, brackets);
      restoreBrackets(tree, brackets);
    }
    const definitions: FootnoteDefinition[] = [];
    for (const { identifier, label, range, text: said, offsets } of notes) {
      const note = readTree({
        text: said,
        back: (offset) => back(offsets[Math.min(offset, said.length)] ?? 0),
      });
      if (!note) return nothing;
      const [start, end] = range;
      const children = note.children as FootnoteDefinition['children'];
      definitions.push({
        type: 'footnoteDefinition',
        identifier,
        label,
        children,
        range: [back(start), back(end)],
      });
    }
    if (definitions.length > 0) addNotes(tree, definitions);
    return { tree, tooDeep: false, loose };
  } catch (error) {
    if (error instanceof RangeError) return nothing;
    throw error;
  }
}

/** One text as a tree, with the offsets of what it was taken from; undefined where it is too deep. */
function readTree(written: Written): Root | undefined {
  const kept = withKeptSigns(written.text);
  const tree = parse(kept ?? written.text);
  const definitions = new Map<string, Definition>();
  if (!settle(tree, definitions, 0, written)) return undefined;
  if (kept !== undefined) restoreSigns(tree);
  if (definitions.size > 0) resolveReferences(tree, definitions);
  settleLinks(tree, false);
  return tree;
}

/** Puts the notes of a text among its blocks, where they are written, and what they say where they are cited. */
function addNotes(tree: Root, notes: readonly FootnoteDefinition[]): void {
  const named = new Map<string, FootnoteDefinition>();
  for (const note of notes) if (!named.has(note.identifier)) named.set(note.identifier, note);
  fillCitations(tree, named);
  const start = ({ range }: Nodes): number => range?.[0] ?? 0;
  tree.children = [...tree.children, ...notes].sort((one, other) => start(one) - start(other));
}

/** What is said of a heading that lacks the space after its signs. */
export function looseHeadingProblem({ depth }: LooseHeading, at: Place): TextProblem {
  return { name: 'heading-without-space', at, values: { signs: '#'.repeat(depth) } };
}

/**
 * Leaves of each node's position its offsets, makes a line break of `<br>` in a cell, where there is no other way to write
 * one, takes the box off the start of a task, and collects the definitions. False where the tree is too deep.
 */
function settle(
  node: Nodes,
  definitions: Map<string, Definition>,
  depth: number,
  written: Written,
  inCell = false,
): boolean {
  if (depth > deepest) return false;
  if (inCell && node.type === 'html' && /^<br ?\/?>$/i.test(node.value))
    Object.assign(node, { type: 'break', value: undefined });
  const { position } = node;
  const [start, end] = position
    ? [position.start.offset ?? 0, position.end.offset ?? 0]
    : (node.range ?? [0, 0]);
  node.range = [written.back(start), written.back(end)];
  if (node.type === 'listItem') takeBox(node, written);
  if (node.type === 'blockquote') openBox(node, written);
  if (position) node.position = undefined;
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  const cell = inCell || node.type === 'tableCell';
  return (
    !('children' in node) ||
    node.children.every((child) => settle(child, definitions, depth + 1, written, cell))
  );
}

/** Signs of emphasis in one paragraph: the parser's time grows with the square of their number. */
const mostSigns = 1000;
const containers = new RegExp(`^[ \\t]*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]*){${deepest + 1}}`, 'm');

/** Whether a text is made so that reading it would take for ever, or all memory; found without reading it. */
function tangled(text: string): boolean {
  if (containers.test(text) || weightOf(text) > heaviest) return true;
  if (!/[*_[]/.test(text)) return false;
  let signs = 0;
  for (const line of text.split('\n')) {
    // A paragraph, an item, a heading or a row begins here.
    if (/^\s*(?:$|[-+*>|#]|\d+[.)])/.test(line)) signs = 0;
    signs += line.match(/\*+|_+|\[/g)?.length ?? 0;
    if (signs > mostSigns) return true;
  }
  return false;
}

/** A unit is what one line of plain prose costs the parser: about 5 kB while it works. */
const heaviest = 50_000;
/** Shorter texts cannot be that heavy. */
const light = 5000;

/**
 * About what a text costs to read. Measured on texts of one construct each: a block costs as much as two lines, an item
 * four, a sign two; time grows with the square of the number of quotes and of lists. Each part of a heading is one.
 */
function weightOf(text: string): number {
  if (text.length < light) return 0;
  let weight = 0;
  let blank = true;
  let inList = false;
  for (const line of text.split('\n')) {
    const start = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)*/.exec(line)?.[0] ?? '';
    const marks = start.match(/>|[-+*]|\d+[.)]/g) ?? [];
    const quotes = marks.filter((mark) => mark === '>').length;
    weight += 1 + (blank ? 1 : 0) + 8 * quotes;
    if (marks.length > 0) weight += 3 + 8 * (marks.length - (inList ? 1 : 0));
    inList = marks.length > 0 || (inList && /^(?:\s|$)/.test(line));
    weight += 2 * (line.match(/[*_`[\]<|\\&!\t]/g)?.length ?? 0);
    // Each word of a heading is a part of its own, and so is each sign that might close it.
    if (/^[ \t>]*#/.test(line)) weight += line.match(/[ \t]+|#+/g)?.length ?? 0;
    blank = /^\s*$/.test(line);
  }
  return weight;
}

/** What is said of prose that is not read. */
export function tooDeepProblem(at: Place): TextProblem {
  return { name: 'prose-too-tangled', at, values: { limit: deepest } };
}

/**
 * Parses a Markdown file with YAML front matter. The front matter is blanked out rather than cut away, so that both
 * parsers give true file positions.
 * @param isField whether a word is the name of a field that the file may have
 */
export function parseMarkdown(
  file: string,
  text: string,
  isField?: (word: string) => boolean,
): ParsedMarkdown {
  const { fields, end, problems: found } = findFrontMatter(file, text, isField);
  const problems = [...found];
  let frontMatter: MapNode | undefined;
  if (fields) {
    const parsed = parseYaml(file, text.slice(...fields), fields[0]);
    frontMatter = parsed.root;
    problems.push(...parsed.problems);
  }
  if (end === undefined) return { frontMatter, tree: undefined, problems };
  const body = text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
  const { tree, tooDeep, loose } = parseSafely(body, end, true);
  problems.push(...loose.map((heading) => looseHeadingProblem(heading, { file, range: heading.range })));
  if (tooDeep) problems.push(tooDeepProblem({ file }));
  return { frontMatter, tree: tooDeep ? undefined : nfc(tree, body), problems };
}

/**
 * Leaves links as they can be followed and printed: none in another, whose address would be lost, and each with words.
 * Where there are none, they are its address.
 */
function settleLinks(node: Nodes, inLink: boolean): void {
  if (!('children' in node)) return;
  const within = inLink || node.type === 'link';
  const inside: readonly Nodes[] = node.children;
  for (const child of inside) {
    settleLinks(child, within);
    if (child.type !== 'link' || within || showsSomething(child)) continue;
    const [start] = child.range ?? [0];
    child.children = [{ type: 'text', value: child.url, range: [start + 1, start + 1] }];
  }
  if (!within || !inside.some(({ type }) => type === 'link')) return;
  const children = inside.flatMap((child): readonly Nodes[] =>
    child.type === 'link' ? child.children : [child],
  );
  node.children = children as typeof node.children;
}

function showsSomething(node: Nodes): boolean {
  if (node.type === 'image') return true;
  return 'children' in node ? node.children.some(showsSomething) : hasWords(plainText([node]));
}

/** Puts the address in place of a reference to it, `[text][name]`: from here on there is one kind of link and of image. */
function resolveReferences(node: Nodes, definitions: ReadonlyMap<string, Definition>): void {
  if (node.type === 'linkReference' || node.type === 'imageReference') {
    const { url, title } = definitions.get(node.identifier) ?? { url: '' };
    const type = node.type === 'linkReference' ? 'link' : 'image';
    Object.assign(node, { type, url, ...(title && { title }) });
  }
  if ('children' in node) for (const child of node.children) resolveReferences(child, definitions);
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
