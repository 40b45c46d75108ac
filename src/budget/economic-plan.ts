import { type BudgetKind, budgetKinds, budgetOfAmount } from '../kinds/budget-kinds.ts';
import type { Action, EconomicPlan, FinancingSource, FocusArea, Partner, Plan } from '../model/entities.ts';
import { membersOf } from '../model/governance.ts';
import { inNumberOrder } from '../model/order-actions.ts';
import type { BudgetLineRecord, EconomicPlanRecord, FundLineRecord } from '../model/records.ts';
import { lastOf } from '../model/reported-periods.ts';
import { reportsIn } from '../model/reports.ts';
import { share } from '../money/share.ts';
import { amountsOf, budgetOf } from './budget.ts';
import { adoptedActions, hasActionPlan } from './original-budget.ts';
import { weightsBy } from './sharing-key.ts';
import { takenSources } from './taken-sources.ts';

/** A column of figures: accounts of an earlier year, the budgets of the last, or a year of the plan. */
export interface PlanColumn {
  readonly kind: 'accounts' | 'original' | 'revised' | 'budget';
  readonly year: number;
}

/** A line with its amount in each column; undefined where the plan says nothing. */
export interface PlanLine {
  /** Of the line in its file, of the action, or of the focus area; empty for actions without a focus area. */
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  /** The source that a line of the plan is what the actions get from. */
  readonly of?: string;
  readonly amounts: readonly (number | undefined)[];
}

/** An action's part of the economic plan: what the sources that are taken into it pay, together and by source. */
interface ActionLine extends PlanLine {
  readonly action: Action;
  readonly parts: readonly SourcePart[];
}
interface SourcePart {
  readonly source: FinancingSource;
  readonly amounts: PlanLine['amounts'];
}
interface AreaLines extends PlanLine {
  readonly focusArea: FocusArea | undefined;
  readonly actions: readonly ActionLine[];
}

/** A line of expenses; where it is of a source, with the actions that are counted in it. */
interface ExpenseLine extends PlanLine {
  readonly actions: readonly ActionLine[];
}

/** One of the budgets of an economic plan, worked out. All amounts in whole kroner, positive as they are written. */
export interface BudgetFigures {
  readonly budget: BudgetKind;
  readonly columns: readonly PlanColumn[];
  readonly income: readonly PlanLine[];
  readonly expenses: readonly ExpenseLine[];
  /**
   * What the sources that are taken into the plan pay of the actions, less what lines of its expenses are of: other
   * financing belongs to each action.
   */
  readonly areas: readonly AreaLines[];
  /** The sources that pay something of them, in the order of `plan.yaml`. */
  readonly sources: readonly FinancingSource[];
  readonly withdrawals: readonly PlanLine[];
  readonly allocations: readonly PlanLine[];
  readonly totalIncome: readonly number[];
  readonly totalExpenses: readonly number[];
  readonly netFunds: readonly number[];
  /** Income and withdrawals less expenses and allocations: 0 in every year of a budget that balances. */
  readonly result: readonly number[];
}

/**
 * Works out an economic plan from its own lines and from the actions of its years: the operating budget, then that of
 * investments; a budget that nothing is in is left out.
 */
export function economicFigures(
  plan: Plan,
  { record }: Pick<EconomicPlan, 'record'>,
): readonly BudgetFigures[] {
  const ofPlan = known.get(plan) ?? new WeakMap<EconomicPlan['record'], readonly BudgetFigures[]>();
  known.set(plan, ofPlan);
  const figures = ofPlan.get(record) ?? figuresOf(plan, record);
  ofPlan.set(record, figures);
  return figures;
}

/** Several parts of a document ask for the same. */
const known = new WeakMap<Plan, WeakMap<EconomicPlan['record'], readonly BudgetFigures[]>>();

