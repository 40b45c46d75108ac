import type { ActionPlan } from '../../model/entities.ts';
import { actionsByGoal } from '../../model/tree.ts';
import { type BuildContext, linkTo } from '../build-context.ts';
import type { Block } from '../document.ts';
import { cell, table, text, words } from '../words.ts';

/** Which goals of the strategy plan the year's actions serve, and which no action serves. */
export function goalsServed({ actions }: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const serving = actionsByGoal(plan, actions);
  return plan.focusAreas.flatMap((area): readonly Block[] => {
    const rows = area.strategies
      .flatMap(({ goals }) => goals)
      .map((goal) => {
        const own = serving.get(goal) ?? [];
        const titles = own.flatMap((action, index) => [
          ...(index > 0 ? text('; ') : []),
          ...linkTo(action, context),
        ]);
        return {
          rowHeader: true,
          cells: [cell(`${goal.number} ${goal.title}`), cell(own.length > 0 ? titles : locale.noActions)],
        };
      });
    if (rows.length === 0) return [];
    return [
      {
        type: 'section',
        accent: area.index,
        children: [
          {
            type: 'heading',
            level: 2,
            id: `mal--${area.id}`,
            number: area.number,
            content: text(area.title),
          },
          ...table(
            undefined,
            [
              [locale.goal, words],
              [locale.actions, words],
            ],
            rows,
          ),
        ],
      },
    ];
  });
}
