import { sourceKinds } from '../../src/kinds/source-kinds.ts';
import { smallPlan } from './small-plan.ts';

/** A plan with a source of every kind, each called after its kind, and two actions that all of them pay in two years. */
export const everySourcePlan: Readonly<Record<string, string>> = {
  ...smallPlan,
  'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace(
    /financingSources:.*/s,
    `financingSources:\n${sourceKinds.map((kind) => `  - { id: fra-${kind}, title: Fra ${kind}, kind: ${kind} }\n`).join('')}`,
  ),
  'actions/skilt.yaml': actionOf('Nye skilt', 'skilting', 1000),
  'actions/butikk.yaml': actionOf('Ny butikk', 'salg', 70),
};

/** An action that each source pays another amount of, so that no two sums are the same: a power of two times `unit`. */
function actionOf(title: string, area: string, unit: number): string {
  const parts = [2011, 2012].flatMap((year) =>
    sourceKinds.map((kind, at) => ({ year, source: `fra-${kind}`, amount: unit * 2 ** at + (year - 2011) })),
  );
  const costs = [2011, 2012].map((year) => ({
    year,
    amount: parts.filter((part) => part.year === year).reduce((sum, { amount }) => sum + amount, 0),
  }));
  return `title: ${title}
kind: measure
actionAreas: [${area}]
responsible: ask
start: 2011
end: 2012
status: planned
costs:
${costs.map(({ year, amount }) => `  - { year: ${year}, amount: ${amount} }\n`).join('')}financing:
${parts.map(({ year, source, amount }) => `  - { year: ${year}, source: ${source}, amount: ${amount} }\n`).join('')}`;
}
