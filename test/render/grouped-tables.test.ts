import type { Block, Cell, Column, Table, TableRow } from '../../src/document/document.ts';
import { figures, words as wordColumn } from '../../src/document/words.ts';
import {
  type BuiltBlocks,
  builtBlocks,
  chapter,
  hardWords,
  paragraph,
  readAloud,
  words,
} from '../support/block-document.ts';
import { isArray, qpdfTest, textOf } from '../support/pdf-objects.ts';
import type { Element } from '../support/pdf-structure.ts';
import { rectanglesIn } from '../support/rectangles.ts';

const cells = (...values: readonly string[]): readonly Cell[] =>
  values.map((value) => ({ content: words(value) }));
const group = (name: string, sums: readonly string[] = [], accent?: number): TableRow => ({
  group: true,
  cells: cells(name, ...sums),
  ...(accent !== undefined && { accent }),
});
const row = (...values: readonly string[]): TableRow => ({ rowHeader: true, cells: cells(...values) });
const tableOf = (
  columns: readonly (readonly [string, Column])[],
  rows: readonly TableRow[],
  more: Partial<Table> = {},
): Table => ({
  type: 'table',
  columns: columns.map(([, column]) => column),
  header: columns.map(([name]) => ({ content: words(name) })),
  rows,
  ...more,
});

const actions = tableOf(
  [
    ['Tiltak', wordColumn],
    ['Ansvarlig', wordColumn],
    ['Kostnad', figures],
  ],
  [
    group('1 Næring', ['1 500'], 0),
    row('T1 Industriarv', 'Notodden', '600'),
    row('T2 Underleverandører', 'Kongsberg', '900'),
    group('2 Samferdsel', ['120'], 1),
    row('T3 Bredbånd', 'Rollag', '120'),
    { ...row('Sum', '', '1 620'), total: true },
  ],
  { caption: words('Alle tiltak'), wide: true },
);
const budget = tableOf(
  [
    ['Post', wordColumn],
    ['2010', figures],
    ['2011', { ...figures, main: true }],
    ['2012', figures],
    ['2013', figures],
  ],
  [
    group('Inntekter'),
    row('Kontingent', '1', '2', '3', '4'),
    { ...row('Sum inntekter', '1', '2', '3', '4'), total: true },
    group('Drift'),
    row('Sekretariat', '5', '6', '7', '8'),
    { ...row('Resultat', '5', '6', '7', '8'), total: true },
  ],
  {
    caption: words('Budsjett'),
    spans: [
      { content: [], columns: 3 },
      { content: words('Plan'), columns: 2 },
    ],
    notes: [words('Tusen kroner.'), words('Hvert tall er avrundet for seg.')],
  },
);
const strategy = tableOf(
  [
    ['Område', wordColumn],
    ['Strategi', wordColumn],
    ['Mål', wordColumn],
  ],
  [
    {
      rowHeader: true,
      cells: [
        { content: words('Næring'), rows: 3 },
        { content: words('Reiseliv'), rows: 2 },
        ...cells('Mål én'),
      ],
    },
    { rowHeader: true, cells: cells('Mål to') },
    { rowHeader: true, cells: cells('Industri', 'Mål tre') },
    row('Samferdsel', 'Vei', 'Mål fire'),
  ],
  { wide: true },
);

/** What the headers of a cell say, as its Headers name them. */
function headersOf({ pdf }: BuiltBlocks, cell: string): readonly string[] {
  const found = pdf?.elements.find((element) => element.role === 'TD' && pdf.text(element).trim() === cell);
  const byId = new Map(
    pdf?.elements.map((element) => [textOf(element.dict['/ID'] ?? null), element] as const),
  );
  const ids = found?.attribute('Table', 'Headers');
  return (isArray(ids) ? ids : []).map((id) => {
    const header = byId.get(textOf(id));
    return header && pdf ? pdf.text(header).trim() : 'unknown';
  });
}
const rolesIn = ({ pdf }: BuiltBlocks): string => {
  const table = pdf?.elements.find(({ role }) => role === 'Table');
  const shown = ({ role, children }: Element): string =>
    role === 'TR'
      ? children
          .map(
            (cell) =>
              `${cell.role}${cell.attribute('Table', 'ColSpan') ?? ''}${cell.attribute('Table', 'RowSpan') ? `/${cell.attribute('Table', 'RowSpan')}` : ''}`,
          )
          .join(' ')
      : `${role}(${children.map(shown).join(' | ')})`;
  return (table?.children ?? []).map(shown).join(' ');
};

