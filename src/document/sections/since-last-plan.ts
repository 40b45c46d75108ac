import { yearsTitle } from '../../model/action-plan-years.ts';
import { actionsAsAdopted } from '../../model/adopted-records.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { byNumber } from '../../model/order-actions.ts';
import { fill } from '../../templates/locale.ts';
import { type BuildContext, citeAction, citeNumber } from '../build-context.ts';
import type { Block, Inline } from '../document.ts';
import { list, paragraph, text } from '../words.ts';
import { statusOf } from './status-words.ts';

/** What became of every action of the plan before, and what is new: nothing disappears in silence. */
export function sinceLastPlan(actionPlan: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const before = plan.actionPlans.filter(({ from }) => from < actionPlan.from).at(-1);
  if (!before) return [];
  const now = new Set(actionPlan.actions);
  const actionsBefore = actionsAsAdopted(before, plan);
  const then = new Set(actionsBefore);
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
    const why = excluded.get(action.id) ?? action.record.statusNote ?? endOf(action, actionPlan, context);
    const reason = withReason.has(fate) ? ` – ${why}` : '';
    return [...citeAction(action, context), ...text(reason)];
  };
  const left = plan.actions.filter(({ id }) => excluded.has(id));
  const all = [...new Set([...actionsBefore, ...left, ...actionPlan.actions])];
  return [
    paragraph(text(fill(locale.sinceLead, { year: yearsTitle(before) }))),
    ...fates.flatMap((fate) => {
      const ofFate = all
        .filter((action) => fateOf(action) === fate)
        .sort((one, other) => byNumber(one, other, plan));
      if (ofFate.length === 0) return [];
      const label = paragraph(text(`${locale[fate]} (${ofFate.length})`), 'label');
      // What goes on is in the rest of the document: of many the numbers are enough.
      if (fate === 'carriedOver' && ofFate.length > mostNamed) {
        const numbers = ofFate.flatMap((action, index) => [
          ...(index > 0 ? text(', ') : []),
          ...citeNumber(action, context),
        ]);
        return [label, paragraph(numbers)];
      }
      return [label, ...list(ofFate.map((action) => line(action, fate)))];
    }),
  ];
}

/** More actions that are carried over than these are cited by number. */
const mostNamed = 8;

const fates = ['carriedOver', 'finished', 'putOff', 'dropped', 'leftOut', 'newActions'] as const;
type Fate = (typeof fates)[number];
const withReason: ReadonlySet<Fate> = new Set(['putOff', 'dropped', 'leftOut']);

/** Why an action is not in the plan that gives no reason itself. One that was to last longer has been deleted. */
function endOf(
  { record, lastYear }: Action,
  { from }: ActionPlan,
  { locale }: Pick<BuildContext, 'locale'>,
): string {
  if (lastYear >= from && record.status !== 'cancelled' && record.status !== 'postponed')
    return locale.deletedAction;
  return `${statusOf(record, locale)}, ${fill(locale.endedIn, { year: lastYear })}`;
}
