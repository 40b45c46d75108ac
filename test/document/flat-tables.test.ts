import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Source } from '../../src/document/build-context.ts';
import type { Block, Document, Table } from '../../src/document/document.ts';
import type { FlatCell, FlatTable } from '../../src/document/flat-table.ts';
import { localeOf, templatesOf } from '../../src/document/own-settings.ts';
import { plain } from '../../src/document/plain.ts';
import { flatTables } from '../../src/document/tables/index.ts';
import { scopeOf, type TableName, wholeScope } from '../../src/document/tables/scope.ts';
import { targetsOf } from '../../src/document/targets.ts';
import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { smallPlan } from '../support/small-plan.ts';

const years = [2010, 2011, 2012, 2013, 2014];
const statuses = ['idea', 'planned', 'ongoing', 'done', 'postponed', 'cancelled'] as const;
const sources = ['fylket', 'kontingent', 'deltakere'];

interface Money {
  readonly year: number;
  readonly amount: number;
}
interface Case {
  readonly actions: readonly {
    readonly area: string;
    readonly status: (typeof statuses)[number];
    readonly start: number;
    readonly length: number;
    readonly costs: readonly Money[];
    readonly financing: readonly (Money & { readonly source: string })[];
    readonly spent: readonly Money[];
    readonly participants: readonly string[];
    readonly excluded: boolean;
  }[];
  readonly lines: readonly {
    readonly part: 'income' | 'expenses' | 'withdrawal' | 'allocation';
    readonly amounts: readonly Money[];
  }[];
  readonly key: 'population' | 'equal';
  readonly fee: number;
}

const money = (min: number) =>
  fc.record({ year: fc.constantFrom(...years), amount: fc.integer({ min, max: 1e9 }) });
