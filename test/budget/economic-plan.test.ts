import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { economicFigures } from '../../src/budget/economic-plan.ts';
import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { everySourcePlan } from '../support/every-source-plan.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { figureOf, made, printed } from '../support/money-cases.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';

type Files = Readonly<Record<string, string>>;

function figuresOf(files: Files) {
  const { plan } = loadPlan(memoryTree(files));
  return economicFigures(plan as Plan, (plan as Plan).economicPlans[0] as Plan['economicPlans'][number]);
}

/** The figures of an economic plan again, from the YAML alone: nothing of planverk's has a part in these sums. */
interface RawLine {
  readonly id: string;
  readonly kind: string;
  readonly of?: string;
  readonly budget?: string;
  readonly amounts: Readonly<Record<string, number>>;
}
interface RawPart {
  readonly year: number;
  readonly source: string;
  readonly amount: number;
  readonly budget?: string;
}
function rawFigures(files: Files, budget: string, year: number) {
  const { financingSources } = parse(files['plan.yaml'] ?? '');
  const [path = ''] = Object.keys(files).filter((file) => file.startsWith('economic-plans/'));
  const { income, expenses, funds = [] } = parse(files[path] ?? '');
  const ofBudget = (lines: RawLine[]) => lines.filter((line) => (line.budget ?? 'operating') === budget);
  const sum = (lines: RawLine[]) =>
    ofBudget(lines).reduce((total, line) => total + (line.amounts[year] ?? 0), 0);
  const inPlan = new Set(
    financingSources
      .filter(({ kind }: { kind: string }) => ['own', 'member-fee', 'revenue', 'fund'].includes(kind))
      .map(({ id }: { id: string }) => id),
  );
  for (const { of } of ofBudget(income)) if (of) inPlan.add(of);
  for (const { of } of ofBudget(expenses)) if (of) inPlan.delete(of);
  let actions = 0n;
  for (const [file, text] of Object.entries(files)) {
    if (!file.startsWith('actions/')) continue;
    const { kind, status, financing = [] } = parse(text);
    // In these plans such actions have money in the year that they lost it in, and in no other.
    if (['idea', 'postponed', 'cancelled'].includes(status)) continue;
    for (const part of financing as RawPart[]) {
      const partBudget = part.budget ?? (kind === 'investment' ? 'investment' : 'operating');
      if (partBudget === budget && part.year === year && inPlan.has(part.source))
        actions += BigInt(part.amount);
    }
  }
  const withdrawn = sum(funds.filter((line: RawLine) => line.kind === 'withdrawal'));
  const allocated = sum(funds.filter((line: RawLine) => line.kind === 'allocation'));
  return {
    income: sum(income),
    expenses: sum(expenses) + Number(actions),
    funds: withdrawn - allocated,
    result: sum(income) + withdrawn - allocated - sum(expenses) - Number(actions),
  };
}

/** The plan of the repository, as files. */
function ownPlan(folder = join(root, 'plan'), prefix = ''): Files {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? Object.entries(ownPlan(join(folder, entry.name), `${prefix}${entry.name}/`))
        : /\.(?:yaml|md)$/.test(entry.name)
          ? [[prefix + entry.name, readFileSync(join(folder, entry.name), 'utf8')]]
          : [],
    ),
  );
}

test('the plan with every source has no problem', async () => {
  expect(await judgePlan(everySourcePlan)).toEqual([]);
});

describe.each([
  ['the plan of the repository', ownPlan(), ['operating']],
  ['the plan with every source', everySourcePlan, ['operating', 'investment']],
] as const)('%s', (_name, files, budgets) => {
  test('has the sums of its files, in each budget and year, and each is balanced', () => {
    const figures = figuresOf(files);
    expect(figures.map(({ budget }) => budget)).toEqual(budgets);
    let compared = 0;
    for (const { budget, columns, totalIncome, totalExpenses, netFunds, result } of figures)
      for (const [at, { kind, year }] of columns.entries()) {
        if (kind !== 'budget') continue;
        const mine = {
          income: totalIncome[at],
          expenses: totalExpenses[at],
          funds: netFunds[at],
          result: result[at],
        };
        expect({ budget, year, ...mine }).toEqual({ budget, year, ...rawFigures(files, budget, year) });
        expect({ budget, year, result: result[at] }).toEqual({ budget, year, result: 0 });
        compared += 1;
      }
    expect(compared).toBe(4 * budgets.length);
  });

  test('has the same sums in the table for spreadsheets, where nothing is twice', () => {
    const rows = made(files).tableOf('economicPlans');
    for (const budget of budgets)
      for (const year of [2011, 2012, 2013, 2014]) {
        const sum = (...parts: readonly string[]): number =>
          rows
            .filter(
              (row) =>
                row.År === year &&
                row.Talltype === 'Budsjett' &&
                row['Drift eller investering'] === (budget === 'operating' ? 'Drift' : 'Investering') &&
                parts.includes(String(row['Del av planen'])),
            )
            .reduce((total, row) => total + Number(row['Beløp (kr)']), 0);
        const raw = rawFigures(files, budget, year);
        expect(sum('Inntekter')).toBe(raw.income);
        expect(sum('Utgifter', 'Tiltak', 'Tiltak som kontingenten betaler')).toBe(raw.expenses);
        expect(sum('Bruk av fond') - sum('Avsetning til fond')).toBe(raw.funds);
      }
  });
});

