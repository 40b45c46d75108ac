import { type BudgetKind, budgetKinds, budgetOfAmount } from '../kinds/budget-kinds.ts';
import { whoseMoney } from '../kinds/source-kinds.ts';
import type { EconomicPlan, FinancingSource, Plan } from '../model/entities.ts';
import type { BudgetLineRecord, EconomicPlanRecord, FundLineRecord } from '../model/records.ts';
import { economicFigures } from './economic-plan.ts';
import { usedOf } from './taken-sources.ts';

/** What the lines are called that the plan did not have before. */
export interface NewLineWords {
  /** Of what nobody has decided to use: `Ikke fordelt`. */
  readonly left: string;
  /** Of what nobody has decided to pay: `Ikke dekket`. */
  readonly lacking: string;
  useOf(fund: string): string;
}

export interface NextEconomicPlan {
  readonly record: EconomicPlanRecord;
  /** The plan that it is made from: the last one that begins before. */
  readonly before: EconomicPlan | undefined;
  /** Years that the plan before does not have: their amounts are those of its last year. */
  readonly guessed: readonly number[];
  /** Kroner that somebody must decide on: above 0 they are left, below they are lacking. */
  readonly open: readonly { readonly year: number; readonly budget: BudgetKind; readonly amount: number }[];
}

/** Years of an economic plan where nobody has said how many: the least that the law asks of a municipality (kommuneloven § 14-1). */
const usualYears = 4;

/** The economic plan that the next one is made from. */
function economicPlanBefore(plan: Plan, from: number): EconomicPlan | undefined {
  return plan.economicPlans.filter((one) => one.from < from).at(-1);
}

/** The last year of a plan that begins in some year: it has as many years as the one before. */
export function lastEconomicYear(plan: Plan, from: number): number {
  const before = economicPlanBefore(plan, from);
  return from + (before ? before.to - before.from : usualYears - 1);
}

/**
 * What an economic plan for some years begins with: the lines of the plan before, a new year as its last; what is of a
 * source is what the actions get from it now. Every year balances: what is left or lacking has a line of its own, so that the
 * plan can be built, and nobody overlooks it.
 */
export function nextEconomicPlan(
  plan: Plan,
  { from, to }: { readonly from: number; readonly to: number },
  words: NewLineWords,
): NextEconomicPlan {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const before = economicPlanBefore(plan, from);
  const lines = before ? carriedLines(plan, before, years) : firstLines(plan, years, words);
  const record: EconomicPlanRecord = {
    ...(before?.record.example && { example: true }),
    // As coarse as can be, so that it is not forgotten: the day is set when the draft goes out.
    revision: { status: 'draft', date: String(from - 1) },
    years,
    unit: before?.record.unit ?? 1000,
    ...(before?.record.priceLevel !== undefined && { priceLevel: before.record.priceLevel }),
    signConvention: before?.record.signConvention ?? 'income-positive',
    ...lines,
    ...(before?.record.memberFee && { memberFee: before.record.memberFee }),
  };
  const open = openAmounts(plan, record);
  return {
    record: { ...record, ...balanced(record, open, words) },
    before,
    guessed: before ? years.filter((year) => !before.record.years.includes(year)) : [],
    open,
  };
}

type Lines = Pick<EconomicPlanRecord, 'income' | 'expenses' | 'funds'>;

function carriedLines(plan: Plan, { record }: EconomicPlan, years: readonly number[]): Lines {
  const carried = <Line extends BudgetLineRecord | FundLineRecord>(line: Line): Line => {
    const { accounts: _accounts, originalBudget: _original, revisedBudget: _revised, note, ...kept } = line;
    const amounts = Object.fromEntries(
      years.map((year) => [String(year), amountIn(plan, line, year, record.years)]),
    );
    const before = budgetBefore(line, record, (years[0] ?? 0) - 1);
    return { ...kept, amounts, ...before, ...(note !== undefined && { note }) } as Line;
  };
  const { funds } = record;
  return {
    income: record.income.filter(isNoRest).map(carried),
    expenses: record.expenses.filter(isNoRest).map(carried),
    ...(funds && { funds: funds.map(carried) }),
  };
}

/** What was left or lacking in the plan before is worked out again. */
function isNoRest({ id }: BudgetLineRecord): boolean {
  return !budgetKinds.some((budget) => id === restId('left', budget) || id === restId('lacking', budget));
}

