import fc from 'fast-check';
import { yearBudgets } from '../../src/budget/year-budgets.ts';
import { yearsOfRow } from '../../src/diff/join-years.ts';
import type { Document } from '../../src/document/document.ts';
import { targetsOf } from '../../src/document/targets.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { reportingsOf } from '../../src/model/reported-periods.ts';
import { withAdopted } from '../support/adopted-plan.ts';
import { compareFiles } from '../support/compare-plans.ts';
import { figureOf, made, printed } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const skilt = 'actions/skilt.yaml';
const reports = `reports:
  - { date: 2011-04-30, status: planned, text: Våren, spent: 20000, forecast: 100000, progress: 10, signal: on-track }
  - { date: 2011-05, status: ongoing, text: Maiglede, spent: 30000, forecast: 110000, signal: at-risk }
  - { date: 2011-08-31, status: ongoing, text: Sommeren, progress: 60, signal: off-track }
  - { date: 2011-12-20, status: done, text: Jula, spent: 105000, progress: 100, signal: on-track }
`;
const report = (period: string, more = ''): string =>
  `---\nperiod: ${period}\n${more}---\n\nTeksten for ${period}.\n\n## Det viktigste\n\nMer.\n`;
/** The action has four reports in 2011; the other one has none. */
const files: Record<string, string> = {
  ...smallPlan,
  [skilt]: (smallPlan[skilt] ?? '').replace(
    'reports:\n  - { date: 2011-05, status: ongoing, text: I gang }\n',
    reports,
  ),
  'reports/2011-T1.md': report('2011-T1'),
  'reports/2011-T2.md': report('2011-T2', 'date: 2011-09-15\n'),
  'reports/2011-H1.md': report('2011-H1', 'label: Til styret\n'),
  'reports/2011-Q2.md': report('2011-Q2'),
  'reports/2011-05.md': report('2011-05'),
};
const documentOf = (which: string, language: Language = 'nb', of = files): Document =>
  made(of, language).documentOf('report', which);
const plain = (document: Document): string =>
  textsOf(document)
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');

test('each year that was reported and each report is a document, the earliest first', () => {
  const found = targetsOf(made(files).plan).filter(({ kind }) => kind === 'report');
  expect(found.map(({ which, name }) => [which, name])).toEqual([
    ['2011-T1', 'tertialrapport-2011-t1'],
    ['2011-05', 'manedsrapport-2011-05'],
    ['2011-Q2', 'kvartalsrapport-2011-q2'],
    ['2011-H1', 'halvarsrapport-2011-h1'],
    ['2011-T2', 'tertialrapport-2011-t2'],
    ['2011', 'arsrapport-2011'],
  ]);
});

test.each([
  ['2011-T2', 'nb', 'Tertialrapport 2. tertial 2011'],
  ['2011-T2', 'nn', 'Tertialrapport 2. tertial 2011'],
  ['2011-T2', 'en', 'Tertial report T2 2011'],
  ['2011-H1', 'nb', 'Halvårsrapport 1. halvår 2011'],
  ['2011-Q2', 'nb', 'Kvartalsrapport 2. kvartal 2011'],
  ['2011-Q2', 'en', 'Quarterly report Q2 2011'],
  ['2011-H1', 'en', 'Half-year report H1 2011'],
  ['2011-05', 'nn', 'Månadsrapport mai 2011'],
  ['2011', 'nb', 'Årsrapport 2011'],
] as const)('the report on %s in %s is called %s', (which, language, title) => {
  const found = documentOf(which, language).meta.title;
  expect(found).toBe(title);
});

test.each([
  ['nb', 'Status for mål, tiltak, økonomi og indikatorer', 'Status for mål, tiltak og indikatorer'],
  ['nn', 'Status for mål, tiltak, økonomi og indikatorar', 'Status for mål, tiltak og indikatorar'],
  ['en', 'Status of goals, actions, money and indicators', 'Status of goals, actions and indicators'],
] as const)(
  'the cover of a report speaks of money where the plan has any, in %s',
  (language, money, none) => {
    const poor = Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => !path.startsWith('economic-plans/'))
        .map(([path, content]) => [
          path,
          content
            .replace(/^(?:costs|financing):\n(?: .*\n)*/gm, '')
            .replace('kind: measure', 'kind: assignment')
            .replaceAll(/, (?:spent|forecast): \d+/g, ''),
        ]),
    );
    const coverOf = ({ children }: Document) => children.find(({ type }) => type === 'cover');
    expect(coverOf(documentOf('2011', language))).toMatchObject({ subtitle: money });
    expect(coverOf(documentOf('2011', language, poor))).toMatchObject({ subtitle: none });
  },
);

