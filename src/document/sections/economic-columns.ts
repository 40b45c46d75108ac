import type { BudgetFigures, PlanColumn, PlanLine } from '../../budget/economic-plan.ts';
import type { EconomicPlan } from '../../model/entities.ts';
import type { Locale } from '../../templates/locale.ts';
import type { Cell, Column, Table } from '../document.ts';
import { amountInPrint } from '../figures.ts';
import { cell, figures, text } from '../words.ts';

/** The columns that the tables of a budget have in common: of what sort they are, over their years. */
export interface FigureColumns {
  readonly spans: NonNullable<Table['spans']>;
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
  return {
    spans: spansOf(shown, (column) => nameOf(column, column === first, locale)),
    columns: shown.map((column) => [
      String(column.year),
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

/** A name over each run of columns that have it. */
function spansOf(
  columns: readonly PlanColumn[],
  nameOfColumn: (column: PlanColumn) => string,
): FigureColumns['spans'] {
  const runs: { readonly name: string; columns: number }[] = [];
  for (const column of columns) {
    const name = nameOfColumn(column);
    const run = runs.at(-1);
    if (run?.name === name) run.columns += 1;
    else runs.push({ name, columns: 1 });
  }
  return [{ name: '', columns: 1 }, ...runs].map(({ name, columns: over }) => ({
    content: text(name),
    columns: over,
  }));
}

function nameOf({ kind }: PlanColumn, isFirst: boolean, locale: Locale): string {
  if (kind === 'accounts') return locale.accountsColumn;
  if (kind === 'original') return locale.originalShort;
  if (kind === 'revised') return locale.revisedShort;
  return isFirst ? locale.budgeted : locale.planYears;
}
