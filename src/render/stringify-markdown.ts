import { markdownTable } from 'markdown-table';
import type { FootnoteDefinition, ListItem as MarkdownItem, Nodes, Parents, Root, Table, Text } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';

function tablesAndStruckWords(this: Processor): void {
  const data = this.data();
  const optionss = [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()];
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), ...optionss];
}

/** Signs that mean nothing to Markdown, wherever they are, such as those of a status. */
const symbols = '\\u25a0-\\u27bf';
/** Characters that Markdown takes for nothing but themselves, as long as no line begins with them. */
const harmless = `[\\p{L}\\p{N}${symbols} \\u00a0\\u202f,;:%.()/+–—−«»-]`;
const harmlessAtEnd = `[\\p{L}\\p{N}${symbols},;:%.()–—«»]`;
/** At the beginning of a line a number can be that of an item, if a dot or a bracket follows it. */
const bareStart = `(?!\\d+(?:\\)|\\.(?:\\s|$)))[\\p{L}\\p{N}${symbols}]`;
/** In a cell no line begins. */
const bareStartInCell = `[\\p{L}\\p{N}${symbols}–−(«]`;
const alone = (start: string): RegExp => new RegExp(`^${start}(?:${harmless}*${harmlessAtEnd})?$`, 'u');
const bare = alone(bareStart);
const bareInCell = alone(bareStartInCell);
/** Between other words, on a line that has begun and goes on. */
const bareBetween = new RegExp(`^${harmless}+$`, 'u');
const begins = new RegExp(`^${bareStart}`, 'u');
const beginsInCell = new RegExp(`^${bareStartInCell}`, 'u');
const ends = new RegExp(`${harmlessAtEnd}$`, 'u');
/** A space at the end of a line is written as a sign. */
const harmlessFirst = new RegExp(`^(?! *(?:[\\r\\n]|$))${harmless}`, 'u');

/** Most words of a document need no look for what is to be escaped; the others get the usual one. */
const textOrSafe = Object.assign(
  ((node: { value: string }, parent, state, info) => {
    const between = info.before !== '' && info.after !== '' && !/[\r\n]/.test(info.before + info.after);
    // After a bracket this could be the address of a link.
    if (info.before.endsWith(']')) return defaultHandlers.text(node as Text, parent, state, info);
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

/** What leads to a heading of the document. */
const toAnchor = /^#[\p{L}\p{N}_-]+$/u;
/** Words that emphasis holds between any others. */
const firm = new RegExp(`^[\\p{L}\\p{N}](?:${harmless}*[\\p{L}\\p{N}])?$`, 'u');
/** Those that it holds where a space follows, or nothing. */
const firmBeforeSpace = new RegExp(`^[\\p{L}\\p{N}](?:${harmless}*[,;:%.)])?$`, 'u');

/**
 * The words of a paragraph or a cell, with links within the document and strong words, where nothing of it needs an escape: most do
 * not, and to look for what does takes most of the time of a document. Undefined where somebody has to look.
 */
function wordsAlone({ type, children }: Parents): string | undefined {
  const starts = type === 'tableCell' ? beginsInCell : begins;
  let words = '';
  for (const [index, child] of children.entries()) {
    const [before, after] = [children[index - 1], children[index + 1]];
    const written = child.type === 'text' ? child.value : plainly(child, before, after);
    if (written === undefined) return undefined;
    if (child.type === 'text') {
      const isBare =
        bareBetween.test(written) &&
        (!endsLine(before) || starts.test(written)) &&
        (!endsLine(after) || ends.test(written));
      if (!isBare) return undefined;
    }
    words += written;
  }
  return words === '' ? undefined : words;
}

function endsLine(node: Nodes | undefined): boolean {
  return node === undefined || node.type === 'break';
}

function plainly(node: Nodes, before: Nodes | undefined, after: Nodes | undefined): string | undefined {
  if (node.type === 'break') return endsLine(before) || endsLine(after) ? undefined : '\\\n';
  if (node.type !== 'link' && node.type !== 'strong' && node.type !== 'emphasis') return undefined;
  let words = '';
  for (const child of node.children) {
    if (child.type !== 'text') return undefined;
    words += child.value;
  }
  if (node.type === 'link') {
    const { url, title } = node;
    const isPlain = toAnchor.test(url) && bareBetween.test(words) && (!title || bareBetween.test(title));
    return isPlain ? `[${words}](${url}${title ? ` "${title}"` : ''})` : undefined;
  }
  // Signs beside each other could be read as those of one.
  if (before?.type === 'strong' || before?.type === 'emphasis') return undefined;
  const isHeld =
    firm.test(words) ||
    (firmBeforeSpace.test(words) && (!after || (after.type === 'text' && after.value.startsWith(' '))));
  const sign = node.type === 'strong' ? '**' : '*';
  return isHeld ? `${sign}${words}${sign}` : undefined;
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

/** A tree as GitHub-flavoured Markdown, with the escapes that it needs and no others. */
export function stringifyMarkdown(tree: Root): string {
  return processor.stringify(tree);
}