test('the plan’s own money is in it always, that of others exactly where an income line is of it', () => {
  const [operating, investment] = figuresOf(everySourcePlan);
  const paying = (figures: typeof operating) => figures?.sources.map(({ id }) => id);
  expect(paying(operating)).toEqual([
    'fra-own',
    'fra-member-fee',
    'fra-participants',
    'fra-state',
    'fra-revenue',
    'fra-fund',
  ]);
  expect(paying(investment)).toEqual(['fra-own', 'fra-member-fee', 'fra-eu', 'fra-revenue', 'fra-fund']);
  // 70 × (1 + 2 + 64 + 256 + 512)
  expect(investment?.totalExpenses[0]).toBe(58_450);
});

test('an expense line of a source has its actions in it, and they are counted once', () => {
  const [operating] = figuresOf(everySourcePlan);
  const lines = operating?.expenses.map(({ id, actions, amounts }) => [
    id,
    actions.map((action) => [action.id, action.amounts]),
    amounts,
  ]);
  expect(lines).toEqual([
    ['lonn', [], [900, 900, undefined, undefined]],
    ['egne', [['skilt', [1000, 1001, 0, 0]]], [1000, 1001, undefined, undefined]],
    ['statlige', [['skilt', [32000, 32001, 0, 0]]], [32000, 32001, undefined, undefined]],
  ]);
  const besides = operating?.areas.flatMap(({ actions }) => actions.flatMap(({ parts }) => parts));
  expect(besides?.map(({ source }) => source.id)).toEqual([
    'fra-member-fee',
    'fra-participants',
    'fra-revenue',
    'fra-fund',
  ]);
  // In print: the line, and under it what it stands for.
  const { documentOf } = made(everySourcePlan);
  const cell = printed(documentOf('economic-plan', '2011-2014'), 'Driftsbudsjett 2011–2014');
  expect(figureOf(cell?.('Egne tiltak', '2011') ?? '')).toBe(-1000);
  expect(figureOf(cell?.('Sum utgifter', '2011') ?? '')).toBe(
    -rawFigures(everySourcePlan, 'operating', 2011).expenses,
  );
});

test('a document says whose money it is, where that is more than the fee', () => {
  const text = (files: Files): string => JSON.stringify(made(files).documentOf('economic-plan', '2011-2014'));
  expect(text(smallPlan)).toContain('Tiltak som kontingenten betaler');
  expect(text(smallPlan)).not.toContain('disse kildene');
  expect(text(everySourcePlan)).not.toContain('kontingenten betaler');
  expect(text(everySourcePlan)).toContain(
    'Tiltakene er med for den delen som disse kildene betaler: Fra own; Fra member-fee; Fra eu; Fra revenue; Fra fund. Øvrig finansiering hører til det enkelte tiltaket.',
  );
  const parts = (files: Files) =>
    new Set(
      made(files)
        .tableOf('economicPlans')
        .map((row) => row['Del av planen']),
    );
  expect(parts(smallPlan)).toEqual(new Set(['Inntekter', 'Tiltak som kontingenten betaler']));
  expect(parts(everySourcePlan)).toEqual(new Set(['Inntekter', 'Utgifter', 'Tiltak', 'Bruk av fond']));
});