test('a report never shows what was reported after the end of its period', () => {
  const texts = ['Våren', 'Maiglede', 'Sommeren', 'Jula'];
  const shown = (which: string) => texts.filter((text) => plain(documentOf(which)).includes(text));
  expect(
    Object.fromEntries(['2011-T1', '2011-05', '2011-Q2', '2011-T2', '2011'].map((w) => [w, shown(w)])),
  ).toEqual({
    '2011-T1': ['Våren'],
    '2011-05': ['Våren', 'Maiglede'],
    '2011-Q2': ['Våren', 'Maiglede'],
    '2011-T2': ['Våren', 'Maiglede', 'Sommeren'],
    '2011': texts,
  });
  const rows = made(files).tableOf('reports', 'report', '2011-T2');
  expect(rows.map((row) => [row.Dato, row.Brukt, row['Gjelder som årets forbruk']])).toEqual([
    ['2011-04-30', 20000, 'Nei'],
    ['2011-05', 30000, 'Ja'],
    ['2011-08-31', undefined, 'Nei'],
  ]);
});

test('what was measured later is not in it, nor is a year that is not over', () => {
  const measured = {
    ...files,
    'indicators/folketall.yaml': (files['indicators/folketall.yaml'] ?? '').concat(
      '  - { year: 2011, value: 1777 }\n',
    ),
  };
  expect(plain(documentOf('2011-T2', 'nb', measured))).not.toContain('1 777');
  expect(plain(documentOf('2011-T2', 'nb', measured))).toContain('1 500');
  expect(plain(documentOf('2011', 'nb', measured))).toContain('1 777');
  const values = (which: string) =>
    made(measured)
      .tableOf('indicators', 'report', which)
      .map(({ Verdi }) => Verdi);
  expect(values('2011-T2')).toEqual([1500]);
  expect(values('2011')).toEqual([1500, 1777]);
});

test('the text of a report comes after its first page, under its own heading', () => {
  const texts = textsOf(documentOf('2011-T2'));
  const from = texts.indexOf('# Sammendrag');
  expect(texts.slice(0, from).filter((text) => text.startsWith('#'))).toEqual(['# På én side']);
  expect(texts.slice(from, from + 4)).toEqual([
    '# Sammendrag',
    'Teksten for 2011-T2.',
    '## Det viktigste',
    'Mer.',
  ]);
  expect(textsOf(documentOf('2011')).join(' ')).not.toContain('Sammendrag');
  const annual = { ...files, 'reports/2011.md': report('2011') };
  expect(textsOf(documentOf('2011', 'nb', annual))).toContain('Teksten for 2011.');
});

test.each([
  ['2011-T1', 'Rapportert til og med 30. april 2011'],
  ['2011-T2', 'Rapport av 15. september 2011'],
  ['2011-H1', 'Til styret'],
  ['2011', 'Rapportert til og med 20. desember 2011'],
])('the edition of the report on %s is %j', (which, edition) => {
  expect(documentOf(which).meta.revision).toBe(edition);
});

test('goals and actions have the signal and the progress as they were last reported', () => {
  const text = plain(documentOf('2011-T2'));
  expect(text).toContain('Tiltakene er fordelt slik: ikke i rute 1, ikke rapportert 1.');
  expect(text).toContain('1.1.1 | Flere gjester | T1 ■ | T2');
  expect(text).toContain('T1 | Nye skilt  Pågår · ■ Ikke i rute · 60 % gjort');
  expect(text).toContain('Tegnet etter et tiltak er signalet: ■ ikke i rute.');
  expect(text).toContain('Ikke rapportert: T2 Salg på nett.');
  expect(plain(documentOf('2011-T1', 'nn'))).toContain('T1 | Nye skilt  Planlagt · ● I rute · 10 % gjort');
  expect(plain(documentOf('2011-H1', 'en'))).toContain('T1 | Nye skilt  Ongoing · ▲ At risk · 10% done');
});

