import { standardWeights } from '#templates';
import { amountsOf, moneyYears, uncountedOf } from '../../src/budget/budget.ts';
import type { Detail } from '../../src/diff/change.ts';
import { viewOf } from '../../src/diff/view/diff-view.ts';
import { languages } from '../../src/kinds/languages.ts';
import { csvDiff } from '../../src/report/diff/csv.ts';
import { jsonDiff } from '../../src/report/diff/json.ts';
import { markdownDiff } from '../../src/report/diff/markdown.ts';
import { prettyDiff } from '../../src/report/diff/pretty.ts';
import { compareFiles, type Files, lineOf } from '../support/compare-plans.ts';
import { compareEnds } from '../support/diff-fixture.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { made, sumOf } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const skilt = 'actions/skilt.yaml';

/** The small plan with an action whose money is written so. */
function planWith(costs: string, financing: string, end = '2014', more = ''): Record<string, string> {
  return {
    ...smallPlan,
    [skilt]: `title: Nye skilt
kind: measure
serves: [skilting]
responsible: ask
start: 2011
end: ${end}
status: ongoing
costs:
${costs}financing:
${financing}${more}`,
  };
}
const eachYear = planWith(
  '  - { from: 2011, to: 2013, amount: 100000 }\n  - { year: 2014, amount: 40000 }\n',
  '  - { from: 2012, source: kontingent, amount: 60000 }\n',
);
const yearByYear = planWith(
  [2011, 2012, 2013].map((year) => `  - { year: ${year}, amount: 100000 }\n`).join('') +
    '  - { year: 2014, amount: 40000 }\n',
  [2012, 2013, 2014].map((year) => `  - { year: ${year}, source: kontingent, amount: 60000 }\n`).join(''),
);

function actionOf(files: Readonly<Record<string, string>>) {
  const found = made(files).plan.actions.find(({ id }) => id === 'skilt');
  if (!found) throw new Error('no action');
  return found;
}

test('an amount for several years is that amount in each of them', () => {
  const action = actionOf(eachYear);
  expect([...action.costs]).toEqual([
    [2011, 100_000],
    [2012, 100_000],
    [2013, 100_000],
    [2014, 40_000],
  ]);
  // Without a last year it lasts as long as the action.
  expect([...action.financing]).toEqual([
    [2012, 60_000],
    [2013, 60_000],
    [2014, 60_000],
  ]);
  expect(action.totalCost).toBe(340_000);
  expect(moneyYears(action)).toEqual([2011, 2012, 2013, 2014]);
  expect(amountsOf(action, [2011, 2012])).toEqual({
    cost: 200_000,
    bySource: new Map([['kontingent', 60_000]]),
    uncovered: 140_000,
  });
});

test('of an ongoing action it lasts until the last year that the plan is about', () => {
  const endless = planWith(
    '  - { from: 2012, amount: 7 }\n',
    '  - { from: 2020, source: kontingent, amount: 7 }\n',
    'ongoing',
  );
  const action = actionOf(endless);
  expect([...action.costs.keys()]).toEqual([2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021]);
  expect(action.totalCost).toBe(70);
  expect([...action.financing.keys()]).toEqual([2020, 2021]);
});

test('what is cancelled counts in the years before', () => {
  const files = planWith(
    '  - { from: 2011, amount: 100 }\n',
    '  - { from: 2011, source: kontingent, amount: 60 }\n',
    '2014',
    'reports:\n  - { date: 2013-02, status: cancelled, text: Avlyst }\n',
  );
  const action = actionOf({
    ...files,
    [skilt]: (files[skilt] ?? '').replace('status: ongoing', 'status: cancelled\nstatusNote: Slik ble det.'),
  });
  expect(amountsOf(action, moneyYears(action)).cost).toBe(200);
  expect(uncountedOf([action])).toEqual([
    { action, years: [2013, 2014], cost: 200, bySource: new Map([['kontingent', 120]]), uncovered: 80 },
  ]);
});

