import type { ActionPlan, Prose } from '../../model/entities.ts';
import type { BuildContext } from '../build-context.ts';
import { gantt } from '../charts/gantt.ts';
import type { Block } from '../document.ts';
import { fromProse } from '../from-prose.ts';
import { dateInWords } from '../locale.ts';
import { proseContext } from '../prose-context.ts';
import { cell, link, table, text, words } from '../words.ts';
import { statusWords } from './status-words.ts';

/** Programmes with an action in the year: their actions in the order in which they wait for each other. */
export function programmes({ actions }: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const inYear = new Set(actions);
  return plan.programmes
    .filter((programme) => programme.actions.some((action) => inYear.has(action)))
    .map((programme): Block => {
      const titleOf = (id: string): string => plan.byId.get(id)?.title ?? id;
      return {
        type: 'section',
        children: [
          { type: 'heading', level: 2, id: `program--${programme.id}`, content: text(programme.title) },
          ...(programme.description ? described(programme.description, programme.id, context) : []),
          gantt(
            programme.title,
            `${programme.title}. ${programme.actions
              .map(
                ({ title, record }) =>
                  `${title}: ${dateInWords(record.start, locale)} – ${dateInWords(record.end, locale)}, ${statusWords(record.status, locale)}`,
              )
              .join('. ')}.`,
            programme.actions.map(({ title, record }) => ({
              title,
              start: record.start,
              end: record.end,
              done: record.status === 'done',
            })),
          ),
          ...table(
            locale.programmeOrder,
            [
              [locale.action, words],
              [locale.from, words],
              [locale.to, words],
              [locale.after, words],
              [locale.status, words],
            ],
            programme.actions.map((action) => ({
              rowHeader: true,
              cells: [
                cell(inYear.has(action) ? link(action.id, action.title) : action.title),
                cell(dateInWords(action.record.start, locale)),
                cell(dateInWords(action.record.end, locale)),
                cell((action.record.after ?? []).map(titleOf).join('; ') || '–'),
                cell(statusWords(action.record.status, locale)),
              ],
            })),
          ),
        ],
      };
    });
}

/** A description under a heading of the second level. */
export function described(prose: Prose, id: string, context: BuildContext): readonly Block[] {
  return fromProse(prose.nodes, { ...proseContext(prose, id, context), headingShift: 2 });
}
