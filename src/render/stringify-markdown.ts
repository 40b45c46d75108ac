import { markdownTable } from 'markdown-table';
import type { FootnoteDefinition, ListItem as MarkdownItem, Parents, Root, Table, Text } from 'mdast';
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

/** A tree as GitHub-flavoured Markdown, with the escapes that it needs and no others. */
export function stringifyMarkdown(tree: Root): string {
  return processor.stringify(tree);
}
