import { economicFigures } from '../../src/budget/economic-plan.ts';
import type { Block, Table } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { withAdopted } from '../support/adopted-plan.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const kurs = `title: Kurs
kind: measure
serves: [salg]
responsible: bo
start: 2011
end: 2011
status: planned
costs: [{ year: 2011, amount: 10000 }]
financing: [{ year: 2011, source: kontingent, amount: 10000 }]
`;
const { 'economic-plans/2011-2014.yaml': _, ...base } = smallPlan;
const economic = (income: string, expense: string): string => `revision: { status: draft, date: 2011-10 }
years: [2012, 2013, 2014, 2015]
unit: 1
signConvention: income-positive
income:
  - { id: fast, title: Kontingent, kind: member-fee, amounts: { 2012: 1000 }, ${income} }
expenses:
  - { id: lonn, title: Lønn, kind: secretariat, amounts: { 2012: 1000 }, ${expense} }
`;
const all = economic(
  'accounts: { year: 2010, amount: 900 }, originalBudget: { year: 2011, amount: 63000 }, revisedBudget: { year: 2011, amount: 64000 }',
  'accounts: { year: 2010, amount: 880 }, originalBudget: { year: 2011, amount: 3000 }, revisedBudget: { year: 2011, amount: 4000 }',
);
const before = {
  ...base,
  'actions/kurs.yaml': kurs,
  'action-plans/2011.md': (base['action-plans/2011.md'] ?? '').replace('status: draft', 'status: adopted'),
  'economic-plans/2012-2015.yaml': all,
};
/** Adopted with two actions that the fee pays 60 000 of; now one is gone, and the other gets 60 000 alone. */
function changed(files: Readonly<Record<string, string>>): Record<string, string> {
  const { 'actions/kurs.yaml': _gone, ...rest } = files;
  return {
    ...rest,
    'actions/skilt.yaml': (rest['actions/skilt.yaml'] ?? '')
      .replace('amount: 100000', 'amount: 110000')
      .replace('source: kontingent, amount: 50000', 'source: kontingent, amount: 60000'),
  };
}
const after = changed(withAdopted(before, 'action-plan 2011', '2011-01'));

/** The tables of the economic plan that have a column for each year: of its lines, and of its actions. */
function tableOf(
  files: Readonly<Record<string, string>>,
  language: 'nb' | 'nn' | 'en' = 'nb',
): readonly Table[] {
  const found: Table[] = [];
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'section') visit(block.children);
      if (block.type === 'table' && block.grid?.startsWith('economic-plan')) found.push(block);
    }
  };
  visit(made(files, language).documentOf('economic-plan', '2012-2015').children);
  if (found.length === 0) throw new Error('no table');
  return found;
}
/** What is over a column: of what sort it is, and its year. */
const headingsOf = ({ spans = [], header }: Table): readonly string[] => {
  const sorts = spans.flatMap(({ content, columns }) => Array<string>(columns).fill(plain(content)));
  return header.map(({ content }, at) => `${sorts[at] ?? ''} ${plain(content)}`.trim());
};
const headings = ([table]: readonly Table[]) => (table ? headingsOf(table) : []);
/** A row of one of the tables, under the columns of the first. */
const rowOf = (tables: readonly Table[], title: string) => {
  for (const table of tables) {
    const found = table.rows
      .map(({ cells }) => cells.map(({ content }) => plain(content).replaceAll('\u202f', ' ')))
      .find(([first, ...rest]) => first === title && rest.length > 0);
    const columns = headingsOf(table);
    if (found)
      return headings(tables)
        .slice(1)
        .map((heading) => found[columns.indexOf(heading)]);
  }
  return undefined;
};

test('every figure of earlier years is a field of a line', async () => {
  expect((await judgePlan(after)).filter((line) => line.includes('economic-plans/'))).toEqual([
    'info economic-plan-starts-with-action-plan economic-plans/2012-2015.yaml:2:9 økonomiplanen begynner i 2012, som ikke har noen handlingsplan',
  ]);
  const misspelt = {
    ...after,
    'economic-plans/2012-2015.yaml': all.replace('originalBudget', 'opprinnelig budsjett'),
  };
  expect(await judgePlan(misspelt)).toContain(
    'error unknown-key economic-plans/2012-2015.yaml:6:118 ukjent felt «opprinnelig budsjett»: en økonomiplan har ikke dette feltet her',
  );
});

test.each([
  ['nb', 'Post|Regnskap 2010|Oppr. budsjett 2011|Rev. budsjett 2011|Budsjett 2012|Plan 2013'],
  ['nn', 'Post|Rekneskap 2010|Opph. budsjett 2011|Rev. budsjett 2011|Budsjett 2012|Plan 2013'],
  ['en', 'Line|Accounts 2010|Orig. budget 2011|Rev. budget 2011|Budget 2012|Plan 2013'],
] as const)('columns are in the order of municipal economic plans, in %s', (language, expected) => {
  expect(headings(tableOf(after, language)).slice(0, 6).join('|')).toBe(expected);
});

test('an action has what was adopted, what it says now, and those that are gone have what was adopted', () => {
  const table = tableOf(after);
  expect(rowOf(table, 'T1 Nye skilt')).toEqual([undefined, '−50 000', '−60 000', '–', '–', '–', '–']);
  expect(rowOf(table, 'Kurs')).toEqual([undefined, '−10 000', '–', '–', '–', '–', '–']);
  expect(rowOf(table, 'Sum utgifter')?.slice(1, 3)).toEqual(['−63 000', '−64 000']);
  expect(rowOf(table, 'Resultat')).toEqual(['20', '0', '0', '0', '0', '0', '0']);
});

test('without a record the original budget of actions is not known, and the column has no result', () => {
  const table = tableOf(changed(before));
  expect(rowOf(table, 'T1 Nye skilt')?.slice(0, 3)).toEqual([undefined, undefined, '−60 000']);
  expect(rowOf(table, 'Kurs')).toBeUndefined();
  expect(rowOf(table, 'Resultat')?.slice(0, 3)).toEqual(['20', '..', '0']);
  expect(rowOf(table, 'Sum utgifter')?.slice(0, 3)).toEqual(['−880', '..', '−64 000']);
  const said = 'Opprinnelig budsjett er ikke kjent: det er ikke lagret hva som ble vedtatt for 2011.';
  const texts = (files: Readonly<Record<string, string>>) =>
    textsOf(made(files).documentOf('economic-plan', '2012-2015'));
  expect(texts(changed(before))).toContain(said);
  expect(texts(after)).not.toContain(said);
});

test('a year in which some lines have no figure has a result where the others come to 0, and no other', () => {
  const resultWith = (expense: number): readonly (string | undefined)[] | undefined => {
    const text = `${economic(
      'originalBudget: { year: 2010, amount: 900 }',
      `originalBudget: { year: 2010, amount: ${expense} }`,
    )}  - { id: leie, title: Leie, kind: secretariat, amounts: { 2012: 0 } }\n`;
    const table = tableOf({ ...base, 'economic-plans/2012-2015.yaml': text });
    expect(headings(table)[1]).toBe('Oppr. budsjett 2010');
    return rowOf(table, 'Resultat')?.slice(0, 2);
  };
  expect(resultWith(900)).toEqual(['0', '0']);
  expect(resultWith(899)).toEqual(['..', '0']);
});

test('a column is there where some line has a figure for it', () => {
  const columnsOf = (text: string) => headings(tableOf({ ...after, 'economic-plans/2012-2015.yaml': text }));
  expect(columnsOf(economic('note: a', 'note: b')).slice(1, 3)).toEqual(['Budsjett 2012', 'Plan 2013']);
  expect(columnsOf(economic('note: a', 'originalBudget: { year: 2011, amount: 1 }')).slice(1, 3)).toEqual([
    'Oppr. budsjett 2011',
    'Budsjett 2012',
  ]);
  expect(
    columnsOf(
      economic('revisedBudget: { year: 2010, amount: 1 }', 'originalBudget: { year: 2011, amount: 1 }'),
    ).slice(1, 4),
  ).toEqual(['Rev. budsjett 2010', 'Oppr. budsjett 2011', 'Budsjett 2012']);
});

test('the table for spreadsheets has a row for each of the figures', () => {
  const rows = made(after)
    .tableOf('economicPlans', 'economic-plan', '2012-2015')
    .filter((row) => row.År === 2011)
    .map((row) => [row['Post (id)'], row.Talltype, row['Beløp (kr)']]);
  expect(rows).toEqual([
    ['fast', 'Opprinnelig budsjett', 63000],
    ['fast', 'Revidert budsjett', 64000],
    ['lonn', 'Opprinnelig budsjett', 3000],
    ['lonn', 'Revidert budsjett', 4000],
    ['skilt', 'Opprinnelig budsjett', 50000],
    ['skilt', 'Revidert budsjett', 60000],
    ['kurs', 'Opprinnelig budsjett', 10000],
    ['kurs', 'Revidert budsjett', 0],
  ]);
});

test('income with a minus turns every sign', () => {
  const text = all.replace('income-positive', 'income-negative');
  const table = tableOf({ ...after, 'economic-plans/2012-2015.yaml': text });
  expect(rowOf(table, 'Kontingent')?.slice(0, 3)).toEqual(['−900', '−63 000', '−64 000']);
  expect(rowOf(table, 'Kurs')?.slice(0, 3)).toEqual([undefined, '10 000', '–']);
});

test('what the figures are made of is whole kroner', () => {
  const { plan } = made(after);
  const [figures] = plan.economicPlans.flatMap((economicPlan) => economicFigures(plan, economicPlan));
  expect(figures?.totalExpenses).toEqual([880, 63000, 64000, 1000, 0, 0, 0]);
});

describe('the accounts of a year with an action plan', () => {
  const accounts = all
    .replace('accounts: { year: 2010, amount: 900 }', 'accounts: { year: 2011, amount: 40000 }')
    .replace('accounts: { year: 2010, amount: 880 }', 'accounts: { year: 2011, amount: 3500 }');
  const spent = (amount: number): string =>
    `reports: [{ date: 2011-12-01, status: done, text: Ferdig, spent: ${amount} }]\n`;
  const { 'actions/nettsalg.yaml': _other, ...few } = after;
  const skilt = (few['actions/skilt.yaml'] ?? '').replace(/reports:\n(?: {2}-.*\n)+/, '');
  /** Of 110 000 the fee pays all, or 60 000. */
  const paidWhole = skilt
    .replace(/ {2}- \{ year: 2011, source: fylket, amount: 50000 \}\n/, '')
    .replace('source: kontingent, amount: 60000', 'source: kontingent, amount: 110000');
  const filesWith = (action: string, more: Record<string, string> = {}): Record<string, string> => ({
    ...few,
    'economic-plans/2012-2015.yaml': accounts,
    'actions/skilt.yaml': action,
    ...more,
  });
  const reported = filesWith(`${paidWhole}${spent(105000)}`, {
    'actions/kurs.yaml': `${kurs}${spent(9000)}`,
  });

  test('are what was reported of each action that the plan pays alone, and add up', () => {
    expect(paidWhole).not.toContain('fylket');
    const table = tableOf(reported);
    expect(headings(table).slice(0, 2)).toEqual(['Post', 'Regnskap 2011']);
    expect(rowOf(table, 'T1 Nye skilt')?.[0]).toBe('−105 000');
    expect(rowOf(table, 'T2 Kurs')?.[0]).toBe('−9 000');
    expect(rowOf(table, '1 Næring')?.[0]).toBe('−114 000');
    expect(rowOf(table, 'Sum utgifter')?.[0]).toBe('−117 500');
    expect(rowOf(table, 'Resultat')?.[0]).toBe('−77 500');
  });
  test.each([
    ['of which nothing is reported', filesWith(paidWhole, { 'actions/kurs.yaml': `${kurs}${spent(9000)}` })],
    [
      'that others pay a part of',
      filesWith(`${skilt}${spent(105000)}`, { 'actions/kurs.yaml': `${kurs}${spent(9000)}` }),
    ],
    [
      'that nobody was to pay',
      filesWith(
        `${paidWhole}${spent(105000)}`.replace('kontingent, amount: 110000', 'kontingent, amount: 90000'),
        { 'actions/kurs.yaml': `${kurs}${spent(9000)}` },
      ),
    ],
  ])('of an action %s are not known, nor is any sum of them', (_, files) => {
    const table = tableOf(files);
    expect(rowOf(table, 'T1 Nye skilt')?.[0]).toBe('..');
    expect(rowOf(table, 'T2 Kurs')?.[0]).toBe('−9 000');
    for (const sum of ['1 Næring', 'Sum utgifter', 'Resultat']) expect(rowOf(table, sum)?.[0]).toBe('..');
  });
  test.each([
    [
      'nb',
      'Regnskapet for 2011 er ikke kjent for alle tiltak: noen har ikke rapportert, eller andre betaler en del av tiltaket.',
    ],
    [
      'nn',
      'Rekneskapen for 2011 er ikkje kjend for alle tiltak: nokre har ikkje rapportert, eller andre betaler ein del av tiltaket.',
    ],
    [
      'en',
      'The accounts of 2011 are not known for every action: some have not reported, or others pay a part of the action.',
    ],
  ] as const)('are said not to be known in %s', (language, words) => {
    const texts = (files: Readonly<Record<string, string>>) =>
      textsOf(made(files, language).documentOf('economic-plan', '2012-2015'));
    expect(texts(filesWith(paidWhole))).toContain(words);
    expect(texts(reported)).not.toContain(words);
  });
  test('are in the table for spreadsheets by source, and together where several sources paid', () => {
    const accountsIn = (files: Readonly<Record<string, string>>) =>
      made(files)
        .tableOf('economicPlans', 'economic-plan', '2012-2015')
        .filter((row) => row.Talltype === 'Regnskap' && row['Post (id)'] === 'skilt')
        .map((row) => [row['Finansieringskilde (id)'], row['Beløp (kr)']]);
    expect(accountsIn(reported)).toEqual([['kontingent', 105000]]);
    const both = {
      ...reported,
      'plan.yaml': `${reported['plan.yaml']}  - { id: egne, title: Egne midler, kind: own }\n`,
      'actions/skilt.yaml': `${skilt}${spent(105000)}`.replace('source: fylket', 'source: egne'),
    };
    expect(rowOf(tableOf(both), 'T1 Nye skilt')?.[0]).toBe('−105 000');
    expect(accountsIn(both)).toEqual([[undefined, 105000]]);
  });
  test('are nothing of an action that is not paid from the plan in that year', () => {
    const later = kurs.replaceAll('2011', '2012');
    const table = tableOf({ ...reported, 'actions/kurs.yaml': later });
    expect(rowOf(table, 'T2 Kurs')?.[0] ?? rowOf(table, 'Kurs')?.[0]).toBe('–');
  });
});
