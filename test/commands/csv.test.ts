import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FlatTable } from '../../src/document/flat-table.ts';
import { languages } from '../../src/kinds/languages.ts';
import { renderCsv } from '../../src/render/csv.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();

/** A file as RFC 4180 has it, with semicolons: rows of cells. Knows nothing of how planverk writes it. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (at >= text.length) throw new Error('a quotation is not closed');
        if (text[at] === '"') at += 1;
        cell += text[at];
      }
      at += 1;
    } else for (; at < text.length && text[at] !== ';' && text[at] !== '\r'; at += 1) cell += text[at];
    row.push(cell);
    if (text[at] === ';') at += 1;
    else if (text.slice(at, at + 2) === '\r\n') {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`after a cell stands ${JSON.stringify(text.slice(at, at + 10))}`);
  }
  return rows;
}

type Row = Readonly<Record<string, string>>;

function read(path: string): { readonly header: readonly string[]; readonly rows: readonly Row[] } {
  const bytes = readFileSync(path);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [header = [], ...rows] = cellsOf(bytes.toString('utf8').slice(1));
  for (const cells of rows) expect(cells).toHaveLength(header.length);
  return {
    header,
    rows: rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))),
  };
}

function sum(rows: readonly Row[], column: string, ...fits: ((row: Row) => boolean)[]): number {
  let total = 0;
  for (const row of rows) {
    if (!fits.every((own) => own(row))) continue;
    expect(row[column]).toMatch(/^-?\d+$/);
    total += Number(row[column]);
  }
  return total;
}

const plan = join(root, 'plan');
const files = <Record>(folder: string): readonly (Record & { readonly id: string })[] =>
  readdirSync(join(plan, folder)).map((name) => ({
    ...(parse(readFileSync(join(plan, folder, name), 'utf8')) as Record),
    id: name.replace(/\.yaml$/, ''),
  }));
interface Raw {
  readonly costs?: readonly { readonly year: number; readonly amount: number }[];
  readonly financing?: readonly { readonly year: number; readonly source: string; readonly amount: number }[];
  readonly milestones?: readonly unknown[];
  readonly reports?: readonly { readonly spent?: number }[];
}
const amount = 'Beløp (kr)';

const out = join(work, 'whole');
const result = await runBuilt(['build', '--format', 'csv', '--out', out]);

describe('the tables of the own plan', () => {
  const table = (name: string) => read(join(out, 'csv', name));
  const raw = files<Raw>('actions');

  test('are six files, each named on its own line', () => {
    expect(result.code).toBe(0);
    const names = ['tiltak', 'okonomiplaner', 'andeler', 'milepaeler', 'rapporter', 'indikatorer'];
    expect(readdirSync(out).sort()).toEqual(['csv', 'manifest.json']);
    expect(readdirSync(join(out, 'csv')).sort()).toEqual(names.map((name) => `${name}.csv`).sort());
    for (const name of names) expect(result.out).toContain(`/csv/${name}.csv (`);
    const { files: listed } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(listed).toHaveLength(6);
  });

  test('the actions add up to what stands in the files', () => {
    const { rows } = table('tiltak.csv');
    expect(new Set(rows.map(({ Id }) => Id))).toEqual(new Set(raw.map(({ id }) => id)));
    for (const { id, costs = [], financing = [] } of raw) {
      const mine = rows.filter(({ Id }) => Id === id);
      for (const year of new Set([...costs, ...financing].map((own) => own.year))) {
        // What counts in no sum stands in a column of its own.
        const ofRows = (fits: (row: Row) => boolean) => {
          const rows = mine.filter((row) => row.År === String(year) && fits(row));
          const [counted, apart] = [rows.filter((row) => row[amount]), rows.filter((row) => !row[amount])];
          return sum(counted, amount) + sum(apart, 'Teller ikke med (kr)');
        };
        const of = (type: string) => ofRows((row) => row.Radtype === type);
        const add = (list: readonly { year: number; amount: number }[]) =>
          list.filter((own) => own.year === year).reduce((total, own) => total + own.amount, 0);
        expect({ id, year, cost: of('Kostnad') }).toEqual({ id, year, cost: add(costs) });
        expect(of('Finansiering')).toBe(add(financing));
        expect(of('Udekket')).toBe(add(costs) - add(financing));
        for (const source of new Set(financing.map((own) => own.source)))
          expect(ofRows((row) => row['Finansieringskilde (id)'] === source)).toBe(
            add(financing.filter((own) => own.source === source)),
          );
      }
    }
  });

  test('the lines of the economic plan add up to 0 in every year, and are those of the file', () => {
    const { rows } = table('okonomiplaner.csv');
    const [{ income, expenses, funds }] = files<{
      income: readonly { id: string; amounts: Record<string, number> }[];
      expenses: readonly { id: string; amounts: Record<string, number> }[];
      funds: readonly { id: string; kind: string; amounts: Record<string, number> }[];
    }>('economic-plans') as [never];
    for (const year of ['2011', '2012', '2013', '2014']) {
      const of = (part: string) =>
        sum(
          rows,
          amount,
          (row) => row['Del av planen'] === part && row.År === year && row.Talltype === 'Budsjett',
        );
      const add = (lines: readonly { readonly amounts: Readonly<Record<string, number>> }[]) =>
        lines.reduce((total, { amounts }) => total + (amounts[year] ?? 0), 0);
      expect(of('Inntekter')).toBe(add(income));
      expect(of('Utgifter')).toBe(add(expenses));
      expect(of('Bruk av fond')).toBe(
        add(
          (funds as { kind: string; amounts: Record<string, number> }[]).filter(
            ({ kind }) => kind === 'withdrawal',
          ),
        ),
      );
      const fee = raw
        .flatMap(({ financing = [] }) => financing)
        .filter((own) => String(own.year) === year && own.source === 'medlemskontingent')
        .reduce((total, own) => total + own.amount, 0);
      const actions = of('Tiltak som kontingenten betaler');
      expect(actions).toBe(fee);
      expect(of('Inntekter') + of('Bruk av fond') - of('Utgifter') - actions - of('Avsetning til fond')).toBe(
        0,
      );
    }
    const shares = table('andeler.csv').rows;
    expect(sum(shares, amount, (row) => row.Post === 'Kontingent' && row.År === '2011')).toBe(3_080_000);
  });

  test('milestones, reports and values are as many as in the files', () => {
    const count = (of: (own: Raw) => readonly unknown[] | undefined): number =>
      raw.reduce((total, own) => total + (of(own)?.length ?? 0), 0);
    expect(table('milepaeler.csv').rows).toHaveLength(count(({ milestones }) => milestones));
    const reports = table('rapporter.csv').rows;
    expect(reports).toHaveLength(count(({ reports: own }) => own));
    expect(reports.filter((row) => row.Brukt !== '')).toHaveLength(
      raw.flatMap(({ reports: own = [] }) => own).filter(({ spent }) => spent !== undefined).length,
    );
    const values = files<{ baseline?: object; targets?: []; measurements?: { value: number }[] }>(
      'indicators',
    );
    const rows = table('indikatorer.csv').rows;
    expect(rows).toHaveLength(
      values.reduce(
        (total, { baseline, targets = [], measurements = [] }) =>
          total + (baseline ? 1 : 0) + targets.length + measurements.length,
        0,
      ),
    );
    for (const { Verdi = '' } of rows) expect(Verdi).toMatch(/^-?\d+(?:,\d+)?$/);
  });
});

test.each([
  ['action-plan', '2011', 'handlingsplan-2011', ['andeler.csv', 'milepaeler.csv', 'tiltak.csv']],
  ['economic-plan', '2011-2014', 'okonomiplan-2011-2014', ['andeler.csv', 'okonomiplaner.csv', 'tiltak.csv']],
  ['report', '2011', 'arsrapport-2011', ['indikatorer.csv', 'rapporter.csv', 'tiltak.csv']],
])('of %s %s, the tables of what it is about', async (kind, which, name, expected) => {
  const out = join(work, name);
  expect((await runBuilt(['build', kind, which, '--format', 'csv', '--out', out])).code).toBe(0);
  expect(readdirSync(join(out, 'csv'))).toEqual([name]);
  expect(readdirSync(join(out, 'csv', name)).sort()).toEqual(expected);
  const { rows } = read(join(out, 'csv', name, 'tiltak.csv'));
  const years = new Set(rows.map((row) => Number(row.År)).filter(Boolean));
  const all = files<Raw>('actions').flatMap(({ costs = [] }) => costs.map(({ year }) => year));
  const wanted = kind === 'economic-plan' ? [2011, 2012, 2013, 2014] : [2011];
  expect([...years].sort()).toEqual(wanted.filter((year) => all.includes(year)));
  // All that is in the table is in the plan: its sum is the plan's.
  if (kind !== 'economic-plan')
    for (const row of rows) expect(row['I handlingsplanen for året']).toMatch(/^(?:Ja)?$/);
});

test('the strategy has its indicators: what actions cost is not what it says', async () => {
  const out = join(work, 'strategy');
  expect((await runBuilt(['build', 'strategy', '--format', 'csv', '--out', out])).code).toBe(0);
  expect(readdirSync(join(out, 'csv', 'strategiplan'))).toEqual(['indikatorer.csv']);
});

test('a plan without any of it gives the same files, with their columns and no rows', async () => {
  const bare = join(work, 'bare');
  writePlan(join(bare, 'plan'), {
    'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace(', indicators: [folketall]', ''),
    'focus-areas/01-naering/focus-area.md': smallPlan['focus-areas/01-naering/focus-area.md'] ?? '',
    'focus-areas/01-naering/01-reiseliv.md': smallPlan['focus-areas/01-naering/01-reiseliv.md'] ?? '',
  });
  expect((await runBuilt(['build', '--format', 'csv'], bare)).code).toBe(0);
  const names = readdirSync(join(bare, 'out', 'csv'));
  expect(names).toHaveLength(6);
  for (const name of names) {
    const { header, rows } = read(join(bare, 'out', 'csv', name));
    expect(rows).toEqual([]);
    expect(new Set(header).size).toBe(header.length);
    expect(header).toEqual(read(join(work, 'whole', 'csv', name)).header);
  }
});

test.each([
  ['nb', 'okonomiplaner.csv', 'Beløp (kr)'],
  ['nn', 'okonomiplanar.csv', 'Beløp (kr)'],
  ['en', 'economic-plans.csv', 'Amount (NOK)'],
])('in %s, files and columns are named in that language', async (language, name, column) => {
  const out = join(work, `in-${language}`);
  expect(
    (await runBuilt(['build', '--format', 'csv', '--status', '--lang', language, '--out', out])).code,
  ).toBe(0);
  expect(read(join(out, 'csv', name)).header).toContain(column);
});

function rendered(rows: FlatTable['rows'], header: readonly string[] = ['a']): readonly string[] {
  return [...renderCsv({ name: 'x', header, rows })].join('').split('\r\n');
}

test('what a spreadsheet would run is text, and what would break a line is quoted', () => {
  const words = [
    ...['=1+1', '+47', '-12', '@sum', '\t=1', '\n=1', '＝1', '－1'],
    ...['a;b', 'say "hi"', 'to\nlinjer', 'vogn\rretur', 'vanlig', 'a=b', "'x"],
  ];
  expect(
    rendered(
      words.map((word) => [word, word === '=1+1' ? -1234 : undefined]),
      ['=Hode', 'kr'],
    ),
  ).toEqual([
    "\ufeff'=Hode;kr",
    "'=1+1;-1234",
    "'+47;",
    "'-12;",
    "'@sum;",
    "'\t=1;",
    '"\'\n=1";',
    "'＝1;",
    "'－1;",
    '"a;b";',
    '"say ""hi""";',
    '"to\nlinjer";',
    '"vogn\rretur";',
    'vanlig;',
    'a=b;',
    "'x;",
    '',
  ]);
});

test.each([
  [0, '0'],
  [-0, '0'],
  [-1234, '-1234'],
  [9_000_000_000_000, '9000000000000'],
  [3.4, '3,4'],
  [-0.25, '-0,25'],
  [0.1 + 0.2, '0,30000000000000004'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0,00000015'],
])('the figure %d is %s', (value, text) => {
  expect(rendered([[value]])[1]).toBe(text);
});

test.each(['docs/csv.md', 'docs/nb/tables.md', 'docs/nn/tables.md'])(
  'the page on the tables has every file and every column, in order, in every language: %s',
  (path) => {
    const page = readFileSync(join(root, path), 'utf8').split(/^## /m).slice(1);
    const described = page.map((section) => {
      const [, nb, nn, en] =
        /^(?:File|Fil): `(.+)` \(nb\), `(.+)` \(nn\), `(.+)` \(en\)\.$/m.exec(section) ?? [];
      const rows = [...section.matchAll(/^\|(.*)\|$/gm)].map(([, cells = '']) =>
        cells.split('|').map((own) => own.trim()),
      );
      return { names: { nb, nn, en }, rows: rows.slice(2) };
    });
    for (const [at, language] of languages.entries()) {
      const found = described.map(({ names, rows }) => ({
        file: `${names[language]}.csv`,
        columns: rows.map((cells) => cells[at]),
      }));
      const folder = join(work, `in-${language}`, 'csv');
      const made = readdirSync(folder).map((file) => ({ file, columns: read(join(folder, file)).header }));
      const byFile = (a: { file: string }, b: { file: string }): number => (a.file < b.file ? -1 : 1);
      expect(found.sort(byFile)).toEqual(made.sort(byFile));
    }
  },
);
