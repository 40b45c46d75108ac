import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block } from '../../src/document/document.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { documentOf, text } from '../support/render-document.ts';

const read = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
/** All words of a part of the tree; anything that is no text is told. */
function wordsOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  const plainly = ['root', 'paragraph', 'heading', 'table', 'tableRow', 'tableCell', 'list', 'listItem'];
  const inside = 'children' in node ? node.children.map(wordsOf).join('|') : '';
  return plainly.includes(node.type) ? inside : `<${node.type}>`;
}

/** What the first link says. */
function labelOf(tree: Root): string {
  const [paragraph] = tree.children;
  const link = paragraph?.type === 'paragraph' && paragraph.children.find(({ type }) => type === 'link');
  return link && link.type === 'link' ? link.children.map(wordsOf).join('|') : '';
}

/** Words with the signs of Markdown, and what stands beside them in plans. */
const words = fc
  .array(
    fc.constantFrom(
      ...[
        'og',
        'Kongsberg',
        'a',
        'Å',
        '2011',
        '16 500',
        '12 %',
        '1.',
        '1)',
        ' ',
        ' – ',
        '-',
        '+',
        '*',
        '_',
        '~',
        '`',
      ],
      ...[
        ':',
        ';',
        ',',
        '.',
        '!',
        '?',
        '(',
        ')',
        '[',
        ']',
        '{',
        '<',
        '>',
        '&amp;',
        '&',
        '#',
        '=',
        '|',
        '\\',
        '"',
        "'",
        '/',
        '«',
        '»',
      ],
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) => parts.join('').trim().replace(/\s+/g, ' '))
  .filter((own) => own !== '');

test('what is written is read back as the same words, whatever signs are in them', () => {
  fc.assert(
    fc.property(words, words, (first, second) => {
      const paragraph: Block = { type: 'paragraph', content: [text(first)] };
      expect(wordsOf(read(renderMarkdown(documentOf([paragraph]))))).toBe(first);
      const parted: Block = {
        type: 'paragraph',
        content: [
          text(`${first} `),
          { type: 'strong', children: [text('midt i')] },
          text(` ${second} `),
          { type: 'link', target: 'https://example.no/', children: [text(first)] },
          text(` ${second}`),
        ],
      };
      expect(wordsOf(read(renderMarkdown(documentOf([parted]))))).toBe(
        `${first} |<strong>| ${second} |<link>| ${second}`,
      );
      expect(labelOf(read(renderMarkdown(documentOf([parted]))))).toBe(first);
      const table: Block = {
        type: 'table',
        columns: [{ align: 'left' }, { align: 'right', numeric: true }],
        header: [{ content: [text(first)] }, { content: [text(second)] }],
        rows: [{ cells: [{ content: [text(second)] }, { content: [text(first)] }] }],
      };
      expect(wordsOf(read(renderMarkdown(documentOf([table]))))).toBe(
        [first, second, second, first].join('|'),
      );
    }),
    { numRuns: 2000 },
  );
});
