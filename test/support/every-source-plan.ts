import { sourceKinds } from '../../src/kinds/source-kinds.ts';
import { smallPlan } from './small-plan.ts';

const years = [2011, 2012];

/** What the source of a kind pays of an action, so that no two sums are the same: a power of two for each kind. */
const paid = (unit: number, at: number, year: number): number => unit * 2 ** at + (year - 2011);
/** The same by the kind: of the signs, which are operating, and of the shop, an investment. */
const ofKind = (unit: number, kind: (typeof sourceKinds)[number]): string =>
  `{ ${years.map((year) => `${year}: ${paid(unit, sourceKinds.indexOf(kind), year)}`).join(', ')} }`;
const signs = 1000;
const shop = 70;

/**
 * A plan with a source of every kind, each called after its kind, that all pay an action of operating and an investment in
 * two years; and an economic plan with lines of some of them.
 */
export const everySourcePlan: Readonly<Record<string, string>> = {
  ...smallPlan,
  'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace(
    /financingSources:.*/s,
    `financingSources:\n${sourceKinds
      .map(
        (kind) =>
          `  - { id: fra-${kind}, title: Fra ${kind}, kind: ${kind}${kind === 'fund' ? ', fundLine: uttak' : ''} }\n`,
      )
      .join('')}`,
  ),
  'actions/skilt.yaml': actionOf('Nye skilt', 'measure', 'skilting', signs),
  'actions/butikk.yaml': actionOf('Ny butikk', 'investment', 'salg', shop),
  'economic-plans/2011-2014.yaml': `revision: { status: draft, date: 2011-01 }
years: [2011, 2012, 2013, 2014]
unit: 1
signConvention: income-positive
income:
  - { id: ramme, title: Ramme, kind: own, of: fra-own, amounts: ${ofKind(signs, 'own')} }
  # The fee pays the wages and its own part, and what fees and sales do not.
  - { id: kontingent, title: Kontingent, kind: member-fee, amounts: { 2011: 158900, 2012: 158902 } }
  - { id: salg, title: Salg, kind: revenue, amounts: { 2011: 100000, 2012: 100000 } }
  - { id: staten, title: Staten, kind: state, of: fra-state, amounts: ${ofKind(signs, 'state')} }
  - { id: deltakere, title: Deltakerne, kind: participants, of: fra-participants, amounts: ${ofKind(signs, 'participants')} }
  - { id: eu, title: EU, kind: eu, budget: investment, of: fra-eu, amounts: ${ofKind(shop, 'eu')} }
  - { id: lan, title: Lån, kind: other, budget: investment, amounts: { 2011: 18130, 2012: 18133 } }
expenses:
  - { id: lonn, title: Lønn, kind: secretariat, amounts: { 2011: 900, 2012: 900 } }
  - { id: egne, title: Egne tiltak, kind: other, of: fra-own, amounts: ${ofKind(signs, 'own')} }
  - { id: statlige, title: Statlige tiltak, kind: other, of: fra-state, amounts: ${ofKind(signs, 'state')} }
funds:
  - { id: uttak, title: Uttak, kind: withdrawal, of: fra-fund, amounts: ${ofKind(signs, 'fund')} }
  - { id: uttak-bygg, title: Uttak til bygg, kind: withdrawal, budget: investment, of: fra-fund, amounts: ${ofKind(shop, 'fund')} }
memberFee: { line: kontingent, key: population, populationYear: 2010 }
`,
};

/** An action that each source pays another amount of. */
function actionOf(title: string, kind: string, area: string, unit: number): string {
  const parts = years.flatMap((year) =>
    sourceKinds.map((source, at) => ({ year, source: `fra-${source}`, amount: paid(unit, at, year) })),
  );
  const costs = years.map((year) => ({
    year,
    amount: parts.filter((part) => part.year === year).reduce((sum, { amount }) => sum + amount, 0),
  }));
  return `title: ${title}
kind: ${kind}
serves: [${area}]
responsible: ask
start: 2011
end: 2012
status: planned
costs:
${costs.map(({ year, amount }) => `  - { year: ${year}, amount: ${amount} }\n`).join('')}financing:
${parts.map(({ year, source, amount }) => `  - { year: ${year}, source: ${source}, amount: ${amount} }\n`).join('')}`;
}
