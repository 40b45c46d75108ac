import { type PlannedYear, reportsIn } from '../../model/reports.ts';
import { actionsByGoal } from '../../model/tree.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block } from '../document.ts';
import { cell } from '../words.ts';
import { goalsTables } from './goals-tables.ts';
import { statusWords } from './status-words.ts';

/** For every goal, the year's actions and how far each was when it was last reported. */
export function goalStatus({ year, actions }: PlannedYear, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const serving = actionsByGoal(plan, actions);
  return goalsTables(plan, 'status', [locale.goal, locale.action, locale.status], (goal) => {
    const served = serving.get(goal) ?? [];
    const name = `${goal.number} ${goal.title}`;
    if (served.length === 0)
      return [{ rowHeader: true, cells: [cell(name), cell(locale.noActions), cell('–')] }];
    return served.map((action) => {
      const last = reportsIn(action, year).at(-1);
      const status = last ? statusWords(last.status, locale) : locale.notReported;
      return { rowHeader: true, cells: [cell(name), cell(citeAction(action, context)), cell(status)] };
    });
  });
}
