import type { List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { boxKindOf } from '../kinds/box-kinds.ts';
import { directiveOf } from '../model/read-prose.ts';
import { pictureTitle } from '../text/picture-title.ts';
import type { Shape } from './change.ts';

/** A text as it is compared. Two texts that are printed alike have the same `form`, and no others have. */
export interface ComparedText {
  readonly lines: readonly Line[];
  /** In order. */
  readonly links: readonly { readonly text: string; readonly url: string }[];
  readonly pictures: readonly { readonly url: string; readonly alt: string }[];
  /** What is set as code: there every sign and every space counts. */
  readonly codes: readonly string[];
  /** Everything that is printed of it: equal when nothing but wrapping and the notation of the same Markdown differs. */
  readonly form: string;
}

/** A paragraph, item, row …: one unit of a text. */
export interface Line {
  readonly type: Shape['type'];
  /** White space is a space, a line break in print a line feed. Of a row: its cells with bars between. */
  readonly text: string;
  readonly shape: Shape;
  /** Of the first item of a numbered list: the number that is printed before it. The numbers after it follow from it. */
  readonly start?: number;
  readonly cells?: readonly string[];
  /** Of a row: whether it is the first of its table. */
  readonly header?: boolean;
  /** Of a directive, which is replaced by other parts of the plan: its name. */
  readonly directive?: string;
}

/** Plain text, such as a title or a note. */
export function plainLines(text: string): ComparedText {
  const lines = text
    .split(/\n\s*\n/)
    .map((part) => plainLine(squeezed(spaced(part))))
    .filter(({ text: words }) => words !== '');
  return { lines, links: [], pictures: [], codes: [], form: lines.map((line) => line.text).join('\n') };
}

function plainLine(text: string): Line {
  return { type: 'line', text, shape: { type: 'line', within: [] } };
}

/** Markdown, as words and form. */
export function readText(nodes: readonly RootContent[]): ComparedText {
  const lines: Line[] = [];
  const links: { text: string; url: string }[] = [];
  const pictures: { url: string; alt: string }[] = [];
  const codes: string[] = [];
  type Within = Shape['within'];
  const add = (shape: Shape, children: readonly Nodes[], more: Partial<Line> = {}): void => {
    const text = squeezed(words(children));
    if (text !== '') lines.push({ type: shape.type, text, shape, ...more });
  };
  const cited = new Set<string>();
  const note = (node: Nodes, within: Within): void => {
    if (node.type === 'footnoteReference') {
      // What a note says is a part of the text that cites it, once.
      if (!cited.has(node.identifier)) for (const child of node.children) visit(child, within);
      cited.add(node.identifier);
      return;
    }
    if (node.type === 'link') links.push({ text: squeezed(words(node.children)), url: node.url });
    if (node.type === 'inlineCode' || node.type === 'code') codes.push(node.value);
    if (node.type === 'image') {
      pictures.push({ url: node.url, alt: node.alt ?? '' });
      // The caption of a picture is read like any other words.
      const { caption = '', credit = '' } = pictureTitle(node.title ?? '');
      add({ type: 'paragraph', within }, [{ type: 'text', value: `${caption} ${credit}` }]);
    }
    if ('children' in node) for (const child of node.children) note(child, within);
  };
  const row = (node: Table['children'][number], within: Within, header: boolean): void => {
    const cells = node.children.map((cell) => squeezed(words(cell.children)));
    const shape: Shape = { type: 'row', within };
    lines.push({ type: 'row', text: cells.join(' | '), shape, cells, ...(header && { header }) });
  };
  const items = (list: List, within: Within): void => {
    const inside: Within = [...within, list.ordered ? 'numbered-list' : 'list'];
    list.children.forEach((item, index) => {
      const [first, ...rest] = item.children;
      const number = list.ordered ? (list.start ?? 1) + index : undefined;
      const numbered = number === undefined ? {} : { number };
      if (first?.type === 'paragraph') {
        const start = index === 0 && number !== undefined ? { start: number } : {};
        add({ type: 'item', within: inside, ...numbered }, [...boxOf(item), ...first.children], start);
        for (const child of first.children) note(child, inside);
      } else if (first) visit(first, inside);
      for (const child of rest) visit(child, inside);
    });
  };
  const visit = (node: Nodes, within: Within): void => {
    switch (node.type) {
      case 'list':
        items(node, within);
        return;
      case 'blockquote':
        for (const child of node.children) visit(child, [...within, 'quote']);
        return;
      case 'table':
        for (const [index, child] of node.children.entries()) row(child, within, index === 0);
        break;
      case 'paragraph': {
        const directive = directiveOf(node);
        const type = within.at(-1) === 'quote' ? 'quote' : 'paragraph';
        add({ type, within }, node.children, directive === undefined ? {} : { directive });
        break;
      }
      case 'heading':
        add({ type: 'heading', within, level: node.depth }, node.children);
        break;
      case 'code':
      case 'html':
        lines.push({ type: 'code', text: node.value, shape: { type: 'code', within } });
        break;
    }
    note(node, within);
  };
  for (const node of nodes) visit(node, []);
  return { lines, links, pictures, codes, form: formOf(nodes) };
}

/**
 * The words of a heading or an action area, with its links and its form.
 * @param checked of a task
 */
export function readInlines(content: readonly PhrasingContent[], checked?: boolean): ComparedText {
  const read = readText([{ type: 'paragraph', children: [...boxOf({ checked }), ...content] }]);
  return { ...read, lines: read.lines.map(({ text }) => plainLine(text)) };
}

/** The box of a task as a word: to do it is a change of the text. */
function boxOf({
  checked,
}: Pick<ListItem, 'checked'> | { readonly checked: undefined }): readonly PhrasingContent[] {
  return typeof checked === 'boolean' ? [{ type: 'text', value: checked ? '☑ ' : '☐ ' }] : [];
}

/**
 * What no reader sees: where it is written, how an address is looked up, which language code is in. Everything else that
 * the parser returns is compared.
 */
const unprinted = new Set([
  'range',
  'position',
  'identifier',
  'label',
  'referenceType',
  'lang',
  'meta',
  'spread',
]);

function formOf(nodes: readonly RootContent[]): string {
  const printed = nodes.filter(({ type }) => type !== 'definition');
  return printed.length === 0 ? '' : JSON.stringify(printed, printedOnly);
}

function printedOnly(this: unknown, key: string, value: unknown): unknown {
  if (unprinted.has(key) || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.filter((node) => (node as Nodes | null)?.type !== 'definition');
  if (key === 'value' && (this as Nodes).type === 'text') return spaced(String(value));
  const node = value as Nodes;
  // All items are spaced where one of them is.
  if (node.type === 'list')
    return { ...node, loose: node.spread || node.children.some(({ spread }) => spread) };
  // The kinds of boxes have names in several languages.
  if (node.type === 'blockquote' && node.data?.box) {
    const { name, titled } = node.data.box;
    return { ...node, data: { box: boxKindOf(name) ?? name, titled } };
  }
  // A reference to a definition has its keys in another order.
  if (node.type === 'link')
    return { type: node.type, url: node.url, title: node.title, children: node.children };
  if (node.type === 'image')
    return { type: node.type, url: node.url, ...pictureTitle(node.title ?? ''), alt: node.alt };
  return value;
}

function words(nodes: readonly Nodes[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += spaced(node.value);
    else if (node.type === 'inlineCode' || node.type === 'html') text += node.value;
    else if (node.type === 'break') text += '\n';
    else if ('children' in node && node.type !== 'footnoteReference') text += words(node.children);
  }
  return text;
}

/** Spaces and line ends that print as one space; a no-break space is none of them. */
function spaced(text: string): string {
  return text.replace(/[ \t\r\n\f\v]+/g, ' ');
}

function squeezed(text: string): string {
  return text
    .replace(/[ \t\r\f\v]*\n[ \t\r\n\f\v]*/g, '\n')
    .replace(/[ \t\r\f\v]+/g, ' ')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}
