import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardTheme } from '#templates';
import type {
  Bars,
  Block,
  Card,
  Cell,
  Document,
  Facts,
  Inline,
  KeyFigures,
  Table,
} from '../../src/document/document.ts';
import { figures, list, words as wordColumn } from '../../src/document/words.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { themeStyle } from '../../src/render/html/style.ts';
import { makeTheme } from '../../src/templates/theme.ts';
import { chapter, paragraph, words } from './block-document.ts';
import { root } from './run-cli.ts';

/** One of every block that documents are designed with, as an action plan of a region has them. */

export const cells = (...values: readonly string[]): readonly Cell[] =>
  values.map((value) => ({ content: words(value) }));
const stack = (...children: readonly Block[]) => ({ type: 'section', children }) as const;
const symbol = (mark: string): Inline => ({ type: 'symbol', mark });

export const keyFigures: KeyFigures = {
  type: 'key-figures',
  items: [
    { figure: '19', words: 'tiltak, seks av dem prioriterte' },
    { figure: '5,1', words: 'millioner kroner i 2011' },
    { figure: '100 %', words: 'finansiert' },
    { figure: '17 av 18', words: 'mål har tiltak' },
    { figure: '7 av 7', words: 'kommunestyrer har vedtatt planen' },
  ],
};

export const bars: Bars = {
  type: 'bars',
  caption: words('Hvor pengene går'),
  header: { label: 'Satsingsområde', count: 'Tiltak', value: 'Kroner' },
  rows: [
    ['1', 'Tilrettelegging for næringsutvikling og arbeidsplasser', '7 tiltak', 2170000],
    ['2', 'Kommunikasjon, infrastruktur og samferdsel', '5 tiltak', 1640000],
    ['3', 'Steds- og områdeutvikling', '2 tiltak', -420000],
    ['4', 'Kunnskapsutvikling', '3 tiltak', 0],
  ].map(([number, label, count, value], accent) => ({
    number: String(number),
    label: words(String(label)),
    count: String(count),
    value: Number(value),
    printed: String(value).replace('-', '−'),
    accent,
    ...(accent === 1 && { outlined: true }),
  })),
};

export const actions: Table = {
  type: 'table',
  caption: words('Alle tiltak'),
  wide: true,
  columns: [wordColumn, wordColumn, wordColumn, figures],
  header: cells('Tiltak', 'Ansvarlig', 'Status', 'Kostnad'),
  rows: [
    { group: true, accent: 0, cells: cells('1 Næring', '1 500') },
    {
      rowHeader: true,
      cells: [
        ...cells('T1 Industriarv', 'Notodden'),
        { content: [symbol('▶'), ...words(' Pågår')] },
        ...cells('600'),
      ],
    },
    {
      rowHeader: true,
      cells: [
        ...cells('T2 Underleverandører', 'Kongsberg'),
        { content: [{ type: 'symbol', mark: '✔', word: 'Fullført' }] },
        ...cells('900'),
      ],
    },
    { group: true, accent: 1, cells: cells('2 Samferdsel', '120') },
    {
      rowHeader: true,
      cells: cells('T3 Bredbånd for alle', 'Sekretariatet for Kongsbergregionen', '', '120'),
    },
    { total: true, rowHeader: true, cells: cells('Sum', '', '', '1 620') },
  ],
};

export const budget: Table = {
  type: 'table',
  caption: words('Budsjett og økonomiplan'),
  columns: [wordColumn, figures, { ...figures, main: true }, figures, figures],
  spans: [
    { content: [], columns: 3 },
    { content: words('Plan'), columns: 2 },
  ],
  header: cells('Post', '2010', '2011', '2012', '2013'),
  rows: [
    { group: true, cells: cells('Inntekter') },
    { rowHeader: 'plain', cells: cells('Kontingent', '1 200', '1 300', '1 400', '1 500') },
    { rowHeader: true, total: true, cells: cells('Sum inntekter', '1 200', '1 300', '1 400', '1 500') },
    { group: true, cells: cells('Drift') },
    { rowHeader: 'plain', cells: cells('Sekretariat', '1 100', '1 200', '1 300', '–') },
    { rowHeader: true, total: true, cells: cells('Resultat', '100', '100', '100', '1 500') },
  ],
  notes: [words('Tusen kroner. Hvert tall er avrundet for seg.')],
};

