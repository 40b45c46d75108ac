import fc from 'fast-check';
import { standardWeights } from '#templates';
import { counts } from '../../src/budget/counted.ts';
import { economicFigures } from '../../src/budget/economic-plan.ts';
import { uncoveredOf } from '../../src/budget/uncovered.ts';
import { diffPlans } from '../../src/diff/diff-plans.ts';
import type { Block, Document } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { sideOfFiles } from '../support/compare-plans.ts';
import {
  type Case,
  cases,
  figureOf,
  filesOf,
  kronerIn,
  made,
  printed,
  sumOf,
} from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';

const years = [2010, 2011, 2012, 2013, 2014];
const skilt = 'actions/skilt.yaml';

/** The small plan with one action of this status, with money in every year. */
function planWith(status: string, more = ''): Record<string, string> {
  const money = (fields: string): string =>
    years.map((year) => `  - { year: ${year}, ${fields} }\n`).join('');
  return {
    ...smallPlan,
    [skilt]: `title: Nye skilt
kind: measure
serves: [skilting]
responsible: ask
start: 2010
end: 2014
status: ${status}
statusNote: Slik ble det.
costs:
${money('amount: 100')}financing:
${money('source: kontingent, amount: 60')}${more}`,
  };
}

const reports = (...entries: readonly (readonly [date: string, status: string])[]): string =>
  `reports:\n${entries.map(([date, status]) => `  - { date: ${date}, status: ${status}, text: x }\n`).join('')}`;

test.each([
  ['planned', '', years],
  ['ongoing', '', years],
  ['done', '', years],
  ['idea', '', []],
  ['idea', reports(['2012', 'ongoing']), []],
  ['cancelled', '', []],
  ['cancelled', reports(['2011-05', 'ongoing'], ['2012-04-29', 'cancelled']), [2010, 2011]],
  ['cancelled', reports(['2012-04-29', 'cancelled'], ['2013-01-05', 'cancelled']), [2010, 2011]],
  [
    'cancelled',
    reports(['2011', 'cancelled'], ['2012', 'ongoing'], ['2014', 'cancelled']),
    [2010, 2011, 2012, 2013],
  ],
  // Who reported last did not know of it.
  ['cancelled', reports(['2012', 'cancelled'], ['2013', 'ongoing']), []],
  ['postponed', 'postponedTo: 2015\n', []],
  ['postponed', 'postponedTo: 2013\n', [2013, 2014]],
  ['postponed', `postponedTo: 2014\n${reports(['2011-08-31', 'postponed'])}`, [2010, 2014]],
  [
    'postponed',
    `postponedTo: 2015\n${reports(['2012', 'planned'], ['2013', 'postponed'])}`,
    [2010, 2011, 2012],
  ],
  // It was put off once, and is no longer.
  ['planned', `postponedTo: 2014\n${reports(['2011', 'postponed'])}`, years],
])('%s %s counts in %j', (status, more, expected) => {
  const { plan } = made(planWith(status, more));
  const [action] = plan.actions.filter(({ id }) => id === 'skilt');
  expect(action && years.filter((year) => counts(action, year))).toEqual(expected);
});

/** The same answer by another way: from what is reported after a year, of the raw case. */
function countsByHand({ status, spent, postponedTo }: Case['actions'][number], year: number): boolean {
  if (status === 'planned' || status === 'ongoing' || status === 'done') return true;
  if (status === 'idea') return false;
  const dated = spent
    .map((report, nth) => ({ ...report, date: report.year * 100 + nth }))
    .sort((a, b) => b.date - a.date);
  const end = dated.findIndex((report) => report.status !== status);
  const last = end < 0 ? dated : dated.slice(0, end);
  const before = last.length > 0 && last.every((report) => report.year > year);
  return before || (status === 'postponed' && postponedTo <= year);
}

const total = (list: readonly { readonly amount: number }[]): number =>
  Number(list.reduce((sum, { amount }) => sum + BigInt(amount), 0n));

/** What a year costs and what nobody pays of it, by hand. */
function byHand(sample: Case, year: number, wanted = (_action: Case['actions'][number]) => true) {
  const counted = sample.actions.filter((action) => wanted(action) && countsByHand(action, year));
  const of = (list: 'costs' | 'financing', source?: string): number =>
    total(
      counted.flatMap((action) =>
        action[list].filter(
          (each) => each.year === year && (!source || ('source' in each && each.source === source)),
        ),
      ),
    );
  return { cost: of('costs'), uncovered: of('costs') - of('financing'), fee: of('financing', 'kontingent') };
}

/** Every action is of every plan of its years, and has money in them alone. */
const wholeCases = cases.map(
  (sample): Case => ({
    ...sample,
    actions: sample.actions.map((action) => {
      const inTime = ({ year }: { readonly year: number }): boolean =>
        action.start <= year && year <= action.start + action.length;
      return {
        ...action,
        excluded: false,
        costs: action.costs.filter(inTime),
        financing: action.financing.filter(inTime),
      };
    }),
  }),
);

