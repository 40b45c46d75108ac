import type { Block, Card, Facts, Heading, Inline } from '../../src/document/document.ts';
import { figures, list, words as wordColumn } from '../../src/document/words.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import {
  type BuiltBlocks,
  builtBlocks,
  chapter,
  hardWords,
  paragraph,
  readAloud,
  words,
} from '../support/block-document.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { rectanglesIn } from '../support/rectangles.ts';
import { documentOf } from '../support/render-document.ts';
import { smallPng } from '../support/small-png.ts';

const millimetre = 72 / 25.4;
const fact = (label: string, value: string, strong = false): Facts['items'][number] => ({
  label,
  content: words(value),
  ...(strong && { strong }),
});
const band: Facts = {
  type: 'facts',
  style: 'band',
  columns: 4,
  items: [
    fact('Ansvarlig', 'Kongsberg', true),
    fact('Periode', 'jan. 2011–des. 2012'),
    fact('Betaler', 'Deltakerne'),
    fact('Kostnad 2011, kr', '1 200 000', true),
  ],
};
const small: Facts = {
  type: 'facts',
  style: 'small',
  columns: 2,
  items: [
    fact('Deltar', 'Kongsberg, Flesberg og Rollag'),
    fact('Sammen med', 'IKT-lederne'),
    fact('Risiko', '2 × 5. Flytting av helsedata kan forsinkes.'),
    fact('FN-mål', '9.1 og 16.6'),
  ],
};
const money: Block = {
  type: 'table',
  dense: true,
  caption: words('Kostnad og finansiering'),
  columns: [wordColumn, figures, figures, figures],
  header: ['Kroner', '2011', '2012', 'Sum'].map((name) => ({ content: words(name) })),
  rows: [
    {
      rowHeader: true,
      cells: ['Kostnad', '1 200', '900', '2 100'].map((name) => ({ content: words(name) })),
    },
  ],
};
const label = (value: string): Block => ({ type: 'paragraph', role: 'label', content: words(value) });
const stack = (...children: readonly Block[]) => ({ type: 'section', children }) as const;
const heading = (title: string, number?: string, id?: string): Heading => ({
  type: 'heading',
  level: 2,
  content: words(title),
  ...(number && { number }),
  ...(id && { id }),
});
const marks: readonly (readonly Inline[])[] = [
  words('Prioritet 2'),
  [{ type: 'symbol', mark: '▶' }, ...words(' Pågår')],
];
const cardOf = (title: string, children: readonly Block[], more: Partial<Card> = {}): Card => ({
  type: 'card',
  heading: heading(title, 'T9', 't9'),
  marks,
  accent: 1,
  children,
  ...more,
});
const whole = (title = 'Felles driftsplattform'): Card =>
  cardOf(title, [
    band,
    {
      type: 'columns',
      widths: [4, 3],
      children: [
        stack(
          paragraph('Fagsystemene flyttes trinn for trinn.'),
          label('Skal gi'),
          paragraph('Lavere kostnader.'),
        ),
        stack(
          money,
          label('Milepæler'),
          ...list([words('mai 2011 Felles nett'), words('juni 2012 Oppvekst')]),
        ),
      ],
    },
    small,
  ]);

test('a card goes over the whole width: number, title, band and columns at their places', async () => {
  const { bytes, placeOf, spans } = await builtBlocks([paragraph('Før'), whole(), paragraph('Etter')]);
  const edge = placeOf('Før').x - 30 * millimetre;
  expect(placeOf('T9').x).toBeCloseTo(edge, 0);
  for (const text of ['Felles driftsplattform', 'Ansvarlig', 'Kongsberg', 'Fagsystemene', 'Deltar'])
    expect(placeOf(text).x).toBeCloseTo(edge + 13 * millimetre, 0);
  const [title, cost, text, table] = ['T9', 'Kostnad 2011', 'Fagsystemene', '1 200'].map(placeOf);
  expect([title?.size, cost?.size, text?.size].map((size) => Math.round((size ?? 0) * 100) / 100)).toEqual([
    13, 8, 9.5,
  ]);
  expect(table?.x).toBeGreaterThan(edge + 90 * millimetre);
  const right = edge + 164 * millimetre;
  const status = spans.find(({ text }) => text.includes('Pågår'));
  expect(status?.baseline).toBeCloseTo(title?.baseline ?? 0, 0);
  const statusEnd = (status?.x ?? 0) + (status?.width ?? 0);
  expect(statusEnd).toBeLessThan(right + 1);
  expect(statusEnd).toBeGreaterThan(right - 3);
  const drawn = await rectanglesIn(bytes);
  const rule = drawn.find(({ height }) => Math.abs(height - 1.2) < 0.01);
  expect(rule?.width).toBeCloseTo(164 * millimetre, 0);
  const panel = drawn.find(({ height, width }) => height > 20 && width > 400);
  expect(panel?.height).toBeCloseTo(10.5 * millimetre, 0);
  expect(panel?.width).toBeCloseTo(164 * millimetre, 0);
});