export const strategy: Table = {
  type: 'table',
  caption: words('Planen på én side'),
  wide: true,
  columns: [wordColumn, wordColumn, wordColumn],
  header: cells('Område', 'Strategi', 'Mål'),
  rows: [
    {
      rowHeader: true,
      cells: [
        { content: words('Næring'), rows: 3 },
        { content: words('Reiseliv'), rows: 2 },
        ...cells('Flere gjester'),
      ],
    },
    { rowHeader: true, cells: cells('Et fyrtårn') },
    { rowHeader: true, cells: cells('Industri', 'Underleverandører') },
    { rowHeader: true, cells: cells('Samferdsel', 'Vei', 'E134') },
  ],
};

const gridTable = (name: string, action: string): Table => ({
  type: 'table',
  caption: words(name),
  grid: 'tiltak',
  columns: [wordColumn, wordColumn],
  header: cells('Tiltak', 'Ansvarlig'),
  rows: [{ cells: cells(action, 'Rollag') }],
});
export const gridTables: readonly Table[] = [
  gridTable('Leder', 'T14'),
  gridTable('Deltar', 'T9 Felles driftsplattform for IKT i hele regionen'),
];

const band: Facts = {
  type: 'facts',
  style: 'band',
  columns: 4,
  items: [
    { label: 'Ansvarlig', content: words('Kongsberg'), strong: true },
    { label: 'Periode', content: words('jan. 2011–des. 2012') },
    { label: 'Betaler', content: words('Deltakerne') },
    { label: 'Kostnad 2011, kr', content: words('1 200 000'), strong: true },
  ],
};
const small: Facts = {
  type: 'facts',
  style: 'small',
  columns: 2,
  items: [
    { label: 'Deltar', content: words('Kongsberg, Flesberg og Rollag') },
    { label: 'Sammen med', content: words('IKT-lederne') },
    { label: 'Risiko', content: words('2 × 5. Flytting av helsedata kan forsinkes.') },
    { label: 'FN-mål', content: words('9.1 og 16.6') },
  ],
};
export const card: Card = {
  type: 'card',
  accent: 1,
  heading: {
    type: 'heading',
    level: 2,
    id: 'felles-driftsplattform',
    number: 'T9',
    content: words('Felles driftsplattform for IKT'),
  },
  marks: [words('Prioritet 2'), [symbol('▶'), ...words(' Pågår')]],
  children: [
    band,
    {
      type: 'columns',
      widths: [4, 3],
      children: [
        stack(
          paragraph('Fagsystemene flyttes trinn for trinn.'),
          { type: 'paragraph', role: 'label', content: words('Skal gi') },
          paragraph('Lavere kostnader og færre avbrudd.'),
        ),
        stack(
          {
            type: 'table',
            wide: true,
            caption: words('Tusen kroner'),
            columns: [wordColumn, figures, figures, figures],
            header: cells('Kilde', '2011', '2012', 'Sum'),
            rows: [{ rowHeader: true, cells: cells('Kostnad', '1 200', '900', '2 100') }],
          },
          { type: 'paragraph', role: 'label', content: words('Milepæler') },
          ...list([words('mai 2011: Felles nett'), words('juni 2012: Oppvekst')]),
        ),
      ],
    },
    small,
  ],
};

export const everyBlock: readonly Block[] = [
  chapter,
  keyFigures,
  bars,
  actions,
  budget,
  strategy,
  ...gridTables,
  card,
];

/** A document as a page of its own, with the style sheet in it. */
export function pageOf(document: Document): string {
  const theme = makeTheme(standardTheme);
  const style = themeStyle(theme) + readFileSync(join(root, 'templates/html/style.css'), 'utf8');
  return renderHtml(document, {
    file: 'a.html',
    skip: 'Til innholdet',
    script: {},
    colors: theme.colors,
    picture: ({ path }) => path,
    single: { style },
  });
}
