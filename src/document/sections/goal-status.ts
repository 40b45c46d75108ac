import type { ActionPlan } from '../../model/entities.ts';
import { reportsIn } from '../../model/reports.ts';
import { actionsByGoal } from '../../model/tree.ts';
import { type BuildContext, linkTo } from '../build-context.ts';
import type { Block, TableRow } from '../document.ts';
import { cell, table, text, words } from '../words.ts';
import { statusWords } from './status-words.ts';

/** For every goal, the year's actions and how far each was when it was last reported. */
export function goalStatus({ year, actions }: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const serving = actionsByGoal(plan, actions);
  return plan.focusAreas.flatMap((area): readonly Block[] => {
    const rows = area.strategies
      .flatMap(({ goals }) => goals)
      .flatMap((goal): readonly TableRow[] => {
        const own = serving.get(goal) ?? [];
        const name = `${goal.number} ${goal.title}`;
        if (own.length === 0)
          return [{ rowHeader: true, cells: [cell(name), cell(locale.noActions), cell('–')] }];
        return own.map((action) => {
          const last = reportsIn(action, year).at(-1);
          const title = linkTo(action, context);
          const status = last ? statusWords(last.status, locale) : locale.notReported;
          return { rowHeader: true, cells: [cell(name), cell(title), cell(status)] };
        });
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
            id: `status--${area.id}`,
            number: area.number,
            content: text(area.title),
          },
          ...table(
            undefined,
            [
              [locale.goal, words],
              [locale.action, words],
              [locale.status, words],
            ],
            rows,
          ),
        ],
      },
    ];
  });
}
