import type { Chart } from '../../src/document/chart.ts';
import type { Block, Section, TableRow } from '../../src/document/document.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { readPdf } from '../support/read-pdf.ts';
import { documentOf, pdfOf, text } from '../support/render-document.ts';

const words = (value: string): Block => ({ type: 'paragraph', content: [text(value)] });
const lines = (count: number): Block[] => Array.from({ length: count }, (_, at) => words(`Linje ${at + 1}.`));
const note = (value: string): Block => ({ type: 'paragraph', role: 'note', content: [text(value)] });
const heading = (level: 1 | 2, value: string): Block => ({
  type: 'heading',
  level,
  id: `del-${value.toLowerCase()}`,
  content: [text(value)],
});
const part = (title: string, blocks: readonly Block[], newPage: Section['newPage'] = 'auto'): Section => ({
  type: 'section',
  ...(newPage && { newPage }),
  children: [heading(1, title), ...blocks],
});
const row = (count: number, value: string): TableRow => ({
  cells: Array.from({ length: count }, () => ({ content: [text(value)] })),
});
const table = (columns: number, rows: number): Block => ({
  type: 'table',
  columns: Array.from({ length: columns }, () => ({ align: 'right', numeric: true })),
  header: row(columns, 'Post').cells,
  rows: Array.from({ length: rows }, () => row(columns, '123 456 789')),
});

/** The page, from 0, that each of these words is on. */
async function pagesOf(blocks: readonly Block[], ...sought: readonly string[]): Promise<readonly number[]> {
  const { pageTexts } = await readPdf(await pdfOf(documentOf(blocks)));
  return sought.map((word) => pageTexts.findIndex((page) => page.includes(word)));
}

describe('notes below a table on a turned page', () => {
  test.each([1, 2, 5])('%d of them are on its page', async (count) => {
    const notes = Array.from({ length: count }, (_, at) => note(`Forbehold ${at + 1}.`));
    const blocks = [...lines(3), table(14, 4), ...notes, ...lines(3)];
    const sought = notes.map((_, at) => `Forbehold ${at + 1}.`);
    expect(await pagesOf(blocks, 'Post', ...sought)).toEqual([1, ...sought.map(() => 1)]);
  });

  test('what is no note goes on upright, behind them', async () => {
    const blocks = [table(14, 4), note('Forbehold.'), words('Etter.'), note('Annet.')];
    expect(await pagesOf(blocks, 'Post', 'Forbehold', 'Etter', 'Annet')).toEqual([0, 0, 1, 1]);
  });

  test('they go with its last rows to the next page where it fills its own', async () => {
    const blocks = [table(14, 23), ...Array.from({ length: 6 }, (_, at) => note(`Forbehold ${at + 1}.`))];
    const pages = await pagesOf(blocks, 'Forbehold 1.', 'Forbehold 6.');
    const { pageTexts } = await readPdf(await pdfOf(documentOf(blocks)));
    expect(new Set(pages).size).toBe(1);
    expect(pageTexts[pages[0] ?? -1]).toContain('123 456 789');
  });
});

describe('a paragraph that ends in a colon', () => {
  const fillings = Array.from({ length: 14 }, (_, at) => 28 + at);
  const list: Block = {
    type: 'list',
    ordered: false,
    tight: true,
    items: ['Eple', 'Pære', 'Plomme'].map((value) => ({ children: [words(value)] })),
  };
  const box: Block = { type: 'box', kind: 'fact', label: 'Fakta', children: [words('Frukt.')] };
  const followers = {
    list,
    table: table(3, 2),
    box,
    quote: { type: 'quote', children: [words('Frukt.')] } as Block,
  };

  test.each(Object.entries(followers))('goes with the %s after it to the next page', async (_, next) => {
    for (const above of fillings) {
      const word = next === followers.table ? 'Post' : next === list ? 'Eple' : 'Frukt.';
      const [lead, first] = await pagesOf(
        [...lines(above), words('Vi dyrker dette:'), next, ...lines(9)],
        'Vi dyrker',
        word,
      );
      expect({ above, lead }).toEqual({ above, lead: first });
    }
  });

  test('any other may be the last on its page', async () => {
    const apart = await Promise.all(
      fillings.map(async (above) => {
        const [lead, first] = await pagesOf(
          [...lines(above), words('Vi dyrker dette.'), list, ...lines(20)],
          'Vi dyrker',
          'Eple',
        );
        return lead !== first;
      }),
    );
    expect(apart).toContain(true);
  });
});

