import fc from 'fast-check';
import { editWritten } from '../../src/fix/edit-written.ts';
import { lineEndOf, withLineFeeds } from '../../src/text/line-ends.ts';
import { applyEdits } from '../../src/text/text-edit.ts';

test.each([
  ['a\r\nb\r\n', [[2, 3]], 'x', 'a\r\nx\r\n'],
  ['\ufeffa\r\nb\r\n', [[0, 1]], 'x', '\ufeffx\r\nb\r\n'],
  ['a\r\nb\nc\r\n', [[4, 5]], 'x\ny', 'a\r\nb\nx\r\ny\r\n'],
  ['a\nb\r\nc\n', [[2, 3]], 'x\ny', 'a\nx\ny\r\nc\n'],
  ['a\rb\rc', [[2, 3]], 'x', 'a\nx\nc'],
  ['a\r\nb\rc\r\n', [[4, 5]], 'x', 'a\r\nb\r\nx\r\n'],
  ['a\rb\n', [[2, 3]], '', 'a\n\n'],
  ['a\r\nb', [[1, 2]], ' ', 'a b'],
  ['a\r\r\nb', [[3, 4]], 'x', 'a\r\n\r\nx'],
] as const)('%j, edited where it is read', (written, ranges, text, expected) => {
  expect(
    editWritten(
      written,
      ranges.map((range) => ({ range, text })),
    ),
  ).toBe(expected);
});

test.each([
  ['', '\n'],
  ['a', '\n'],
  ['a\r\nb\r\nc\n', '\r\n'],
  ['a\r\nb\n', '\n'],
  ['a\nb\nc\r\n', '\n'],
  ['a\rb\rc\r\n', '\r\n'],
])('most lines of %j end in %j', (text, end) => {
  expect(lineEndOf(text)).toBe(end);
});

const written = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom('a', 'å', '\n', '\r\n', '\r', '- ', '\ud83d\ude00')))
  .map(([mark, pieces]) => (mark ? '\ufeff' : '') + pieces.join(''));

test('a text edited as it is written reads as the text edited as it is read', () => {
  fc.assert(
    fc.property(
      written,
      fc.nat(30),
      fc.nat(4),
      fc.constantFrom('', 'x', 'x\ny'),
      (content, from, length, text) => {
        const read = withLineFeeds(content.replace(/^\ufeff/, ''));
        const start = Math.min(from, read.length);
        const edit = { range: [start, Math.min(start + length, read.length)] as const, text };
        const edited = editWritten(content, [edit]);
        expect(withLineFeeds(edited.replace(/^\ufeff/, ''))).toBe(applyEdits(read, [edit]));
        expect(edited.startsWith('\ufeff')).toBe(content.startsWith('\ufeff'));
        if (!/\r(?!\n)/.test(content)) expect(editWritten(content, [])).toBe(content);
      },
    ),
    { numRuns: 1000 },
  );
});
