import { type DocumentKey, documentKey, isAdoptedKind } from '../kinds/document-kinds.ts';
import { editionKinds, isEditionKind } from '../kinds/entity-kinds.ts';
import { entitiesOf } from './by-kind.ts';
import { wasAdopted } from './editions.ts';
import type { Action, ActionPlan, AdoptedRecord, EconomicPlan, Plan, Reference } from './entities.ts';
import { namedIn } from './named.ts';
import { planAsAdopted } from './plan-as-adopted.ts';
import type { RevisionRecord } from './records.ts';

/** What the file of a document's adopted record is called, without its ending: `action-plan-2011`. */
export function recordName(key: DocumentKey): string {
  return key.replace(' ', '-');
}

/** Whether words are a document that is adopted by itself, in one word; the plan need not have it. */
export function isDocumentKey(words: string): words is DocumentKey {
  return isAdoptedKind(words.split(' ', 1)[0] ?? '');
}

/** The edition at hand of a document, as it is written; undefined for a document that the plan does not have. */
export function revisionOf(plan: Plan, key: DocumentKey): RevisionRecord | undefined {
  if (key === 'strategy') return plan.record.revision;
  return entitiesOf(plan, ...editionKinds).find(({ kind, id }) => documentKey(kind, id) === key)?.record
    .revision;
}

/** The adopted record that the edition at hand of a document is built from; undefined where it is built from the plan. */
export function adoptedRecordOf(plan: Plan, key: DocumentKey): AdoptedRecord | undefined {
  const revision = revisionOf(plan, key);
  if (!revision || !wasAdopted(revision)) return undefined;
  return plan.adoptedRecords.find(
    ({ id, record }) => id === recordName(key) && record.document === key && record.date === revision.date,
  );
}

const plansAsAdopted = new WeakMap<Plan, Map<AdoptedRecord, Plan>>();

/** The plan as a document was adopted on it: as it is now where there is no record of that. Made once. */
export function asAdopted(plan: Plan, key: DocumentKey): Plan {
  const record = adoptedRecordOf(plan, key);
  if (!record) return plan;
  const made = plansAsAdopted.get(plan) ?? new Map<AdoptedRecord, Plan>();
  plansAsAdopted.set(plan, made);
  const adopted = made.get(record) ?? planAsAdopted(plan, record);
  made.set(record, adopted);
  return adopted;
}

/** Gives a plan that differs in nothing that was adopted what was made of the whole one as adopted, so that it is not made again. */
export function adoptedLike(whole: Plan, plan: Plan): Plan {
  const made = plansAsAdopted.get(whole);
  if (made) plansAsAdopted.set(plan, made);
  return plan;
}

/**
 * Each economic plan with the plan that it is held against: that of the day on which it was adopted, or of today. What has
 * become of the actions since does not put an adopted one out of balance.
 */
export function* economicPlansAsAdopted(
  plan: Plan,
): Iterable<{ readonly plan: Plan; readonly economicPlan: EconomicPlan }> {
  for (const economicPlan of plan.economicPlans)
    yield { plan: asAdopted(plan, documentKey('economic-plan', economicPlan.id)), economicPlan };
}

/**
 * The actions of an action plan as it was adopted, or of today: each as it is now, and those that have been deleted since
 * as they were.
 */
export function actionsAsAdopted({ kind, id, actions }: ActionPlan, plan: Plan): readonly Action[] {
  const adopted = asAdopted(plan, documentKey(kind, id));
  const now = new Map(plan.actions.map((action) => [action.id, action]));
  const then = adopted.actionPlans.find((other) => other.id === id)?.actions ?? actions;
  return then.map((action) => now.get(action.id) ?? action);
}

/** What an id meant where an adopted document names it: what has been deleted since is there still. */
export function wasNamedIn(plan: Plan, { from, id, expected }: Reference): boolean {
  const key =
    from === undefined
      ? documentKey('strategy')
      : isEditionKind(from.kind)
        ? documentKey(from.kind, from.id)
        : undefined;
  return key !== undefined && namedIn(asAdopted(plan, key), id, ...expected) !== undefined;
}