test.each([
  ['a heading', []],
  [
    'the main goal under it',
    [{ type: 'callout', role: 'goal', title: 'Hovedmål', children: [words('Flere bor her.')] } as Block],
  ],
])('small print below %s goes with the text that it is about', async (_, between) => {
  for (const above of Array.from({ length: 14 }, (_, at) => 17 + at)) {
    const focusArea = [
      heading(2, 'Helse'),
      ...between,
      note('Ansvarlig: Helse'),
      words('Teksten.'),
      ...lines(9),
    ];
    const [print, first] = await pagesOf([...lines(above), ...focusArea], 'Ansvarlig', 'Teksten.');
    expect({ above, print }).toEqual({ above, print: first });
  }
});

describe('a heading and a few lines under it', () => {
  test('go with the table that they are about to the next page', async () => {
    for (let above = 24; above <= 38; above += 1) {
      const blocks = [
        ...lines(above),
        heading(2, 'Økonomi'),
        words('Alt er finansiert.'),
        table(3, 2),
        ...lines(9),
      ];
      const pages = await pagesOf(blocks, 'Økonomi', 'Alt er finansiert', 'Post');
      expect({ above, pages: new Set(pages).size }).toEqual({ above, pages: 1 });
    }
  });
});

describe('a part', () => {
  test.each([
    ['follows where more than 90 mm of the page are left', 15, [0, 0]],
    ['begins a page where less is left', 25, [0, 1]],
  ] as const)('%s', async (_, above, pages) => {
    const blocks = [part('Første', lines(above)), part('Andre', lines(2))];
    expect(await pagesOf(blocks, 'Første', 'Andre')).toEqual(pages);
  });

  test('begins a page where what comes first in it has no room', async () => {
    const ofTable = (rows: number) => [part('Første', lines(14)), part('Andre', [table(3, rows)])];
    expect(await pagesOf(ofTable(5), 'Andre')).toEqual([0]);
    expect(await pagesOf(ofTable(17), 'Andre')).toEqual([1]);
  });

  test('begins a page, or follows, wherever the template says so', async () => {
    const blocks = (newPage: boolean) => [part('Første', lines(3)), part('Andre', lines(2), newPage)];
    expect(await pagesOf(blocks(true), 'Andre')).toEqual([1]);
    expect(await pagesOf(blocks(false), 'Andre')).toEqual([0]);
  });

  test('that follows has a rule and space above its heading, and none on the top of a page', async () => {
    const setOn = (newPage: Section['newPage']) =>
      pdfOf(documentOf([part('Første', lines(3)), part('Andre', lines(2), newPage)])).then(readSpans);
    const follows = await setOn('auto');
    const alone = await setOn(true);
    const yOf = (pages: typeof follows, page: number, word: string): number =>
      pages[page]?.spans.find((one) => one.text.includes(word))?.baseline ?? Number.NaN;
    // From baseline to baseline: 30 points of space, and half of what its leading of 30 is more than the text's of 15.
    expect(Math.abs(yOf(follows, 0, 'Linje 3.') - yOf(follows, 0, 'Andre'))).toBeGreaterThan(50);
    expect(yOf(alone, 0, 'Første')).toBeCloseTo(yOf(alone, 1, 'Andre'), 1);
  });
});

