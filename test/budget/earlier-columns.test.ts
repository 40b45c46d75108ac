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

function tableOf(files: Readonly<Record<string, string>>, language: 'nb' | 'nn' | 'en' = 'nb'): Table {
  const found: Table[] = [];
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'section') visit(block.children);
      if (block.type === 'table' && block.header.length > 4) found.push(block);
    }
  };
  visit(made(files, language).documentOf('economic-plan', '2012-2015').children);
  const [table] = found;
  if (!table) throw new Error('no table');
  return table;
}
const headings = (table: Table) => table.header.map(({ content }) => plain(content));
const rowOf = (table: Table, title: string) =>
  table.rows
    .map(({ cells }) => cells.map(({ content }) => plain(content).replaceAll('\u202f', ' ')))
    .find(([first]) => first === title)
    ?.slice(1);

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
  ['nb', 'Post|Regnskap 2010|Oppr. budsjett 2011|Rev. budsjett 2011|Budsjett 2012|Økonomiplan 2013'],
  ['nn', 'Post|Rekneskap 2010|Opph. budsjett 2011|Rev. budsjett 2011|Budsjett 2012|Økonomiplan 2013'],
  ['en', 'Line|Accounts 2010|Orig. budget 2011|Rev. budget 2011|Budget 2012|Plan 2013'],
] as const)('columns are in the order of municipal economic plans, in %s', (language, expected) => {
  expect(headings(tableOf(after, language)).slice(0, 6).join('|')).toBe(expected);
});

test('an action has what was adopted, what it says now, and those that are gone have what was adopted', () => {
  const table = tableOf(after);
  expect(rowOf(table, '– T1 Nye skilt')).toEqual(['', '−50 000', '−60 000', '0', '0', '0', '0']);
  expect(rowOf(table, '– Kurs')).toEqual(['', '−10 000', '0', '0', '0', '0', '0']);
  expect(rowOf(table, 'Sum utgifter')?.slice(1, 3)).toEqual(['−63 000', '−64 000']);
  expect(rowOf(table, 'Resultat')).toEqual(['20', '0', '0', '0', '0', '0', '0']);
});

test('without a record the original budget of actions is not known, and the column has no result', () => {
  const table = tableOf(changed(before));
  expect(rowOf(table, '– T1 Nye skilt')?.slice(0, 3)).toEqual(['', '', '−60 000']);
  expect(rowOf(table, '– Kurs')).toBeUndefined();
  expect(rowOf(table, 'Resultat')?.slice(0, 3)).toEqual(['20', '', '0']);
  expect(rowOf(table, 'Sum utgifter')?.slice(0, 3)).toEqual(['−880', '', '−64 000']);
  const said = 'Opprinnelig budsjett er ikke kjent: det er ikke lagret hva som ble vedtatt for 2011.';
  const texts = (files: Readonly<Record<string, string>>) =>
    textsOf(made(files).documentOf('economic-plan', '2012-2015'));
  expect(texts(changed(before))).toContain(said);
  expect(texts(after)).not.toContain(said);
});

test('a column is there where some line has a figure for it', () => {
  const columnsOf = (text: string) => headings(tableOf({ ...after, 'economic-plans/2012-2015.yaml': text }));
  expect(columnsOf(economic('note: a', 'note: b')).slice(1, 3)).toEqual([
    'Budsjett 2012',
    'Økonomiplan 2013',
  ]);
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
  expect(rowOf(table, '– Kurs')?.slice(0, 3)).toEqual(['', '10 000', '0']);
});

test('what the figures are made of is whole kroner', () => {
  const { plan } = made(after);
  const [figures] = plan.economicPlans.flatMap((economicPlan) => economicFigures(plan, economicPlan));
  expect(figures?.totalExpenses).toEqual([880, 63000, 64000, 1000, 0, 0, 0]);
});
