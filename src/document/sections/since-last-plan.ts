import type { Action, ActionPlan } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import { type BuildContext, linkTo } from '../build-context.ts';
import type { Block, Inline } from '../document.ts';
import { list, paragraph, text } from '../words.ts';
import { statusWords } from './status-words.ts';

/** What became of every action of the plan before, and what is new: nothing disappears in silence. */
export function sinceLastPlan(actionPlan: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const before = plan.actionPlans.filter(({ year }) => year < actionPlan.year).at(-1);
  if (!before) return [];
  const now = new Set(actionPlan.actions);
  const then = new Set(before.actions);
  const excluded = new Map(actionPlan.record.exclude?.map(({ action, reason }) => [action, reason]));
  const name = (action: Action): readonly Inline[] => linkTo(action, context);
  const groups: readonly (readonly [string, readonly (readonly Inline[])[]])[] = [
    [locale.carriedOver, before.actions.filter((action) => now.has(action)).map(name)],
    [
      locale.finished,
      before.actions.filter((action) => !now.has(action) && action.record.status === 'done').map(name),
    ],
    [
      locale.dropped,
      before.actions
        .filter((action) => !now.has(action) && action.record.status !== 'done')
        .map((action) => [
          ...name(action),
          ...text(` – ${reasonOf(action, excluded.get(action.id), context)}`),
        ]),
    ],
    [
      locale.leftOut,
      plan.actions
        .filter((action) => excluded.has(action.id) && !then.has(action))
        .map((action) => [...name(action), ...text(` – ${excluded.get(action.id)}`)]),
    ],
    [locale.newActions, actionPlan.actions.filter((action) => !then.has(action)).map(name)],
  ];
  return [
    paragraph(text(fill(locale.sinceLead, { year: before.year }))),
    ...groups.flatMap(([heading, items]) =>
      items.length > 0 ? [paragraph(text(`${heading} (${items.length})`), 'label'), ...list(items)] : [],
    ),
  ];
}

function reasonOf(
  { record, lastYear }: Action,
  excluded: string | undefined,
  { locale }: BuildContext,
): string {
  const status = statusWords(record.status, locale);
  return excluded ?? record.statusNote ?? `${status}, ${fill(locale.endedIn, { year: lastYear })}`;
}