test('documents and tables say the same of it, however it is written', () => {
  const [one, other] = [made(eachYear), made(yearByYear)];
  expect(one.documentOf('economic-plan', '2011-2014')).toEqual(
    other.documentOf('economic-plan', '2011-2014'),
  );
  // A card is shorter where the plan is: there alone a row says which notation it is.
  const besides = (made: typeof one): readonly string[] =>
    textsOf(made.documentOf('action-plan', '2011')).filter(
      (text) => !/^(?:Kostnad|Kontingent|Udekket) \|/.test(text),
    );
  expect(besides(one)).toEqual(besides(other));
  expect(one.tableOf('actions')).toEqual(other.tableOf('actions'));
  const texts = textsOf(one.documentOf('action-plan', '2011')).map((text) => text.replaceAll('\u202f', ' '));
  // 2011, 2012–2013, 2014 and the sum
  expect(texts).toContain('Kostnad | 100 | 100 | 40 | 340');
  expect(texts).toContain('Kontingent | – | 60 | 60 | 180');
  expect(JSON.stringify(one.documentOf('action-plan', '2011'))).toMatch(/"2012–2013,"[^\]]*"hvert år"/);
  const { locale } = one;
  expect(
    sumOf(one.tableOf('actions'), locale.amount, { [locale.rowType]: locale.cost, [locale.year]: 2013 }),
  ).toBe(100_000);
});

test('the same rules hold for it, at the row that has the year', async () => {
  const told = (await judgePlan(eachYear)).filter((line) => line.includes('skilt.yaml'));
  expect(told.map((line) => line.replaceAll('\u202f', ' '))).toEqual([
    'warning costs-are-covered actions/skilt.yaml:9:37 100 000 kr av kostnaden i 2011 er udekket',
    'warning costs-are-covered actions/skilt.yaml:9:37 40 000 kr av kostnaden i hvert av årene 2012–2013 er udekket',
    'error financing-within-cost actions/skilt.yaml:12:47 finansieringen i 2014 er 60 000 kr, men kostnaden er 40 000 kr',
  ]);
});

test.each([
  ['{ year: 2011, from: 2011, amount: 1 }', 'key-not-for-row actions/skilt.yaml:9:7'],
  ['{ year: 2011, to: 2012, amount: 1 }', 'key-not-for-row actions/skilt.yaml:9:19'],
  ['{ amount: 1 }', 'missing-key actions/skilt.yaml:9:7'],
  ['{ to: 2012, amount: 1 }', 'missing-key actions/skilt.yaml:9:7'],
  ['{ from: 2011, to: ongoing, amount: 1 }', 'wrong-type actions/skilt.yaml:9:23'],
  ['{ fra: 2011, til: 2012, amount: 1 }', 'unknown-key actions/skilt.yaml:9:7'],
])('%s is told of once', async (row, expected) => {
  const told = await judgePlan(
    planWith(`  - ${row}\n`, '  - { year: 2011, source: kontingent, amount: 1 }\n'),
  );
  const shape = told.filter(
    (line) => /^error \S+ actions\/skilt/.test(line) && !line.includes('financing-within'),
  );
  expect(shape.map((line) => line.split(' ').slice(1, 3).join(' ')).slice(0, 1)).toEqual([expected]);
  expect(shape).toHaveLength(row.includes('fra') ? 2 : 1);
});

test('a file that is made to have hundreds of thousands of amounts is read, added up and compared', () => {
  const count = 1000;
  const rows = (amount: number): string =>
    Array.from(
      { length: count },
      (_, nth) => `  - { from: 1900, to: 2200, amount: ${amount}, accounts: { article: a${nth} } }\n`,
    ).join('');
  const files = (amount: number) =>
    planWith(rows(amount), '  - { from: 2011, source: kontingent, amount: 1 }\n');
  const action = actionOf(files(2));
  expect(action.totalCost).toBe(count * 301 * 2);
  expect(amountsOf(action, [2011]).cost).toBe(count * 2);
  const { changes } = compareFiles(files(2), files(3));
  expect(changes.map(lineOf)).toEqual(['substantive changed budget-not-adopted action skilt costs']);
  expect(moneyOf(changes[0]?.detail)).toEqual([[1900, 2200, 'cost', count * 2, count * 3]]);
}, 60_000);