describe('budgets and accounts', () => {
  const before = {
    ...files,
    'action-plans/2011.md': (files['action-plans/2011.md'] ?? '').replace('status: draft', 'status: adopted'),
    'actions/kurs.yaml': `title: Kurs
kind: investment
serves: [salg]
responsible: bo
start: 2011
end: 2011
status: planned
costs: [{ year: 2011, amount: 8000 }]
financing: [{ year: 2011, source: kontingent, amount: 8000 }]
`,
  };
  const { 'actions/kurs.yaml': _gone, ...adopted } = withAdopted(before, 'action-plan 2011', '2011-01');
  const now = { ...adopted, [skilt]: (adopted[skilt] ?? '').replace('amount: 100000', 'amount: 104000') };
  const caption = 'Budsjett og regnskap i 2011, i kroner';

  test('of a year are original budget, revised budget, accounts and deviation, which is below zero for overspending', () => {
    const cell = printed(documentOf('2011', 'nb', now), caption);
    const row = (title: string) =>
      ['Opprinnelig', 'Revidert', 'Regnskap', 'Avvik'].map((column) =>
        cell?.(title, column).replaceAll('\u202f', ' '),
      );
    expect(row('T1 Nye skilt')).toEqual(['100 000', '104 000', '105 000', '−1 000']);
    expect(row('Kurs (ute av planen)')).toEqual(['8 000', '0', '..', '..']);
    expect(row('Sum, 1 av 2 tiltak')).toEqual(['100 000', '104 000', '105 000', '−1 000']);
    expect(row('Sum drift')).toEqual(['100 000', '104 000', '105 000', '−1 000']);
    expect(row('Sum investering')).toEqual(['8 000', '0', '..', '..']);
    expect(row('Sum, 2 tiltak')).toEqual(['108 000', '104 000', '..', '..']);
  });

  test('of a budget have no accounts where an action is in both of them', () => {
    const both = {
      ...now,
      [skilt]: (now[skilt] ?? '').replace(
        '  - { year: 2011, amount: 104000 }',
        '  - { year: 2011, amount: 100000 }\n  - { year: 2011, amount: 4000, budget: investment }',
      ),
    };
    const cell = printed(documentOf('2011', 'nb', both), caption);
    const row = (title: string) =>
      ['Revidert', 'Regnskap', 'Avvik'].map((column) => cell?.(title, column).replaceAll('\u202f', ' '));
    expect(row('Sum drift')).toEqual(['100 000', '..', '..']);
    expect(row('Sum investering')).toEqual(['4 000', '..', '..']);
  });

  test('of a part of the year have the forecast, and the deviation of that', () => {
    const cell = printed(documentOf('2011-H1', 'nb', now), 'Budsjett og regnskap i 1. halvår 2011, i kroner');
    const row = ['Opprinnelig', 'Revidert', 'Regnskap hittil', 'Prognose', 'Avvik'].map((column) =>
      cell?.('T1 Nye skilt', column).replaceAll('\u202f', ' '),
    );
    expect(row).toEqual(['100 000', '104 000', '30 000', '110 000', '−6 000']);
  });

  test('without a record have no original budget, and say so', () => {
    const document = documentOf('2011', 'nb', { ...now, 'adopted/action-plan-2011.yaml': '' });
    expect(printed(document, caption)?.('T1 Nye skilt', 'Opprinnelig')).toBe('');
    expect(plain(document)).toContain(
      'Opprinnelig budsjett er ikke kjent: det er ikke lagret hva som ble vedtatt for 2011.',
    );
  });

  test('are in the prices of the action plan, with what the money depends on', () => {
    const priced = {
      ...files,
      'action-plans/2011.md': (files['action-plans/2011.md'] ?? '').replace(
        'year: 2011',
        'year: 2011\npriceLevel: 2010',
      ),
      'plan.yaml': (files['plan.yaml'] ?? '').replace(
        'maxShare: 0.5',
        'maxShare: 0.5, reservation: Om fylket vil',
      ),
    };
    const document = documentOf('2011', 'nb', priced);
    expect(printed(document, caption.replace('i kroner', 'i 2010-kroner'))).toBeDefined();
    expect(plain(document)).toContain('Fylkeskommunen – forbehold: Om fylket vil');
  });

  test('agree: the original budget and what the comparison says has changed are the revised budget', () => {
    const amount = fc.integer({ min: 1, max: 1e6 });
    const action = (cost: number): string => {
      const amounts = (source: string): string =>
        `[{ year: 2011, ${source}amount: ${cost} }, { year: 2012, ${source}amount: 5 }]`;
      return `title: Noe\nkind: measure\nserves: [salg]\nresponsible: bo\nstart: 2011\nend: 2012\nstatus: ongoing\ncosts: ${amounts('')}\nfinancing: ${amounts('source: kontingent, ')}\n`;
    };
    const plans = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), amount);
    const withActions = (costs: Readonly<Record<string, number>>, of: Record<string, string>) => ({
      ...of,
      ...Object.fromEntries(Object.entries(costs).map(([id, cost]) => [`actions/${id}.yaml`, action(cost)])),
    });
    fc.assert(
      fc.property(plans, plans, (then, later) => {
        const base = withAdopted(withActions(then, before), 'action-plan 2011', '2011-01');
        const kept = Object.entries(base).filter(([path]) => !/^actions\/[a-d]\.yaml$/.test(path));
        const head = withActions(later, Object.fromEntries(kept));
        const { plan } = made(head);
        const [annual] = reportingsOf(plan).filter(({ period }) => period.text === '2011');
        if (!annual) throw new Error('no report');
        const rows = yearBudgets(annual, plan);
        const sum = (field: 'original' | 'revised') =>
          rows.reduce((total, row) => total + (row[field] ?? 0), 0);
        const revisions = compareFiles(base, head)
          .changes.flatMap(({ detail }) => {
            if (detail.type === 'money') return detail.rows;
            return 'money' in detail ? detail.money : [];
          })
          .filter((row) => row.column === 'cost' && yearsOfRow(row).includes(2011))
          .reduce((total, row) => total + (row.after ?? 0) - (row.before ?? 0), 0);
        expect(rows.map((row) => row.action.id)).toEqual(
          expect.arrayContaining([...Object.keys(then), ...Object.keys(later)]),
        );
        expect(sum('original') + revisions).toBe(sum('revised'));
      }),
      { numRuns: 40 },
    );
  });
});

