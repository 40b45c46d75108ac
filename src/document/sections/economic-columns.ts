import type { BudgetFigures, PlanColumn, PlanLine } from '../../budget/economic-plan.ts';
import type { EconomicPlan } from '../../model/entities.ts';
import { fill, type Locale } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { Cell, Column, Table } from '../document.ts';
import { amountInPrint } from '../figures.ts';
import { pricedUnit, wholeUnit } from '../price-level.ts';
import { cell, figures, text } from '../words.ts';

/** The columns that the tables of a budget have in common: each with its sort and year, later years under one name. */
export interface FigureColumns {
  /** Of later years, that they are those of the plan; with what is before the columns, which has nothing over it. */
  readonly spans?: NonNullable<Table['spans']>;
  readonly columns: readonly (readonly [heading: string, column: Column])[];
  /**
   * A cell for each of them.
   * @param amounts as they are written, undefined where the plan says nothing
   * @param signed 1 for income, −1 for expenses
   */
  cells(amounts: readonly (number | undefined)[], signed: 1 | -1): readonly Cell[];
}

/**
 * @param lines those that are to be in the table: a column of which none of them knows anything is left out; all columns
 * where left out
 */
export function figureColumns(
  { columns: all }: BudgetFigures,
  { record: { unit, signConvention } }: EconomicPlan,
  locale: Locale,
  lines?: readonly Pick<PlanLine, 'amounts'>[],
): FigureColumns {
  const shown = all.flatMap((column, at) =>
    column.kind === 'budget' || !lines || lines.some(({ amounts }) => amounts[at] !== undefined)
      ? [{ ...column, at }]
      : [],
  );
  // Some treasurers write income as negative and expenses as positive; the plan says which.
  const sign = signConvention === 'income-negative' ? -1 : 1;
  const first = shown.find(({ kind }) => kind === 'budget');
  const isLater = (column: PlanColumn): boolean => column.kind === 'budget' && column !== first;
  const later = shown.filter(isLater).length;
  return {
    ...(later > 0 && {
      spans: [
        { content: [], columns: 1 + shown.length - later },
        { content: text(locale.planYears), columns: later },
      ],
    }),
    columns: shown.map((column) => [
      isLater(column) ? String(column.year) : nameOf(column, locale),
      column === first ? { ...figures, main: true } : figures,
    ]),
    cells: (amounts, signed) =>
      shown.map(({ kind, at }) => {
        // Of a year of the plan, what is not there is nothing; of one before it, nobody knows.
        const amount = amounts[at] ?? (kind === 'budget' ? 0 : undefined);
        return cell(amountInPrint(amount === undefined ? undefined : amount * signed * sign + 0, unit));
      }),
  };
}

/** Of a column that is not one of the plan's later years, which have one name over them. */
function nameOf({ kind, year }: PlanColumn, locale: Locale): string {
  const sentences = {
    accounts: locale.accountsOf,
    original: locale.originalOf,
    revised: locale.revisedOf,
    budget: locale.budgetOf,
  };
  return fill(sentences[kind], { year });
}

/** What the amounts of a budget are in; that they are rounded is said where one of them is. */
export function unitOfFigures(
  { income, expenses, areas, withdrawals, allocations }: BudgetFigures,
  unit: 1 | 1000,
  context: BuildContext,
): string {
  const parents = [...areas, ...expenses];
  const lines = [
    ...income,
    ...parents,
    ...parents.flatMap(({ actions }) => actions),
    ...withdrawals,
    ...allocations,
  ];
  const isWhole = lines.every(({ amounts }) => amounts.every((amount = 0) => amount % unit === 0));
  return isWhole ? wholeUnit(unit, context) : pricedUnit(unit, context);
}
