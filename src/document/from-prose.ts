import type {
  Blockquote,
  Image,
  Table as MarkdownTable,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { type BoxKind, boxKindOf } from '../kinds/box-kinds.ts';
import { wordsOf } from '../media/drawing.ts';
import { guidelineAt } from '../model/read-guidelines.ts';
import { directiveOf } from '../model/read-prose.ts';
import { hasWords } from '../text/has-words.ts';
import { onOneLine, singleSpaced } from '../text/one-line.ts';
import { pictureTitle } from '../text/picture-title.ts';
import { plainText } from '../text/plain-text.ts';
import { captionOf } from './caption.ts';
import type { Block, Box, Cell, Figure, Heading, Inline, PageReference } from './document.ts';

/** What prose needs of the document around it. */
export interface ProseContext {
  /** The word before the number of a guideline. */
  readonly guidelineLabel: string;
  /** Words of a drawing in a sentence, for those who do not see it. */
  wordsInPicture(words: readonly string[]): string;
  /** Added to every heading's own depth: `##` in a chapter is level 2 with 0. */
  readonly headingShift: number;
  /** An id for a heading of these words: of this document alone, and stable while the words are. */
  headingId(words: string): string;
  /** The blocks that replace a directive. */
  directive(name: string): readonly Block[];
  /** The target of a link in this document, or undefined where it leads nowhere that may be printed. */
  link(url: string): string | undefined;
  /** What of the plan a link leads to that this document has no place for, as `referenceTo` gives it. */
  elsewhere(url: string): string | undefined;
  /** What the kinds of boxes are called. */
  readonly boxLabels: Readonly<Record<BoxKind, string>>;
  /** The type and the size in words of the file that a target leads to; nothing for any other. */
  fileWords(target: string): string;
  /** On which page that is what a target leads to; undefined where it is not in this document. */
  pageOf(target: string): PageReference | undefined;
  /** What a note of this text is known by in the document. */
  noteKey(name: string): string;
  /** The picture at a path relative to the prose's file. */
  picture(url: string, alt: string): Figure | undefined;
}

/** Markdown of the plan as blocks of a document. What a document cannot hold was refused when the plan was checked. */
export function fromProse(nodes: readonly RootContent[], context: ProseContext): readonly Block[] {
  return nodes.flatMap((node) => block(node, context));
}

/** The blocks of an item or a quotation: a heading there has no section, so it becomes emphasised words. */
function inside(nodes: readonly RootContent[], context: ProseContext): readonly Block[] {
  return fromProse(
    nodes.map((node) =>
      node.type === 'heading'
        ? { type: 'paragraph', children: [{ type: 'strong', children: node.children }] }
        : node,
    ),
    context,
  );
}

function block(node: RootContent, context: ProseContext): readonly Block[] {
  switch (node.type) {
    case 'paragraph': {
      const directive = directiveOf(node);
      if (directive !== undefined) return context.directive(directive);
      return paragraphs(node.children, context);
    }
    case 'heading': {
      const words = plainText([node]);
      const guideline = guidelineAt(node);
      return [
        {
          type: 'heading',
          level: Math.min(6, node.depth + context.headingShift) as Heading['level'],
          id: guideline?.id ?? context.headingId(words),
          ...(guideline && { number: guideline.number, label: context.guidelineLabel }),
          content: inlines(node.children, context),
        },
      ];
    }
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          ...(node.ordered && node.start != null && node.start !== 1 && { start: node.start }),
          tight: !node.spread && node.children.every((item) => !item.spread),
          items: node.children.map((item) => ({
            ...guidelineAt(item),
            ...(typeof item.checked === 'boolean' && { checked: item.checked }),
            children: inside(item.children, context),
          })),
        },
      ];
    case 'blockquote':
      return [box(node, context) ?? { type: 'quote', children: inside(node.children, context) }];
    case 'code':
      return [{ type: 'code', text: node.value }];
    case 'html':
      // Refused by validation; in a draft it is shown as the text it is, never as markup.
      return [{ type: 'paragraph', content: [{ type: 'text', value: node.value }] }];
    case 'thematicBreak':
      return [{ type: 'thematic-break' }];
    case 'table':
      return [table(node, context)];
    default:
      return [];
  }
}

/** A box; undefined where it is a quotation like any other. */
function box({ data, children }: Blockquote, context: ProseContext): Box | undefined {
  const kind = data?.box && boxKindOf(data.box.name);
  if (!kind) return undefined;
  const [first] = children;
  const title = data.box?.titled && first?.type === 'paragraph' ? first : undefined;
  const body = children.slice(title ? 1 : 0);
  const last = body.at(-1);
  const source = kind === 'quote' && last?.type === 'paragraph' ? sourceIn(last) : undefined;
  return {
    type: 'box',
    kind,
    label: context.boxLabels[kind],
    ...(title && { title: inlines(title.children, context) }),
    children: inside(source ? body.slice(0, -1) : body, context),
    ...(source && { source: inlines(source, context) }),
  };
}