test.each([
  ['nb', 'Tallene er rapportert til og med 20. desember 2011, før 2011 var slutt.'],
  ['nn', 'Tala er rapporterte til og med 20. desember 2011, før 2011 var slutt.'],
  ['en', 'The figures are reported up to 20 December 2011, before the end of 2011.'],
] as const)('a year that is reported before its end says so: %s', (language, sentence) => {
  expect(plain(documentOf('2011', language))).toContain(sentence);
  const late = { ...files, [skilt]: (files[skilt] ?? '').replace('2011-12-20', '2011-12-31') };
  expect(plain(documentOf('2011', language, late))).not.toContain(sentence.split(' ').slice(0, 4).join(' '));
  // Of a part of a year the heading says it.
  expect(plain(documentOf('2011-T2', language))).not.toContain(sentence.split(' ').slice(0, 4).join(' '));
});

test('what was put off is in the original budget where that is known, and said to be there', () => {
  const off = {
    ...files,
    [skilt]: (files[skilt] ?? '').replace(
      'status: ongoing\ncosts',
      'status: postponed\npostponedTo: 2013\nstatusNote: Venter på vegen\ncosts',
    ),
  };
  const then = {
    ...files,
    'action-plans/2011.md': (files['action-plans/2011.md'] ?? '').replace('status: draft', 'status: adopted'),
  };
  const adopted = withAdopted(then, 'action-plan 2011', '2011-01');
  const document = made({ ...adopted, [skilt]: off[skilt] ?? '' }).documentOf('report', '2011');
  expect(plain(document)).toContain('dette er med i opprinnelig budsjett, men ikke i revidert');
  expect(plain(document)).not.toContain('dette teller ikke med i summene');
});

test('figures of the table of reports are the last ones', () => {
  const cell = printed(documentOf('2011'), 'Budsjett og regnskap i 2011, i kroner');
  expect(figureOf(cell?.('T1 Nye skilt', 'Regnskap') ?? '')).toBe(105000);
});
