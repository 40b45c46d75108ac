import {
  type BudgetFigures,
  economicFigures,
  type PlanColumn,
  type PlanLine,
} from '../../budget/economic-plan.ts';
import { hasActionPlan } from '../../budget/original-budget.ts';
import type { EconomicPlan, Plan } from '../../model/entities.ts';
import { fill, type Locale } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import { actionTitle, type BuildContext } from '../build-context.ts';
import { stackedBars } from '../charts/stacked-bars.ts';
import type { Block, TableRow } from '../document.ts';
import { inUnit, kroner } from '../figures.ts';
import { paidActions, paidActionsNote } from '../paid-actions.ts';
import { priced, pricedUnit } from '../price-level.ts';
import { reservations } from '../reservations.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { notCounted } from './not-counted.ts';

/** The plan's main table: accounts, revised budget and every year, from income down to a result of 0; for each budget one. */
export function economicOverview(
  economicPlan: EconomicPlan,
  context: BuildContext,
  { chart: drawn = true }: SectionChoice = { section: 'overview' },
): readonly Block[] {
  const { plan, locale } = context;
  const budgets = economicFigures(plan, economicPlan);
  const [only] = budgets;
  const blocks =
    budgets.length === 1 && only?.budget === 'operating'
      ? budgetBlocks(only, economicPlan, context, drawn, [locale.balances, locale.doesNotBalance])
      : budgets.map((figured): Block => {
          const title = locale[headings[figured.budget]];
          const balance = [locale.budgetBalances, locale.budgetDoesNotBalance] as const;
          return {
            type: 'section',
            children: [
              { type: 'heading', level: 2, id: ids[figured.budget], content: text(title) },
              ...budgetBlocks(figured, economicPlan, context, drawn, balance),
            ],
          };
        });
  return [...blocks, ...notCounted(plan.actions, economicPlan.record.years, context)];
}

const headings = { operating: 'operatingBudget', investment: 'investmentBudget' } as const;
const ids = { operating: 'driftsbudsjett', investment: 'investeringsbudsjett' } as const;

/**
 * A budget: whether it balances, what its money goes to, its lines and their notes.
 * @param balance what is said of a budget that does, and of one that does not
 */
function budgetBlocks(
  figured: BudgetFigures,
  { record: { unit, signConvention } }: EconomicPlan,
  context: BuildContext,
  drawn: boolean,
  [balanced, notBalanced]: readonly [string, string],
): readonly Block[] {
  const { plan, locale } = context;
  const { columns } = figured;
  // Some treasurers write income as negative and expenses as positive; the plan says which.
  const sign = signConvention === 'income-negative' ? -1 : 1;
  const row = (
    title: string,
    amounts: readonly (number | undefined)[],
    signed: number,
    total = false,
    head = false,
  ): TableRow => ({
    rowHeader: total || head ? true : 'plain',
    ...(total && { total }),
    cells: [
      cell(title),
      ...amounts.map((amount) =>
        cell(amount === undefined ? '' : kroner(inUnit(amount * signed * sign + 0, unit))),
      ),
    ],
  });
  const rowsOf = (lines: readonly PlanLine[], signed: number): TableRow[] =>
    lines.map(({ title, amounts }) => row(title, amounts, signed));
  const withActions = (
    { amounts, actions }: BudgetFigures['expenses' | 'areas'][number],
    title: string,
  ): readonly TableRow[] => [
    row(title, amounts, -1, false, actions.length > 0),
    ...actions.map(({ action, amounts: ofAction }) => row(`– ${actionTitle(action, plan)}`, ofAction, -1)),
  ];
  const rows = [
    ...rowsOf(figured.income, 1),
    row(locale.totalIncome, figured.totalIncome, 1, true),
    ...figured.expenses.flatMap((line) => withActions(line, line.title)),
    ...figured.areas.flatMap((area) =>
      withActions(area, fill(locale.actionsIn, { title: area.title || locale.withoutArea })),
    ),
    row(locale.totalExpenses, expensesOf(figured, plan), -1, true),
    ...rowsOf(figured.withdrawals, 1),
    ...rowsOf(figured.allocations, -1),
    row(locale.balance, resultOf(figured, plan), 1, true),
  ];
  const { income, expenses, withdrawals, allocations } = figured;
  const lines = [...income, ...expenses, ...withdrawals, ...allocations];
  const notes = lines.filter(({ note }) => note);
  const unbalanced = columns.filter(({ kind }, at) => kind === 'budget' && figured.result[at] !== 0);
  const note = paidActionsNote(figured.sources, locale);
  const named = plan.financingSources.filter(
    (source) => figured.sources.includes(source) || lines.some(({ of }) => of === source.id),
  );
  return [
    paragraph(
      text(
        unbalanced.length === 0
          ? balanced
          : fill(notBalanced, { years: unbalanced.map(({ year }) => year).join(', ') }),
      ),
    ),
    ...(note === undefined ? [] : [paragraph(text(note))]),
    ...(drawn ? chart(figured, context) : []),
    ...table(
      pricedUnit(unit, context),
      [[locale.item, words], ...columns.map((column) => [nameOf(column, columns, locale), figures] as const)],
      rows,
    ),
    ...reservations(named, locale),
    ...columns.flatMap(({ kind, year }, at) =>
      kind === 'original' && !knowsActions(figured, at, plan)
        ? [paragraph(text(fill(locale.originalUnknown, { year })), 'note')]
        : kind === 'accounts' && !knowsActions(figured, at, plan)
          ? [paragraph(text(fill(locale.accountsUnknown, { year })), 'note')]
          : [],
    ),
    ...(notes.length > 0 ? [paragraph(text(locale.notes), 'label')] : []),
    ...notes.map(({ title, note }) =>
      paragraph([{ type: 'strong', children: text(`${title}:`) }, ...text(` ${note}`)], 'note'),
    ),
  ];
}

