import type { BarRow, Bars } from '../../src/document/document.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { builtBlocks, hardWords, paragraph, readAloud, words } from '../support/block-document.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { rectanglesIn } from '../support/rectangles.ts';
import { documentOf } from '../support/render-document.ts';

const barsOf = (rows: readonly Partial<BarRow>[], counted = true): Bars => ({
  type: 'bars',
  caption: words('Hvor pengene går'),
  header: { label: 'Satsingsområde', ...(counted && { count: 'Tiltak' }), value: 'Kroner' },
  rows: rows.map((row) => ({ label: words('Område'), value: 0, printed: '0', ...row })),
});
const areas = barsOf([
  {
    number: '1',
    label: words('Næringsutvikling'),
    count: '7 tiltak',
    value: 2170000,
    printed: '2 170 000',
    accent: 0,
  },
  {
    number: '2',
    label: words('Samferdsel'),
    count: '5 tiltak',
    value: 1085000,
    printed: '1 085 000',
    accent: 1,
  },
  { number: '3', label: words('Tjenester'), count: '2 tiltak', value: 0, printed: '0', accent: 2 },
]);

test('bars are as long as their amounts, which stand at their ends', async () => {
  const { bytes, placeOf } = await builtBlocks([areas, paragraph('Etter')]);
  const bars = (await rectanglesIn(bytes)).filter(({ height }) => Math.abs(height - 8) < 0.01);
  expect(bars).toHaveLength(2);
  const [first, second] = bars;
  expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(2, 2);
  expect(first?.color).not.toEqual(second?.color);
  expect(first?.x).toBeCloseTo(second?.x ?? 0, 2);
  expect(placeOf('Næringsutvikling').x).toBeLessThan(placeOf('Etter').x);
  for (const [bar, amount] of [
    [first, '2 170'],
    [second, '1 085'],
  ] as const) {
    const end = (bar?.x ?? 0) + (bar?.width ?? 0);
    const place = placeOf(amount);
    expect(place.x - end).toBeGreaterThan(2);
    expect(place.x - end).toBeLessThan(6);
  }
});

qpdfTest('they are a table of words, counts and amounts, with heads that are heard', async () => {
  const built = await builtBlocks([areas]);
  expect(readAloud(built)).toBe(
    'Kapittel Hvor pengene går Satsingsområde Tiltak Kroner 1 Næringsutvikling 7 tiltak 2 170 000 2 Samferdsel 5 tiltak 1 085 000 3 Tjenester 2 tiltak 0',
  );
  const roles = built.pdf?.elements.map(({ role }) => role) ?? [];
  expect(roles.filter((role) => role === 'TR')).toHaveLength(4);
  expect(roles).not.toContain('Figure');
});

test('amounts below 0 go to the left of a line', async () => {
  const { bytes } = await builtBlocks([
    barsOf(
      [
        { value: -50, printed: '−50' },
        { value: 100, printed: '100' },
      ],
      false,
    ),
  ]);
  const bars = (await rectanglesIn(bytes)).filter(({ height }) => Math.abs(height - 8) < 0.01);
  const [below, above] = bars;
  expect((below?.x ?? 0) + (below?.width ?? 0)).toBeCloseTo(above?.x ?? 0, 1);
  expect((above?.width ?? 0) / (below?.width ?? 1)).toBeCloseTo(2, 2);
});

test.each([
  ['all 0', Array.from({ length: 4 }, () => ({ value: 0, printed: '0' }))],
  ['all below 0', [-5, -10].map((value) => ({ value, printed: String(value) }))],
  [
    'outlined',
    [
      { value: 3, printed: '3', outlined: true },
      { value: 3, printed: '3' },
    ],
  ],
  [
    'tiny beside huge',
    [
      { value: 1, printed: '1' },
      { value: 1e9, printed: '1 000 000 000' },
    ],
  ],
  [
    'hard words',
    hardWords.map((word, at) => ({
      number: `${at + 1}`,
      label: words(word),
      count: `${at} tiltak`,
      value: at,
      printed: `${at}`,
    })),
  ],
  ['long amounts', hardWords.map((printed, at) => ({ value: at, printed }))],
  ['no words', [{ label: [], value: 1, printed: '' }]],
  [
    'many',
    Array.from({ length: 90 }, (_, at) => ({
      number: `${at}`,
      label: words(`Rad ${at}`),
      value: at,
      printed: `${at}`,
    })),
  ],
])('%s: nothing is over another thing', async (_, rows) => {
  for (const counted of [true, false]) {
    const { spans } = await builtBlocks([barsOf(rows, counted), paragraph('Etter')]);
    expect(spans.some(({ text }) => text.startsWith('Etter'))).toBe(true);
  }
});

test('no rows are nothing', async () => {
  const { spans } = await builtBlocks([barsOf([])]);
  expect(spans.some(({ text }) => text.includes('pengene'))).toBe(false);
});

test('in Markdown they are a table', () => {
  expect(renderMarkdown(documentOf([areas]))).toContain('| 1 Næringsutvikling | 7 tiltak | 2 170 000 |');
});
