import { areaOf } from '../../budget/budget.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { branchesOf } from '../../model/tree.ts';
import { dateInShort } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block } from '../document.ts';
import { cell, table, text, words } from '../words.ts';
import { actionBar, barsAlone, barsMean } from './action-bars.ts';
import { markedStatusOf } from './status-words.ts';

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
          ...(chart ? barsAlone(title, bars, actionPlan.actions, context) : datesOf(actions, context)),
        ],
      },
    ];
  });
  return chart && parts.length > 0 ? [barsMean(drawings, locale), ...parts] : parts;
}

/** The same in words. */
function datesOf(actions: readonly Action[], context: BuildContext): readonly Block[] {
  const { locale } = context;
  return table(
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
        cell(dateInShort(action.record.start, locale)),
        cell(dateInShort(action.record.end, locale)),
        cell(markedStatusOf(action.record, locale)),
      ],
    })),
  );
}

/** What begins first comes first, then what ends first. */
function byStart({ record: one }: Action, { record: other }: Action): number {
  if (one.start !== other.start) return one.start < other.start ? -1 : 1;
  return one.end < other.end ? -1 : one.end > other.end ? 1 : 0;
}
