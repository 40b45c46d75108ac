import { bindingYearsOf } from '../../model/action-plan-years.ts';
import type { ActionPlan } from '../../model/entities.ts';
import { fill, type Locale } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Cell, Column, TableRow } from '../document.ts';
import { amountInPrint } from '../figures.ts';
import { cell, figures, paragraph, text } from '../words.ts';
import { yearsInWords } from '../years-in-words.ts';

/** A column for each year, and one for their sum. */
export function yearColumns(
  years: readonly number[],
  { sum }: Locale,
): readonly (readonly [heading: string, column: Column])[] {
  return [...years.map((year) => [String(year), figures] as const), [sum, figures]];
}

/** What there is in each year, and in all of them; a dash for nothing. */
export function yearCells(
  years: readonly number[],
  amountIn: (years: readonly number[]) => number,
  unit: 1 | 1000 = 1,
): readonly Cell[] {
  return [...years.map((year) => [year]), years].map((some) => {
    return cell(amountInPrint(amountIn(some), unit));
  });
}

/** A row of amounts under what they are of. */
export function yearRow(
  title: string,
  years: readonly number[],
  amountIn: (years: readonly number[]) => number,
  total = false,
): TableRow {
  return {
    rowHeader: total || 'plain',
    ...(total && { total }),
    cells: [cell(title), ...yearCells(years, amountIn)],
  };
}

/** Which years are binding and which are not, where the plan says so. */
export function bindingNote(actionPlan: ActionPlan, { locale }: BuildContext): readonly Block[] {
  if (actionPlan.record.bindingYears === undefined) return [];
  const binding = bindingYearsOf(actionPlan);
  const indicative = actionPlan.years.slice(binding.length);
  const values = { binding: yearsInWords(binding), indicative: yearsInWords(indicative) };
  const words = indicative.length === 0 ? locale.allYearsBinding : fill(locale.yearsBinding, values);
  return [paragraph(text(words))];
}
