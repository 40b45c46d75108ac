import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block, Inline } from '../../src/document/document.ts';
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
  .filter((line) => line !== '');

/** `.ci/run` asks for 2000. */
const runs = Number(process.env.MUTANTS ?? 5000) / 10;
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
    { numRuns: runs },
  );
});

/** As a forge reads it: with tables, and with words that are struck. */
const readAsForge = (markdown: string): Root =>
  fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmStrikethrough()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });

describe('words that Markdown would take for something else are escaped', () => {
  const inside = [
    '_mål_',
    '__mål__',
    '*mål*',
    '**mål**',
    '~~mål~~',
    '`mål`',
    '[mål](x)',
    '![mål](x.png)',
    '<b>mål</b>',
    '<https://example.no>',
    'Ask &amp; Bø',
    'a\\*b',
  ];
  test.each([...inside, 'A', '_', '*', '|'])('%s', (sign) => {
    const paragraphOf = (...content: ReturnType<typeof text>[]): Block => ({ type: 'paragraph', content });
    for (const sentence of [sign, `Et ${sign}`, `${sign} her`, `Et ${sign} her`, `(${sign}), og ${sign}.`]) {
      expect(wordsOf(readAsForge(renderMarkdown(documentOf([paragraphOf(text(sentence))]))))).toBe(sentence);
      const strong = { type: 'strong', children: [text('nå')] } as const;
      const between = paragraphOf(strong as never, text(` ${sentence} `), strong as never);
      expect(wordsOf(readAsForge(renderMarkdown(documentOf([between]))))).toBe(
        `<strong>| ${sentence} |<strong>`,
      );
      const cells = [{ content: [text(sentence)] }, { content: [text(`9 ${sentence}`)] }];
      const table: Block = {
        type: 'table',
        columns: [{ align: 'left' }, { align: 'left' }],
        header: cells,
        rows: [{ cells }],
      };
      expect(wordsOf(readAsForge(renderMarkdown(documentOf([table]))))).toBe(
        [sentence, `9 ${sentence}`, sentence, `9 ${sentence}`].join('|'),
      );
    }
  });

  test('and would be something else if they were not', () => {
    for (const sign of inside) expect(wordsOf(readAsForge(`Et ${sign} her`))).not.toBe(`Et ${sign} her`);
  });

  test.each([
    '# mål',
    '- mål',
    '+ mål',
    '* mål',
    '> mål',
    '1. mål',
    '2) mål',
    '---',
    '===',
    '    mål',
    '| mål |',
  ])('at the beginning of a line: %s', (written) => {
    const markdown = renderMarkdown(documentOf([{ type: 'paragraph', content: [text(written)] }]));
    expect(wordsOf(readAsForge(markdown))).toBe(written);
    const second = renderMarkdown(
      documentOf([{ type: 'paragraph', content: [text('Først'), { type: 'break' }, text(written)] }]),
    );
    expect(wordsOf(readAsForge(second))).toBe(`Først|<break>|${written}`);
  });

  test('what becomes markup only with what stands beside it', () => {
    const link: Inline = { type: 'link', target: 'https://example.no/', children: [text('her')] };
    const strong: Inline = { type: 'strong', children: [text('nå')] };
    const written = (...content: readonly Inline[]): string =>
      wordsOf(readAsForge(renderMarkdown(documentOf([{ type: 'paragraph', content }]))));
    // A link behind an exclamation mark would be a picture.
    expect(written(text('Se!'), link)).toBe('Se!|<link>');
    expect(written(strong, text(' se!'), link)).toBe('<strong>| se!|<link>');
    // Two texts in a row are one when they are read.
    expect(written(text('Et <b'), text('> her'))).toBe('Et <b> her');
    expect(written(text('Et &am'), text('p; her'))).toBe('Et &amp; her');
    expect(written(strong, text(' et <b'), text('> her '), strong)).toBe('<strong>| et <b> her |<strong>');
    expect(written(text('Et [ord]'), text('(x) her'))).toBe('Et [ord](x) her');
  });

  test('spaces at the end are not lost, as one sign and as many', () => {
    for (const sentence of ['Mål ', 'Mål\u00a0', 'Mål –\u202f'])
      expect(
        wordsOf(readAsForge(renderMarkdown(documentOf([{ type: 'paragraph', content: [text(sentence)] }])))),
      ).toBe(sentence);
  });
});

describe('headings', () => {
  const heading = (level: 1 | 2 | 3 | 4 | 5 | 6, words: string, id?: string): Block => ({
    type: 'heading',
    level,
    content: [text(words)],
    ...(id !== undefined && { id }),
  });
  const linkTo = (id: string): Block => ({
    type: 'paragraph',
    content: [{ type: 'link', target: `#${id}`, children: [text('her')] }],
  });

  test('chapters are on the second level, and nothing is below the sixth', () => {
    const all = ([1, 2, 3, 4, 5, 6] as const).map((level) => heading(level, `Nivå ${level}`));
    expect(renderMarkdown(documentOf(all))).toBe(
      '## Nivå 1\n\n### Nivå 2\n\n#### Nivå 3\n\n##### Nivå 4\n\n###### Nivå 5\n\n###### Nivå 6\n',
    );
  });

  // GitHub: small letters, spaces as hyphens, punctuation left out; `-1`, `-2` after those of the same words.
  test.each<[why: string, headings: readonly string[], anchors: readonly string[]]>([
    ['repeated', ['Mål', 'Mål', 'Mål'], ['mål', 'mål-1', 'mål-2']],
    ['a number that another heading has already', ['Mål', 'Mål 1', 'Mål'], ['mål', 'mål-1', 'mål-2']],
    ['a heading like a numbered one', ['Mål', 'Mål', 'Mål 1'], ['mål', 'mål-1', 'mål-1-1']],
    ['letters of several characters', ['A\u030as'], ['a\u030as']],
    ['signs and fractions', ['1.2 ½ av (alt) – «nå»_x'], ['12--av-alt--nå_x']],
    ['spaces that are no spaces', ['10\u00a0000 kr'], ['10000-kr']],
  ])('anchors of headings: %s', (_why, headings, anchors) => {
    const markdown = renderMarkdown(
      documentOf([
        ...headings.map((words, index) => heading(1, words, `id-${index}`)),
        ...headings.map((_, index) => linkTo(`id-${index}`)),
      ]),
    );
    const targets = [...markdown.matchAll(/\[her\]\(<?#(.*?)>?\)/g)].map(([, target]) => target);
    expect(targets.map((target) => decodeURIComponent(target ?? ''))).toEqual(anchors);
  });

  test('links lead to the anchors that a forge gives', () => {
    const markdown = renderMarkdown(
      documentOf([
        heading(1, 'Mål & tiltak, 2011', 'a'),
        heading(2, 'Likt', 'b'),
        heading(2, 'Likt', 'c'),
        heading(2, 'Likt', 'd'),
        ...['a', 'b', 'c', 'd', 'borte'].map(linkTo),
      ]),
    );
    expect([...markdown.matchAll(/\[her\]\((.*)\)/g)].map(([, url]) => url)).toEqual([
      '#mål--tiltak-2011',
      '#likt',
      '#likt-1',
      '#likt-2',
      '#borte',
    ]);
  });
});
