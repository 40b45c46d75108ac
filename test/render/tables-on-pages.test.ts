import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import type { Block, TableRow } from '../../src/document/document.ts';
import { readPdf } from '../support/read-pdf.ts';
import { documentOf, pdfOf, text } from '../support/render-document.ts';

const row = (name: string, total = false): TableRow => ({
  cells: [{ content: [text(name)] }, { content: [text('100')] }],
  ...(total && { total }),
});
const table = (...rows: readonly TableRow[]): Block => ({
  type: 'table',
  columns: [{ align: 'left' }, { align: 'right', numeric: true }],
  header: [{ content: [text('Post')] }, { content: [text('Sum')] }],
  rows,
});
const note: Block = { type: 'paragraph', role: 'note', content: [text('Kilde: SSB.')] };
const lines = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => ({ type: 'paragraph', content: [text(`Linje ${at + 1}.`)] }));

/** By which page each of these words stands on, for every height that a table may begin at. */
async function pagesOf(blocks: readonly Block[], words: readonly string[]): Promise<readonly number[][]> {
  const found: number[][] = [];
  for (let above = 1; above <= 32; above += 1) {
    const { pageTexts } = await readPdf(await pdfOf(documentOf([...lines(above), ...blocks, ...lines(9)])));
    found.push(words.map((word) => pageTexts.findIndex((page) => page.includes(word))));
  }
  // The table comes over an end of a page in some of them: else nothing is shown.
  expect(new Set(found.flat()).size).toBeGreaterThan(1);
  return found;
}

test('a small table is not divided, and what is said below it stands with it', async () => {
  const names = ['Rollag', 'Tinn', 'Hjartdal', 'Notodden', 'Flesberg'];
  const small = table(...names.map((name) => row(name)), row('I alt', true));
  for (const pages of await pagesOf([small, note], [...names, 'I alt', 'Kilde: SSB.']))
    expect(new Set(pages).size).toBe(1);
});

test('the few rows between two sums stand with the second', async () => {
  const costs = Array.from({ length: 30 }, (_, at) => row(`Utgift ${at + 1}`));
  const large = table(
    ...costs,
    row('I alt', true),
    row('Fond'),
    row('Avsetning'),
    row('Resultat', true),
    row('Etter'),
  );
  for (const pages of await pagesOf([large], ['Fond', 'Avsetning', 'Resultat']))
    expect(new Set(pages).size).toBe(1);
});

test('sums that follow each other stand together, with the row above them', async () => {
  const costs = Array.from({ length: 30 }, (_, at) => row(`Utgift ${at + 1}`));
  const sums = ['Drift i alt', 'Investering i alt', 'Alt i alt'];
  const large = table(...costs, ...sums.map((name) => row(name, true)));
  for (const pages of await pagesOf([large], ['Utgift 30', ...sums])) expect(new Set(pages).size).toBe(1);
});

test('the last row of a group is not alone under its name on the next page', async () => {
  const group = (name: string): TableRow => ({ group: true, cells: [{ content: [text(name)] }] });
  const rows = (of: string, count: number): TableRow[] =>
    Array.from({ length: count }, (_, at) => row(`${of} ${at + 1}`));
  const large = table(group('Innland'), ...rows('Post', 20), group('Kyst'), ...rows('Linje', 12));
  for (const [before, last] of await pagesOf([large], ['Post 19', 'Post 20'])) expect(before).toBe(last);
});

/** What is painted, as operators. */
function painted(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const parts: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    const end = file.indexOf('\nendstream', at);
    try {
      parts.push(inflateSync(file.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // The end of one stream, not the beginning of the next.
    }
  }
  return parts.join('\n');
}

test('columns have a width whatever they hold', async () => {
  const word = fc.constantFrom(
    '',
    '0',
    '1 200',
    'november 2012',
    'Næringsutvikling',
    'Tiltak skal være ferdig i år',
  );
  const tables = fc.tuple(
    fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
    fc.array(word, { minLength: 1 }),
  );
  await fc.assert(
    fc.asyncProperty(tables, async ([numeric, words]) => {
      const cells = (from: number) =>
        numeric.map((_, at) => ({ content: [text(words[(from + at) % words.length] || '–')] }));
      const any: Block = {
        type: 'table',
        columns: numeric.map((isNumber) => ({ align: isNumber ? 'right' : 'left', numeric: isNumber })),
        header: cells(0),
        rows: [{ cells: cells(1) }, { cells: cells(2), rowHeader: true }, { cells: cells(3), total: true }],
      };
      const content = painted(await pdfOf(documentOf([any])));
      expect(content).toContain(' re f');
      expect(content).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 60 },
  );
});

test('a small group of words is not divided either', async () => {
  const word = (name: string): TableRow => ({
    cells: [{ content: [text(name)] }, { content: [text('Ja')] }],
  });
  const rows = (of: string, count: number): TableRow[] =>
    Array.from({ length: count }, (_, at) => word(`${of} ${at + 1}`));
  const large: Block = {
    ...(table(
      ...rows('Punkt', 12),
      { group: true, cells: [{ content: [text('Kyst')] }] },
      ...rows('Linje nr.', 4),
      { group: true, cells: [{ content: [text('Fjell')] }] },
      ...rows('Etter', 12),
    ) as Extract<Block, { type: 'table' }>),
    columns: [{ align: 'left' }, { align: 'left' }],
  };
  for (const pages of await pagesOf(
    [large],
    ['Kyst', 'Linje nr. 1', 'Linje nr. 2', 'Linje nr. 3', 'Linje nr. 4'],
  ))
    expect(new Set(pages).size).toBe(1);
});

test('words over figures are divided once rather than often, and the text beside them takes two lines', async () => {
  const all = [
    'Medlemskontingent',
    'Kommunene som deltar',
    'Buskerud fylkeskommune',
    'Telemark fylkeskommune',
    'Statlige tilskudd',
    'Egeninnsats',
    'Næringsliv og andre',
    'Kostnad',
  ];
  const figures: Block = {
    type: 'table',
    wide: true,
    dense: true,
    columns: [{ align: 'left' }, ...all.map(() => ({ align: 'right', numeric: true }) as const)],
    header: [{ content: [text('Område')] }, ...all.map((head) => ({ content: [text(head)] }))],
    rows: [
      {
        cells: [
          { content: [text('Tilrettelegging for næringsutvikling og arbeidsplasser')] },
          ...all.map(() => ({ content: [text('400')] })),
        ],
      },
    ],
  };
  const { pageTexts } = await readPdf(await pdfOf(documentOf([figures])));
  const [printed = ''] = pageTexts;
  expect(printed).toContain('kontingent');
  expect(printed).not.toContain('gent kontin');
});
