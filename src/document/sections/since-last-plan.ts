import { yearsTitle } from '../../model/action-plan-years.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block, Inline } from '../document.ts';
import { list, paragraph, text } from '../words.ts';
import { statusOf } from './status-words.ts';

/** What became of every action of the plan before, and what is new: nothing disappears in silence. */
export function sinceLastPlan(actionPlan: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const before = plan.actionPlans.filter(({ from }) => from < actionPlan.from).at(-1);
  if (!before) return [];
  const now = new Set(actionPlan.actions);
  const then = new Set(before.actions);
  const excluded = new Map(actionPlan.record.exclude?.map(({ action, reason }) => [action, reason]));
  /** What has been called off is carried over by nobody, however long it was to last. */
  const fateOf = (action: Action): Fate => {
    const { status } = action.record;
    if (!then.has(action) && excluded.has(action.id)) return 'leftOut';
    if (status === 'cancelled') return 'dropped';
    if (status === 'done' && then.has(action)) return 'finished';
    if (status === 'postponed' && !excluded.has(action.id)) return 'putOff';
    if (!now.has(action)) return 'dropped';
    return then.has(action) ? 'carriedOver' : 'newActions';
  };
  const line = (action: Action, fate: Fate): readonly Inline[] => {
    const why = withReason.has(fate) ? ` – ${reasonOf(action, excluded.get(action.id), context)}` : '';
    return [...citeAction(action, context), ...text(why)];
  };
  const left = plan.actions.filter(({ id }) => excluded.has(id));
  const all = [...new Set([...before.actions, ...left, ...actionPlan.actions])];
  return [
    paragraph(text(fill(locale.sinceLead, { year: yearsTitle(before) }))),
    ...fates.flatMap((fate) => {
      const ofFate = all.filter((action) => fateOf(action) === fate);
      if (ofFate.length === 0) return [];
      return [
        paragraph(text(`${locale[fate]} (${ofFate.length})`), 'label'),
        ...list(ofFate.map((action) => line(action, fate))),
      ];
    }),
  ];
}

const fates = ['carriedOver', 'finished', 'putOff', 'dropped', 'leftOut', 'newActions'] as const;
type Fate = (typeof fates)[number];
const withReason: ReadonlySet<Fate> = new Set(['putOff', 'dropped', 'leftOut']);

function reasonOf(
  { record, lastYear }: Action,
  excluded: string | undefined,
  { locale }: BuildContext,
): string {
  const status = statusOf(record, locale);
  return excluded ?? record.statusNote ?? `${status}, ${fill(locale.endedIn, { year: lastYear })}`;
}
