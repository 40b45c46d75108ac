import type { Heading, List, Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';

/** Signs that may mean something inside a line, but for stars. */
const markup = '_`[\\]<\\\\&|\\0\\t\\r\\n';
/**
 * What begins nothing but a paragraph at the start of a line: most signs, a number that counts no list, and stars at a word,
 * which count none either.
 */
const beginning = `(?:[^${markup} #>+\\-=~:!0-9*]|\\d+(?![\\d.)])|\\*{1,2}(?=[\\p{L}\\d]))`;
/** Words in one line, which does not end with a space. */
const words = `${beginning}(?:[^${markup}]*[^${markup} ])?`;

const line = new RegExp(`${words}\\n`, 'uy');
const heading = new RegExp(`(#{1,6}) (${words})(?<!#)\\n`, 'uy');
const item = new RegExp(`- (${words})\\n`, 'uy');
const blank = / *\n/y;
/** Where a block begins, whatever came before the blank line above it. */
const fresh = new RegExp(`#{1,6} |${beginning}`, 'uy');
/** Stars that can only begin, and as many that can only end. Source: CommonMark 0.31, 6.2 */
const emphasis = /(?<=^|[\s(«])(\*{1,2})(?=[\p{L}\d])([^*]*[\p{L}\d])\1(?=$|[\s.,;:)»!?])/gu;

/**
 * Constructs that are about more than the blocks between two blank lines: definitions, code and HTML. A tab is as wide as its
 * place makes it.
 */
const wide = /\]:|```|~~~|[<\t\r\0]/;

/**
 * Reads paragraphs, headings and lists of plain and emphasized words without a tokenizer, which takes most of the time of
 * reading prose. What else there is goes to the parser, from a blank line to a blank line behind which anything that came
 * before has ended; neighbours go there in one piece, as each call has its price.
 * @param text ends with a line feed
 * @param parse the parser, for a text of any length; its offsets begin at 0
 */
export function parseBlocks(text: string, parse: (text: string) => Root): Root {
  if (wide.test(text)) return parse(text);
  const children: RootContent[] = [];
  const takeRest = (from: number, end: number): void => {
    if (from === end) return;
    for (const node of parse(text.slice(from, end)).children) children.push(moved(node, from) as RootContent);
  };
  let at = afterBlank(text, 0);
  /** Where what is left to the parser begins. */
  let rest = at;
  while (at < text.length) {
    const found = headingAt(text, at) ?? paragraphAt(text, at) ?? listAt(text, at);
    if (found) {
      takeRest(rest, at);
      children.push(found.node);
    }
    at = afterBlank(text, found?.end ?? endOfRest(text, at));
    if (found) rest = at;
  }
  takeRest(rest, at);
  return { type: 'root', children, position: between(0, text.length) };
}

interface Found {
  readonly node: RootContent;
  /** Behind its last line. */
  readonly end: number;
}

function headingAt(text: string, at: number): Found | undefined {
  const [all, signs, said] = matchAt(heading, text, at) ?? [];
  if (all === undefined || signs === undefined || said === undefined) return undefined;
  const end = at + all.length;
  const depth = signs.length as Heading['depth'];
  const children = phrasing(said, end - 1 - said.length);
  return children && { node: { type: 'heading', depth, children, position: between(at, end - 1) }, end };
}

function paragraphAt(text: string, at: number): Found | undefined {
  let end = at;
  for (let found = matchAt(line, text, end); found; found = matchAt(line, text, end)) end += found[0].length;
  // A line of something else may belong to the paragraph.
  if (end === at || !isBlank(text, end)) return undefined;
  const node = paragraph(text.slice(at, end - 1), at);
  return node && { node, end };
}

function listAt(text: string, at: number): Found | undefined {
  const children: List['children'] = [];
  let end = at;
  for (let found = matchAt(item, text, end); found; found = matchAt(item, text, end)) {
    const [all, said = ''] = found;
    const node = paragraph(said, end + 2);
    if (!node) return undefined;
    const position = between(end, end + all.length - 1);
    children.push({ type: 'listItem', spread: false, checked: null, children: [node], position });
    end += all.length;
  }
  // Lines below a blank one may belong to it, too.
  if (end === at || !isBlank(text, end)) return undefined;
  const next = afterBlank(text, end);
  if (next < text.length && !matchAt(fresh, text, next)) return undefined;
  const position = between(at, end - 1);
  return { node: { type: 'list', ordered: false, start: null, spread: false, children, position }, end };
}

/** The next place at which whatever began before has ended. */
function endOfRest(text: string, from: number): number {
  for (let at = lineEnd(text, from); at < text.length; at = lineEnd(text, at)) {
    if (!isBlank(text, at)) continue;
    const next = afterBlank(text, at);
    if (next >= text.length || matchAt(fresh, text, next)) return next;
    at = next;
  }
  return text.length;
}

function lineEnd(text: string, at: number): number {
  return text.indexOf('\n', at) + 1;
}

function isBlank(text: string, at: number): boolean {
  return at >= text.length || matchAt(blank, text, at) !== null;
}

/** The start of the first line from here that is not blank. */
function afterBlank(text: string, from: number): number {
  let at = from;
  for (let found = matchAt(blank, text, at); found; found = matchAt(blank, text, at)) at += found[0].length;
  return at;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function paragraph(said: string, at: number): Paragraph | undefined {
  const children = phrasing(said, at);
  return children && { type: 'paragraph', children, position: between(at, at + said.length) };
}

/** Words, and words between stars; undefined where there are other stars. */
function phrasing(said: string, at: number): PhrasingContent[] | undefined {
  if (!said.includes('*')) return [textNode(said, at)];
  const found: PhrasingContent[] = [];
  let done = 0;
  for (const { 0: all, 1: stars = '', 2: inner = '', index } of said.matchAll(emphasis)) {
    if (index > done) found.push(textNode(said.slice(done, index), at + done));
    done = index + all.length;
    found.push({
      type: stars.length === 2 ? 'strong' : 'emphasis',
      children: [textNode(inner, at + index + stars.length)],
      position: between(at + index, at + done),
    });
  }
  if (done < said.length) found.push(textNode(said.slice(done), at + done));
  return found.some((node) => node.type === 'text' && node.value.includes('*')) ? undefined : found;
}

function textNode(value: string, at: number): Text {
  return { type: 'text', value, position: between(at, at + value.length) };
}

/** Lines and columns are not asked for. */
function between(start: number, end: number): NonNullable<Nodes['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

/** A node of a part of the text, with its offsets in the whole of it. */
function moved(node: Nodes, by: number): Nodes {
  const { position } = node;
  if (position) node.position = between((position.start.offset ?? 0) + by, (position.end.offset ?? 0) + by);
  if ('children' in node) for (const child of node.children) moved(child, by);
  return node;
}
