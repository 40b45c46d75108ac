import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { parseBlocks } from '../../src/text/plain-blocks.ts';

const remark = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    this.data().micromarkExtensions = [{ disable: { null: ['setextUnderline'] } }, gfmTable()];
    this.data().fromMarkdownExtensions = [gfmTableFromMarkdown()];
  })
  .freeze();
const parse = (text: string): Root => remark.parse(text) as Root;

/** A tree with offsets alone: nobody asks for lines and columns. */
function withOffsets(node: Nodes): unknown {
  const { position, range, ...rest } = node;
  const children = 'children' in node && { children: node.children.map(withOffsets) };
  return { ...rest, at: range ?? [position?.start.offset, position?.end.offset], ...children };
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
        '\n  - ',
        '\n    - ',
        '[ord](#a)',
        '[to ord](https://a.no/b_c)',
        ' **[a](b)**',
        '\n\n| a | b |\n|---|--:|\n',
        '\n| *to* | [a](b) |',
        '\n\n| a |\n| :-: |\n| ',
        ' | ',
        ' |\n| ',
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

test('lists in lists, tables and links are read as remark reads them, also with a sign that is out of place', () => {
  const said = fc
    .array(
      fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom('ord', 'Å på', '12 %', 'i 2012', '– nei', '{#id}', '«a»') },
        {
          weight: 4,
          arbitrary: fc.constantFrom(
            '[ord](#a)',
            '[to ord](https://a.no/b_c?d=1)',
            '[a](b.md)',
            '[12](#x-1)',
          ),
        },
        {
          weight: 4,
          arbitrary: fc.constantFrom(
            '*ord*',
            '**to ord**',
            '**[a](b)**',
            '*se [a](b) der*',
            '*Helt.*',
            '**Å!**,',
            '*«a»*',
            '*a*,',
            '(**b**)',
          ),
        },
        fc.constantFrom(
          '*a [b* c](d)',
          '![a](b)',
          '[a]',
          '[a](b c)',
          '[a](b "c")',
          '[*a*](b)',
          '[a](b&amp;c)',
          '[a]()',
          '**a',
        ),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join(' '));
  const list = fc
    .array(fc.tuple(fc.constantFrom(0, 0, 0, 0, 2, 2, 2, 4, 4, 6, 1), said), { minLength: 1, maxLength: 7 })
    .map((items) => items.map(([indent, words]) => `${' '.repeat(indent)}- ${words}\n`).join(''));
  const pad = fc.constantFrom(' ', ' ', ' ', '  ', '');
  const cell = fc.tuple(
    pad,
    fc.oneof({ weight: 6, arbitrary: said }, fc.constantFrom('', '-', '+ 3', '# a', '1.', '~')),
    pad,
  );
  const table = fc
    .tuple(
      fc.integer({ min: 1, max: 3 }).chain((columns) =>
        fc.tuple(
          fc.array(fc.constantFrom('---', ' --- ', ':--', '-:', ' :-: ', '-'), {
            minLength: columns,
            maxLength: columns,
          }),
          fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
            minLength: 1,
            maxLength: 4,
          }),
        ),
      ),
    )
    .map(([[marks, rows]]) => {
      const [head = '', ...others] = rows.map(
        (cells) => `|${cells.map((parts) => parts.join('')).join('|')}|\n`,
      );
      return `${head}|${marks.join('|')}|\n${others.join('')}`;
    });
  const block = fc.oneof(
    list,
    table,
    said.map((words) => `${words}\n`),
    said.map((words) => `## ${words}\n`),
    fc.array(said, { minLength: 2, maxLength: 3 }).map((lines) => `${lines.join('\n')}\n`),
  );
  const mishap = fc.tuple(
    fc.nat(),
    fc.constantFrom('', '', '', '', '\n', ' ', '  ', '|', '*', '-', '[', ']', ')', '\\', '_', ':', '1. '),
  );
  const runs = Number(process.env.MUTANTS ?? 5000) / 2;
  let plain = 0;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), mishap, (blocks, [at, sign]) => {
      const whole = blocks.join('\n');
      const place = at % whole.length;
      const text = `${whole.slice(0, place)}${sign}${whole.slice(place)}`;
      if (expectSame(text) === 0) plain += 1;
    }),
    { numRuns: runs },
  );
  // Of many nothing is left to the parser.
  expect(plain).toBeGreaterThan(runs / 20);
});

test('headings, paragraphs, lists and tables of plain and emphasized words and links are not left to the parser', () => {
  const text = `
# Et mål {#maal}
Et avsnitt om *målet*,
«to linjer» – i 2012, ~ 3 % av 1 000.

12 kommuner (av 357): alle!

- **et** tiltak {#et}
- et til # her
  - [et under](#et), og [et](https://example.org/a_b)
    - **[lengst](#inne)** inne
  - et til
- det siste

| Tiltak | Kostnad |
|---|---:|
| [Et](#et) | 1 000 |
| **Sum** | -1 |
|  | 0 |

[Et avsnitt](#et) som begynner med en lenke.

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
