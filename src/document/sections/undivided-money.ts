import { amountsOf } from '../../budget/budget.ts';
import type { Action } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import { enumerate } from '../../text/enumerate.ts';
import type { BuildContext } from '../build-context.ts';

/**
 * That municipalities pay for actions together, and nobody knows which of them how much: what a partner pays by the plan is then
 * not all. Undefined where they do not.
 */
export function undividedMoney(
  actions: readonly Action[],
  years: readonly number[],
  { plan, locale }: BuildContext,
): string | undefined {
  const together = plan.financingSources.filter(({ record }) => record.kind === 'municipality');
  // Most plans have none: then thousands of actions need not be looked through.
  if (together.length === 0) return undefined;
  const paid = new Set(actions.flatMap((action) => [...amountsOf(action, years).bySource.keys()]));
  const sources = together.filter(({ id }) => paid.has(id));
  if (sources.length === 0) return undefined;
  return fill(locale.moneyUndivided, {
    sources: enumerate(
      sources.map(({ title }) => title),
      locale.and,
    ),
  });
}