function figuresOf(plan: Plan, record: EconomicPlan['record']): readonly BudgetFigures[] {
  const budgets = budgetKinds.map((budget) => budgetFigures(plan, record, budget));
  const used = budgets.filter((figures) => linesOf(figures).length > 0 || figures.areas.length > 0);
  return used.length > 0 ? used : budgets.slice(0, 1);
}

/** The lines of a budget that the plan has itself. */
function linesOf({ income, expenses, withdrawals, allocations }: BudgetFigures): readonly PlanLine[] {
  return [...income, ...expenses, ...withdrawals, ...allocations];
}

function budgetFigures(plan: Plan, record: EconomicPlan['record'], budget: BudgetKind): BudgetFigures {
  const ofBudget = <Line extends BudgetLineRecord | FundLineRecord>(all: readonly Line[] = []) =>
    all.filter((line) => budgetOfAmount(line.budget) === budget);
  const funds = ofBudget(record.funds);
  const lines = { income: ofBudget(record.income), expenses: ofBudget(record.expenses) };
  const columns = columnsOf([...lines.income, ...lines.expenses, ...funds], record.years);
  const lineOf = (line: BudgetLineRecord | FundLineRecord): PlanLine => ({
    id: line.id,
    title: line.title,
    ...(line.note && { note: line.note }),
    ...(line.of && { of: line.of }),
    amounts: columns.map((column) => amountIn(line, column)),
  });
  const income = lines.income.map(lineOf);
  const taken = takenSources(plan, record, budget);
  const inLines = new Set(lines.expenses.map((line) => line.of));
  const { all, paidOf } = paidIn(plan, columns, budget);
  const actionsOf = (sources: readonly FinancingSource[], actions = all): readonly ActionLine[] =>
    actions.flatMap((action) =>
      actionLine(action, sources, columns, paidOf(action), (year) =>
        accountsOf(action, sources, year, budget, plan),
      ),
    );
  const expenses = lines.expenses.map((line): ExpenseLine => {
    const sources = taken.filter(({ id }) => id === line.of);
    return { ...lineOf(line), actions: sources.length > 0 ? actionsOf(sources) : [] };
  });
  const besides = taken.filter(({ id }) => !inLines.has(id));
  const areas = areaLines(plan, all, columns, (actions) => actionsOf(besides, actions));
  const paying = new Set(
    [...areas, ...expenses]
      .flatMap(({ actions }) => actions.flatMap(({ parts }) => parts))
      .map(({ source }) => source),
  );
  const withdrawals = funds.filter(({ kind }) => kind === 'withdrawal').map(lineOf);
  const allocations = funds.filter(({ kind }) => kind === 'allocation').map(lineOf);
  const totalIncome = totals(income, columns);
  const totalExpenses = totals([...expenses, ...areas], columns);
  const used = totals(withdrawals, columns);
  const put = totals(allocations, columns);
  const netFunds = columns.map((_, at) => (used[at] ?? 0) - (put[at] ?? 0));
  const result = columns.map(
    (_, at) => (totalIncome[at] ?? 0) - (totalExpenses[at] ?? 0) + (netFunds[at] ?? 0),
  );
  return {
    budget,
    columns,
    income,
    expenses,
    areas,
    sources: plan.financingSources.filter((source) => paying.has(source)),
    withdrawals,
    allocations,
    totalIncome,
    totalExpenses,
    netFunds,
    result,
  };
}

type EarlierKind = Exclude<PlanColumn['kind'], 'budget'>;
/** The fields of a line that the columns of earlier years are made of. */
const earlierFields = {
  accounts: 'accounts',
  original: 'originalBudget',
  revised: 'revisedBudget',
} as const satisfies Readonly<Record<EarlierKind, keyof BudgetLineRecord>>;

