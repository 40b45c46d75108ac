import { markdownTable } from 'markdown-table';
import type {
  BlockContent,
  FootnoteDefinition,
  Heading as MarkdownHeading,
  ListItem as MarkdownItem,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  Text,
} from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';
import type { Block, Box, Document, Figure, Inline, List } from '../document/document.ts';
import { plain } from '../document/plain.ts';
import { inPlainBlocks } from '../document/plain-blocks.ts';
import { webLink } from '../document/words.ts';
import { placeCells, spansOver } from './table-cells.ts';

function tablesAndStruckWords(this: Processor): void {
  const data = this.data();
  const optionss = [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()];
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), ...optionss];
}

/** Characters that Markdown takes for nothing but themselves, as long as no line begins with them. */
const { source: harmless } = /[\p{L}\p{N} \u00a0\u202f,;:%.()/+–—−«»-]/u;
const { source: harmlessAtEnd } = /[\p{L}\p{N},;:%.()–—«»]/u;
const bare = new RegExp(`^\\p{L}(?:${harmless}*${harmlessAtEnd})?$`, 'u');
/** In a cell no line begins. */
const bareInCell = new RegExp(`^[\\p{L}\\p{N}–−(«](?:${harmless}*${harmlessAtEnd})?$`, 'u');
/** Between other words, on a line that has begun and goes on. */
const bareBetween = new RegExp(`^${harmless}+$`, 'u');
const harmlessFirst = new RegExp(`^${harmless}`, 'u');

/** Most words of a document need no look for what is to be escaped; the others get the usual one. */
const textOrSafe = Object.assign(
  ((node: { value: string }, parent, state, info) => {
    const between = info.before !== '' && info.after !== '' && !/[\r\n]/.test(info.before + info.after);
    const needsNone = parent?.type === 'tableCell' ? bareInCell : between ? bareBetween : bare;
    return needsNone.test(node.value) ? node.value : defaultHandlers.text(node as Text, parent, state, info);
  }) satisfies Handle,
  {
    /** What a text that follows other words begins with. */
    peek: ((node: { value: string }, parent, state, info) =>
      harmlessFirst.test(node.value)
        ? node.value.charAt(0)
        : defaultHandlers.text(node as Text, parent, state, info)) satisfies Handle,
  },
);

/** Words alone that need no escape are all there is to write: so it is in most cells and many paragraphs. */
function wordsAlone({ type, children }: Parents): string | undefined {
  const [only] = children;
  const alone = children.length === 1 && only?.type === 'text';
  return alone && (type === 'tableCell' ? bareInCell : bare).test(only.value) ? only.value : undefined;
}

const paragraphOrWords: Handle = (node: Parents, ...rest) =>
  wordsAlone(node) ?? (defaultHandlers.paragraph as Handle)(node, ...rest);

const table: Handle = (node: Table, _parent, state, info) => {
  const leave = state.enter('table');
  const cells = node.children.map((row) =>
    row.children.map((cell) => wordsAlone(cell) ?? state.handle(cell, row, state, info)),
  );
  leave();
  return markdownTable(cells, { ...(node.align && { align: node.align }) });
};

/** An item of a list, with a box where it is a task. Source: GFM 0.29, 5.3 */
const listItem: Handle = (node: MarkdownItem, parent, state, info) => {
  const value = (defaultHandlers.listItem as Handle)(node, parent, state, info);
  if (typeof node.checked !== 'boolean') return value;
  return value.replace(
    /^(?:[*+-]|\d+\.)(?: {1,3}|(?=[\r\n]))/,
    (mark) => `${mark}[${node.checked ? 'x' : ' '}] `,
  );
};

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    footnoteDefinition: 'footnoteDefinition';
  }
}

/** Source: mdast-util-gfm-footnote; the names of our notes are numbers, which need no escape. */
const footnoteReference: Handle = ({ identifier }: { readonly identifier: string }) => `[^${identifier}]`;

const footnoteDefinition: Handle = (node: FootnoteDefinition, _parent, state, info) => {
  const tracker = state.createTracker(info);
  const mark = tracker.move(`[^${node.identifier}]: `);
  const leave = state.enter('footnoteDefinition');
  tracker.shift(4);
  const flow = state.containerFlow(node, tracker.current());
  leave();
  return (
    mark + state.indentLines(flow, (line, index, blank) => (index === 0 || blank ? line : `    ${line}`))
  );
};