/** The paragraphs of a document, and the points of its lists. */
function linesOf({ children }: Document): readonly string[] {
  const visit = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => {
      if (block.type === 'section') return visit(block.children);
      if (block.type === 'list') return visit(block.items.flatMap((item) => item.children));
      return block.type === 'paragraph' ? [plain(block.content)] : [];
    });
  return visit(children);
}

test('every document, table, list and comparison says the same of a year, and it is what it is by hand', () => {
  fc.assert(
    fc.property(wholeCases, (sample) => {
      const files = filesOf(sample);
      const { plan, documentOf, tableOf } = made(files);
      const rows = tableOf('actions');
      const economy = documentOf('economic-plan', '2011-2014');
      const left = printed(economy, 'Udekkede beløp, i kroner');
      const [economicPlan] = plan.economicPlans;
      if (!economicPlan) throw new Error('no economic plan');
      const [figures] = economicFigures(plan, economicPlan);
      const { areas = [], columns = [] } = figures ?? {};
      const without = Object.fromEntries(
        Object.entries(files).filter(([path]) => !path.startsWith('actions/')),
      );
      const { money } = diffPlans(sideOfFiles(without), sideOfFiles(files), { table: standardWeights });
      const shift = (list: typeof money.total, year: number): number =>
        list.find((each) => each.year === year)?.after ?? 0;
      for (const year of years) {
        const { cost, uncovered, fee: paid } = byHand(sample, year);
        // Tables for spreadsheets
        const of = (type: string): number => sumOf(rows, 'Beløp (kr)', { Radtype: type, År: year });
        expect({ year, cost: of('Kostnad'), uncovered: of('Udekket') }).toEqual({ year, cost, uncovered });
        // A comparison with a plan that has no actions
        expect({ cost: shift(money.total, year), uncovered: shift(money.uncovered, year) }).toEqual({
          cost,
          uncovered,
        });
        if (year <= 2012) {
          const document = documentOf('action-plan', String(year));
          const cell = kronerIn(document, `Kostnad og finansiering i ${year}`);
          expect(cell?.('Sum', 'Udekket') ?? 0).toBe(uncovered);
          expect(cell?.('Sum', 'Kostnad') ?? 0).toBe(cost);
          if (cell && uncovered === 0) expect(linesOf(document).join('\n')).toContain('Alt er finansiert.');
          expect(linesOf(document).join('\n')).not.toMatch(/\b0 kroner er udekket/);
        }
        if (year >= 2011) {
          expect(left ? figureOf(left('Sum', String(year))) : 0).toBe(uncovered);
          const at = columns.findIndex((column) => column.kind === 'budget' && column.year === year);
          expect(areas.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0)).toBe(paid);
        }
        // What rules ask for
        const asked = [...uncoveredOf(plan, 'open'), ...uncoveredOf(plan, 'adopted')].filter(
          (each) => each.year === year,
        );
        for (const [at, action] of sample.actions.entries()) {
          const mine = byHand({ ...sample, actions: [action] }, year);
          const told = asked.find((each) => each.action.id === `a${at}`)?.uncovered ?? 0;
          expect(told).toBe(
            action.costs.some((each) => each.year === year) ? Math.max(0, mine.uncovered) : 0,
          );
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('what does not count is named with its amount, in every document that adds up, and in the table', () => {
  fc.assert(
    fc.property(wholeCases, (sample) => {
      const { documentOf, tableOf } = made(filesOf(sample));
      const rows = tableOf('actions');
      const spaced = (amount: number): string =>
        String(Math.abs(amount))
          .replace(/\B(?=(\d{3})+$)/g, '\u202f')
          .replace(/^/, amount < 0 ? '−' : '');
      for (const [at, action] of sample.actions.entries()) {
        const written = (year: number): number => total(action.costs.filter((each) => each.year === year));
        for (const year of [2010, 2011, 2012]) {
          if (countsByHand(action, year) || written(year) === 0) continue;
          expect(linesOf(documentOf('action-plan', String(year))).join('\n')).toMatch(
            new RegExp(
              `^(?:T\\d+ )?Tiltak ${at}\\. [^\\n]*: ${spaced(written(year))} kroner \\(${year}\\)$`,
              'm',
            ),
          );
        }
        const left = years.filter((year) => year >= 2011 && !countsByHand(action, year));
        const sum = left.reduce((all, year) => all + written(year), 0);
        if (sum !== 0)
          expect(linesOf(documentOf('economic-plan', '2011-2014')).join('\n')).toMatch(
            new RegExp(`^(?:T\\d+ )?Tiltak ${at}\\. [^\\n]*: ${spaced(sum)} kroner \\(`, 'm'),
          );
        for (const year of years)
          expect(sumOf(rows, 'Teller ikke med (kr)', { Id: `a${at}`, Radtype: 'Kostnad', År: year })).toBe(
            countsByHand(action, year) ? 0 : written(year),
          );
      }
    }),
    { numRuns: 60 },
  );
});