/** Who said what is quoted: a paragraph that begins with a dash, without it. */
function sourceIn({ children }: Paragraph): readonly PhrasingContent[] | undefined {
  const [first, ...others] = children;
  if (first?.type !== 'text' || !/^[–—][ \u00a0]/.test(first.value)) return undefined;
  return [{ ...first, value: first.value.slice(2).trimStart() }, ...others];
}

/** A paragraph, with the pictures in it set as figures of their own between its parts. */
function paragraphs(children: readonly PhrasingContent[], context: ProseContext): readonly Block[] {
  const asWords = (part: readonly PhrasingContent[]): readonly Block[] =>
    part.some(isCitation) || plainText(part)
      ? [{ type: 'paragraph', content: inlines(trimmed(part), context) }]
      : [];
  if (!children.some(hasImage)) return asWords(children);
  return apart(children, context).flatMap((part) => (Array.isArray(part) ? asWords(part) : [part as Figure]));
}

/** Words without the spaces that parted them from a picture, however deep in markup these are. */
function trimmed(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return atEdge(
    atEdge(nodes, 0, (text) => text.trimStart()),
    -1,
    (text) => text.trimEnd(),
  );
}

function atEdge(
  nodes: readonly PhrasingContent[],
  edge: 0 | -1,
  trim: (text: string) => string,
): readonly PhrasingContent[] {
  const node = nodes.at(edge);
  if (!node) return nodes;
  const others = edge === 0 ? nodes.slice(1) : nodes.slice(0, -1);
  const among = (content: PhrasingContent) => (edge === 0 ? [content, ...others] : [...others, content]);
  if (node.type === 'text') {
    const value = trim(node.value);
    if (value === node.value) return nodes;
    return value === '' ? atEdge(others, edge, trim) : among({ ...node, value });
  }
  if (!('children' in node) || isCitation(node)) return nodes;
  const children = atEdge(node.children as PhrasingContent[], edge, trim);
  return among({ ...node, children } as PhrasingContent);
}

/**
 * Words, and the pictures that are among them, in turn. The markup around a picture is put around the words on either
 * side of it; a link is the picture's too.
 */
function apart(
  nodes: readonly PhrasingContent[],
  context: ProseContext,
  link?: Figure['link'],
): readonly (PhrasingContent[] | Figure)[] {
  const parts: (PhrasingContent[] | Figure)[] = [];
  const add = (word: PhrasingContent): void => {
    const last = parts.at(-1);
    if (Array.isArray(last)) last.push(word);
    else parts.push([word]);
  };
  for (const node of nodes) {
    if (node.type === 'image') {
      const figure = figureOf(node, context, link);
      if (figure) parts.push(figure);
      else add(node);
    } else if ('children' in node && !isCitation(node) && hasImage(node)) {
      const target = node.type === 'link' ? context.link(node.url) : undefined;
      const whole =
        node.type === 'link' && target ? { target, ...(node.title && { title: node.title }) } : link;
      const pieces = apart(node.children as PhrasingContent[], context, whole);
      const end = pieces.findLast((piece) => Array.isArray(piece) && plainText(piece));
      for (const piece of pieces) {
        if (!Array.isArray(piece)) parts.push(piece);
        else if (plainText(piece))
          add({
            ...node,
            children: piece,
            ...(piece !== end && { data: { goesOn: true } }),
          } as PhrasingContent);
      }
    } else add(node);
  }
  return parts;
}

function isCitation({ type }: Nodes): boolean {
  return type === 'footnoteReference';
}

function hasImage(node: Nodes): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasImage));
}

/** A picture as a figure; undefined where it cannot be printed. */
function figureOf(image: Image, context: ProseContext, link: Figure['link']): Figure | undefined {
  const words = hasWords(image.alt ?? '') ? singleSpaced(image.alt ?? '').trim() : '';
  // A picture that is a link has at least its target in words, for those who do not see it.
  const figure = context.picture(image.url, words || (link ? (link.title ?? link.target) : ''));
  if (!figure) return undefined;
  const { caption, credit, half } = pictureTitle(image.title ?? '');
  return {
    ...figure,
    alt: withWords(figure, context),
    ...(caption && hasWords(caption) && { caption: [{ type: 'text', value: caption }] }),
    ...(credit && { credit }),
    ...(half && { half }),
    ...(link && { link }),
  };
}