/** The small plan with an investment of 400 000 in 2012 that the county pays half of, and an economic plan with both budgets. */
const withInvestment: Files = {
  ...smallPlan,
  'actions/bygg.yaml': `title: Nytt bygg
kind: investment
serves: [salg]
responsible: ask
start: 2012
end: 2012
status: planned
costs:
  - { year: 2012, amount: 400000 }
  - { year: 2012, amount: 30000, budget: operating }
financing:
  - { year: 2012, source: fylket, amount: 200000 }
  - { year: 2012, source: kontingent, amount: 200000 }
  - { year: 2012, source: kontingent, amount: 30000, budget: operating }
`,
  'economic-plans/2011-2014.yaml': `revision: { status: draft, date: 2011-01 }
years: [2011, 2012, 2013, 2014]
unit: 1
signConvention: income-positive
income:
  - { id: medlemskontingent, title: Kontingent, kind: member-fee, amounts: { 2011: 50000, 2012: 230000 } }
  - { id: fra-drift, title: Overført fra drift, kind: own, budget: investment, amounts: { 2012: 150000 }, note: Av kontingenten }
expenses:
  - { id: til-investering, title: Overført til investering, kind: other, amounts: { 2012: 150000 } }
  - { id: prosjektering, title: Prosjektering, kind: other, budget: investment, amounts: { 2012: 10000 } }
funds:
  - { id: fond, title: Bruk av investeringsfond, kind: withdrawal, budget: investment, amounts: { 2012: 60000 } }
  - { id: sparing, title: Sparing, kind: allocation, amounts: { 2012: 50000 } }
memberFee: { line: medlemskontingent, key: population }
`,
};

test('operating and investment are two budgets, each with its own lines, actions and result', () => {
  const { plan } = loadPlan(memoryTree(withInvestment));
  const [economicPlan] = (plan as Plan).economicPlans;
  const [operating, investment, ...others] = economicFigures(
    plan as Plan,
    economicPlan as Plan['economicPlans'][number],
  );
  expect(others).toEqual([]);
  const of2012 = operating?.columns.findIndex(({ year }) => year === 2012) ?? -1;
  // 230 000 of income; 150 000 to the investments, 30 000 for the building; 50 000 saved.
  expect(operating?.totalIncome).toEqual([50000, 230000, 0, 0]);
  expect(operating?.totalExpenses).toEqual([50000, 180000, 0, 0]);
  expect(operating?.netFunds).toEqual([0, -50000, 0, 0]);
  expect(operating?.result).toEqual([0, 0, 0, 0]);
  expect(operating?.areas[0]?.actions.map(({ id, amounts }) => [id, amounts[of2012]])).toEqual([
    ['skilt', 0],
    ['bygg', 30000],
  ]);
  // 150 000 and 60 000; 200 000 for the building and 10 000 besides.
  expect(investment?.income.map(({ id }) => id)).toEqual(['fra-drift']);
  expect(investment?.totalExpenses).toEqual([0, 210000, 0, 0]);
  expect(investment?.areas[0]?.actions.map(({ id, amounts }) => [id, amounts[of2012]])).toEqual([
    ['bygg', 200000],
  ]);
  expect(investment?.result).toEqual([0, 0, 0, 0]);
});

test('each budget is printed with its own totals and balance, in documents and in tables', () => {
  const { documentOf, tableOf } = made(withInvestment);
  const text = JSON.stringify(documentOf('economic-plan', '2011-2014'));
  for (const words of ['Driftsbudsjett', 'Investeringsbudsjett', 'Av kontingenten'])
    expect(text).toContain(`"${words}"`);
  expect(text.split('Begge budsjettene er i balanse: resultatet er 0 i hvert av årene.')).toHaveLength(2);
  expect(text).not.toContain('Planen er i balanse');
  const rows = tableOf('economicPlans').filter((row) => row.År === 2012);
  const sum = (budget: string, part: string): number =>
    rows
      .filter((row) => row['Drift eller investering'] === budget && row['Del av planen'] === part)
      .reduce((total, row) => total + Number(row['Beløp (kr)']), 0);
  const parts = [
    'Inntekter',
    'Utgifter',
    'Tiltak som kontingenten betaler',
    'Bruk av fond',
    'Avsetning til fond',
  ];
  expect(parts.map((part) => sum('Drift', part))).toEqual([230000, 150000, 30000, 0, 50000]);
  expect(parts.map((part) => sum('Investering', part))).toEqual([150000, 10000, 200000, 60000, 0]);
  const ofAction = tableOf('actions').filter((row) => row.Id === 'bygg');
  expect(ofAction.map((row) => [row.Radtype, row['Drift eller investering'], row['Beløp (kr)']])).toEqual([
    ['Kostnad', 'Investering', 400000],
    ['Kostnad', 'Drift', 30000],
    ['Finansiering', 'Investering', 200000],
    ['Finansiering', 'Investering', 200000],
    ['Finansiering', 'Drift', 30000],
  ]);
});

test('a plan without investments prints as one budget', () => {
  const text = JSON.stringify(made(smallPlan).documentOf('economic-plan', '2011-2014'));
  expect(text).toContain('Planen er i balanse');
  expect(text).not.toMatch(/Driftsbudsjett|Investeringsbudsjett/);
});
