import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { TextBlock } from './change.ts';

/** A text as it is compared: its words, apart from what is only form. Wrapping, markers and white space are gone. */
export interface ComparedText {
  readonly lines: readonly Line[];
  /** Addresses of links, in order. */
  readonly links: readonly string[];
  readonly pictures: readonly { readonly url: string; readonly alt: string }[];
  /** Words with their markup and kinds of block: equal when nothing but wrapping and markers differs. */
  readonly form: string;
}

/** A paragraph, item, row …: one unit of a text. */
export interface Line {
  readonly type: TextBlock['type'];
  readonly text: string;
}

/** Plain text, such as a title or a note. */
export function plainLines(text: string): ComparedText {
  const lines = text
    .split(/\n\s*\n/)
    .map((part) => ({ type: 'line' as const, text: squeezed(part) }))
    .filter(({ text: words }) => words !== '');
  return { lines, links: [], pictures: [], form: lines.map((line) => line.text).join('\n') };
}

/** Markdown, as words and form. */
export function readText(nodes: readonly RootContent[]): ComparedText {
  const lines: Line[] = [];
  const links: string[] = [];
  const pictures: { url: string; alt: string }[] = [];
  const form: string[] = [];
  const add = (type: Line['type'], children: readonly Nodes[], mark: string): void => {
    const text = squeezed(words(children));
    if (text !== '') lines.push({ type, text });
    form.push(`${mark} ${squeezed(marked(children))}`);
  };
  const note = (node: Nodes): void => {
    if (node.type === 'link') links.push(node.url);
    if (node.type === 'image') pictures.push({ url: node.url, alt: node.alt ?? '' });
    if ('children' in node) for (const child of node.children) note(child);
  };
  const visit = (node: Nodes, type: Line['type'], depth: string): void => {
    switch (node.type) {
      case 'paragraph':
        add(type, node.children, `${depth}${type === 'paragraph' ? 'p' : type}`);
        return;
      case 'heading':
        add('heading', node.children, `${depth}h${node.depth}`);
        return;
      case 'code':
      case 'html':
        lines.push({ type: 'code', text: node.value });
        form.push(`${depth}${node.type} ${node.value}`);
        return;
      case 'tableRow':
        lines.push({
          type: 'row',
          text: node.children.map((cell) => squeezed(words(cell.children))).join(' | '),
        });
        form.push(`${depth}row ${node.children.map((cell) => squeezed(marked(cell.children))).join(' | ')}`);
        return;
      case 'list':
        for (const item of node.children) {
          const [first, ...rest] = item.children;
          const bullet = `${depth}${node.ordered ? '1' : '-'}`;
          if (first) visit(first, first.type === 'paragraph' ? 'item' : type, bullet);
          for (const child of rest) visit(child, 'paragraph', bullet);
        }
        return;
      case 'blockquote':
        for (const child of node.children) visit(child, 'quote', `${depth}>`);
        return;
      case 'thematicBreak':
        form.push(`${depth}rule`);
        return;
      default:
        if ('children' in node) for (const child of node.children) visit(child, type, depth);
    }
  };
  for (const node of nodes) {
    visit(node, 'paragraph', '');
    note(node);
  }
  return { lines, links, pictures, form: form.join('\n') };
}

/** The words of a heading or an action area, with its links and its form. */
export function readInlines(content: readonly PhrasingContent[]): ComparedText {
  const read = readText([{ type: 'paragraph', children: [...content] }]);
  return { ...read, lines: read.lines.map(({ text }) => ({ type: 'line', text })) };
}

function words(nodes: readonly Nodes[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') text += node.value;
    else if (node.type === 'break') text += ' ';
    else if ('children' in node) text += words(node.children);
  }
  return text;
}

const signs: Readonly<Partial<Record<Nodes['type'], string>>> = {
  emphasis: '*',
  strong: '**',
  inlineCode: '`',
};

function marked(nodes: readonly Nodes[]): string {
  let text = '';
  for (const node of nodes) {
    const sign = signs[node.type] ?? '';
    if (node.type === 'link') text += `[${marked(node.children)}](${node.url} ${node.title ?? ''})`;
    else if (node.type === 'image') text += `![${node.alt ?? ''}](${node.url} ${node.title ?? ''})`;
    else if (node.type === 'text' || node.type === 'html' || node.type === 'inlineCode')
      text += sign + node.value + sign;
    else if (node.type === 'break') text += '\\ ';
    else if ('children' in node) text += sign + marked(node.children) + sign;
  }
  return text;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