function amountIn(
  plan: Plan,
  line: BudgetLineRecord | FundLineRecord,
  year: number,
  before: readonly number[],
): number {
  if (line.of !== undefined) return usedOf(plan, line.of, year, budgetOfAmount(line.budget));
  const known = before.includes(year) ? year : Math.max(...before);
  return line.amounts[String(known)] ?? 0;
}

/** The budget of the year before the first, from the plan before: the original one where that was adopted. */
function budgetBefore(
  { amounts }: BudgetLineRecord | FundLineRecord,
  { years, revision }: EconomicPlanRecord,
  year: number,
): Pick<BudgetLineRecord, 'originalBudget' | 'revisedBudget'> {
  if (!years.includes(year)) return {};
  const budget = { year, amount: amounts[String(year)] ?? 0 };
  return revision.status === 'adopted' ? { originalBudget: budget } : { revisedBudget: budget };
}

/** Without a plan before: what the actions get of the plan's own money, from each source. */
function firstLines(plan: Plan, years: readonly number[], words: NewLineWords): Lines {
  const inside = plan.financingSources.filter(({ record }) => whoseMoney(record.kind) === 'inside');
  const lines = budgetKinds.flatMap((budget) =>
    inside.map((source) => ({ source, budget, amounts: usedBy(plan, source, years, budget) })),
  );
  const paying = lines.filter(({ amounts }) => Object.values(amounts).some((amount) => amount !== 0));
  const ofInvestment = (budget: BudgetKind) => budget === 'investment' && { budget };
  const idOf = ({ id }: FinancingSource, budget: BudgetKind): string =>
    budget === 'investment' ? `${id}-investering` : id;
  const funds = paying
    .filter(({ source }) => source.record.kind === 'fund')
    .map(
      ({ source, budget, amounts }): FundLineRecord => ({
        id: source.record.fundLine ?? idOf(source, budget),
        title: words.useOf(source.title),
        kind: 'withdrawal',
        ...ofInvestment(budget),
        of: source.id,
        amounts,
      }),
    );
  return {
    income: paying
      .filter(({ source }) => source.record.kind !== 'fund')
      .map(
        ({ source, budget, amounts }): BudgetLineRecord => ({
          id: idOf(source, budget),
          title: source.title,
          kind: source.record.kind,
          ...ofInvestment(budget),
          of: source.id,
          amounts,
        }),
      ),
    expenses: [],
    ...(funds.length > 0 && { funds }),
  };
}

function usedBy(
  plan: Plan,
  { id }: FinancingSource,
  years: readonly number[],
  budget: BudgetKind,
): Readonly<Record<string, number>> {
  return Object.fromEntries(years.map((year) => [String(year), usedOf(plan, id, year, budget)]));
}

function openAmounts(plan: Plan, record: EconomicPlanRecord): NextEconomicPlan['open'] {
  return economicFigures(plan, { record }).flatMap(({ budget, columns, result }) =>
    columns.flatMap(({ kind, year }, at) => {
      const amount = result[at] ?? 0;
      return kind === 'budget' && amount !== 0 ? [{ year, budget, amount }] : [];
    }),
  );
}

function restId(what: 'left' | 'lacking', budget: BudgetKind): string {
  const id = what === 'left' ? 'ikke-fordelt' : 'ikke-dekket';
  return budget === 'investment' ? `${id}-investering` : id;
}

/** A line for what is left, and one for what is lacking, in each budget that does not balance. */
function balanced(
  { income, expenses, years }: EconomicPlanRecord,
  open: NextEconomicPlan['open'],
  words: NewLineWords,
): Pick<EconomicPlanRecord, 'income' | 'expenses'> {
  const rest = (what: 'left' | 'lacking', title: string): readonly BudgetLineRecord[] =>
    budgetKinds.flatMap((budget) => {
      const sign = what === 'left' ? 1 : -1;
      const amountOf = (year: number): number =>
        Math.max(0, sign * (open.find((one) => one.year === year && one.budget === budget)?.amount ?? 0));
      if (years.every((year) => amountOf(year) === 0)) return [];
      const amounts = Object.fromEntries(years.map((year) => [String(year), amountOf(year)]));
      return [
        {
          id: restId(what, budget),
          title,
          kind: 'other' as const,
          ...(budget === 'investment' && { budget }),
          amounts,
        },
      ];
    });
  return {
    income: [...income, ...rest('lacking', words.lacking)],
    expenses: [...expenses, ...rest('left', words.left)],
  };
}