describe('what is kept together', () => {
  const sheet = (name: string, count: number): Section => ({
    type: 'section',
    keepTogether: true,
    children: [
      heading(2, name),
      words(`Om ${name}.`),
      table(2, 6),
      ...Array.from({ length: count }, (_, at) => words(`${name} ${at + 1}.`)),
    ],
  });

  test('sheets are whole wherever they come on a page', async () => {
    for (let above = 1; above <= 30; above += 4) {
      const blocks = [...lines(above), sheet('A', 6), sheet('B', 12), sheet('C', 6)];
      const ends = await pagesOf(blocks, 'Om A', 'A 6.', 'Om B', 'B 12.', 'Om C', 'C 6.');
      expect(ends[0]).toBe(ends[1]);
      expect(ends[2]).toBe(ends[3]);
      expect(ends[4]).toBe(ends[5]);
    }
  });

  test('a sheet that no page has room for is divided below its facts', async () => {
    for (let above = 20; above <= 32; above += 3) {
      const blocks = [...lines(above), sheet('A', 40)];
      const [start, post] = await pagesOf(blocks, 'Om A', 'Post');
      expect(start).toBe(post);
    }
  });

  test('a heading is on the page of its chart, with the text between them', async () => {
    const chart: Chart = {
      type: 'chart',
      width: 300,
      height: 200,
      title: 'Utvikling',
      alt: 'Utvikling.',
      shapes: [{ type: 'label', x: 0, baseline: 10, value: 'Folketall', anchor: 'start' }],
    };
    for (let above = 8; above <= 32; above += 3) {
      const blocks = [...lines(above), heading(2, 'Vekst'), words('Om veksten.'), chart, ...lines(2)];
      const pages = await pagesOf(blocks, 'Vekst', 'Om veksten.', 'Folketall');
      expect(new Set(pages).size).toBe(1);
    }
  });
});

test('headings of chapters begin at the margin, with or without a number, and text under them where all text does', async () => {
  const titled = (level: 1 | 2, title: string, number?: string): Block => ({
    type: 'heading',
    level,
    ...(number && { number }),
    content: [text(title)],
  });
  const [page] = await readSpans(
    await pdfOf(
      documentOf([
        titled(1, 'Bakgrunn'),
        titled(2, 'Rådet'),
        words('Tekst.'),
        titled(1, 'Reiseliv', '3'),
        words('Mer.'),
      ]),
    ),
  );
  const left = (word: string): number =>
    page?.spans.find((span) => span.text.startsWith(word))?.x ?? Number.NaN;
  expect(left('Bakgrunn')).toBeCloseTo(left('3'), 0);
  expect(left('Rådet') - left('Bakgrunn')).toBeGreaterThan(60);
  expect(left('Tekst')).toBeCloseTo(left('Rådet'), 0);
  expect(left('Reiseliv')).toBeCloseTo(left('Tekst'), 0);
});

test('a part that takes the margin begins there with all it holds, and its text has no longer lines than other text', async () => {
  const long = 'Regionrådet skal bidra til at mange ulike aktører trekker sammen. '.repeat(6);
  const wide: Section = { type: 'section', wide: true, children: [heading(1, 'Tall'), words(long)] };
  const [page] = await readSpans(await pdfOf(documentOf([words(long), wide])));
  const lines = (page?.spans ?? []).filter(({ artifact, size }) => !artifact && size < 12);
  const lefts = [
    ...new Set(lines.filter(({ text: said }) => /^Region/.test(said)).map(({ x }) => Math.round(x))),
  ];
  const right = (from: number): number =>
    Math.max(...lines.filter(({ x }) => Math.round(x) === from).map(({ x, width }) => x + width - from));
  const [inside = 0, atMargin = 0] = lefts;
  expect(inside - atMargin).toBeGreaterThan(60);
  expect(right(atMargin)).toBeLessThanOrEqual((134 * 72) / 25.4 + 0.1);
  expect(right(atMargin)).toBeGreaterThan(300);
});