const processor = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    incrementListMarker: true,
    handlers: {
      text: textOrSafe,
      paragraph: paragraphOrWords,
      listItem,
      table,
      footnoteReference,
      footnoteDefinition,
    },
  })
  .use(tablesAndStruckWords)
  .freeze();

/**
 * A document as GitHub-flavoured Markdown: what it says, in order, without pages.
 * @param picture where a picture is, seen from the file
 */
export function renderMarkdown(
  document: Document,
  picture: (figure: Figure) => string = ({ path }) => path,
): string {
  const context: Context = { anchors: collectAnchors(document.children), picture };
  const notes = (document.notes ?? []).map(
    ({ number, children }): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier: String(number),
      children: blocks(children, context) as BlockContent[],
    }),
  );
  const tree: Root = { type: 'root', children: [...blocks(document.children, context), ...notes] };
  return processor.stringify(tree);
}

interface Context {
  /** Destination → the anchor that a forge gives the heading. */
  readonly anchors: ReadonlyMap<string, string>;
  picture(figure: Figure): string;
}

function collectAnchors(tree: readonly Block[]): Context['anchors'] {
  const anchors = new Map<string, string>();
  const used = new Map<string, number>();
  let last: string | undefined;
  /** A forge gives items and rows no anchor: what leads to them leads to the heading that they are under. */
  const underHeading = (id: string | undefined): void => {
    if (id !== undefined && last !== undefined) anchors.set(id, last);
  };
  const visit = (all: readonly Block[]): void => {
    for (const block of all) {
      if (block.type === 'section' || block.type === 'columns') visit(block.children);
      if (block.type === 'card') visit([block.heading, ...block.children]);
      if (block.type === 'table') for (const { id } of block.rows) underHeading(id);
      if (block.type === 'list')
        for (const { id, children } of block.items) {
          underHeading(id);
          visit(children);
        }
      if (block.type !== 'heading') continue;
      const anchor = uniqueAnchor(anchorOf(headingText(block)), used);
      last = anchor;
      if (block.id) anchors.set(block.id, anchor);
    }
  };
  visit(tree);
  return anchors;
}

/** The anchor that a forge gives a heading. Source: html-pipeline, TableOfContentsFilter (`[^\p{Word}\- ]` in Ruby) */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** A number follows an anchor that is taken. Source: github-slugger 2 */
function uniqueAnchor(base: string, used: Map<string, number>): string {
  let anchor = base;
  let count = used.get(base) ?? 0;
  while (used.has(anchor)) {
    count += 1;
    anchor = `${base}-${count}`;
  }
  used.set(base, count);
  used.set(anchor, 0);
  return anchor;
}

function headingText(block: Extract<Block, { type: 'heading' }>): string {
  const words = plain(block.content);
  return [block.label, block.number, words].filter(Boolean).join(' ');
}

function blocks(tree: readonly Block[], context: Context): RootContent[] {
  return tree.flatMap((block) => convert(block, context, tree));
}

function convert(block: Block, context: Context, siblings: readonly Block[]): RootContent[] {
  switch (block.type) {
    case 'section':
    case 'columns':
      return blocks(block.children, context);
    case 'card':
    case 'facts':
    case 'key-figures':
    case 'bars':
      return blocks(inPlainBlocks(block), context);
    case 'heading':
      return [headingNode(block, context)];
    case 'paragraph':
      return block.role === 'label'
        ? [paragraph([{ type: 'strong', children: inlines(block.content, context) }])]
        : [paragraph(inlines(block.content, context))];
    case 'list':
      return [list(block, context)];
    case 'quote':
      return [{ type: 'blockquote', children: blocks(block.children, context) as BlockContent[] }];
    case 'code':
      return [{ type: 'code', value: block.text }];
    case 'table':
      return tableNodes(block, context);
    case 'figure':
      return [paragraph([image(block, context)])];
    case 'chart':
      // The table with the same figures is beside it.
      return [paragraph([{ type: 'emphasis', children: [text(block.alt)] }])];
    case 'thematic-break':
      return [{ type: 'thematicBreak' }];
    case 'callout':
      return [
        {
          type: 'blockquote',
          children: [
            ...(block.title ? [paragraph([{ type: 'strong', children: [text(block.title)] }])] : []),
            ...(blocks(block.children, context) as BlockContent[]),
          ],
        },
      ];
    case 'box':
      return [boxNode(block, context)];
    case 'cover':
      return coverNodes(block, context);
    case 'contents':
      return contents(siblings, block.depth, context);
    case 'divider':
      return [{ type: 'thematicBreak' }];
    case 'closing':
      return [
        { type: 'thematicBreak' },
        paragraph([text(block.owner)]),
        ...(block.website ? [paragraph(inlines([block.website], context))] : []),
      ];
  }
}