qpdfTest(
  'a group has a body of its own, named over the columns without sums; each cell names its headers',
  async () => {
    const built = await builtBlocks([actions]);
    expect(rolesIn(built)).toBe(
      'Caption() THead(TH TH TH) TBody(TH2 TD | TH TD TD | TH TD TD) TBody(TH2 TD | TH TD TD) TBody(TH TD TD)',
    );
    expect(headersOf(built, 'Kongsberg')).toEqual(['Ansvarlig', '1 Næring', 'T2 Underleverandører']);
    expect(headersOf(built, '1 500')).toEqual(['Kostnad', '1 Næring']);
    expect(headersOf(built, '1 620')).toEqual(['Kostnad', 'Sum']);
    expect(readAloud(built)).toBe(
      'Kapittel Alle tiltak Tiltak Ansvarlig Kostnad 1 Næring 1 500 T1 Industriarv Notodden 600 T2 Underleverandører Kongsberg 900 2 Samferdsel 120 T3 Bredbånd Rollag 120 Sum 1 620',
    );
  },
);

qpdfTest('the words over a header go over its columns, and what has none goes down to it', async () => {
  const built = await builtBlocks([budget]);
  expect(rolesIn(built)).toBe(
    'Caption() THead(TH/2 TH/2 TH/2 TH2 | TH TH) TBody(TH5 | TH TD TD TD TD) TBody(TH TD TD TD TD) TBody(TH5 | TH TD TD TD TD) TBody(TH TD TD TD TD)',
  );
  expect(headersOf(built, '7')).toEqual(['Plan', '2012', 'Drift', 'Sekretariat']);
  expect(readAloud(built)).toMatch(
    /^Kapittel Budsjett Post 2010 2011 Plan 2012 2013 Inntekter .* Tusen kroner\. Hvert tall/,
  );
});

qpdfTest('a cell over several rows is their header', async () => {
  const built = await builtBlocks([strategy]);
  expect(rolesIn(built)).toBe('THead(TH TH TH) TBody(TH/3 TH/2 TD | TD | TH TD | TH TH TD)');
  expect(headersOf(built, 'Mål to')).toEqual(['Mål', 'Næring', 'Reiseliv']);
  expect(headersOf(built, 'Mål tre')).toEqual(['Mål', 'Næring', 'Industri']);
});

test('a table that is nothing special names no headers', async () => {
  const built = await builtBlocks([
    tableOf(
      [
        ['A', wordColumn],
        ['B', wordColumn],
      ],
      [row('a', 'b')],
    ),
  ]);
  expect(built.pdf?.elements.flatMap(({ dict }) => (dict['/ID'] ? [dict] : []))).toEqual([]);
});

test('sums of a group stand under the columns that they sum up', async () => {
  const { spans } = await builtBlocks([actions]);
  const right = (text: string): number => {
    const span = spans.find((one) => one.text === text);
    return (span?.x ?? 0) + (span?.width ?? 0);
  };
  expect(right('1 500')).toBeCloseTo(right('600'), 0);
  expect(right('1 620')).toBeCloseTo(right('600'), 0);
});

test('a wide table takes the whole width, however little is in it', async () => {
  const { bytes } = await builtBlocks([actions]);
  const widths = (await rectanglesIn(bytes))
    .filter(({ height }) => Math.abs(height - 0.9) < 0.01)
    .map(({ width }) => width);
  expect(widths.length).toBeGreaterThan(3);
  for (const width of widths) expect(width).toBeCloseTo((164 * 72) / 25.4, 0);
});