/** The alternative text, and words of a drawing that it does not say. A picture that only decorates has none. */
function withWords({ alt, drawing }: Figure, context: ProseContext): string {
  const unsaid =
    alt && drawing ? wordsOf(drawing).filter((words) => words !== '' && !alt.includes(words)) : [];
  if (unsaid.length === 0) return alt;
  return `${/[.!?]$/.test(alt) ? alt : `${alt}.`} ${context.wordsInPicture([...new Set(unsaid)])}`;
}

/** Words with their markup. Soft line ends become spaces, neighbouring texts one. */
export function inlines(nodes: readonly PhrasingContent[], context: ProseContext): readonly Inline[] {
  const [only] = nodes;
  if (only && nodes.length === 1) return inline(only, context);
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const next = inline(node, context);
    for (const part of next) {
      if (part.type === 'text' && last?.type === 'text' && result.at(-1) === last) {
        result[result.length - 1] = { type: 'text', value: last.value + part.value };
      } else result.push(part);
    }
  }
  // An array that has grown has room for a dozen more, and a document has them by the ten thousand.
  return result.slice();
}

function inline(node: PhrasingContent, context: ProseContext): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: onOneLine(node.value) }];
    case 'html':
      return [{ type: 'text', value: node.value }];
    case 'emphasis':
      return [{ type: 'emphasis', children: inlines(node.children, context) }];
    case 'strong':
      return [{ type: 'strong', children: inlines(node.children, context) }];
    case 'inlineCode':
      return [{ type: 'code-span', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'footnoteReference': {
      const children = inside(node.children, context);
      const key = context.noteKey(node.identifier);
      return [{ type: 'note', key, children, number: 0, citation: 0, label: '' }];
    }
    case 'image': {
      // Where no picture can stand, as in a title, its words do.
      const { caption, credit } = pictureTitle(node.title ?? '');
      const words = [node.alt, caption, credit].filter(Boolean).join(' ');
      return words ? [{ type: 'text', value: words }] : [];
    }
    case 'link': {
      const target = context.link(node.url);
      const children = inlines(node.children, context);
      if (target === undefined) {
        const to = context.elsewhere(node.url);
        return to === undefined ? children : [{ type: 'reference', to, children }];
      }
      // Of a link that a picture parts, only its last words are followed by where it leads.
      const goesOn = node.data !== undefined && 'goesOn' in node.data;
      const file = goesOn ? undefined : context.fileWords(target);
      const onPage = goesOn ? undefined : context.pageOf(target);
      const said: readonly Inline[] = [
        ...children,
        ...(file ? [{ type: 'text', value: file } as const] : []),
        ...(onPage ? [onPage] : []),
      ];
      return [{ type: 'link', target, ...(node.title && { title: node.title }), children: said }];
    }
    default:
      return 'children' in node ? inlines(node.children as PhrasingContent[], context) : [];
  }
}

function table(node: MarkdownTable, context: ProseContext): Block {
  const [header, ...rows] = node.children;
  const cells = (row: (typeof rows)[number] | undefined): Cell[] =>
    (row?.children ?? []).map((cell) => ({
      content: cell.children.some(hasImage)
        ? apart(cell.children, context).flatMap((part): readonly Inline[] =>
            Array.isArray(part) ? inlines(part, context) : pictureInLine(part as Figure),
          )
        : inlines(cell.children, context),
    }));
  const count = header?.children.length ?? 0;
  const named = header?.children.some((cell) => hasWords(plainText([cell])) || hasImage(cell));
  return {
    type: 'table',
    columns: Array.from({ length: count }, (_, index) => {
      const numeric = rows.length > 0 && rows.every((row) => isNumber(row.children[index]));
      return { align: node.align?.[index] ?? (numeric ? 'right' : 'left'), ...(numeric && { numeric }) };
    }),
    header: named ? cells(header) : [],
    rows: rows.map((row) => {
      const shownCells = cells(row).slice(0, count);
      while (shownCells.length < count) shownCells.push({ content: [] });
      // Where no column is named, the first cell says what the others are about.
      return { cells: shownCells, ...(!named && { rowHeader: 'plain' }) };
    }),
  };
}

/** A picture among words, which has no place for a caption: this goes on behind it. */
function pictureInLine(figure: Figure): readonly Inline[] {
  const { caption: _caption, credit: _credit, half: _half, ...alone } = figure;
  const picture: Inline = { type: 'picture', figure: alone };
  const said = captionOf(figure);
  return said.length > 0 ? [picture, { type: 'text', value: ' ' }, ...said] : [picture];
}

/** A cell that holds a number, a percentage or an amount, or is empty. */
function isNumber(cell: Nodes | undefined): boolean {
  const text = cell ? plainText([cell]) : '';
  return /^(?:[-−–]?[\d\s\u00a0\u202f.,]+(?:%|kr)?)?$/.test(text) && (text === '' || /\d/.test(text));
}