function columnsOf(
  lines: readonly (BudgetLineRecord | FundLineRecord)[],
  years: readonly number[],
): readonly PlanColumn[] {
  const seen = (kind: EarlierKind): readonly number[] =>
    [...new Set(lines.flatMap((line) => line[earlierFields[kind]]?.year ?? []))].sort((a, b) => a - b);
  return [
    ...seen('accounts').map((year) => ({ kind: 'accounts', year }) as const),
    ...(['original', 'revised'] as const)
      .flatMap((kind) => seen(kind).map((year) => ({ kind, year })))
      .sort((a, b) => a.year - b.year),
    ...[...years].sort((a, b) => a - b).map((year) => ({ kind: 'budget', year }) as const),
  ];
}

function amountIn(line: BudgetLineRecord | FundLineRecord, { kind, year }: PlanColumn): number | undefined {
  if (kind === 'budget') return line.amounts[String(year)];
  const amounts = line[earlierFields[kind]];
  return amounts?.year === year ? amounts.amount : undefined;
}

/** The columns before those of the plan: what actions cost in their years is in the document, too. */
export function earlierColumns({
  income,
  expenses,
  funds = [],
  years,
}: EconomicPlanRecord): readonly PlanColumn[] {
  return columnsOf([...income, ...expenses, ...funds], years).filter(({ kind }) => kind !== 'budget');
}

/** Per focus area, the lines of its actions. */
function areaLines(
  plan: Plan,
  all: readonly Action[],
  columns: readonly PlanColumn[],
  linesOfActions: (actions: readonly Action[]) => readonly ActionLine[],
): readonly AreaLines[] {
  return budgetOf(plan, all, []).areas.flatMap(({ focusArea, actions }): AreaLines[] => {
    const lines = linesOfActions(actions.map(({ action }) => action));
    if (lines.length === 0) return [];
    return [
      {
        id: focusArea?.id ?? '',
        title: focusArea?.title ?? '',
        focusArea,
        actions: lines,
        amounts: budgeted(lines, columns),
      },
    ];
  });
}

/**
 * What the sources pay of actions in each column. Of a year that has an action plan, its revised budget is what the actions
 * say now; its original budget what they said when it was adopted, those that have been deleted since among them. What was
 * spent is not reported by source: in a column of accounts is what the action was to get.
 */
function paidIn(
  plan: Plan,
  columns: readonly PlanColumn[],
  budget: BudgetKind,
): {
  readonly all: readonly Action[];
  paidOf(action: Action): readonly (ReadonlyMap<string, number> | undefined)[];
} {
  const now = new Set(plan.actions.map(({ id }) => id));
  const adopted = columns.map(({ kind, year }) =>
    kind === 'original' ? adoptedActions(plan, year) : undefined,
  );
  const gone = new Map(adopted.flatMap((actions) => [...(actions ?? [])].filter(([id]) => !now.has(id))));
  const paid = (action: Action | undefined, year: number): ReadonlyMap<string, number> =>
    action ? amountsOf(action, [year], budget).bySource : new Map();
  return {
    all: inNumberOrder([...plan.actions, ...[...gone.values()].sort(byActionId)], plan),
    paidOf: (action) =>
      columns.map(({ kind, year }, at) => {
        if (kind === 'original') return adopted[at] && paid(adopted[at].get(action.id), year);
        const known = kind === 'budget' || hasActionPlan(plan, year);
        return known ? paid(now.has(action.id) ? action : undefined, year) : undefined;
      }),
  };
}

function byActionId(one: Action, other: Action): number {
  return one.id < other.id ? -1 : 1;
}