test('the column that a table is about is on a panel from top to foot, without gaps', async () => {
  const { bytes, placeOf } = await builtBlocks([budget]);
  const all = await rectanglesIn(bytes);
  const heights = new Map<string, number>();
  const panels = all.filter(({ height, width }) => height > 5 && width > 15 && width < 120);
  for (const { x, y, height } of panels) heights.set(y.toFixed(1), x + height);
  expect(new Set(panels.map(({ x }) => x.toFixed(2))).size).toBe(1);
  const sorted = [...panels].sort((one, other) => one.y - other.y);
  for (const [at, panel] of sorted.slice(1).entries()) {
    const above = sorted[at];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeCloseTo(panel.y, 1);
  }
  expect(sorted.length).toBe(8);
  expect(placeOf('Plan').baseline).toBeGreaterThan(placeOf('2012').baseline);
});

test('rows of figures are parted by space, sums by rules', async () => {
  const { bytes } = await builtBlocks([budget]);
  const all = await rectanglesIn(bytes);
  const wide = all.filter(({ width, height }) => width > 100 && height < 1 && width < 460);
  const thick = wide.filter(({ height }) => height > 0.8);
  // Under the header, over two sums, and under the last.
  expect(thick).toHaveLength(4);
  expect(wide.length - thick.length).toBeLessThanOrEqual(1);
});

test('hairlines do not cross a cell that goes on below', async () => {
  const { bytes, placeOf } = await builtBlocks([strategy]);
  const hairs = (await rectanglesIn(bytes)).filter(
    ({ height, y }) => Math.abs(height - 0.4) < 0.01 && y > 100,
  );
  expect(hairs.map(({ x }) => Math.round(x - placeOf('Næring').x)).filter((x) => x === 0)).toHaveLength(2);
  expect(hairs).toHaveLength(4);
});

test('tables of one grid have the same columns', async () => {
  const one = (name: string, grid?: string): Table =>
    tableOf(
      [
        ['Tiltak', wordColumn],
        ['Ansvarlig', wordColumn],
      ],
      [row(name, 'Rollag')],
      grid ? { grid } : {},
    );
  const placesOf = async (grid?: string): Promise<readonly number[]> => {
    const { spans } = await builtBlocks([
      one('a', grid),
      paragraph('Mellom'),
      one('Et mye lengre navn', grid),
    ]);
    return spans.filter(({ text }) => text === 'Rollag').map(({ x }) => Math.round(x * 10));
  };
  const [first, second] = await placesOf('tiltak');
  expect(first).toBe(second);
  const [alone, other] = await placesOf();
  expect(alone).not.toBe(other);
});

test('a group that goes on over a page end is named again there, and read once', async () => {
  const rows = Array.from({ length: 90 }, (_, at) => row(`Rad ${at}`, 'Rollag', String(at)));
  const table = tableOf(
    [
      ['Tiltak', wordColumn],
      ['Ansvarlig', wordColumn],
      ['Kostnad', figures],
    ],
    [group('1 Næring', ['9']), ...rows],
  );
  const built = await builtBlocks([table]);
  const named = built.spans.filter(
    ({ text, artifact }) => text.startsWith('1 Næring') && !(artifact && text === ''),
  );
  expect(named.map(({ artifact }) => artifact)).toEqual([false, true, true].slice(0, named.length));
  expect(named.length).toBeGreaterThan(1);
  expect(named[1]?.text).toContain('(forts.)');
  expect(readAloud(built).match(/1 Næring/g)).toHaveLength(1);
});

test('a small group is not divided between pages, nor is a sum alone', async () => {
  const small = Array.from({ length: 30 }, (_, area) => [
    group(`Gruppe ${area}`),
    ...Array.from({ length: 3 }, (_, at) => row(`Rad ${area}.${at}`, '1', '2', '3')),
  ]).flat();
  const { placeOf } = await builtBlocks([
    tableOf(
      [
        ['Post', wordColumn],
        ['A', figures],
        ['B', figures],
        ['C', figures],
      ],
      small,
    ),
  ]);
  for (let area = 0; area < 30; area += 1)
    expect(placeOf(`Gruppe ${area}`).page).toBe(placeOf(`Rad ${area}.2`).page);
});

const hard = (count: number): readonly TableRow[] =>
  Array.from({ length: count }, (_, at) =>
    row(hardWords[at % 6] ?? '', hardWords[(at + 1) % 6] ?? '', String(at)),
  );
