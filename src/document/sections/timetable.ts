import type { Action, ActionPlan } from '../../model/entities.ts';
import { areaOf, branchesOf } from '../../model/tree.ts';
import type { SectionChoice } from '../../templates/template.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';
import { text } from '../words.ts';
import { actionBar, barsAlone, barsMean } from './action-bars.ts';
import { datedActions } from './dated-actions.ts';

/** When the actions of a plan of several years begin and end: a chart for each focus area, or the dates in a table. */
export function timetable(
  actionPlan: ActionPlan,
  context: BuildContext,
  { chart = true }: SectionChoice = { section: 'year-wheel' },
): readonly Block[] {
  const { plan, locale } = context;
  const branches = branchesOf(plan);
  const areas = [...plan.focusAreas, undefined].flatMap((area) => {
    const actions = actionPlan.actions.filter((action) => areaOf(action, branches) === area).sort(byStart);
    const bars = actions.map((action) => actionBar(action, context, actionPlan));
    return actions.length === 0 ? [] : [{ area, actions, bars }];
  });
  const drawings = areas.map(({ bars }) => bars);
  const parts = areas.flatMap(({ area, actions, bars }): readonly Block[] => {
    const title = area ? area.title : locale.withoutArea;
    return [
      {
        type: 'section',
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
          ...(chart
            ? barsAlone(title, bars, actionPlan.actions, context)
            : datedActions(undefined, actions, context)),
        ],
      },
    ];
  });
  return chart && parts.length > 0 ? [...barsMean(drawings, actionPlan.actions, context), ...parts] : parts;
}

/** What begins first comes first, then what ends first. */
function byStart({ record: one }: Action, { record: other }: Action): number {
  if (one.start !== other.start) return one.start < other.start ? -1 : 1;
  return one.end < other.end ? -1 : one.end > other.end ? 1 : 0;
}
