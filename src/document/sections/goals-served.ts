import type { ActionPlan, FocusArea, Goal } from '../../model/entities.ts';
import { inNumberOrder } from '../../model/order-actions.ts';
import { actionsByGoal, underOf } from '../../model/tree.ts';
import { type BuildContext, citeAction, linkTo } from '../build-context.ts';
import type { Block, Inline, TableRow } from '../document.ts';
import { cell, table, text, words } from '../words.ts';

/** More rows than these are closer, so that they are on a page as long as they can be. */
const mostRoomy = 12;

/** Which goals of the strategy plan the actions serve, and which no action serves, under their focus areas. */
export function goalsServed({ years, actions }: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const none = text(years.length > 1 ? locale.noActionsInYears : locale.noActions);
  const serving = actionsByGoal(plan, actions);
  const titles = (goal: Goal): readonly Inline[] =>
    inNumberOrder(serving.get(goal) ?? [], plan).flatMap((action, index): readonly Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...citeAction(action, context),
    ]);
  const rowsOf = (area: FocusArea): readonly TableRow[] => {
    const { id, number, title, index } = area;
    const goals = underOf(area, 'goal').map((goal): TableRow => {
      const served = titles(goal);
      return {
        rowHeader: 'plain',
        cells: [cell(goal.number), cell(linkTo(goal, context)), cell(served.length > 0 ? served : none)],
      };
    });
    const named = { group: true, id: `mal--${id}`, accent: index, cells: [cell(`${number} ${title}`)] };
    return goals.length === 0 ? [] : [named, ...goals];
  };
  const rows = plan.focusAreas.flatMap(rowsOf);
  return table(
    undefined,
    [
      [locale.numberShort, words],
      [locale.goal, words],
      [locale.actions, words],
    ],
    rows,
    { wide: true, ...(rows.length > mostRoomy && { dense: true }) },
  );
}
