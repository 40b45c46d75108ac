import fc from 'fast-check';
import { flatTables } from '../../src/document/tables/index.ts';
import { wholeScope } from '../../src/document/tables/scope.ts';
import { targetsOf } from '../../src/document/targets.ts';
import { cases, figureOf, filesOf, kronerIn, made, printed, sumOf } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';

const amount = 'Beløp (kr)';

test('the sums of the actions are those of the action plans, by focus area and source', () => {
  fc.assert(
    fc.property(cases, (own) => {
      const { plan, documentOf, tableOf } = made(filesOf(own));
      for (const year of [2010, 2011, 2012]) {
        const cell = kronerIn(documentOf('action-plan', String(year)), `Kostnad og finansiering i ${year}`);
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
            expect({ row, cost: type('Kostnad') }).toEqual({ row, cost: cell(row, 'Kostnad') });
            expect(type('Udekket')).toBe(cell(row, 'Udekket'));
            for (const { id, title } of plan.financingSources)
              expect(sumOf(rows, amount, { 'Finansieringskilde (id)': id }, ...of)).toBe(cell(row, title));
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
      const cell = printed(document, 'Budsjett og økonomiplan 2011–2014');
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
      // What nobody pays, of what counts.
      const left = printed(document, 'Udekkede beløp, i kroner');
      const actions = tableOf('actions', 'economic-plan', '2011-2014');
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
      const { plan, documentOf, tableOf } = made({
        ...filesOf(own),
        'templates/economic-plan.yaml': `document: economic-plan
sections:
  - section: member-shares
    detail: true
`,
      });
      const document = documentOf('economic-plan', '2011-2014');
      // In one table, of the first year what it is made of; in detail, each of the parts in every year.
      const together = printed(document, 'Hva partene betaler i 2011–2014, i kroner');
      const fee = printed(document, 'Medlemskontingenten fordelt på partene, i kroner');
      const parts = printed(document, 'Partenes andeler i tiltak som de deltar i, i kroner');
      for (const rows of [tableOf('shares'), tableOf('shares', 'economic-plan', '2011-2014')]) {
        for (const year of [2011, 2012, 2013, 2014]) {
          for (const { id, title } of plan.partners) {
            const of = (item: string) =>
              sumOf(rows, amount, { Økonomiplan: '2011-2014', 'Part (id)': id, År: year, Post: item });
            expect(of('Kontingent')).toBe(fee ? figureOf(fee(title, String(year))) : 0);
            expect(of('Andel i tiltak')).toBe(parts ? figureOf(parts(title, String(year))) : 0);
            const column =
              year > 2011 ? String(year) : fee && parts ? 'Sum' : fee ? 'Kontingent' : 'Andel i tiltak';
            expect(together ? figureOf(together(title, column)) : 0).toBe(
              of('Kontingent') + of('Andel i tiltak'),
            );
          }
        }
      }
      // 2010 is in no economic plan.
      for (const year of [2010, 2011, 2012]) {
        const cell = printed(
          documentOf('action-plan', String(year)),
          `Hva partene betaler i ${year}, i kroner`,
        );
        const alone = tableOf('shares', 'action-plan', String(year));
        const whole = tableOf('shares').filter((row) => row['I handlingsplanen for året'] === 'Ja');
        for (const { id, title } of plan.partners) {
          const paid = { 'Part (id)': id, År: year, Post: 'Andel i tiltak' };
          const expected = cell ? figureOf(cell(title, 'Andel i tiltak')) : 0;
          expect(sumOf(alone, amount, paid)).toBe(expected);
          if (plan.economicPlans.length === 1) expect(sumOf(whole, amount, paid)).toBe(expected);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('what was spent is what the annual report says', () => {
  /** The sum of those that have reported, or of all where that is all. */
  const spentIn = (cell: NonNullable<ReturnType<typeof printed>>): number => {
    const counts = [1, 2, 3, 4, 5, 6];
    const sums = counts.flatMap((all) => counts.map((count) => `Sum, ${count} av ${all} tiltak`));
    const titles = [...sums, ...counts.map((count) => `Sum, ${count} tiltak`), 'Sum'];
    return figureOf(titles.map((title) => cell(title, 'Regnskap')).find((words) => words !== '') ?? '');
  };
  fc.assert(
    fc.property(cases, (own) => {
      const { plan, documentOf, tableOf } = made(filesOf(own));
      for (const { from: year } of plan.actionPlans.filter((each) =>
        targetsOf(plan).some(({ kind, which }) => kind === 'report' && which === String(each.from)),
      )) {
        const cell = printed(documentOf('report', String(year)), `Budsjett og regnskap i ${year}, i kroner`);
        const rows = tableOf('reports', 'report', String(year));
        expect(sumOf(rows, 'Brukt', { 'Gjelder som årets forbruk': 'Ja' })).toBe(cell ? spentIn(cell) : 0);
        const all = tableOf('reports').filter((row) => row.År === year);
        const ids = new Set(rows.map((row) => row['Tiltak (id)']));
        expect(all.filter((row) => ids.has(row['Tiltak (id)']))).toEqual(rows);
      }
    }),
    { numRuns: 60 },
  );
});

test('what was spent is in the annual report of a plan that has budgeted nothing', () => {
  const { documentOf } = made({
    ...smallPlan,
    'actions/skilt.yaml': (smallPlan['actions/skilt.yaml'] ?? '')
      .replace(/^(costs|financing):\n(?: .*\n)*/gm, '$1: []\n')
      .replace('text: I gang', 'text: I gang, spent: 7000'),
    'action-plans/2011.md':
      '---\nyear: 2011\nrevision: { status: draft, date: 2011 }\n---\n\n## Om\n\nTekst.\n',
  });
  const cell = printed(documentOf('report', '2011'), 'Budsjett og regnskap i 2011, i kroner');
  expect(cell && figureOf(cell('Sum', 'Regnskap'))).toBe(7000);
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
      'Tiltak nr.': 'T1',
      Nummer: '1.1.1.1',
      Id: 'skilt',
      Tiltak: 'Nye skilt',
      Satsingsområde: '1 Næring',
      'Mål (id)': 'flere-gjester',
      'Bidrar til (id)': 'skilting',
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
      Handlingsplaner: '2011',
    };
    const money = {
      Prisnivå: undefined,
      'Drift eller investering': 'Drift',
      'Finansieringskilde (id)': undefined,
      Finansieringskilde: undefined,
      Forbehold: undefined,
      Funksjon: undefined,
      Ansvarssted: undefined,
      Art: undefined,
      'Prosjekt (regnskap)': undefined,
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
      'Tiltak nr.': 'T2',
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
        Nådd: 'Nei',
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
        'Måler (id)': undefined,
        Eksempel: 'Nei',
        Radtype: 'Måling',
        År: 2010,
        Periode: '2010',
        Gruppe: undefined,
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
