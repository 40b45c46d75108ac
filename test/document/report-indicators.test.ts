import type { Block, Columns, Table } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { made } from '../support/money-cases.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { documentOf, pdfOf } from '../support/render-document.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const quarters = Array.from({ length: 9 }, (_, index) => ({
  period: `${2009 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
  value: 100 + index,
}));
/** One that measures the overall goal, two of a goal, one of its focus area, one of nothing. */
const files: Record<string, string> = {
  ...smallPlan,
  'indicators/gjester.yaml': `title: Gjestedøgn
unit: døgn
direction: up
measures: [flere-gjester]
source: Statistikkbanken
description: Alle hoteller.
baseline: { period: 2009, value: 900 }
measurements:
  - { period: 2010, value: 1000, note: Ett hotell var stengt. }
  - { period: 2011, value: 1500 }
targets: [{ period: 2014, value: 2000 }]
`,
  'indicators/kvartal.yaml': `title: Utlån
unit: lån
direction: up
measures: [flere-gjester]
measurements:
${quarters.map(({ period, value }) => `  - { period: ${period}, value: ${value} }`).join('\n')}
breakdown:
  groups: [{ id: ung, title: Unge }, { id: gammel, title: Eldre }]
  measurements: [{ period: 2010-Q4, values: { ung: 60, gammel: 44 } }]
`,
  'indicators/uten.yaml': `title: Andre tall
unit: stykker
direction: down
measurements: [{ period: 2011, value: 3 }]
`,
};

const blocksOf = (language: Language): readonly Block[] =>
  made(files, language).documentOf('report', '2011').children;
/** All blocks of a document, with those in them. */
const allOf = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => [block, ...('children' in block ? allOf(block.children) : [])]);
const headingAt = (blocks: readonly Block[], id: string): number =>
  blocks.findIndex((block) => block.type === 'heading' && block.id === id);
const rowsOf = ({ header, rows }: Table): readonly string[] =>
  [{ cells: header }, ...rows].map(({ cells }) =>
    cells
      .map(({ content }) => plain(content))
      .join(' | ')
      .replace(/[\u00a0\u202f]/g, ' '),
  );

function columnsAfter(blocks: readonly Block[], id: string): Columns | undefined {
  const rest = blocks.slice(headingAt(blocks, id) + 1);
  const end = rest.findIndex(({ type }) => type === 'heading');
  return rest.slice(0, end < 0 ? undefined : end).find((block) => block.type === 'columns');
}
const typesOf = (blocks: readonly Block[]): readonly string[] => blocks.map(({ type }) => type);

test('a drawing has its figures beside it, with what is remarked on them, what it measures and its source', () => {
  const all = allOf(blocksOf('nb'));
  const [wide, narrow] = columnsAfter(all, 'indikator--gjester')?.children ?? [];
  expect(typesOf(wide?.children ?? [])).toEqual(['chart']);
  expect(typesOf(narrow?.children ?? [])).toEqual(['table', 'paragraph']);
  const [figures, print] = narrow?.children ?? [];
  expect(rowsOf(figures as Table)).toEqual([
    'År | Måling | Måltall',
    '2009 | 900 | –',
    '2010 | 1 000 | –',
    '2011 | 1 500 | –',
    '2014 | – | 2 000',
  ]);
  expect(print).toMatchObject({ type: 'paragraph', role: 'note' });
  expect(print?.type === 'paragraph' && plain(print.content)).toBe(
    '2009: Utgangspunkt. 2010: Ett hotell var stengt. Måler: 1.1.1 Flere gjester. Kilde: Statistikkbanken.',
  );
});

test.each([
  ['nn', 'Måler: 1.1.1 Flere gjester. Kjelde: Statistikkbanken.'],
  ['en', 'Measures: 1.1.1 Flere gjester. Source: Statistikkbanken.'],
] as const)('it says so in %s', (language, words) => {
  const narrow = columnsAfter(allOf(blocksOf(language)), 'indikator--gjester')?.children[1];
  const print = narrow?.children.at(-1);
  expect(print?.type === 'paragraph' && plain(print.content)).toContain(words);
});

test('a long row of figures has the breakdown beside it, and the small print below both', () => {
  const all = allOf(blocksOf('nb'));
  const columns = columnsAfter(all, 'indikator--kvartal');
  const [wide, narrow] = columns?.children ?? [];
  expect(typesOf(wide?.children ?? [])).toEqual(['chart', 'table']);
  expect(typesOf(narrow?.children ?? [])).toEqual(['table']);
  expect(rowsOf(wide?.children[1] as Table)).toEqual(['Gruppe | K4 2010', 'Unge | 60', 'Eldre | 44']);
  expect(
    all.some((block) => block.type === 'paragraph' && plain(block.content) === 'Måler: 1.1.1 Flere gjester.'),
  ).toBe(true);
});

test('what has one figure has no drawing, and its table alone', () => {
  const all = allOf(blocksOf('nb'));
  expect(columnsAfter(all, 'indikator--uten')).toBeUndefined();
  const at = headingAt(all, 'indikator--uten');
  expect(rowsOf(all.slice(at).find((block) => block.type === 'table') as Table)).toEqual([
    'År | Måling | Måltall',
    '2011 | 3 | –',
  ]);
});

test('indicators are under the focus area that they measure something of, and those of nothing are last', () => {
  const headings = allOf(blocksOf('nb')).flatMap((block) =>
    block.type === 'heading' ? [`${block.level} ${block.id}`] : [],
  );
  const from = headings.indexOf('1 kapittel--indikatorer');
  expect(headings.slice(from, headings.indexOf('1 kapittel--status'))).toEqual([
    '1 kapittel--indikatorer',
    '2 malt--naering',
    '3 indikator--gjester',
    '3 indikator--kvartal',
    '2 malt--andre',
    '3 indikator--uten',
  ]);
});

test('there is room for two indicators and more on each page', async () => {
  const six = Object.fromEntries(
    [...'abcdef'].map((id) => [
      `indicators/${id}.yaml`,
      (files['indicators/gjester.yaml'] ?? '').replace('Gjestedøgn', `Indikator ${id}`),
    ]),
  );
  const { 'indicators/kvartal.yaml': _, 'indicators/gjester.yaml': __, ...others } = files;
  const { children } = made({ ...others, ...six }, 'nb').documentOf('report', '2011');
  const chapter = allOf(children).find(
    (block) => block.type === 'section' && headingAt(block.children, 'kapittel--indikatorer') === 0,
  );
  const pages = await readSpans(await pdfOf(documentOf(chapter ? [chapter] : [])));
  const found = pages.map(({ spans }) => spans.filter(({ text }) => /^Indikator [a-f]$/.test(text)).length);
  expect(found.slice(0, 2)).toEqual([2, 3]);
  expect(found.reduce((sum, count) => sum + count)).toBe(6);
});

test.each([
  ['nb', 'Bare utgangspunktet er målt, 2009: 900 døgn.', 'Indikatoren er ikke målt ennå.'],
  ['nn', 'Berre utgangspunktet er målt, 2009: 900 døgn.', 'Indikatoren er ikkje målt enno.'],
  ['en', 'Only the baseline is measured, 2009: 900 døgn.', undefined],
] as const)('what has a baseline alone is not said to be unmeasured, in %s', (language, words, silent) => {
  const before = (files['indicators/gjester.yaml'] ?? '').replace(/measurements:\n(?: {2}-.*\n)+/, '');
  const textsIn = (indicator: string) =>
    textsOf(made({ ...files, 'indicators/gjester.yaml': indicator }, language).documentOf('report', '2011'));
  expect(textsIn(before)).toContain(words);
  if (silent) {
    expect(textsIn(before)).not.toContain(silent);
    expect(textsIn(before.replace(/baseline:.*\n/, ''))).toContain(silent);
  }
});