const cases: fc.Arbitrary<Case> = fc.record({
  actions: fc.array(
    fc.record({
      area: fc.constantFrom('skilting', 'salg', 'salg-nett', 'kurs', 'borte'),
      status: fc.constantFrom(...statuses),
      start: fc.constantFrom(2010, 2011, 2012),
      length: fc.integer({ min: 0, max: 3 }),
      costs: fc.array(money(-1e9), { maxLength: 4 }),
      financing: fc.array(
        money(-1e9).chain((own) => fc.constantFrom(...sources).map((source) => ({ ...own, source }))),
        { maxLength: 4 },
      ),
      spent: fc.array(money(0), { maxLength: 3 }),
      participants: fc.subarray(['ask', 'bo', 'dal']),
      excluded: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  lines: fc.array(
    fc.record({
      part: fc.constantFrom('income', 'expenses', 'withdrawal', 'allocation'),
      amounts: fc.array(money(0), { maxLength: 4 }),
    }),
    { maxLength: 6 },
  ),
  key: fc.constantFrom('population', 'equal'),
  fee: fc.integer({ min: 0, max: 1e9 }),
});

/** The files of a plan with these amounts. */
function filesOf({ actions, lines, key, fee }: Case): Record<string, string> {
  const files: Record<string, string> = {
    ...smallPlan,
    'plan.yaml': (smallPlan['plan.yaml'] ?? '')
      .replace('population: { 2010: 1000 }', 'population: { 2010: 1000, 2011: 1010 }')
      .replace(
        '  - { id: bo, name: Bø, population: { 2010: 500 } }\n',
        '  - { id: bo, name: Bø, population: { 2010: 500, 2011: 1 } }\n  - { id: dal, name: Dal, population: { 2010: 333, 2011: 0 } }\n',
      )
      .concat('  - { id: deltakere, title: Deltakerne, kind: participants }\n'),
    'focus-areas/02-kunnskap/focus-area.md': '---\nid: kunnskap\n---\n\n# Kunnskap\n\nOm kunnskap.\n',
    'focus-areas/02-kunnskap/01-skole.md':
      '---\nid: skole\n---\n\n# Skole\n\nOm skole.\n\n## Flere fag {#flere-fag}\n\n- kurs {#kurs}\n',
  };
  delete files['actions/skilt.yaml'];
  delete files['actions/nettsalg.yaml'];
  const excluded: string[] = [];
  for (const [at, own] of actions.entries()) {
    if (own.excluded) excluded.push(`a${at}`);
    files[`actions/a${at}.yaml`] = stringify({
      title: `Tiltak ${at}`,
      kind: 'measure',
      actionAreas: [own.area],
      responsible: at % 2 === 0 ? 'ask' : 'Laget',
      ...(own.participants.length > 0 && { participants: own.participants }),
      start: String(own.start),
      end: String(own.start + own.length),
      status: own.status,
      statusNote: 'Slik ble det.',
      costs: own.costs.map((cost) => ({ ...cost, note: 'x' })),
      financing: own.financing.map((part) => ({ ...part, note: 'x' })),
      reports: own.spent.map(({ year, amount }, nth) => ({
        date: `${year}-0${nth + 1}-01`,
        status: 'ongoing',
        text: 'I gang',
        spent: amount,
      })),
    });
  }
  const exclude = excluded.map((action) => ({ action, reason: 'x' }));
  for (const year of [2010, 2011, 2012])
    files[`action-plans/${year}.md`] =
      `---\n${stringify({ year, revision: { status: 'draft', date: '2011' }, ...(year === 2011 && { exclude }) })}---\n\n## Om\n\nTekst.\n`;
  const line = (nth: number, amounts: readonly Money[]) => ({
    id: `l${nth}`,
    title: `Post ${nth}`,
    amounts: Object.fromEntries(amounts.map(({ year, amount }) => [year, amount])),
    accounts: { year: 2009, amount: nth },
  });
  const of = (part: Case['lines'][number]['part'], kind: string) =>
    lines.flatMap((own, nth) => (own.part === part ? [{ kind, ...line(nth, own.amounts) }] : []));
  files['economic-plans/2011-2014.yaml'] = stringify({
    revision: { status: 'draft', date: '2011' },
    years: [2011, 2012, 2013, 2014],
    unit: 1,
    signConvention: 'income-positive',
    income: [
      { id: 'fee', title: 'Kontingent', kind: 'member-fee', amounts: { 2011: fee, 2013: 1 } },
      ...of('income', 'other'),
    ],
    expenses: of('expenses', 'operations'),
    funds: [...of('withdrawal', 'withdrawal'), ...of('allocation', 'allocation')],
    memberFee: { line: 'fee', key, ...(key === 'population' && { populationYear: 2010 }) },
  });
  return files;
}

type Row = Readonly<Record<string, FlatCell>>;

/** The rows of a table by the words over its columns. */
function rowsOf({ header, rows }: FlatTable): readonly Row[] {
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
}

/** The sum of the amounts of the rows that have these values. */
function sumOf(rows: readonly Row[], amount: string, ...wanted: readonly Row[]): number {
  return rows
    .filter((row) => wanted.every((own) => Object.entries(own).every(([name, value]) => row[name] === value)))
    .reduce((sum, row) => sum + Number(row[amount] ?? 0), 0);
}

/** A figure as a document prints it. */
function figureOf(words: string): number {
  if (words === '–' || words === '') return 0;
  return Number(words.replace(/\u202f/g, '').replace('−', '-'));
}

/** The table of a document with this caption: a map from row and column to what stands there. */
function printed(document: Document, caption: string): ((row: string, column: string) => string) | undefined {
  const found: Table[] = [];
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'section') visit(block.children);
      else if (block.type === 'table' && block.caption && plain(block.caption) === caption) found.push(block);
    }
  };
  visit(document.children);
  const [table] = found;
  if (!table) return undefined;
  const columns = table.header.map(({ content }) => plain(content));
  const rows = new Map(
    table.rows.map(({ cells }) => [
      plain(cells[0]?.content ?? []),
      cells.map(({ content }) => plain(content)),
    ]),
  );
  return (row, column) => rows.get(row)?.[columns.findIndex((own) => own.includes(column))] ?? '';
}

