import { amountsOf } from '../../budget/budget.ts';
import type { EconomicPlan } from '../../model/entities.ts';
import type { BuildContext } from '../build-context.ts';
import { actionTitle } from '../build-context.ts';
import type { Block } from '../document.ts';
import { kroner } from '../figures.ts';
import { priced } from '../price-level.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';

/** Actions that cost more than is financed, year by year. */
export function uncoveredInYears(economicPlan: EconomicPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const years = [...economicPlan.record.years].sort((a, b) => a - b);
  const uncovered = plan.actions
    .map((action) => ({ action, amounts: years.map((year) => amountsOf(action, [year]).uncovered) }))
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0));
  if (uncovered.length === 0) return [paragraph(text(locale.nothingUncovered))];
  const print = (amount: number): string => (amount === 0 ? '–' : kroner(amount));
  const sums = years.map((_, at) => uncovered.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0));
  return table(
    priced(locale.uncoveredCaption, context),
    [[locale.action, words], ...years.map((year) => [String(year), figures] as const)],
    [
      ...uncovered.map(({ action, amounts }) => ({
        rowHeader: true,
        cells: [cell(actionTitle(action, plan)), ...amounts.map((amount) => cell(print(amount)))],
      })),
      { rowHeader: true, total: true, cells: [cell(locale.sum), ...sums.map((sum) => cell(print(sum)))] },
    ],
  );
}
