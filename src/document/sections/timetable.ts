import { areaOf } from '../../budget/budget.ts';
import { yearOf } from '../../model/dates.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { branchesOf } from '../../model/tree.ts';
import { dateInWords } from '../../templates/locale.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import { gantt } from '../charts/gantt.ts';
import type { Block } from '../document.ts';
import { cell, table, text, words } from '../words.ts';
import { statusOf } from './status-words.ts';

/** When the actions of a plan of several years begin and end: a chart for each focus area, and the dates beside it. */
export function timetable(actionPlan: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const branches = branchesOf(plan);
  const areas = [...plan.focusAreas, undefined];
  return areas.flatMap((area): readonly Block[] => {
    const actions = actionPlan.actions.filter((action) => areaOf(action, branches) === area).sort(byStart);
    if (actions.length === 0) return [];
    const title = area ? area.title : locale.withoutArea;
    return [
      {
        type: 'section',
        // The dates are the drawing in words.
        keepTogether: true,
        ...(area && { accent: area.index }),
        children: [
          {
            type: 'heading',
            level: 2,
            id: `tidsplan--${area ? area.id : 'uten-omrade'}`,
            ...(area && { number: area.number }),
            content: text(title),
          },
          ...gantt(
            title,
            actions.map((action) => barOf(action, actionPlan, context)),
          ),
          ...table(
            undefined,
            [
              [locale.action, words],
              [locale.from, words],
              [locale.to, words],
              [locale.status, words],
            ],
            actions.map((action) => ({
              rowHeader: true,
              cells: [
                cell(citeAction(action, context)),
                cell(dateInWords(action.record.start, locale)),
                cell(dateInWords(action.record.end, locale)),
                cell(statusOf(action.record, locale)),
              ],
            })),
          ),
        ],
      },
    ];
  });
}

/** An action as far as it is in the years of the plan. */
function barOf({ id, title, record }: Action, { from, to }: ActionPlan, { plan, locale }: BuildContext) {
  const { start, end, status } = record;
  const dates = `${dateInWords(start, locale)} – ${dateInWords(end, locale)}`;
  return {
    title: `${plan.actionNumbers.get(id) ?? ''} ${title}`.trim(),
    said: `${title}: ${dates}, ${statusOf(record, locale)}`,
    start: yearOf(start) < from ? String(from) : start,
    end: end === 'ongoing' || yearOf(end) > to ? String(to) : end,
    done: status === 'done',
  };
}

/** What begins first comes first, then what ends first. */
function byStart({ record: one }: Action, { record: other }: Action): number {
  if (one.start !== other.start) return one.start < other.start ? -1 : 1;
  return one.end < other.end ? -1 : one.end > other.end ? 1 : 0;
}
