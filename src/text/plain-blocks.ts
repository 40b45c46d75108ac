import type {
  AlignType,
  Heading,
  List,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  TableRow,
  Text,
} from 'mdast';

/** Signs that may mean something inside a line, but for stars. */
const markup = '_`[\\]<\\\\&|\\0\\t\\r\\n';
/** A link to an address in which no sign means anything. Source: CommonMark 0.31, 6.3 */
const address = '[\\p{L}\\p{N}/:.,;#?=%~+@_-]+';
const plainLink = `\\[[^${markup}*]+\\]\\(${address}\\)`;
/**
 * What begins nothing but a paragraph at the start of a line: most signs, a number that counts no list, a link, and stars at a
 * word, which count none either.
 */
const beginning = `(?:[^${markup} #>+\\-=~:!0-9*]|\\d+(?![\\d.)])|\\*{1,2}(?=[\\p{L}\\d[])|(?=${plainLink}))`;
/** Words in one line, which does not end with a space. */
const words = `${beginning}(?:(?:[^${markup}]|${plainLink})*(?:[^${markup} ]|${plainLink}))?`;

const line = new RegExp(`${words}\\n`, 'uy');
const heading = new RegExp(`(#{1,6}) (${words})(?<!#)\\n`, 'uy');
const item = new RegExp(`( *)- (${words})\\n`, 'uy');
const row = /\|(?:[^|\n]*\|)+\n/y;
const delimiters = /\|(?: *:?-+:? *\|)+\n/y;
/** In a cell no line begins. */
const cellWords = new RegExp(`^(?:[^${markup}]|${plainLink})*$`, 'u');
const blank = / *\n/y;
/** Where a block begins, whatever came before the blank line above it. */
const fresh = new RegExp(`#{1,6} |\\||${beginning}`, 'uy');
/** Stars that can only begin, and as many that can only end. Source: CommonMark 0.31, 6.2 */
const emphasis = /(?<=^|[\s(«])(\*{1,2})(?=[\p{L}\d[])([^*]*[\p{L}\d).,:;!?»])\1(?=$|[\s.,;:)»!?])/gu;
const link = new RegExp(`(?<!!)\\[([^${markup}*]+)\\]\\((${address})\\)`, 'gu');

/**
 * Constructs that are about more than the blocks between two blank lines: definitions, code and HTML. A tab is as wide as its
 * place makes it.
 */
