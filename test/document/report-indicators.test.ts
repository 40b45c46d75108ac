import type { Block, Columns, Facts, Table } from '../../src/document/document.ts';
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

/** The columns of an indicator: the drawing with what is known beside it, and below them the figures. */
function columnsAfter(blocks: readonly Block[], id: string): readonly Columns[] {
  const rest = blocks.slice(headingAt(blocks, id) + 1);
  const end = rest.findIndex(({ type }) => type === 'heading');
  return rest.slice(0, end < 0 ? undefined : end).filter((block) => block.type === 'columns');
}
const factsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks
    .filter((block): block is Facts => block.type === 'facts')
    .flatMap(({ items }) => items.map(({ label, content }) => `${label}: ${plain(content)}`))
    .map((words) => words.replace(/[\u00a0\u202f]/g, ' '));
const typesOf = (blocks: readonly Block[]): readonly string[] => blocks.map(({ type }) => type);

test('beside a drawing with its figures is what is known by now, and below them what is remarked on them', () => {
  const all = allOf(blocksOf('nb'));
  const [beside, below] = columnsAfter(all, 'indikator--gjester');
  const [drawing, known] = beside?.children ?? [];
  expect(typesOf(drawing?.children ?? [])).toEqual(['chart', 'table']);
  expect(typesOf(known?.children ?? [])).toEqual(['key-figures', 'facts']);
  expect(known?.children[0]).toMatchObject({ items: [{ figure: '1\u202f500', words: 'døgn, 2011' }] });
  expect(factsIn(known?.children ?? [])).toEqual([
    'Status: ● i rute',
    'Måltall 2014: 2 000 (500 gjenstår)',
    'Endring: +500 fra 2010',
    'Utgangspunkt: 900 (2009)',
  ]);
  const figures = drawing?.children[1];
  const [print] = below?.children[0]?.children ?? [];
  expect(rowsOf(figures as Table)).toEqual([
    'År | 2009 | 2010 | 2011 | 2014',
    'Måling | 900 | 1 000 | 1 500 | –',
    'Måltall | – | – | – | 2 000',
  ]);
  expect(print).toMatchObject({ type: 'paragraph', role: 'note' });
  expect(print?.type === 'paragraph' && plain(print.content)).toBe(
    'Alle hoteller. 2010: Ett hotell var stengt. Måler: 1.1.1 Flere gjester. Kilde: Statistikkbanken.',
  );
});

test.each([
  ['nn', 'Måler: 1.1.1 Flere gjester. Kjelde: Statistikkbanken.', 'Endring: +500 frå 2010'],
  ['en', 'Measures: 1.1.1 Flere gjester. Source: Statistikkbanken.', 'Change: +500 from 2010'],
] as const)('it says so in %s', (language, words, change) => {
  const [beside, below] = columnsAfter(allOf(blocksOf(language)), 'indikator--gjester');
  const print = below?.children[0]?.children.at(-1);
  expect(print?.type === 'paragraph' && plain(print.content)).toContain(words);
  expect(
    factsIn(beside?.children[1]?.children ?? [])
      .join()
      .replace('1,500', '1 500'),
  ).toContain(change);
});

