import { amountsOf, hasMoney } from '../../budget/budget.ts';
import { type YearBudget, yearBudgets } from '../../budget/year-budgets.ts';
import { type BudgetKind, budgetOfAmount } from '../../kinds/budget-kinds.ts';
import type { Reporting } from '../../model/reported-periods.ts';
import { dateInWords, fill, type Locale } from '../../templates/locale.ts';
import { periodInWords } from '../../templates/period-words.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block, Cell, Inline, TableRow } from '../document.ts';
import { decimal, kroner } from '../figures.ts';
import { pricedCaption } from '../price-level.ts';
import { reservations } from '../reservations.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { rowsByArea } from './by-area.ts';
import {
  deviation,
  isExplained,
  isOver,
  leastExplained,
  type Measured,
  measuredBy,
  newestOf,
  percentOf,
  reasonOf,
  type Sums,
} from './deviations.ts';
import { notCounted } from './not-counted.ts';
import { lines } from './report-texts.ts';

/**
 * Original and revised budget and accounts, and how far they deviate. Within a year the deviation is that of the forecast,
 * where there is one: of the accounts it would only say that the year is not over.
 */
export function spending(reporting: Reporting, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const { period, year, actions } = reporting;
  if (!hasMoney(plan)) return [];
  const budgets = yearBudgets(reporting, plan);
  const originally = new Set(budgets.flatMap(({ action, original }) => (original ? [action] : [])));
  const besides = [
    ...notCounted(
      actions.filter((action) => originally.has(action)),
      [year],
      context,
      locale.notInRevised,
    ),
    ...notCounted(
      actions.filter((action) => !originally.has(action)),
      [year],
      context,
    ),
  ];
  if (budgets.length === 0) return actions.length === 0 ? [] : [paragraph(text(locale.noMoney)), ...besides];
  const measured = measuredBy(reporting, budgets);
  const known = budgets.some(({ original }) => original !== undefined);
  const columns = columnsOf(known, isOver(reporting, budgets), measured, context);
  const amounts = (sums: Sums): readonly Cell[] => columns.map(({ of }) => cell(of(sums)));
  const row = (budget: YearBudget): TableRow => ({
    rowHeader: 'plain',
    cells: [cell(explained(budget, measured, reporting, context)), ...amounts(budget)],
  });
  const sum = (title: string, sums: Sums): TableRow => ({
    rowHeader: true,
    total: true,
    cells: [cell(title), ...amounts(sums)],
  });
  const reported = budgets.filter((budget) => budget[measured ?? 'spent'] !== undefined);
  /** The sum of some would look like that of all. */
  const whole = (some: readonly YearBudget[]): Sums => ({
    ...sumOf(some),
    ...(some.some((budget) => !reported.includes(budget)) && unknown),
  });
  const financing = actions.map((action) => amountsOf(action, [year]).bySource);
  const count = reported.length;
  const all = budgets.length;
  const rows = [
    ...rowsByArea(budgets, row, (some) => amounts(whole(some)), context),
    ...(count > 0 && count < all ? [sum(fill(locale.sumReported, { count, all }), sumOf(reported))] : []),
    ...sumsByBudget(reporting, context).map(([title, sums]) => sum(title, sums)),
    sum(all === 1 ? locale.sum : fill(locale.sumOfActions, { count: all }), whole(budgets)),
  ];
  return [
    paragraph(text(leadOf(budgets, reporting, measured === 'forecast', context))),
    ...table(
      pricedCaption(fill(locale.spendingCaption, { period: periodInWords(period, locale) }), context),
      [[locale.action, words], ...columns.map(({ heading }) => [heading, figures] as const)],
      rows,
      {
        wide: true,
        notes: [
          ...(rows.some(isUnknown) ? [text(locale.notKnown)] : []),
          ...(measured ? [text(fill(noteOf(measured, locale), { percent: leastExplained }))] : []),
          ...(known ? [] : [text(fill(locale.originalUnknown, { year }))]),
        ],
      },
    ),
    ...reservations(
      plan.financingSources.filter(({ id }) => financing.some((bySource) => bySource.has(id))),
      locale,
    ),
    ...besides,
  ];
}

interface AmountColumn {
  readonly heading: string;
  of(sums: Sums): string;
}