/** What each year's money goes to. */
function chart(
  { budget, columns, expenses, areas, sources, allocations }: BudgetFigures,
  context: BuildContext,
): readonly Block[] {
  const { locale } = context;
  const other = budget === 'operating' ? locale.running : locale.expenses;
  const series = [other, paidActions(sources, locale), locale.fundAllocation];
  const ofActions = expenses.filter(({ actions }) => actions.length > 0);
  const running = expenses.filter((line) => !ofActions.includes(line));
  const sumAt = (lines: readonly PlanLine[], at: number): number =>
    lines.reduce((sum, { amounts }) => sum + Math.max(0, amounts[at] ?? 0), 0);
  const bars = columns.flatMap(({ kind, year }, at) => {
    if (kind !== 'budget') return [];
    const values = [sumAt(running, at), sumAt([...areas, ...ofActions], at), sumAt(allocations, at)];
    const sum = values.reduce((total, value) => total + value, 0);
    if (sum === 0) return [];
    const parts = values.flatMap((value, part) => (value > 0 ? [`${series[part]} ${kroner(value)}`] : []));
    const title = String(year);
    return [{ title, said: `${title}: ${kroner(sum)} (${parts.join(', ')})`, values, sum: kroner(sum) }];
  });
  return bars.length === 0 ? [] : stackedBars(priced(locale.moneyGoesTo, context), series, bars);
}

/** Whether what the actions cost in a column is known, or there is nothing to know. */
function knowsActions({ columns, areas }: BudgetFigures, at: number, plan: Plan): boolean {
  const year = columns[at]?.year ?? 0;
  return !hasActionPlan(plan, year) || areas.every(({ amounts }) => amounts[at] !== undefined);
}

/** The expenses of a column together; those of an earlier year without its actions are no sum. */
function expensesOf(figured: BudgetFigures, plan: Plan): readonly (number | undefined)[] {
  return figured.totalExpenses.map((total, at) => (knowsActions(figured, at, plan) ? total : undefined));
}

/** The result of a column; an earlier year for which only some lines are known has none. */
function resultOf(figured: BudgetFigures, plan: Plan): readonly (number | undefined)[] {
  const { columns, result, income, expenses } = figured;
  return columns.map(({ kind }, at) => {
    const lines = [...income, ...expenses];
    const complete =
      knowsActions(figured, at, plan) && lines.every(({ amounts }) => amounts[at] !== undefined);
    return kind === 'budget' || complete ? result[at] : undefined;
  });
}

function nameOf(column: PlanColumn, columns: readonly PlanColumn[], locale: Locale): string {
  const first = columns.find(({ kind }) => kind === 'budget');
  const { kind, year } = column;
  if (kind === 'accounts') return fill(locale.accountsOf, { year });
  if (kind === 'original') return fill(locale.originalOf, { year });
  if (kind === 'revised') return fill(locale.revisedOf, { year });
  return fill(column === first ? locale.budgetOf : locale.planOf, { year });
}
