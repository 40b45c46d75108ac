import { writtenAmounts } from '../../budget/budget.ts';
import { documentKey } from '../../kinds/document-kinds.ts';
import { yearsTitle } from '../../model/action-plan-years.ts';
import { actionsAsAdopted, asAdopted } from '../../model/adopted-records.ts';
import type { Action, ActionPlan, Plan } from '../../model/entities.ts';
import { inNumberOrder } from '../../model/order-actions.ts';
import { dateInShort, fill } from '../../templates/locale.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block, TableRow } from '../document.ts';
import { amountInPrint } from '../figures.ts';
import { cell, paragraph, table, text, words } from '../words.ts';
import { statusOf } from './status-words.ts';
import { responsibleNames } from './who.ts';

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
    return then.has(action) ? 'carriedOver' : 'newInPlan';
  };
  const wasThen = new Map(actionsOf(before, plan).map((action) => [action.id, action]));
  const why = (action: Action, fate: Fate): string => {
    if (withReason.has(fate))
      return excluded.get(action.id) ?? action.record.statusNote ?? endOf(action, actionPlan, context);
    const then = wasThen.get(action.id);
    return fate === 'carriedOver' && then
      ? changedFacts(then, action, actionPlan.years, context).join('; ')
      : '';
  };
  const left = plan.actions.filter(({ id }) => excluded.has(id));
  const all = inNumberOrder(new Set([...actionsBefore, ...left, ...actionPlan.actions]), plan);
  const rows = fates.flatMap((fate) =>
    all
      .filter((action) => fateOf(action) === fate)
      .map((action) => ({ action, fate, reason: why(action, fate) })),
  );
  // What goes on as it was is in the rest of the document: how many they are is enough.
  const asTheyWere = rows.filter(({ fate, reason }) => fate === 'carriedOver' && reason === '').length;
  const changed = rows.filter(({ fate, reason }) => fate !== 'carriedOver' || reason !== '');
  const lead = fill(locale.sinceLead, { year: yearsTitle(before) });
  const sentence = asTheyWere === 1 ? locale.carriedOverOne : locale.carriedOverMany;
  const goesOn = fill(sentence, { count: asTheyWere });
  return [
    ...(changed.length === 0 ? [paragraph(text(lead))] : []),
    ...table(
      lead,
      [
        [locale.action, words],
        [locale.reason, words],
      ],
      fates.flatMap((fate): readonly TableRow[] => {
        const found = changed.filter((one) => one.fate === fate);
        if (found.length === 0) return [];
        const outcome = fate === 'carriedOver' ? locale.carriedOverChanged : locale[fate];
        return [
          { group: true, cells: [cell(outcome)] },
          ...found.map(
            ({ action, reason }): TableRow => ({
              rowHeader: 'plain',
              cells: [cell(citeAction(action, context)), cell(reason)],
            }),
          ),
        ];
      }),
      {
        wide: true,
        ...(changed.length > mostRoomy && { dense: true }),
        notes: asTheyWere > 0 ? [text(goesOn)] : [],
      },
    ),
    ...(changed.length === 0 && asTheyWere > 0 ? [paragraph(text(goesOn))] : []),
  ];
}

/** More rows than these are closer. */
const mostRoomy = 12;
const fates = ['finished', 'putOff', 'dropped', 'leftOut', 'carriedOver', 'newInPlan'] as const;
type Fate = (typeof fates)[number];
const withReason: ReadonlySet<Fate> = new Set(['putOff', 'dropped', 'leftOut']);

/** The actions of a plan as they were when it was adopted; as they are now where there is no record of that. */
function actionsOf({ kind, id, actions }: ActionPlan, plan: Plan): readonly Action[] {
  const adopted = asAdopted(plan, documentKey(kind, id));
  return adopted.actionPlans.find((other) => other.id === id)?.actions ?? actions;
}

/** Who answers for it, when it is to be done, and what it costs in each year: before and now, where they differ. */
function changedFacts(
  then: Action,
  now: Action,
  years: readonly number[],
  context: BuildContext,
): readonly string[] {
  const { locale } = context;
  const facts = [
    {
      fact: locale.responsible,
      said: ({ record }: Action) => responsibleNames(record, context),
    },
    { fact: locale.deadline, said: ({ record }: Action) => dateInShort(record.end, locale) },
    ...years.map((year) => ({
      fact: fill(locale.costOf, { year }),
      said: (action: Action) => amountInPrint(writtenAmounts(action, [year]).cost),
    })),
  ];
  return facts.flatMap(({ fact, said }) => {
    const [before, after] = [said(then), said(now)];
    return before === after ? [] : [fill(locale.changedFact, { fact, before, after })];
  });
}

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