/** A box as a quotation, its kind and its title in strong words: a forge has boxes of other kinds only. */
function boxNode({ kind, label, title, children, source }: Box, context: Context): RootContent {
  const words = title ? inlines(title, context) : [];
  const named = kind === 'quote' ? [] : [text(title ? `${label}: ` : label)];
  const heading = [...named, ...words];
  return {
    type: 'blockquote',
    children: [
      ...(heading.length > 0 ? [paragraph([{ type: 'strong', children: heading }])] : []),
      ...(blocks(children, context) as BlockContent[]),
      ...(source ? [paragraph([text('– '), ...inlines(source, context)])] : []),
    ],
  };
}

function headingNode(block: Extract<Block, { type: 'heading' }>, context: Context): MarkdownHeading {
  const { label, number, level, content } = block;
  const before = label || number ? [text(`${[label, number].filter(Boolean).join(' ')} `)] : [];
  // The document's title is the one first-level heading, so chapters begin on the second.
  const depth = Math.min(6, level + 1) as MarkdownHeading['depth'];
  return { type: 'heading', depth, children: [...before, ...inlines(content, context)] };
}

/**
 * A table in the one form that Markdown has: what is over a header is said before each of its columns, and of a cell over
 * several rows the words are in the first of them.
 */
function tableNodes(block: MarkedTable, context: Context): RootContent[] {
  const { caption, columns, notes = [] } = block;
  const body = placeCells(block, false).map(({ row, cells }) => {
    const placed = columns.map((_, index) => cells.find(({ column }) => column === index)?.cell.content);
    return { cells: placed, group: row.group === true };
  });
  // Markdown has no table without a header.
  const rows = [{ cells: headerOf(block), group: false }, ...body];
  return [
    ...(caption ? [paragraph([{ type: 'strong', children: inlines(caption, context) }])] : []),
    {
      type: 'table',
      align: columns.map((column) => (column.align === 'left' ? null : column.align)),
      children: rows.map(({ cells, group }) => ({
        type: 'tableRow',
        children: columns.map((_, index) => {
          const content = inlines(cells[index] ?? [], context).map(breakInCell);
          return {
            type: 'tableCell',
            children: group && content.length > 0 ? [{ type: 'strong', children: content }] : content,
          };
        }),
      })),
    },
    ...notes.map((note) => paragraph(inlines(note, context))),
  ];
}

type MarkedTable = Extract<Block, { type: 'table' }>;

function headerOf(table: MarkedTable): readonly (readonly Inline[])[] {
  const spans = spansOver(table);
  return table.columns.map((_, index) => {
    const name = table.header[index]?.content ?? [];
    const over = spans.find(({ column, columns }) => index >= column && index < column + columns);
    const words = over?.cell.content ?? [];
    return words.length > 0 && name.length > 0 ? [...words, { type: 'text', value: ' ' }, ...name] : name;
  });
}

function coverNodes(block: Extract<Block, { type: 'cover' }>, context: Context): RootContent[] {
  const { plan, title, period, subtitle, motto, owner, status, edition, hearing, partners, colophon } = block;
  const name = [plan, `${title} ${period}`].filter(Boolean).join(' · ');
  return [
    { type: 'heading', depth: 1, children: [text(name)] },
    ...(subtitle ? [paragraph([text(subtitle)])] : []),
    ...(motto ? [paragraph([{ type: 'emphasis', children: [text(motto)] }])] : []),
    ...[owner, status, edition, hearing]
      .filter((line): line is string => Boolean(line))
      .map((line) => paragraph([text(line)])),
    ...(block.website ? [paragraph(inlines([webLink(block.website)], context))] : []),
    ...(partners.length > 0 ? [paragraph([text(partners.join(' · '))])] : []),
    ...blocks(colophon, context),
  ];
}

