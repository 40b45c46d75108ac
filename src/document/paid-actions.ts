import { amountsOf } from '../budget/budget.ts';
import type { BudgetFigures } from '../budget/economic-plan.ts';
import type { FinancingSource } from '../model/entities.ts';
import { fill, type Locale } from '../templates/locale.ts';
import { listed } from '../text/listed.ts';
import type { BuildContext } from './build-context.ts';

/** What an economic plan calls the actions that are in it: those that the fee pays, where nothing else does. */
export function paidActions(sources: readonly FinancingSource[], locale: Locale): string {
  return feeAlone(sources) ? locale.actionsPaidByFee : locale.actions;
}

/**
 * Which sources' part of the actions is in one of its budgets, or which is not where those are fewer; nothing where its words
 * for the actions say so.
 */
export function paidActionsNote(
  { sources, budget, columns }: Pick<BudgetFigures, 'sources' | 'budget' | 'columns'>,
  { plan, locale }: Pick<BuildContext, 'plan' | 'locale'>,
): string | undefined {
  if (feeAlone(sources)) return undefined;
  const years = columns.flatMap(({ kind, year }) => (kind === 'budget' ? [year] : []));
  const paying = new Set(
    plan.actions.flatMap((action) => [...amountsOf(action, years, budget).bySource.keys()]),
  );
  const leftOut = plan.financingSources.filter(
    (source) => paying.has(source.id) && !sources.includes(source),
  );
  const names = (some: readonly FinancingSource[]): string => listed(some.map(({ title }) => title));
  if (leftOut.length === 0) return locale.actionsTakenWhole;
  if (leftOut.length < sources.length) return fill(locale.actionsTakenBut, { sources: names(leftOut) });
  return fill(locale.actionsTaken, { sources: names(sources) });
}

function feeAlone(sources: readonly FinancingSource[]): boolean {
  return sources.every(({ record }) => record.kind === 'member-fee');
}