/**
 * @param known whether the original budgets are known
 * @param whole whether the accounts are those of the whole year
 */
function columnsOf(
  known: boolean,
  whole: boolean,
  measured: Measured | undefined,
  { locale, wordsLanguage }: BuildContext,
): readonly AmountColumn[] {
  const deviated: readonly AmountColumn[] = measured
    ? [
        { heading: locale.deviation, of: (sums) => print(deviation(sums, measured)) },
        {
          heading: locale.deviationPercent,
          of: (sums) => {
            const percent = percentOf(deviation(sums, measured), sums.revised);
            return percent === undefined ? '–' : decimal(percent, 0, wordsLanguage);
          },
        },
      ]
    : [];
  return [
    ...(known ? [{ heading: locale.originalBudget, of: ({ original }: Sums) => print(original) }] : []),
    { heading: locale.revisedBudget, of: ({ revised }) => print(revised) },
    {
      heading: whole ? locale.accountsColumn : locale.accountsSoFar,
      of: ({ spent }) => print(spent),
    },
    ...(measured === 'forecast'
      ? [{ heading: locale.forecast, of: ({ forecast }: Sums) => print(forecast) }]
      : []),
    ...deviated,
  ];
}

function noteOf(measured: Measured, locale: Locale): string {
  return measured === 'forecast' ? locale.deviationForecastNote : locale.deviationNote;
}

/** An action, and why it deviates where it does so by much. */
function explained(
  budget: YearBudget,
  measured: Measured | undefined,
  reporting: Reporting,
  context: BuildContext,
): readonly Inline[] {
  const reason = measured && isExplained(budget, measured) ? reasonOf(budget, reporting) : '';
  const title = titleOf(budget, context);
  return reason === '' ? title : lines([title, [{ type: 'emphasis', children: text(reason) }]]);
}

/** Of sums in which some are not reported. */
const unknown = { spent: undefined, forecast: undefined } as const;

export function sumOf(budgets: readonly Sums[]): Sums {
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

function leadOf(
  budgets: readonly YearBudget[],
  reporting: Reporting,
  forecasts: boolean,
  { locale }: BuildContext,
): string {
  const spending = budgets.filter(({ spent }) => spent !== undefined);
  const sums = sumOf(spending);
  const lead =
    spending.length === 0
      ? locale.spendingUnknown
      : fill(spending.length === budgets.length ? locale.spendingLeadAll : locale.spendingLead, {
          count: spending.length,
          all: budgets.length,
          budgeted: kroner(sums.revised),
          spent: kroner(sums.spent ?? 0),
        });
  if (!forecasts) return [lead, ...beforeEnd(budgets, reporting, locale)].join(' ');
  const expected = budgets.filter(({ forecast }) => forecast !== undefined);
  const { forecast = 0, revised } = sumOf(expected);
  const values = { forecast: kroner(forecast), count: expected.length, budgeted: kroner(revised) };
  // The sentence before has said what the budget of the same actions is.
  const isSame = expected.length === spending.length && expected.every((budget) => spending.includes(budget));
  return `${lead} ${fill(isSame ? locale.forecastLeadAll : locale.forecastLead, values)}`;
}

/** That accounts of a year are not those of all of it, where nothing is reported from its last days: what is left is not saved. */
function beforeEnd(budgets: readonly YearBudget[], { period }: Reporting, locale: Locale): readonly string[] {
  if (period.kind !== 'year') return [];
  const newest = newestOf(budgets, period);
  if (newest === undefined || newest.slice(0, 10) >= period.last) return [];
  const values = { date: dateInWords(newest, locale), period: periodInWords(period, locale) };
  return [fill(locale.reportedBeforeEnd, values)];
}

/** An action as it is cited; of what is no longer in the plan, its name. */
export function titleOf({ action, gone }: YearBudget, context: BuildContext): readonly Inline[] {
  return gone ? text(fill(context.locale.goneAction, { title: action.title })) : citeAction(action, context);
}

/** Two stops for what is not known, as everywhere: a dash would say that there is nothing. */
function print(amount: number | undefined): string {
  return amount === undefined ? '..' : kroner(amount);
}

function isUnknown({ cells }: TableRow): boolean {
  return cells.some(({ content: [first] }) => first?.type === 'text' && first.value === '..');
}
