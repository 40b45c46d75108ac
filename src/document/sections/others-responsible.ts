import { amountsOf, hasMoney } from '../../budget/budget.ts';
import { yearsTitle } from '../../model/action-plan-years.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { namedIn } from '../../model/named.ts';
import { inNumberOrder } from '../../model/order-actions.ts';
import { responsibleOf } from '../../model/responsible.ts';
import { fill } from '../../templates/locale.ts';
import { type BuildContext, linkTo } from '../build-context.ts';
import type { Block, TableRow } from '../document.ts';
import { amountInPrint } from '../figures.ts';
import { cell, figures, table, words } from '../words.ts';
import { shortDate } from './short-date.ts';

/** Who is responsible and no partner, each with its actions; an action of several is under each of them. */
export function othersResponsible(actionPlan: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const { years, actions } = actionPlan;
  const byName = new Map<string, Action[]>();
  for (const action of inNumberOrder(actions, plan))
    for (const name of responsibleOf(action.record)) {
      if (namedIn(plan, name, 'partner')) continue;
      byName.set(name, [...(byName.get(name) ?? []), action]);
    }
  const money = hasMoney(plan);
  const rows = [...byName].flatMap(([name, led]): readonly TableRow[] => [
    { group: true, cells: [cell(name)] },
    ...led.map(
      (action): TableRow => ({
        rowHeader: true,
        cells: [
          cell(plan.actionNumbers.get(action.id) ?? ''),
          cell(linkTo(action, context)),
          cell(shortDate(action.record.end, locale)),
          ...(money ? [cell(amountInPrint(amountsOf(action, years).cost))] : []),
        ],
      }),
    ),
  ]);
  return table(
    undefined,
    [
      [locale.numberShort, words],
      [locale.action, words],
      [locale.deadline, words],
      ...(money ? [[fill(locale.costIn, { years: yearsTitle(actionPlan) }), figures] as const] : []),
    ],
    rows,
    { wide: true, dense: true },
  );
}
