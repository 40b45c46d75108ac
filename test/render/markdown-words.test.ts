import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringifyMarkdown } from '../../src/render/stringify-markdown.ts';

/** As the library writes it, which looks at every word. */
function written(tree: Root): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()],
  });
}

const pieces = [
  ...[
    'og',
    'Å',
    'á',
    'Ω',
    '𝒳',
    '2011',
    '16\u00a0500',
    '12 %',
    '1.',
    '1)',
    ' ',
    '\u00a0',
    ' – ',
    '–',
    '−',
    '-',
    '+',
  ],
  ...[
    '*',
    '_',
    '~',
    '`',
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
    '<',
    '&',
    '#',
    '|',
    '\\',
    '«',
    '»',
    '\n',
  ],
];
const words = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('og', 'mål', 'i 2011', ' ') },
      fc.constantFrom(...pieces),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(''));
const text = words.map((value): PhrasingContent => ({ type: 'text', value }));
const link = fc
  .record({
    url: fc.constantFrom(
      '#mål',
      '#a-1_b',
      '#mål--tiltak',
      '#a b',
      '#(a)',
      'x.md',
      'https://example.no/',
      'og',
      '',
    ),
    title: fc.constantFrom(undefined, undefined, undefined, 'Tittel'),
    children: fc.array(text, { minLength: 0, maxLength: 2 }),
  })
  .map(({ title, ...own }): PhrasingContent => ({ type: 'link', ...own, ...(title && { title }) }));
const firm = fc
  .record({
    type: fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const),
    children: fc.array(fc.oneof({ weight: 5, arbitrary: text }, link), { minLength: 1, maxLength: 2 }),
  })
  .map((node): PhrasingContent => node);
const others = fc.constantFrom<PhrasingContent>(
  { type: 'break' },
  { type: 'break' },
  { type: 'inlineCode', value: 'a' },
);
const content = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 3, arbitrary: link },
    { weight: 2, arbitrary: firm },
    others,
  ),
  { minLength: 1, maxLength: 5 },
);

test('words that are written as they are look as they would if each were looked at', () => {
  let plain = 0;
  fc.assert(
    fc.property(content, (children) => {
      const paragraph: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
      const inItem: Root = {
        type: 'root',
        children: [
          {
            type: 'list',
            spread: false,
            children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }],
          },
        ],
      };
      const cells = children.filter(({ type }) => type !== 'break');
      const row = { type: 'tableRow' as const, children: [{ type: 'tableCell' as const, children: cells }] };
      const table: Root = {
        type: 'root',
        children: [{ type: 'table', align: [null], children: [row, row] }],
      };
      for (const tree of [paragraph, inItem, table]) expect(stringifyMarkdown(tree)).toBe(written(tree));
      if (children.length > 1 && !/[\\]/.test(written(paragraph))) plain += 1;
    }),
    { numRuns: Number(process.env.MUTANTS ?? 5000) / 5 },
  );
  // Most have nothing that needs an escape.
  expect(plain).toBeGreaterThan(100);
});