qpdfTest('it is read title first, then its marks, facts, columns and small facts', async () => {
  const built = await builtBlocks([whole()]);
  expect(readAloud(built)).toBe(
    'Kapittel T9 Felles driftsplattform Prioritet 2 Pågår Ansvarlig Kongsberg Periode jan. 2011–des. 2012 Betaler Deltakerne Kostnad 2011, kr 1 200 000 Fagsystemene flyttes trinn for trinn. Skal gi Lavere kostnader. Kostnad og finansiering Kroner 2011 2012 Sum Kostnad 1 200 900 2 100 Milepæler • mai 2011 Felles nett • juni 2012 Oppvekst Deltar Kongsberg, Flesberg og Rollag Sammen med IKT-lederne Risiko 2 × 5. Flytting av helsedata kan forsinkes. FN-mål 9.1 og 16.6',
  );
  const h2 = built.pdf?.elements.filter(({ role }) => role === 'H2') ?? [];
  expect(h2.map((one) => built.pdf?.text(one))).toEqual(['T9 Felles driftsplattform']);
});

test('its title is in the outline and in the contents, and can be linked to', async () => {
  const contents: Block = { type: 'contents', depth: 2 };
  const linked: Block = {
    type: 'paragraph',
    content: [{ type: 'link', target: '#t9', children: words('Se tiltaket') }],
  };
  const { spans } = await builtBlocks([linked, whole()], {}, [contents]);
  expect(spans.filter(({ text }) => text.startsWith('Felles')).map(({ page }) => page)).toHaveLength(2);
});

const filling = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, at) => paragraph(`Linje ${at}`));
const pagesOf = ({ spans }: BuiltBlocks, ...found: readonly string[]): readonly number[] =>
  found.map((text) => spans.find((span) => span.text.startsWith(text))?.page ?? -1);

test('a card that fits on a page is never divided', async () => {
  for (const lines of [18, 20, 22, 24, 26]) {
    const built = await builtBlocks([...filling(lines), whole()]);
    const [title, cost, last] = pagesOf(built, 'T9', '1 200', '9.1 og');
    expect(cost).toBe(title);
    expect(last).toBe(title);
  }
});

test('a card that is higher than a page is divided between its parts, its title again on each page', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => ({
    rowHeader: true,
    cells: [`Rad ${at}`, '1', '2', '3'].map((name) => ({ content: words(name) })),
  }));
  const tables = Array.from(
    { length: 9 },
    (_, at): Block => ({
      ...(money as Extract<Block, { type: 'table' }>),
      caption: words(`Tabell ${at}`),
      rows,
    }),
  );
  const built = await builtBlocks([cardOf('Felles driftsplattform', [band, ...tables])]);
  const again = built.spans.filter(({ text }) => text.startsWith('Felles driftsplattform (forts.)'));
  expect(again.length).toBeGreaterThan(0);
  expect(again.every(({ artifact }) => artifact)).toBe(true);
  expect(new Set(again.map(({ page }) => page)).size).toBe(again.length);
  for (let at = 0; at < 9; at += 1) {
    const caption = built.spans.find(({ text }) => text.startsWith(`Tabell ${at}`));
    const below = built.spans.filter(({ text }) => text === 'Rad 11')[at];
    expect(below?.page).toBe(caption?.page);
  }
  expect(built.spans.some(({ text }) => text.includes('Tabell') && text.includes('(forts.)'))).toBe(false);
});

test('a table that is higher than a page goes on in its card, under the title and its head', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => ({
    cells: [`Rad ${at}`, '1', '2', '3'].map((name) => ({ content: words(name) })),
  }));
  const built = await builtBlocks([
    cardOf('Felles', [{ ...(money as Extract<Block, { type: 'table' }>), rows }]),
  ]);
  const onSecond = built.spans.filter(({ page, artifact, text }) => page === 1 && artifact && text.trim());
  expect(onSecond.map(({ text }) => text.trim())).toEqual(
    expect.arrayContaining(['T9', 'Felles (forts.)', 'Kostnad og finansiering (forts.)', 'Kroner']),
  );
});

test('numbers of headings and lists in a card stand in it, not in the margin', async () => {
  const { placeOf } = await builtBlocks([
    cardOf('Tittel', [
      {
        type: 'columns',
        widths: [1, 1],
        children: [
          stack(paragraph('Venstre')),
          stack(
            { ...heading('Delmål', '2.2.1'), level: 3 },
            {
              type: 'list',
              ordered: false,
              tight: true,
              items: [{ number: '2.2.1.1', children: [paragraph('Område')] }],
            },
          ),
        ],
      },
    ]),
  ]);
  const left = placeOf('Venstre').x;
  for (const text of ['2.2.1', '2.2.1.1']) expect(placeOf(text).x).toBeGreaterThan(left + 150);
  expect(placeOf('Delmål').x).toBeGreaterThan(placeOf('2.2.1').x + 10);
});

