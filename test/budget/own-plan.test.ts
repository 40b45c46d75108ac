import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { budgetOf, uncountedOf } from '../../src/budget/budget.ts';
import { economicFigures, feeShares } from '../../src/budget/economic-plan.ts';
import { participantShares } from '../../src/budget/participant-shares.ts';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { root } from '../support/run-cli.ts';

const folder = join(root, 'plan');
const plan = loadPlan(readDiskTree(folder)).plan as Plan;

/** The actions again, from the files alone: nothing of planverk's has a part in these sums. */
interface RawAction {
  readonly status: string;
  readonly costs?: readonly { readonly year: number; readonly amount: number }[];
  readonly financing?: readonly { readonly year: number; readonly source: string; readonly amount: number }[];
}
const raw = readdirSync(join(folder, 'actions')).map(
  (name) => parse(readFileSync(join(folder, 'actions', name), 'utf8')) as RawAction,
);
/** One is postponed and one cancelled, both in the only year that they have money for; one is no more than an idea. */
const counted = raw.filter(({ status }) => !['postponed', 'cancelled', 'idea'].includes(status));
const rawSum = (year: number, of: 'costs' | 'financing', source?: string): number => {
  let total = 0n;
  for (const action of counted)
    for (const row of action[of] ?? [])
      if (row.year === year && (source === undefined || ('source' in row && row.source === source)))
        total += BigInt(row.amount);
  return Number(total);
};
const raw2011 = parse(readFileSync(join(folder, 'economic-plans', '2011-2014.yaml'), 'utf8'));

test.each([2011, 2012, 2013, 2014])('the sums of %i are those of the files', (year) => {
  const budget = budgetOf(plan, plan.actions, [year]);
  expect(budget.cost).toBe(rawSum(year, 'costs'));
  expect(budget.uncovered).toBe(rawSum(year, 'costs') - rawSum(year, 'financing'));
  for (const { id } of plan.financingSources)
    expect(budget.bySource.get(id) ?? 0).toBe(rawSum(year, 'financing', id));
  expect(budget.areas.reduce((sum, { cost }) => sum + cost, 0)).toBe(budget.cost);
});

test('every year of the economic plan balances, and so by the files themselves', () => {
  const [economicPlan] = plan.economicPlans;
  const [figures, ...others] = economicFigures(plan, economicPlan as Plan['economicPlans'][number]);
  // No investment is paid by the plan's own money.
  expect(others).toEqual([]);
  const { columns = [], result = [] } = figures ?? {};
  for (const [at, { kind, year }] of columns.entries()) {
    if (kind !== 'budget') continue;
    expect({ year, result: result[at] }).toEqual({ year, result: 0 });
    const sum = (lines: { kind: string; amounts: Record<string, number> }[], kind?: string): number =>
      lines
        .filter((line) => !kind || line.kind === kind)
        .reduce((total, line) => total + (line.amounts[year] ?? 0), 0);
    const balance =
      sum(raw2011.income) -
      sum(raw2011.expenses) +
      sum(raw2011.funds, 'withdrawal') -
      sum(raw2011.funds, 'allocation') -
      rawSum(year, 'financing', 'medlemskontingent');
    expect({ year, balance }).toEqual({ year, balance: 0 });
  }
});

test("the partners' shares are the fee", () => {
  const [economicPlan] = plan.economicPlans;
  const shares = feeShares(plan, economicPlan as Plan['economicPlans'][number]);
  if (!shares || !('totals' in shares)) throw new Error('no shares');
  expect(shares.totals).toEqual([3080000, 3150000, 3230000, 3310000]);
  for (const [at, total] of shares.totals.entries())
    expect(shares.partners.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0)).toBe(total);
  // By hand: 3 080 000 × 24 717 ÷ 51 329.
  expect(shares.partners.find(({ partner }) => partner.id === 'kongsberg')?.amounts[0]).toBe(1483145);
});

test.each([2011, 2012, 2013, 2014])('what the participants pay in %i is what the files say', (year) => {
  const shares = participantShares(plan, plan.actions, year, plan.economicPlans[0]?.record.memberFee);
  const amounts = shares && 'amounts' in shares ? shares.amounts : [];
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(
    rawSum(year, 'financing', 'deltakerkommuner'),
  );
});

test('three actions of the plan count nothing, and each has an amount that somebody may look for', () => {
  expect(raw.length - counted.length).toBe(3);
  expect(
    uncountedOf(plan.actions).map(({ action, years, cost, uncovered }) => [
      action.id,
      years,
      cost,
      uncovered,
    ]),
  ).toEqual([
    ['gjennomgaende-billett', [2011], 120000, 0],
    ['klyngestudie', [2013], 200000, 0],
    ['numedalsbanen', [2011], 200000, 0],
  ]);
});
