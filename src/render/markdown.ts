import type {
  BlockContent,
  FootnoteDefinition,
  Heading as MarkdownHeading,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { Block, Box, Document, Figure, Inline, List } from '../document/document.ts';
import { plain } from '../document/plain.ts';
import { inPlainBlocks } from '../document/plain-blocks.ts';
import { webLink } from '../document/words.ts';
import { type Anchors, anchorsIn } from './markdown-anchors.ts';
import { stringifyMarkdown } from './stringify-markdown.ts';
import { placeCells, spansOver } from './table-cells.ts';

/**
 * A document as GitHub-flavoured Markdown: what it says, in order, without pages.
 * @param picture where a picture is, seen from the file
 */
export function renderMarkdown(
  document: Document,
  picture: (figure: Figure) => string = ({ path }) => path,
): string {
  const context: Context = { anchors: anchorsIn(document.children), picture };
  const notes = (document.notes ?? []).map(
    ({ number, children }): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier: String(number),
      children: blocks(children, context) as BlockContent[],
    }),
  );
  const tree: Root = { type: 'root', children: [...blocks(document.children, context), ...notes] };
  return stringifyMarkdown(tree);
}

interface Context {
  readonly anchors: Anchors;
  picture(figure: Figure): string;
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