test('a quarter is compared with that of the year before, and the breakdown is beside the figures where there is room', () => {
  const all = allOf(blocksOf('nb'));
  const [beside, below] = columnsAfter(all, 'indikator--kvartal');
  expect(factsIn(beside?.children[1]?.children ?? [])).toEqual(['Endring: +4 fra 1. kv. 2010']);
  // In two parts below each other they are narrow.
  const [figures = [], parts = []] = below?.children.map(({ children }) => children) ?? [];
  expect([typesOf(figures), typesOf(parts)]).toEqual([['table', 'table'], ['table']]);
  expect(rowsOf(parts[0] as Table)).toEqual(['Gruppe | 4. kv. 2010', 'Unge | 60', 'Eldre | 44']);
  const six = (files['indicators/kvartal.yaml'] ?? '').replace(/^ {2}- \{ period: 2011.*\n/gm, '');
  const wide = allOf(
    made({ ...files, 'indicators/kvartal.yaml': six }).documentOf('report', '2011').children,
  );
  const [, widest] = columnsAfter(wide, 'indikator--kvartal');
  expect(widest?.children.map(({ children }) => typesOf(children))).toEqual([
    ['table', 'table', 'paragraph'],
  ]);
  const few = (files['indicators/kvartal.yaml'] ?? '').replace(/^ {2}- \{ period: 20(?:09|11).*\n/gm, '');
  const other = allOf(
    made({ ...files, 'indicators/kvartal.yaml': few }).documentOf('report', '2011').children,
  );
  const [, tables, print] = columnsAfter(other, 'indikator--kvartal');
  expect(tables?.children.map(({ children }) => typesOf(children))).toEqual([['table'], ['table']]);
  expect(print?.children.map(({ children }) => typesOf(children))).toEqual([['paragraph']]);
});

test.each([
  ['one', 1],
  ['five', 5],
  ['forty', 40],
])('of %s years every figure is printed, in tables that a page has room for', async (_, count) => {
  const years = Array.from({ length: count }, (_, index) => 2011 - count + 1 + index);
  const rows = years.map((year) => `  - { period: ${year}, value: ${year * 1000} }`).join('\n');
  const own = `title: Lenge\nunit: stk\ndirection: up\nmeasurements:\n${rows}\ntargets: [{ period: 2020, value: 1 }]\n`;
  const { children } = made({ ...files, 'indicators/lang.yaml': own }).documentOf('report', '2011');
  const all = allOf(children);
  const tables = allOf(columnsAfter(all, 'indikator--lang')).filter((block) => block.type === 'table');
  const headers = tables.flatMap(({ header }) => header.slice(1).map(({ content }) => plain(content)));
  expect(headers).toEqual([...years, 2020].map(String));
  expect(Math.max(...tables.map(({ header }) => header.length))).toBeLessThan(15);
  const pages = await readSpans(await pdfOf(documentOf(tables)));
  expect(pages.every(({ width, height }) => width < height)).toBe(true);
});

test.each([
  [
    'only targets',
    'targets: [{ period: 2012, value: 5 }, { period: 2014, value: -3 }]\n',
    'Indikatoren er ikke målt ennå.',
  ],
  [
    'huge and negative values',
    'measurements: [{ period: 2010, value: -9000000000000 }, { period: 2011, value: 9000000000000 }]\n',
    'Endring: +18 000 000 000 000 fra 2010',
  ],
  [
    'no change',
    'measurements: [{ period: 2010, value: 7 }, { period: 2011, value: 7 }]\n',
    'Endring: 0 fra 2010',
  ],
  [
    'less',
    'measurements: [{ period: 2010, value: 7 }, { period: 2011, value: 5 }]\n',
    'Endring: −2 fra 2010',
  ],
])('%s are said', (_, more, words) => {
  const own = `title: Rart\nunit: stk\ndirection: up\n${more}`;
  const all = allOf(made({ ...files, 'indicators/rart.yaml': own }).documentOf('report', '2011').children);
  const known = columnsAfter(all, 'indikator--rart')[0]?.children[1]?.children ?? [];
  const said = known.map((block) => (block.type === 'paragraph' ? plain(block.content) : '')).join();
  expect(`${said}${factsIn(known).join()}`).toContain(words);
});

test('what has one figure has no drawing, and its table alone', () => {
  const all = allOf(blocksOf('nb'));
  expect(columnsAfter(all, 'indikator--uten')).toEqual([]);
  const at = headingAt(all, 'indikator--uten');
  expect(rowsOf(all.slice(at).find((block) => block.type === 'table') as Table)).toEqual([
    'År | 2011',
    'Måling | 3',
  ]);
});

test('indicators are in the order of what they measure, and those of nothing are last', () => {
  const headings = allOf(blocksOf('nb')).flatMap((block) =>
    block.type === 'heading' ? [`${block.level} ${block.id}`] : [],
  );
  const from = headings.indexOf('1 kapittel--indikatorer');
  expect(headings.slice(from, headings.indexOf('1 kapittel--status'))).toEqual([
    '1 kapittel--indikatorer',
    '2 indikator--gjester',
    '2 indikator--kvartal',
    '2 indikator--uten',
  ]);
});

test('the contents have chapters alone: indicators would fill them', () => {
  expect(blocksOf('nb').find(({ type }) => type === 'contents')).toMatchObject({ depth: 1 });
});

test('there is room for three indicators on each page', async () => {
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
  expect(found).toEqual([3, 3]);
});

test.each([
  ['nb', 'døgn, 2009 (utgangspunkt)', 'Indikatoren er ikke målt ennå.'],
  ['nn', 'døgn, 2009 (utgangspunkt)', 'Indikatoren er ikkje målt enno.'],
  ['en', 'døgn, 2009 (baseline)', undefined],
] as const)('what has a baseline alone is not said to be unmeasured, in %s', (language, words, silent) => {
  const before = (files['indicators/gjester.yaml'] ?? '').replace(/measurements:\n(?: {2}-.*\n)+/, '');
  const textsIn = (indicator: string) => {
    const own = { ...files, 'indicators/gjester.yaml': indicator };
    const document = made(own, language).documentOf('report', '2011');
    const large = allOf(document.children).flatMap((block) =>
      block.type === 'key-figures' ? block.items : [],
    );
    return [...textsOf(document), ...large.map(({ words }) => words)];
  };
  expect(textsIn(before)).toContain(words);
  if (silent) {
    expect(textsIn(before)).not.toContain(silent);
    expect(textsIn(before.replace(/baseline:.*\n/, ''))).toContain(silent);
  }
});
