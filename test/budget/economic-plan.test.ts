import { parse } from 'yaml';
import { economicFigures } from '../../src/budget/economic-plan.ts';
import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { everySourcePlan } from '../support/every-source-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';

type Files = Readonly<Record<string, string>>;

function figuresOf(files: Files) {
  const { plan } = loadPlan(memoryTree(files));
  const [figures, ...others] = economicFigures(
    plan as Plan,
    (plan as Plan).economicPlans[0] as Plan['economicPlans'][number],
  );
  expect(others).toEqual([]);
  return figures as NonNullable<typeof figures>;
}

/** What some sources pay in a year, straight from the YAML of the actions. */
function rawSum(files: Files, year: number, sources: readonly string[]): number {
  return Object.entries(files)
    .filter(([path]) => path.startsWith('actions/'))
    .flatMap(
      ([, text]) => (parse(text).financing ?? []) as { year: number; source: string; amount: number }[],
    )
    .filter((part) => part.year === year && sources.includes(part.source))
    .reduce((sum, { amount }) => sum + amount, 0);
}

const inside = ['fra-own', 'fra-member-fee', 'fra-revenue', 'fra-fund'];

test('of the actions, the economic plan has what the plan’s own money pays, by action and source', () => {
  const { columns, areas, sources, totalExpenses } = figuresOf(everySourcePlan);
  expect(sources.map(({ id }) => id)).toEqual(inside);
  expect(areas.flatMap(({ actions }) => actions.map(({ id }) => id))).toEqual(['butikk', 'skilt']);
  for (const [at, { year }] of columns.entries()) {
    expect({ year, sum: totalExpenses[at] }).toEqual({ year, sum: rawSum(everySourcePlan, year, inside) });
    for (const { action, parts, amounts } of areas.flatMap(({ actions }) => actions)) {
      const alone = { [action.file]: everySourcePlan[action.file] ?? '' };
      expect(amounts[at]).toBe(rawSum(alone, year, inside));
      for (const { source, amounts: own } of parts) expect(own[at]).toBe(rawSum(alone, year, [source.id]));
    }
  }
  // 1000 × (1 + 2 + 256 + 512) and 70 × the same.
  expect(totalExpenses[0]).toBe(771_000 + 53_970);
});

test('a document says whose money it is, where that is more than the fee', () => {
  const text = (files: Files): string => JSON.stringify(made(files).documentOf('economic-plan', '2011-2014'));
  expect(text(smallPlan)).toContain('Tiltak som kontingenten betaler');
  expect(text(smallPlan)).not.toContain('disse kildene');
  expect(text(everySourcePlan)).not.toContain('kontingenten betaler');
  expect(text(everySourcePlan)).toContain(
    'Tiltakene er med for den delen som disse kildene betaler: Fra own, Fra member-fee, Fra revenue, Fra fund.',
  );
  const parts = (files: Files) =>
    new Set(
      made(files)
        .tableOf('economicPlans')
        .map((row) => row['Del av planen']),
    );
  expect(parts(smallPlan)).toEqual(new Set(['Inntekter', 'Tiltak som kontingenten betaler']));
  expect(parts(everySourcePlan)).toEqual(new Set(['Inntekter', 'Tiltak']));
});

/** The small plan with an investment of 400 000 in 2012 that the county pays half of, and an economic plan with both budgets. */
const withInvestment: Files = {
  ...smallPlan,
  'actions/bygg.yaml': `title: Nytt bygg
kind: investment
actionAreas: [salg]
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
    ['bygg', 30000],
    ['skilt', 0],
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
    expect(text).toContain(`"${words}"`.replace('"Av', ' Av'));
  expect(text.split('Budsjettet er i balanse: resultatet er 0 i hvert av årene.')).toHaveLength(3);
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