const columns: readonly (readonly [string, Column])[] = [
  ['Tiltak', wordColumn],
  ['Ansvarlig', { ...wordColumn, main: true }],
  ['Kr', figures],
];
test.each<[string, Block]>([
  [
    'hard words in groups',
    tableOf(columns, [group(hardWords[0] ?? '', ['1 000 000 000'], 7), ...hard(6)], { wide: true }),
  ],
  ['only a group', tableOf(columns, [group('Alene')])],
  ['groups alone', tableOf(columns, [group('Én'), group('To', ['1', '2', '3', '4'])])],
  [
    'no rows',
    tableOf(columns, [], { spans: [{ content: words('Over'), columns: 2 }], notes: [words('Merknad')] }),
  ],
  ['more sums than columns', tableOf(columns, [group('G', ['1', '2', '3', '4', '5']), ...hard(1)])],
  [
    'spans beyond the columns',
    tableOf(columns, hard(1), { spans: [{ content: words('Over'), columns: 9 }] }),
  ],
  ['spans of nothing', tableOf(columns, hard(1), { spans: [{ content: [], columns: 3 }] })],
  [
    'too few spans',
    tableOf(columns, hard(2), { spans: [{ content: words(hardWords[1] ?? ''), columns: 1 }] }),
  ],
  [
    'no header',
    tableOf(
      [
        ['', wordColumn],
        ['', figures],
      ],
      [group('G'), row('a', 'b')],
      { header: [] },
    ),
  ],
  [
    'a cell over more rows than there are',
    tableOf(columns, [
      { rowHeader: true, cells: [{ content: words('Lang'), rows: 40 }, ...cells('a', '1')] },
      { cells: cells('b', '2') },
    ]),
  ],
  [
    'a cell over a group',
    tableOf(columns, [
      { rowHeader: true, cells: [{ content: words('Lang'), rows: 3 }, ...cells('a', '1')] },
      group('G'),
      row('x', 'y', '3'),
    ]),
  ],
  [
    'a long cell over short rows',
    tableOf(columns, [
      { rowHeader: true, cells: [{ content: words('ordet '.repeat(80)), rows: 2 }, ...cells('a', '1')] },
      { cells: cells('b', '2') },
    ]),
  ],
  [
    'a cell over two rows that is higher than a page',
    tableOf(columns, [
      {
        rowHeader: true,
        cells: [
          { content: words('Interkommunalt samarbeid '.repeat(500)), rows: 2 },
          ...cells('ord '.repeat(90), '1'),
        ],
      },
      { cells: cells('b', '2') },
    ]),
  ],
  [
    'a cell over a page of rows',
    tableOf(columns, [
      { rowHeader: true, cells: [{ content: words('Lang'), rows: 70 }, ...cells('a', '1')] },
      ...Array.from({ length: 69 }, () => ({ cells: cells('b', '2') })),
    ]),
  ],
  [
    'many columns',
    tableOf(
      Array.from(
        { length: 14 },
        (_, at) => [`Kolonne ${at}`, { ...figures, ...(at === 13 && { main: true as const }) }] as const,
      ),
      [group('G', ['1', '2']), row(...Array.from({ length: 14 }, (_, at) => `${at} 000 000`))],
      { spans: [{ content: words('Alle'), columns: 14 }], notes: [words('Merknad')] },
    ),
  ],
])('%s: nothing is over another thing, and every tag is right', async (_, table) => {
  const { spans } = await builtBlocks([table, paragraph('Etter')]);
  expect(spans.some(({ text }) => text.startsWith('Etter'))).toBe(true);
});

test('a grid ends with its chapter', async () => {
  const one = (name: string): Table =>
    tableOf(
      [
        ['Tiltak', wordColumn],
        ['Ansvarlig', wordColumn],
      ],
      [row(name, 'Rollag')],
      { grid: 'g' },
    );
  const next: Block = { ...chapter, id: 'neste', content: words('Neste') } as Block;
  const { spans } = await builtBlocks([one('a'), next, one('Et mye lengre navn')]);
  const [first, second] = spans.filter(({ text }) => text === 'Rollag').map(({ x }) => Math.round(x));
  expect(first).not.toBe(second);
});
