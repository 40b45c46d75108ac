import type { ActionPlan } from '../../model/entities.ts';
import { byNumber } from '../../model/order-actions.ts';
import { actionsByGoal } from '../../model/tree.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block } from '../document.ts';
import { cell, text } from '../words.ts';
import { goalsTables } from './goals-tables.ts';

/** Which goals of the strategy plan the actions serve, and which no action serves. */
export function goalsServed({ years, actions }: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const none = years.length > 1 ? locale.noActionsInYears : locale.noActions;
  const serving = actionsByGoal(plan, actions);
  return goalsTables(plan, 'mal', [locale.goal, locale.actions], (goal) => {
    const served = [...(serving.get(goal) ?? [])].sort((one, other) => byNumber(one, other, plan));
    const titles = served.flatMap((action, index) => [
      ...(index > 0 ? text('; ') : []),
      ...citeAction(action, context),
    ]);
    const name = cell(`${goal.number} ${goal.title}`);
    return [{ rowHeader: true, cells: [name, cell(served.length > 0 ? titles : none)] }];
  });
}
