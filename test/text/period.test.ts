import { byPeriod, meantPeriod, type Period, periodsBetween, readPeriod } from '../../src/text/period.ts';

test.each([
  ['2024', 'year', 1, '2024-01-01', '2024-12-31'],
  ['2024-H1', 'half-year', 1, '2024-01-01', '2024-06-30'],
  ['2024-H2', 'half-year', 2, '2024-07-01', '2024-12-31'],
  ['2024-T1', 'tertial', 1, '2024-01-01', '2024-04-30'],
  ['2024-T3', 'tertial', 3, '2024-09-01', '2024-12-31'],
  ['2024-Q1', 'quarter', 1, '2024-01-01', '2024-03-31'],
  ['2024-Q4', 'quarter', 4, '2024-10-01', '2024-12-31'],
  ['2024-02', 'month', 2, '2024-02-01', '2024-02-29'],
  ['2100-02', 'month', 2, '2100-02-01', '2100-02-28'],
  ['2024-12', 'month', 12, '2024-12-01', '2024-12-31'],
])('%s is a %s', (text, kind, part, first, last) => {
  expect(readPeriod(text)).toEqual({ kind, year: Number(text.slice(0, 4)), part, text, first, last });
});

test.each([
  '',
  '24',
  '2024-',
  '2024-H3',
  '2024-T4',
  '2024-T0',
  '2024-Q5',
  '2024-00',
  '2024-13',
  '2024-t1',
  '2024-K1',
  '2024-06-01',
  ' 2024',
  '3024',
  'T1 2024',
])('%j is none', (text) => {
  expect(readPeriod(text)).toBeUndefined();
});

test.each([
  ['2024-t1', '2024-T1'],
  ['2024-K2', '2024-Q2'],
  ['2024 q3', '2024-Q3'],
  ['2024T2', '2024-T2'],
  ['T2 2024', '2024-T2'],
  ['T2-2024', '2024-T2'],
  ['2. tertial 2024', '2024-T2'],
  ['2. tertial i 2024', '2024-T2'],
  ['andre tertial 2024', '2024-T2'],
  ['2024/2. kvartal', '2024-Q2'],
  ['kv. 2 2024', '2024-Q2'],
  ['første halvår 2024', '2024-H1'],
  ['Fyrste halvår 2024', '2024-H1'],
  ['H1 2024', '2024-H1'],
  ['half-year 2, 2024', '2024-H2'],
  ['first quarter of 2024', '2024-Q1'],
  ['juni 2024', '2024-06'],
  ['Des. 2024', '2024-12'],
  ['2024-6', '2024-06'],
  ['2024-06', undefined],
  [' 2024 ', '2024'],
])('%s means %s', (written, text) => {
  if (text !== undefined) expect(meantPeriod(written)?.text).toBe(text);
  else expect(readPeriod(written)?.text).toBe(written);
});

test.each([
  '',
  'T2',
  '4. tertial 2024',
  '3. halvår 2024',
  '5. kvartal 2024',
  '2024-2025',
  'våren 2024',
  '13 2024',
  '2024-06-01',
  'uke 3 2024',
])('%j is not guessed', (written) => {
  expect(meantPeriod(written)).toBeUndefined();
});

test('the earlier first, and what holds the others after them', () => {
  const sorted = ['2025-T1', '2024', '2024-12', '2024-H1', '2024-Q4', '2024-Q2', '2024-06', '2024-T1']
    .map((text) => readPeriod(text) as Period)
    .sort(byPeriod)
    .map(({ text }) => text);
  expect(sorted).toEqual([
    '2024-T1',
    '2024-06',
    '2024-Q2',
    '2024-H1',
    '2024-12',
    '2024-Q4',
    '2024',
    '2025-T1',
  ]);
});

test.each([
  ['2024', '2026', 2],
  ['2024-Q4', '2025-Q1', 1],
  ['2024-T1', '2025-T1', 3],
  ['2025-02', '2024-12', -2],
])('from %s to %s there are %i', (one, other, count) => {
  expect(periodsBetween(readPeriod(one) as Period, readPeriod(other) as Period)).toBe(count);
});