/** What some sources pay of an action, or nothing where they pay none of it. */
function actionLine(
  action: Action,
  sources: readonly FinancingSource[],
  columns: readonly PlanColumn[],
  paid: readonly (ReadonlyMap<string, number> | undefined)[],
  spentIn: (year: number) => number | undefined,
): readonly ActionLine[] {
  const { id, title } = action;
  const paying = sources
    .map((source) => ({
      source,
      amounts: paid.map((bySource) => bySource && (bySource.get(source.id) ?? 0)),
    }))
    .filter(({ amounts }) => amounts.some((amount) => amount));
  if (paying.length === 0) return [];
  const accounts = columns.map(({ kind, year }) => (kind === 'accounts' ? spentIn(year) : undefined));
  const parts = paying.map(({ source, amounts }) => ({
    source,
    amounts: amounts.map((amount, at) => {
      if (columns[at]?.kind !== 'accounts') return amount;
      return paying.length === 1 ? accounts[at] : undefined;
    }),
  }));
  const sums = budgeted(parts, columns);
  const amounts = columns.map(({ kind }, at) => (kind === 'accounts' ? accounts[at] : sums[at]));
  return [{ id, title, action, parts, amounts }];
}

/**
 * What sources together paid of what was spent on an action in a year: all of it where nobody else was to pay, nothing where
 * they were to pay none of it. Undefined where others were to pay a part or where nobody has reported what was spent: accounts
 * are not guessed.
 */
function accountsOf(
  action: Action,
  sources: readonly FinancingSource[],
  year: number,
  budget: BudgetKind,
  plan: Plan,
): number | undefined {
  if (!hasActionPlan(plan, year)) return undefined;
  const { cost, bySource } = amountsOf(action, [year]);
  const here = amountsOf(action, [year], budget).bySource;
  const paid = sources.reduce((sum, { id }) => sum + (here.get(id) ?? 0), 0);
  const spent = lastOf(reportsIn(action, year), 'spent');
  const isAll = paid === cost && [...bySource.values()].reduce((sum, amount) => sum + amount, 0) === paid;
  if (cost !== 0) return isAll ? spent : paid === 0 ? 0 : undefined;
  return (spent ?? 0) === 0 ? 0 : undefined;
}

/** Sums in the columns that all of the lines have figures for. */
function budgeted(
  lines: readonly Pick<PlanLine, 'amounts'>[],
  columns: readonly PlanColumn[],
): PlanLine['amounts'] {
  const sums = totals(lines, columns);
  return columns.map((_, at) =>
    lines.every(({ amounts }) => amounts[at] !== undefined) ? sums[at] : undefined,
  );
}

function totals(
  lines: readonly Pick<PlanLine, 'amounts'>[],
  columns: readonly PlanColumn[],
): readonly number[] {
  return columns.map((_, at) => lines.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0));
}

export interface FeeShares {
  readonly years: readonly number[];
  readonly partners: readonly { readonly partner: Partner; readonly amounts: readonly number[] }[];
  readonly totals: readonly number[];
}

/** What each member pays of the members' fee in each year, or why that cannot be said. */
export function feeShares(
  plan: Plan,
  { record }: EconomicPlan,
):
  | FeeShares
  | { readonly lacking: readonly { readonly partner: Partner; readonly year: number }[] }
  | undefined {
  const { memberFee } = record;
  const line = record.income.find(({ id }) => id === memberFee?.line);
  const members = membersOf(plan);
  if (!memberFee || !line || members.length === 0) return undefined;
  const years = [...record.years].sort((a, b) => a - b);
  const sums = years.map((year) => line.amounts[String(year)] ?? 0);
  // Nothing is shared in a year without a fee: nobody's population is missing there.
  const keys = years.map((year, at) => weightsBy(sums[at] === 0 ? undefined : memberFee, members, year));
  const weights = keys.map((key) => key.weights);
  const lacking = keys.flatMap((key) => key.lacking);
  if (lacking.length > 0) return { lacking };
  if (weights.some((weight) => weight.every((value) => value === 0))) return undefined;
  const shares = years.map((_, at) => share(sums[at] ?? 0, weights[at] ?? []));
  return {
    years,
    partners: members.map((partner, index) => ({
      partner,
      amounts: years.map((_, at) => shares[at]?.[index] ?? 0),
    })),
    totals: sums,
  };
}