const picture: Block = {
  type: 'figure',
  path: 'media/a.png',
  mediaType: 'image/png',
  bytes: smallPng(40, 30),
  width: 400,
  height: 300,
  alt: 'Et bilde',
  caption: words('Bildet'),
};
const twelve = (style: 'band' | 'small', columns: 1 | 2 | 3 | 4): Facts => ({
  type: 'facts',
  style,
  columns,
  items: Array.from({ length: 12 }, (_, at) => fact(`Opplysning ${at}`, hardWords[at % 6] ?? '')),
});
test.each<[string, readonly Block[]]>([
  ['nothing in it', [cardOf('Tom', [])]],
  ['no number and no marks', [cardOf('Tittel', [band, small], { heading: heading('Tittel'), marks: [] })]],
  [
    'long titles',
    hardWords.map((word, at) =>
      cardOf(word, [paragraph('Tekst')], { heading: heading(word, `T${at}`), accent: at }),
    ),
  ],
  [
    'long numbers',
    [
      cardOf('Tittel', [band, small], { heading: heading('Tittel', '9'.repeat(120)) }),
      cardOf('Tittel', [band], { heading: heading('Tittel', '2.2.1.14.3') }),
    ],
  ],
  ['long marks', [cardOf('Tittel', [band], { marks: hardWords.map(words) })]],
  [
    'twelve facts',
    [
      cardOf('Tittel', [twelve('band', 4), twelve('small', 3)]),
      twelve('band', 3),
      twelve('small', 2),
      twelve('small', 4),
    ],
  ],
  [
    'facts of nothing',
    [
      { ...band, items: [fact('Tom', '')] },
      { ...small, items: [] },
    ],
  ],
  [
    'one fact',
    [
      { ...band, items: [fact('Én', 'verdi')] },
      { ...small, items: [fact('Én', 'verdi')] },
    ],
  ],
  [
    'long labels',
    [
      { ...band, items: hardWords.map((word) => fact(word, 'verdi')) },
      { ...small, items: hardWords.map((word) => fact(word, word)) },
    ],
  ],
  ['a table and a picture', [cardOf('Tittel', [band, money, picture, small])]],
  [
    'a stack without anything',
    [
      cardOf('Tittel', [
        { type: 'columns', children: [stack(), stack(money)] },
        { type: 'columns', children: [stack(paragraph('a')), stack()] },
      ]),
    ],
  ],
  [
    'three stacks',
    [
      cardOf('Tittel', [
        {
          type: 'columns',
          widths: [2, 1, 1],
          children: [stack(paragraph(hardWords[1] ?? '')), stack(money), stack(small)],
        },
      ]),
    ],
  ],
  [
    'a card in a card',
    [cardOf('Ytre', [cardOf('Indre', [band, small], { heading: { ...heading('Indre', 'T10'), level: 3 } })])],
  ],
  [
    'cards in columns',
    [
      {
        type: 'columns',
        widths: [1, 1],
        children: [
          stack(cardOf('Én', [band, small])),
          stack(cardOf('To', [band, small], { heading: heading('To', 'T2') })),
        ],
      },
    ],
  ],
  [
    'very many facts',
    [
      {
        ...twelve('small', 2),
        items: Array.from({ length: 150 }, (_, at) => fact(`Nummer ${at}`, 'ord '.repeat(20))),
      },
    ],
  ],
])('%s: nothing is over another thing, and every tag is right', async (_, blocks) => {
  const { spans } = await builtBlocks([...blocks, paragraph('Etter')]);
  expect(spans.some(({ text }) => text.startsWith('Etter'))).toBe(true);
});

test('in every language the tags are right', async () => {
  for (const language of ['nb', 'nn', 'en'] as const)
    for (const wordsLanguage of ['nb', 'en'] as const) {
      const { spans } = await builtBlocks([whole()], { language, wordsLanguage });
      expect(spans.length).toBeGreaterThan(10);
    }
});

test('in Markdown a card is its heading, its marks and what is in it', () => {
  const markdown = renderMarkdown(documentOf([chapter, { type: 'contents', depth: 2 }, whole()]));
  expect(markdown).toContain(
    '### T9 Felles driftsplattform\n\nPrioritet 2 · ▶ Pågår\n\n- **Ansvarlig:** Kongsberg',
  );
  expect(markdown).toContain('[T9 Felles driftsplattform](#t9-felles-driftsplattform)');
});