const wide = /\]:|```|~~~|[<\t\r\0]/;

/**
 * Reads paragraphs, headings, lists and tables of plain and emphasized words and links without a tokenizer, which takes most of the
 * time of reading prose. What else there is goes to the parser, from a blank line to a blank line behind which anything that came
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
    const found = headingAt(text, at) ?? paragraphAt(text, at) ?? listAt(text, at) ?? tableAt(text, at);
    if (found) {
      takeRest(rest, at);
      children.push(found.node);
    }
    at = afterBlank(text, found?.end ?? endOfRest(text, at));
    if (found) rest = at;
  }
  takeRest(rest, at);
  return { type: 'root', children, range: [0, text.length] };
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
  return children && { node: { type: 'heading', depth, children, range: [at, end - 1] }, end };
}

function paragraphAt(text: string, at: number): Found | undefined {
  let end = at;
  for (let found = matchAt(line, text, end); found; found = matchAt(line, text, end)) end += found[0].length;
  // A line of something else may belong to the paragraph.
  if (end === at || !isBlank(text, end)) return undefined;
  const node = paragraph(text.slice(at, end - 1), at);
  return node && { node, end };
}

/** A list whose items are of one line each, with lists in them that are two spaces further in. */
function listAt(text: string, at: number): Found | undefined {
  const lists: List[] = [];
  let end = at;
  for (let found = matchAt(item, text, end); found; found = matchAt(item, text, end)) {
    const [all, indent = '', said = ''] = found;
    const depth = indent.length / 2;
    if (!Number.isInteger(depth) || depth > Math.min(lists.length, deepest)) return undefined;
    const from = end + indent.length;
    const node = paragraph(said, from + 2);
    if (!node) return undefined;
    end += all.length;
    lists.length = Math.min(lists.length, depth + 1);
    if (depth === lists.length) {
      const list: List = {
        type: 'list',
        ordered: false,
        start: null,
        spread: false,
        children: [],
        range: [from, end - 1],
      };
      lists.at(-1)?.children.at(-1)?.children.push(list);
      lists.push(list);
    }
    lists[depth]?.children.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [node],
      range: [from, end - 1],
    });
    // Whatever this is in ends with it.
    for (const list of lists) for (const part of [list, list.children.at(-1)]) endAt(part, end - 1);
  }
  const [node] = lists;
  // Lines below a blank one may belong to it, too.
  if (!node || !isBlank(text, end)) return undefined;
  const next = afterBlank(text, end);
  if (next < text.length && !matchAt(fresh, text, next)) return undefined;
  return { node, end };
}

/** Far less than what is nested so deep that it is not read. */
const deepest = 8;

function endAt(node: Nodes | undefined, offset: number): void {
  if (node?.range) node.range = [node.range[0], offset];
}

/** A table of plain and emphasized words, each row as long as the header. Source: GFM 0.29, 4.10 */
function tableAt(text: string, at: number): Found | undefined {
  const header = matchAt(row, text, at)?.[0];
  const line = header && matchAt(delimiters, text, at + header.length)?.[0];
  if (!header || !line) return undefined;
  const align = line.slice(1, -2).split('|').map(alignOf);
  const children: TableRow[] = [];
  let end = at;
  for (let found = matchAt(row, text, end); found; found = matchAt(row, text, end)) {
    const node = rowOf(found[0], end, align.length);
    if (!node) return undefined;
    children.push(node);
    end += found[0].length;
    if (children.length === 1) end += line.length;
  }
  if (!isBlank(text, end)) return undefined;
  return { node: { type: 'table', align, children, range: [at, end - 1] }, end };
}

/** Where words begin and end between spaces; an expression would look at each run of spaces again and again. */
function withoutSpaces(text: string): readonly [number, number] {
  let [from, to] = [0, text.length];
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return [from, to];
}

function alignOf(written: string): AlignType {
  const [left, right] = [/^ *:/.test(written), /: *$/.test(written)];
  return left && right ? 'center' : left ? 'left' : right ? 'right' : null;
}

function rowOf(line: string, at: number, columns: number): TableRow | undefined {
  const cells = line.slice(1, -2).split('|');
  if (cells.length !== columns) return undefined;
  const children: TableCell[] = [];
  let from = at;
  for (const [index, cell] of cells.entries()) {
    const [first, last] = withoutSpaces(cell);
    const said = cell.slice(first, last);
    const start = from + 1 + first;
    const inside = said === '' ? [] : cellWords.test(said) ? phrasing(said, start) : undefined;
    if (!inside) return undefined;
    // The last has the line at its end, too.
    const to = from + 1 + cell.length + (index === columns - 1 ? 1 : 0);
    children.push({ type: 'tableCell', children: inside, range: [from, to] });
    from += 1 + cell.length;
  }
  return { type: 'tableRow', children, range: [at, at + line.length - 1] };
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
  return children && { type: 'paragraph', children, range: [at, at + said.length] };
}

/** Words, links, and either between stars; undefined where there are other stars or brackets. */
function phrasing(said: string, at: number): PhrasingContent[] | undefined {
  if (!said.includes('*')) return withLinks(said, at);
  const found: PhrasingContent[] = [];
  const take = (from: number, to: number): boolean => {
    const inside = from === to ? [] : withLinks(said.slice(from, to), at + from);
    for (const node of inside ?? []) found.push(node);
    return inside !== undefined;
  };
  let done = 0;
  for (const { 0: all, 1: stars = '', 2: inner = '', index } of said.matchAll(emphasis)) {
    const children = withLinks(inner, at + index + stars.length);
    if (!children || !take(done, index)) return undefined;
    done = index + all.length;
    const type = stars.length === 2 ? 'strong' : 'emphasis';
    found.push({ type, children, range: [at + index, at + done] });
  }
  return take(done, said.length) ? found : undefined;
}

function withLinks(said: string, at: number): PhrasingContent[] | undefined {
  if (!/[*[\]]/.test(said)) return [textNode(said, at)];
  const found: PhrasingContent[] = [];
  let done = 0;
  const takeWords = (to: number): boolean => {
    const plain = said.slice(done, to);
    if (plain !== '') found.push(textNode(plain, at + done));
    return !/[*[\]]/.test(plain);
  };
  for (const { 0: all, 1: label = '', 2: url = '', index } of said.matchAll(link)) {
    if (!takeWords(index)) return undefined;
    done = index + all.length;
    found.push({
      type: 'link',
      title: null,
      url,
      children: [textNode(label, at + index + 1)],
      range: [at + index, at + done],
    });
  }
  return takeWords(said.length) ? found : undefined;
}

function textNode(value: string, at: number): Text {
  return { type: 'text', value, range: [at, at + value.length] };
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
