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
  return economicFigures(plan as Plan, (plan as Plan).economicPlans[0] as Plan['economicPlans'][number]);
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
