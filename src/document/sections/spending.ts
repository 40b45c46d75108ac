import { amountsOf, hasMoney } from '../../budget/budget.ts';
import { type YearBudget, yearBudgets } from '../../budget/year-budgets.ts';
import { type BudgetKind, budgetOfAmount } from '../../kinds/budget-kinds.ts';
import { byNumber } from '../../model/order-actions.ts';
import type { Reporting } from '../../model/reported-periods.ts';
import { fill } from '../../templates/locale.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block, Inline, TableRow } from '../document.ts';
import { kroner } from '../figures.ts';
import { periodInWords } from '../period-words.ts';
import { priced } from '../price-level.ts';
import { reservations } from '../reservations.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { notCounted } from './not-counted.ts';

/**
 * Original and revised budget and accounts, and how far they deviate. Within a year the deviation is that of the forecast,
 * where there is one: of the accounts it would only say that the year is not over.
 */
export function spending(reporting: Reporting, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const { period, year, actions } = reporting;
  if (!hasMoney(plan)) return [];
  const budgets = [...yearBudgets(reporting, plan)].sort((one, other) =>
    byNumber(one.action, other.action, plan),
  );
  const besides = notCounted(actions, [year], context);
  if (budgets.length === 0) return [paragraph(text(locale.noMoney)), ...besides];
  const isWhole = period.kind === 'year';
  const forecasts = !isWhole && budgets.some(({ forecast }) => forecast !== undefined);
  const measured = forecasts ? 'forecast' : 'spent';
  const known = budgets.some(({ original }) => original !== undefined);
  const columns = [
    ...(known ? [{ heading: locale.originalBudget, of: (sums: Sums) => sums.original }] : []),
    { heading: locale.revisedBudget, of: (sums: Sums) => sums.revised },
    { heading: isWhole ? locale.accountsColumn : locale.accountsSoFar, of: (sums: Sums) => sums.spent },
    ...(forecasts ? [{ heading: locale.forecast, of: (sums: Sums) => sums.forecast }] : []),
    ...(isWhole || forecasts
      ? [{ heading: locale.deviation, of: (sums: Sums) => deviation(sums, measured) }]
      : []),
  ];
  const row = (title: readonly Inline[], sums: Sums, total = false): TableRow => ({
    rowHeader: total ? true : 'plain',
    ...(total && { total }),
    cells: [cell(title), ...columns.map(({ of }) => cell(print(of(sums))))],
  });
  const reported = budgets.filter((budget) => budget[measured] !== undefined);
  const financing = actions.map((action) => amountsOf(action, [year]).bySource);
  return [
    paragraph(text(leadOf(budgets, forecasts, context))),
    ...table(
      priced(fill(locale.spendingCaption, { period: periodInWords(period, locale) }), context),
      [[locale.action, words], ...columns.map(({ heading }) => [heading, figures] as const)],
      [
        ...budgets.map((budget) => row(titleOf(budget, context), budget)),
        ...(reported.length > 0 && reported.length < budgets.length
          ? [row(text(locale.sumReported), sumOf(reported), true)]
          : []),
        ...sumsByBudget(reporting, context).map(([title, sums]) => row(text(title), sums, true)),
        row(text(locale.sum), { ...sumOf(budgets), ...(reported.length < budgets.length && unknown) }, true),
      ],
    ),
    ...(isWhole ? [paragraph(text(locale.deviationNote), 'note')] : []),
    ...(forecasts ? [paragraph(text(locale.deviationForecastNote), 'note')] : []),
    ...(known ? [] : [paragraph(text(fill(locale.originalUnknown, { year })), 'note')]),
    ...reservations(
      plan.financingSources.filter(({ id }) => financing.some((bySource) => bySource.has(id))),
      locale,
    ),
    ...besides,
  ];
}

type Sums = Pick<YearBudget, 'original' | 'revised' | 'spent' | 'forecast'>;
/** Of sums in which some are not reported. */
const unknown = { spent: undefined, forecast: undefined } as const;

function sumOf(budgets: readonly Sums[]): Sums {
  const sum = (field: keyof Sums): number | undefined =>
    budgets.some((budget) => budget[field] !== undefined)
      ? budgets.reduce((total, budget) => total + (budget[field] ?? 0), 0)
      : undefined;
  return {
    original: sum('original'),
    revised: sum('revised') ?? 0,
    spent: sum('spent'),
    forecast: sum('forecast'),
  };
}

/** What is left: below zero where more is spent, or expected to be, than the budget now has. */
function deviation(sums: Sums, measured: 'spent' | 'forecast'): number | undefined {
  const amount = sums[measured];
  return amount === undefined ? undefined : sums.revised - amount;
}

/**
 * The sums of each budget where there are two. What is spent on an action is not reported by budget: the accounts of a budget
 * are known where every action is in one of them, and has reported.
 */
function sumsByBudget(
  reporting: Reporting,
  { plan, locale }: BuildContext,
): readonly (readonly [string, Sums])[] {
  const ofBudget = (budget: BudgetKind): readonly YearBudget[] => yearBudgets(reporting, plan, budget);
  const inBudget = (rows: readonly YearBudget[]): ReadonlySet<string> =>
    new Set(rows.filter(({ original, revised }) => (original ?? 0) !== 0 || revised !== 0).map(idOf));
  const operating = inBudget(ofBudget('operating'));
  const investment = inBudget(ofBudget('investment'));
  if (operating.size === 0 || investment.size === 0) return [];
  const mixed = [...operating].some((id) => investment.has(id));
  const sums = (budget: BudgetKind, its: ReadonlySet<string>, others: ReadonlySet<string>): Sums => {
    const rows = ofBudget(budget).filter((row) => {
      // Of what has no amounts but those that were spent, the kind says it.
      const usual = budgetOfAmount(undefined, row.action.record.kind) === budget;
      return its.has(idOf(row)) || (usual && !others.has(idOf(row)));
    });
    const hidden = (field: 'spent' | 'forecast'): boolean =>
      mixed || rows.some((row) => row[field] === undefined);
    return {
      ...sumOf(rows),
      ...(hidden('spent') && { spent: undefined }),
      ...(hidden('forecast') && { forecast: undefined }),
    };
  };
  return [
    [locale.sumOperating, sums('operating', operating, investment)],
    [locale.sumInvestment, sums('investment', investment, operating)],
  ];
}

function idOf({ action }: YearBudget): string {
  return action.id;
}

function leadOf(budgets: readonly YearBudget[], forecasts: boolean, { locale }: BuildContext): string {
  const spending = budgets.filter(({ spent }) => spent !== undefined);
  const sums = sumOf(spending);
  const lead =
    spending.length === 0
      ? locale.spendingUnknown
      : fill(locale.spendingLead, {
          count: spending.length,
          all: budgets.length,
          budgeted: kroner(sums.revised),
          spent: kroner(sums.spent ?? 0),
        });
  if (!forecasts) return lead;
  const expected = budgets.filter(({ forecast }) => forecast !== undefined);
  const { forecast = 0, revised } = sumOf(expected);
  const values = { forecast: kroner(forecast), count: expected.length, budgeted: kroner(revised) };
  return `${lead} ${fill(locale.forecastLead, values)}`;
}

function titleOf({ action, gone }: YearBudget, context: BuildContext): readonly Inline[] {
  return gone ? text(fill(context.locale.goneAction, { title: action.title })) : citeAction(action, context);
}

function print(amount: number | undefined): string {
  return amount === undefined ? '–' : kroner(amount);
}
