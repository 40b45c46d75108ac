import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { parseBlocks } from '../../src/text/plain-blocks.ts';

const remark = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    this.data().micromarkExtensions = [{ disable: { null: ['setextUnderline'] } }];
  })
  .freeze();
const parse = (text: string): Root => remark.parse(text) as Root;

/** A tree with offsets alone: nobody asks for lines and columns. */
function withOffsets(node: Nodes): unknown {
  const { position, ...rest } = node;
  const children = 'children' in node && { children: node.children.map(withOffsets) };
  return { ...rest, at: [position?.start.offset, position?.end.offset], ...children };
}

/** How many characters were left to the parser. */
function expectSame(text: string): number {
  let left = 0;
  const tree = parseBlocks(text, (part) => {
    left += part.length;
    return parse(part);
  });
  expect(withOffsets(tree)).toEqual(withOffsets(parse(text)));
  return left;
}

test('blocks are read as remark reads them, whatever stands beside them', () => {
  const piece = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '\n',
        '\n\n',
        '\n- ',
        '\n\n- ',
        '\n# ',
        '\n\n## ',
        'ord',
        'Å på',
        ' ',
        '*ord*',
        ' **to ord**',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ...[
          '*',
          '**',
          '_',
          '`',
          '[',
          ']',
          '](a)',
          '<',
          '>',
          '\n> ',
          '&amp;',
          '\\',
          '!',
          '#',
          '{#id}',
          '+ ',
          '\n\n+ ',
        ],
        ...[
          '1',
          '2012',
          '.',
          ')',
          '\n1. ',
          '\n12 ',
          '-',
          '--',
          '=',
          '\n===',
          '~',
          ':',
          '|',
          '«',
          '–',
          '(',
          '"',
          "'",
        ],
        ...[
          '  ',
          '    ',
          '\n  ',
          '\n\n  ',
          '\n\n    ',
          '  \n',
          '\t',
          '\u00a0',
          '\u2028',
          '\f',
          '\u000b',
          '\ufdd0',
        ],
        ...[
          '```',
          '\n```\n',
          '<b>',
          '\n<!-- ',
          ' -->',
          '\n[a]: b',
          '[a]',
          '\0',
          '\ud800',
          '😀',
          'https://a.no',
          'a@b.no',
        ],
      ),
    },
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      expectSame(`${pieces.join('')}\n`);
    }),
    { numRuns: 3000 },
  );
});

test('headings, paragraphs and lists of plain and emphasized words are not left to the parser', () => {
  const text = `
# Et mål {#maal}
Et avsnitt om *målet*,
«to linjer» – i 2012, ~ 3 % av 1 000.

12 kommuner (av 357): alle!

- **et** tiltak {#et}
- et til # her

## Neste
`;
  expect(expectSame(text)).toBe(0);
});

test.each([
  ['stars at one end', 'et\n\n', 'to *tre\n\n', 'fire\n'],
  ['stars in stars', 'et\n\n', '**to *tre* to**\n\n', 'fire\n'],
  ['stars in a word', 'et\n\n', 'to*tre*\n\n', 'fire\n'],
  ['a list with a paragraph below', 'et\n\n', '- to\n\n  tre\n\n', 'fire\n'],
  ['a list with space between', '# et\n', '- to\n\n- tre\n\n', 'fire\n'],
  ['another list below', 'et\n\n', '- to\n\n* tre\n\n', 'fire\n'],
  ['a line that goes on', 'et\n\n', '- to\ntre\n\n', 'fire\n'],
  ['a list in a paragraph', 'et\n\n', 'to\n- tre\n\n', '# fire\n'],
  ['a quotation', 'et\n\n', '> to\n\n', 'fire\n'],
  ['a heading that is closed', 'et\n\n', '# to #\n\n', 'fire\n'],
  ['a number that counts', 'et\n\n', '1. to\n\n2. tre\n\n', 'fire\n'],
  ['a line break', 'et\n\n', 'to  \ntre\n\n', 'fire\n'],
])('what else there is goes to the parser, and no more: %s', (_, before, middle, after) => {
  expect(expectSame(before + middle + after)).toBe(middle.length);
});

test.each(['et\n\n[a]\n\n[a]: b\n', 'et\n\n```\n\nto\n\n```\n', 'et\n\n<!-- a\n\nto -->\n', '-\tet\n\nto\n'])(
  'a text with what goes over blank lines is left to the parser as a whole: %j',
  (text) => {
    expect(expectSame(text)).toBe(text.length);
  },
);