const moneyOf = (detail: Detail | undefined) =>
  detail?.type === 'money'
    ? detail.rows.map(({ year, until, column, before, after }) => [year, until, column, before, after])
    : detail;

describe('a comparison', () => {
  test('finds no change where the same money is written in another way', () => {
    for (const [base, head] of [
      [yearByYear, eachYear],
      [eachYear, yearByYear],
    ] as const) {
      const { changes, reformatted } = compareFiles(base, head);
      expect(changes).toEqual([]);
      expect(reformatted).toEqual([skilt]);
    }
  });

  const changed = (from: string, to: string): Files => {
    expect(eachYear[skilt]).toContain(from);
    return { ...eachYear, [skilt]: (eachYear[skilt] ?? '').replace(from, to) };
  };

  test.each([
    [
      'another amount',
      'to: 2013, amount: 100000',
      'to: 2013, amount: 120000',
      [[2011, 2013, 'cost', 100000, 120000]],
    ],
    [
      'an earlier end',
      'from: 2011, to: 2013',
      'from: 2011, to: 2011',
      [[2012, 2013, 'cost', 100000, undefined]],
    ],
    [
      'a later beginning',
      'from: 2012, source',
      'from: 2014, source',
      [[2012, 2013, 'financing', 60000, undefined]],
    ],
    [
      'an end, where there was none',
      'from: 2012, source',
      'from: 2012, to: 2013, source',
      [[2014, undefined, 'financing', 60000, undefined]],
    ],
    [
      'a row more',
      '  - { year: 2014, amount: 40000 }\n',
      '  - { year: 2014, amount: 40000 }\n  - { from: 2012, amount: 5, accounts: { article: a } }\n',
      [
        [2012, 2013, 'cost', 100000, 100005],
        [2014, undefined, 'cost', 40000, 40005],
      ],
    ],
  ])('tells of %s once, with its years', (_name, from, to, rows) => {
    const { changes } = compareFiles(eachYear, changed(from, to));
    expect(changes.map(lineOf)).toEqual([
      `substantive changed budget-not-adopted action skilt ${from.includes('source') ? 'financing' : 'costs'}`,
    ]);
    expect(moneyOf(changes[0]?.detail)).toEqual(rows);
  });

  test('concerns the documents of each of its years', () => {
    const plans = Object.fromEntries(
      [2012, 2013, 2014].map((year) => [
        `action-plans/${year}.md`,
        `---\nyear: ${year}\nrevision: { status: draft, date: 2011 }\n---\n\n## Om\n\nTekst.\n`,
      ]),
    );
    const { changes } = compareFiles(
      { ...eachYear, ...plans },
      { ...changed('to: 2013, amount: 100000', 'to: 2013, amount: 120000'), ...plans },
    );
    expect(changes[0]?.documents).toEqual([
      'action-plan 2011',
      'action-plan 2012',
      'action-plan 2013',
      // It says what became of the actions of the year before.
      'action-plan 2014',
      'economic-plan 2011-2014',
    ]);
  });

  test('shows the row that changed', () => {
    const { changes } = compareFiles(eachYear, changed('from: 2012, source', 'from: 2011, source'));
    expect(changes[0]?.after?.place).toEqual({ file: skilt, path: ['financing', 0, 'from'] });
  });

  test('tells of a note once', () => {
    const { changes } = compareFiles(
      eachYear,
      changed('amount: 60000 }', 'amount: 60000, note: Etter avtale }'),
    );
    expect(changes.map(lineOf)).toEqual(['substantive changed action-changed action skilt financing.note']);
    expect(changes[0]?.after?.place).toEqual({ file: skilt, path: ['financing', 0, 'note'] });
  });

  test('tells of an action that is new by its years', () => {
    const { [skilt]: _, ...without } = eachYear;
    const { changes } = compareFiles(without, eachYear);
    const detail = changes.find(({ id }) => id === 'skilt')?.detail;
    expect(detail?.type === 'whole' && moneyOf({ type: 'money', rows: detail.money })).toEqual([
      [2011, 2013, 'cost', undefined, 100000],
      [2014, undefined, 'cost', undefined, 40000],
      [2012, 2014, 'financing', undefined, 60000],
    ]);
  });

  test('counts more years where the plan is about more, and finds nothing in the action', () => {
    const endless = planWith(
      '  - { from: 2020, amount: 100 }\n',
      '  - { from: 2020, source: kontingent, amount: 100 }\n',
      'ongoing',
    );
    const longer = { ...endless, 'plan.yaml': (endless['plan.yaml'] ?? '').replace('to: 2021', 'to: 2023') };
    const { changes, money } = compareFiles(endless, longer);
    expect(changes.map(lineOf)).toEqual(['members changed period-changed plan plan period.to']);
    const shifts = [
      { year: 2022, before: 0, after: 100 },
      { year: 2023, before: 0, after: 100 },
    ];
    expect(money.total).toEqual(shifts);
    expect(money.byAction).toEqual([{ action: { id: 'skilt', title: 'Nye skilt' }, shifts }]);
    expect(money.uncovered).toEqual([]);
  });

  test('says in the sums, too, what is the same in each of several years', () => {
    const compared = compareEnds(eachYear, changed('to: 2013, amount: 100000', 'to: 2013, amount: 120000'));
    const view = viewOf(compared.comparison, compared.ends, { language: 'nb', table: standardWeights });
    const textOf = ({ money }: typeof view): string | undefined => money.tables[0]?.rows[0]?.text;
    expect(textOf(view)).toBe('+60\u202f000 (2011–2013 +20\u202f000 hvert år)');
    // Two are shorter by themselves.
    const two = compareEnds(eachYear, changed('to: 2013, amount: 100000', 'to: 2012, amount: 100000'));
    expect(textOf(viewOf(two.comparison, two.ends, { language: 'nb', table: standardWeights }))).toBe(
      '−100\u202f000 (2013)',
    );
  });

  test('says the years in every format', () => {
    const compared = compareEnds(eachYear, changed('to: 2013, amount: 100000', 'to: 2013, amount: 120000'));
    const told = languages.map((language) => {
      const view = viewOf(compared.comparison, compared.ends, { language, table: standardWeights });
      const row = (text: string): string =>
        text.split('\n').find((line) => line.includes('2011–2013, ')) ?? '';
      return [
        row(prettyDiff(view, { color: false, width: 80 })).includes('2011–2013'),
        row(markdownDiff(view)),
      ];
    });
    expect(told.map(([found]) => found)).toEqual([true, true, true]);
    expect(told.map(([, row]) => /2011–2013, (hvert år|kvart år|each year)/.test(String(row)))).toEqual([
      true,
      true,
      true,
    ]);
    const view = viewOf(compared.comparison, compared.ends, { language: 'en', table: standardWeights });
    expect(
      JSON.parse(jsonDiff(compared.comparison, compared.ends, view, '0')).changes[0].detail.rows,
    ).toEqual([{ year: 2011, until: 2013, column: 'cost', before: 100000, after: 120000 }]);
    // Rows of data are added up: each year has its own.
    expect(
      csvDiff(compared.comparison, 'en')
        .split('\r\n')
        .filter((line) => line.includes('Nye skilt')),
    ).toHaveLength(3);
  });
});