function made(files: Readonly<Record<string, string>>) {
  const plan = loadPlan(memoryTree(files)).plan as Plan;
  const locale = localeOf(plan, 'nb');
  const source: Source = {
    plan,
    locale,
    templates: templatesOf(plan),
    wordsLanguage: 'nb',
    picture: () => undefined,
  };
  const targets = targetsOf(plan);
  const documentOf = (kind: string, which: string): Document => {
    const target = targets.find((own) => own.kind === kind && own.which === which);
    if (!target) throw new Error(`no ${kind} ${which}`);
    return target.document(source);
  };
  /** The rows of a table, of the whole plan or of a document. */
  const tableOf = (name: TableName, kind?: 'action-plan' | 'economic-plan' | 'report', which?: string) => {
    const { scope, tables } =
      kind === undefined
        ? { scope: wholeScope(plan, locale), tables: [name] }
        : scopeOf({ kind, which }, plan, locale);
    const [table] = flatTables(
      scope,
      tables.filter((own) => own === name),
    );
    return table ? rowsOf(table) : [];
  };
  return { plan, locale, documentOf, tableOf };
}

const amount = 'Beløp (kr)';

test('the sums of the actions are those of the action plans, by focus area and source', () => {
  fc.assert(
    fc.property(cases, (own) => {
      const { plan, documentOf, tableOf } = made(filesOf(own));
      for (const year of [2010, 2011, 2012]) {
        const cell = printed(
          documentOf('action-plan', String(year)),
          `Kostnad og finansiering i ${year}, i kroner`,
        );
        const whole = tableOf('actions').filter(
          (row) => row.År === year && row['I handlingsplanen for året'] === 'Ja',
        );
        const alone = tableOf('actions', 'action-plan', String(year));
        for (const rows of [whole, alone]) {
          const areas = [
            ['Sum', undefined],
            ...plan.focusAreas.map(({ number, title }) => [`${number} ${title}`, `${number} ${title}`]),
          ] as const;
          for (const [row, area] of areas) {
            const of = area === undefined ? [] : [{ Satsingsområde: area }];
            const type = (name: string) => sumOf(rows, amount, { Radtype: name }, ...of);
            if (!cell) {
              expect([type('Kostnad'), type('Finansiering'), type('Udekket')]).toEqual([0, 0, 0]);
              continue;
            }
            expect({ row, cost: type('Kostnad') }).toEqual({ row, cost: figureOf(cell(row, 'Kostnad')) });
            expect(type('Udekket')).toBe(figureOf(cell(row, 'Udekket')));
            for (const { id, title } of plan.financingSources)
              expect(sumOf(rows, amount, { 'Finansieringskilde (id)': id }, ...of)).toBe(
                figureOf(cell(row, title)),
              );
          }
          // What an action costs in a year is paid, or is not.
          expect(sumOf(rows, amount, { Radtype: 'Kostnad' })).toBe(
            sumOf(rows, amount, { Radtype: 'Finansiering' }) + sumOf(rows, amount, { Radtype: 'Udekket' }),
          );
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the sums of the lines are those of the economic plan, and so is its balance', () => {
  fc.assert(
    fc.property(cases, (own) => {
      const { documentOf, tableOf } = made(filesOf(own));
      const document = documentOf('economic-plan', '2011-2014');
      const cell = printed(document, 'Beløp i kroner');
      if (!cell) throw new Error('the economic plan has no table');
      for (const rows of [tableOf('economicPlans'), tableOf('economicPlans', 'economic-plan', '2011-2014')]) {
        for (const [type, year] of [
          ['Regnskap', 2009],
          ...[2011, 2012, 2013, 2014].map((own) => ['Budsjett', own] as const),
        ] as const) {
          const of = (part: string) =>
            sumOf(rows, amount, { 'Del av planen': part, Talltype: type, År: year });
          const actions = of('Tiltak som kontingenten betaler');
          expect(of('Inntekter')).toBe(figureOf(cell('Sum inntekter', String(year))));
          expect(-of('Utgifter') - actions + 0).toBe(figureOf(cell('Sum utgifter', String(year))) + 0);
          const balance =
            of('Inntekter') - of('Utgifter') - actions + of('Bruk av fond') - of('Avsetning til fond');
          if (type === 'Budsjett') expect(balance).toBe(figureOf(cell('Resultat', String(year))));
        }
      }
      // What nobody pays: called off, nobody is to.
      const left = printed(document, 'Udekkede beløp, i kroner');
      const actions = tableOf('actions', 'economic-plan', '2011-2014').filter(
        (row) => row.Status !== 'Avlyst' && Number(row.Start) <= 2014 && Number(row.Frist) >= 2011,
      );
      for (const year of [2011, 2012, 2013, 2014])
        expect(sumOf(actions, amount, { Radtype: 'Udekket', År: year })).toBe(
          left ? figureOf(left('Sum', String(year))) : 0,
        );
    }),
    { numRuns: 60 },
  );
});

test('the sums of the shares are those of the members in the economic plan and the action plans', () => {
  fc.assert(
    fc.property(cases, (own) => {
      const { plan, documentOf, tableOf } = made(filesOf(own));
      const document = documentOf('economic-plan', '2011-2014');
      const fee = printed(document, 'Medlemskontingenten fordelt på medlemmene, i kroner');
      const parts = printed(document, 'Medlemmenes del i tiltak som de deltar i, i kroner');
      for (const rows of [tableOf('shares'), tableOf('shares', 'economic-plan', '2011-2014')]) {
        for (const year of [2011, 2012, 2013, 2014]) {
          for (const { id, title } of plan.partners) {
            const of = (item: string) =>
              sumOf(rows, amount, { Økonomiplan: '2011-2014', 'Medlem (id)': id, År: year, Post: item });
            expect(of('Kontingent')).toBe(fee ? figureOf(fee(title, String(year))) : 0);
            expect(of('Del i tiltak')).toBe(parts ? figureOf(parts(title, String(year))) : 0);
          }
        }
      }
      // 2010 is in no economic plan.
      for (const year of [2010, 2011, 2012]) {
        const cell = printed(
          documentOf('action-plan', String(year)),
          `Hva medlemmene betaler i ${year}, i kroner`,
        );
        const alone = tableOf('shares', 'action-plan', String(year));
        const whole = tableOf('shares').filter((row) => row['I handlingsplanen for året'] === 'Ja');
        for (const { id, title } of plan.partners) {
          const paid = { 'Medlem (id)': id, År: year, Post: 'Del i tiltak' };
          const expected = cell ? figureOf(cell(title, 'Del i tiltak')) : 0;
          expect(sumOf(alone, amount, paid)).toBe(expected);
          if (plan.economicPlans.length === 1) expect(sumOf(whole, amount, paid)).toBe(expected);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('what was spent is what the annual report says', () => {
  fc.assert(
    fc.property(cases, (own) => {
      const { plan, documentOf, tableOf } = made(filesOf(own));
      for (const { year } of plan.actionPlans.filter((each) =>
        targetsOf(plan).some(({ kind, which }) => kind === 'report' && which === String(each.year)),
      )) {
        const cell = printed(documentOf('report', String(year)), `Budsjett og forbruk i ${year}, i kroner`);
        const rows = tableOf('reports', 'report', String(year));
        expect(sumOf(rows, 'Brukt', { 'Gjelder som årets forbruk': 'Ja' })).toBe(
          cell ? figureOf(cell('Sum av de rapporterte', 'Brukt')) : 0,
        );
        const all = tableOf('reports').filter((row) => row.År === year);
        const ids = new Set(rows.map((row) => row['Tiltak (id)']));
        expect(all.filter((row) => ids.has(row['Tiltak (id)']))).toEqual(rows);
      }
    }),
    { numRuns: 60 },
  );
});

test('every action is in the table, with and without money; in rows of the same facts', () => {
  fc.assert(
    fc.property(cases, (own) => {
      const { plan, tableOf } = made(filesOf(own));
      const rows = tableOf('actions');
      expect([...new Set(rows.map(({ Id }) => Id))]).toEqual(plan.actions.map(({ id }) => id));
      for (const { id, costs, financing } of plan.actions) {
        const none = costs.size + financing.size === 0;
        const mine = rows.filter(({ Id }) => Id === id);
        expect(mine.some(({ Radtype }) => Radtype === 'Uten beløp')).toBe(none);
        if (none) expect(mine).toHaveLength(1);
      }
    }),
    { numRuns: 60 },
  );
});

describe('the facts of the small plan', () => {
  const { tableOf, locale, plan } = made(smallPlan);

  test('actions', () => {
    const [cost, first, second, without] = tableOf('actions').toSorted((a, b) =>
      String(b.Id).localeCompare(String(a.Id)),
    );
    const facts = {
      Nummer: '1.1.1.1',
      Id: 'skilt',
      Tiltak: 'Nye skilt',
      Satsingsområde: '1 Næring',
      'Mål (id)': 'flere-gjester',
      'Tiltaksområder (id)': 'skilting',
      Ansvarlig: 'Ask',
      Betaler: undefined,
      Type: 'Tiltak',
      Status: 'Pågår',
      Start: '2011-02',
      Frist: '2011',
      Program: undefined,
      Eksempel: 'Nei',
      År: 2011,
      'I handlingsplanen for året': 'Ja',
    };
    const money = {
      'Finansieringskilde (id)': undefined,
      Finansieringskilde: undefined,
      Konto: undefined,
      Merknad: undefined,
    };
    expect(cost).toEqual({ ...facts, ...money, Radtype: 'Kostnad', [amount]: 100000 });
    expect(first).toMatchObject({
      ...facts,
      Radtype: 'Finansiering',
      'Finansieringskilde (id)': 'fylket',
      Finansieringskilde: 'Fylkeskommunen',
      [amount]: 50000,
    });
    expect(second).toMatchObject({
      ...facts,
      Radtype: 'Finansiering',
      Finansieringskilde: 'Kontingent',
      [amount]: 50000,
    });
    expect(without).toMatchObject({
      Nummer: '1.1.1.2.1',
      Id: 'nettsalg',
      Ansvarlig: 'Reiselivslaget',
      Type: 'Oppdrag',
      Program: 'Synlig region',
      År: undefined,
      Radtype: 'Uten beløp',
      [amount]: undefined,
    });
  });

  test('milestones, reports and indicators', () => {
    expect(tableOf('milestones')).toEqual([
      {
        'Tiltak (id)': 'skilt',
        Tiltak: 'Nye skilt',
        Satsingsområde: '1 Næring',
        Ansvarlig: 'Ask',
        Status: 'Pågår',
        Eksempel: 'Nei',
        Dato: '2011-06-01',
        Milepæl: 'Bestilt',
        Utført: 'Nei',
      },
    ]);
    expect(tableOf('reports')).toEqual([
      expect.objectContaining({
        Dato: '2011-05',
        År: 2011,
        Status: 'Pågår',
        Brukt: undefined,
        Rapport: 'I gang',
      }),
    ]);
    expect(tableOf('indicators')).toEqual([
      {
        Id: 'folketall',
        Indikator: 'Folketall',
        Enhet: 'innbyggere',
        'Ønsket retning': 'Opp',
        'Overordnet mål': 'Ja',
        Eksempel: 'Nei',
        Radtype: 'Måling',
        År: 2010,
        Verdi: 1500,
        Merknad: undefined,
        Kilde: undefined,
      },
    ]);
  });

  test('files that are called alike, or by what is no name, are files of their own in the folder', () => {
    const own = {
      ...locale,
      csvActions: '../../x',
      csvShares: 'X',
      csvReports: '…',
      csvIndicators: 'Økonomi & tall',
    };
    const names = flatTables(wholeScope(plan, own)).map(({ name }) => name);
    expect(names).toEqual(['x', 'okonomiplaner', 'x-2', 'milepaeler', 'reports', 'okonomi-tall']);
  });
});
