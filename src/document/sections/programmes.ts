import { byLastDay } from '../../model/dates.ts';
import type { ActionPlan, Programme, Prose } from '../../model/entities.ts';
import { namedIn } from '../../model/named.ts';
import type { ActionStatus } from '../../model/records.ts';
import { dateInWords } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import { listed } from '../../text/listed.ts';
import { periodInWords } from '../action-fields.ts';
import { actionTitle, type BuildContext } from '../build-context.ts';
import type { GanttBar } from '../charts/gantt.ts';
import type { Block } from '../document.ts';
import { fromProse } from '../from-prose.ts';
import { proseContext } from '../prose-context.ts';
import { text } from '../words.ts';
import { actionBar, barsInTime } from './action-bars.ts';
import { datedActions } from './dated-actions.ts';
import { factsLine } from './facts-line.ts';
import { servedNames } from './served.ts';
import { responsibleNames } from './who.ts';

/** Programmes with an action in the year: their actions in the order in which they wait for each other. */
export function programmes(
  { actions }: ActionPlan,
  context: BuildContext,
  { chart = true }: SectionChoice = { section: 'programmes' },
): readonly Block[] {
  const { plan, locale } = context;
  const inYear = new Set(actions);
  const running = plan.programmes.filter((programme) =>
    programme.actions.some((action) => inYear.has(action)),
  );
  return [
    ...(chart && running.length > 1 ? overview(running, context) : []),
    ...running.map((programme): Block => {
      return {
        type: 'section',
        children: [
          { type: 'heading', level: 2, id: `program--${programme.id}`, content: text(programme.title) },
          ...factsLine(
            [
              [locale.responsible, responsibleNames(programme.record, context)],
              [locale.serves, servedNames(programme.record.serves ?? [], plan)],
            ],
            context,
          ),
          ...(programme.description ? described(programme.description, programme.id, context) : []),
          ...(chart
            ? barsInTime(
                programme.title,
                programme.actions.map((action) => actionBar(action, context)),
                programme.actions,
                context,
              )
            : inOrder(programme, context)),
        ],
      };
    }),
  ];
}

/** The actions of a programme as each waits for another, with their dates. */
function inOrder({ actions }: Programme, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const titleOf = (id: string): string =>
    actionTitle({ id, title: namedIn(plan, id, 'action')?.title ?? id }, plan);
  return datedActions(
    locale.programmeOrder,
    actions,
    context,
    ({ record }) => listed((record.after ?? []).map(titleOf)) || '–',
  );
}

/** All programmes in one chart, each from its first action's beginning to its last one's end. */
function overview(programmes: readonly Programme[], context: BuildContext): readonly Block[] {
  const { locale } = context;
  const bars = programmes.map(({ id, title, actions }): GanttBar => {
    const start = actions.map(({ record }) => record.start).reduce((a, b) => (a < b ? a : b));
    const ends = actions.map(({ record }) => ({ date: record.end })).sort(byLastDay);
    const end = ends.at(-1)?.date ?? start;
    const isAll = (status: ActionStatus): boolean => actions.every(({ record }) => record.status === status);
    const begun = actions.some(({ record: { status } }) => status === 'ongoing' || status === 'done');
    return {
      id,
      title,
      said: `${title}: ${dateInWords(start, locale)} – ${dateInWords(end, locale)}`,
      dates: periodInWords(start, end, locale),
      start,
      end: end === 'ongoing' ? String(Math.max(...actions.map(({ lastYear }) => lastYear))) : end,
      state: isAll('done') ? 'done' : isAll('cancelled') ? 'cancelled' : begun ? 'ongoing' : 'planned',
    };
  });
  const all = programmes.flatMap(({ actions }) => actions);
  return barsInTime(locale.timeOfProgrammes, bars, all, context);
}

/** A description under a heading of this level. */
export function described(prose: Prose, id: string, context: BuildContext, level = 2): readonly Block[] {
  return fromProse(prose.nodes, { ...proseContext(prose, id, context), headingShift: level });
}