/** The contents as a nested list of links: a forge shows no page numbers. */
function contents(tree: readonly Block[], depth: number, context: Context): RootContent[] {
  type Entry = { level: number; link: PhrasingContent };
  const entries: Entry[] = [];
  const visit = (all: readonly Block[]): void => {
    for (const block of all) {
      if (block.type === 'section' || block.type === 'columns') visit(block.children);
      if (block.type === 'card') visit([block.heading, ...block.children]);
      if (block.type !== 'heading' || block.level > depth || block.unlisted) continue;
      const words = [block.number, plain(block.content)].filter(Boolean).join(' ');
      const anchor = block.id && context.anchors.get(block.id);
      const link: PhrasingContent = anchor
        ? { type: 'link', url: `#${anchor}`, children: [text(words)] }
        : text(words);
      entries.push({ level: block.level, link });
    }
  };
  visit(tree);
  const nest = (from: number, level: number): [RootContent & { type: 'list' }, number] => {
    const items: (RootContent & { type: 'list' })['children'] = [];
    let at = from;
    while (at < entries.length) {
      const entry = entries[at] as Entry;
      if (entry.level < level) break;
      if (entry.level > level && items.length > 0) {
        const [inner, next] = nest(at, entry.level);
        items.at(-1)?.children.push(inner);
        at = next;
      } else {
        items.push({ type: 'listItem', spread: false, children: [paragraph([entry.link])] });
        at += 1;
      }
    }
    return [{ type: 'list', ordered: false, spread: false, children: items }, at];
  };
  return entries.length > 0 ? [nest(0, entries[0]?.level ?? 1)[0]] : [];
}

function list(block: List, context: Context): RootContent & { type: 'list' } {
  return {
    type: 'list',
    ordered: block.ordered,
    ...(block.ordered && { start: block.start ?? 1 }),
    spread: !block.tight,
    children: block.items.map((item) => ({
      type: 'listItem',
      spread: !block.tight,
      ...(item.checked !== undefined && { checked: item.checked }),
      children: numbered(blocks(item.children, context) as BlockContent[], item.number),
    })),
  };
}

/** The blocks of an item with its number before its words. */
function numbered(children: BlockContent[], number: string | undefined): BlockContent[] {
  if (number === undefined) return children;
  const [first, ...others] = children;
  if (first?.type !== 'paragraph') return [paragraph([text(number)]), ...children];
  return [{ ...first, children: [text(`${number} `), ...first.children] }, ...others];
}

function paragraph(children: PhrasingContent[]): RootContent & { type: 'paragraph' } {
  return { type: 'paragraph', children };
}

/** The one way to end a line in a cell. */
function breakInCell(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'html', value: '<br>' };
  return 'children' in node && node.type !== 'footnoteReference'
    ? ({ ...node, children: node.children.map(breakInCell) } as PhrasingContent)
    : node;
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** A picture, its caption as its title as in the plan, perhaps as a link. */
function image(figure: Figure, context: Context): PhrasingContent {
  const { alt, caption = [], credit, half, link } = figure;
  const title = [plain(caption), credit, half && 'half'].filter(Boolean).join(' | ');
  const content: PhrasingContent = {
    type: 'image',
    url: context.picture(figure),
    alt,
    ...(title && { title }),
  };
  return link
    ? { type: 'link', url: address(link.target, context), title: link.title ?? null, children: [content] }
    : content;
}

/** Of a link, as the forge knows it. */
function address(target: string, context: Context): string {
  const anchor = target.startsWith('#') ? context.anchors.get(target.slice(1)) : undefined;
  return anchor ? `#${anchor}` : target;
}

function inlines(content: readonly Inline[], context: Context): PhrasingContent[] {
  const convertInline = (
    inline: Exclude<Inline, { type: 'page-reference' | 'reference' }>,
  ): PhrasingContent => {
    switch (inline.type) {
      case 'picture':
        return image(inline.figure, context);
      case 'note':
        return { type: 'footnoteReference', identifier: String(inline.number), children: [] };
      case 'text':
        return text(inline.value);
      case 'symbol':
        return text([inline.mark, inline.word].filter(Boolean).join(' '));
      case 'code-span':
        return { type: 'inlineCode', value: inline.value };
      case 'break':
        return { type: 'break' };
      case 'emphasis':
      case 'strong':
        return { type: inline.type, children: inlines(inline.children, context) };
      case 'deleted':
        return { type: 'delete', children: inlines(inline.children, context) };
      case 'inserted':
        return { type: 'strong', children: inlines(inline.children, context) };
      case 'link': {
        const children = inlines(inline.children, context);
        const url = address(inline.target, context);
        return { type: 'link', url, ...(inline.title && { title: inline.title }), children };
      }
    }
  };
  return content.flatMap((inline) => {
    if (inline.type === 'page-reference') return [];
    // A document in Markdown is read by itself.
    return inline.type === 'reference' ? inlines(inline.children, context) : convertInline(inline);
  });
}
