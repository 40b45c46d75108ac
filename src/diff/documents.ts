import { entityKinds } from '../kinds/entity-kinds.ts';
import { editionsOf } from '../model/editions.ts';
import type { ActionPlan, EconomicPlan, Plan } from '../model/entities.ts';
import type { DocumentState } from './change.ts';
import type { Pair, Subject } from './subjects.ts';

/** The documents of both revisions: how far each had come, and who has adopted it since. */
export function documentStates(base: Plan, head: Plan): readonly DocumentState[] {
  const before = editions(base);
  const after = editions(head);
  return [...new Set([...after.keys(), ...before.keys()])].map((key) => {
    const old = before.get(key);
    const fresh = after.get(key);
    const known = new Set((old?.adoptions ?? []).map(entryOf));
    // What was adopted before the base was made did not adopt what has changed since.
    const since = old?.revision.date ?? '';
    return {
      key,
      before: old?.revision.status,
      after: fresh?.revision.status,
      newlyAdoptedBy: (fresh?.adoptions ?? [])
        .filter((entry) => !known.has(entryOf(entry)) && entry.date >= since)
        .map(({ partner }) => partner),
    };
  });
}

/** What tells an entry apart; the rest of one that stands may be corrected, which makes no new adoption of it. */
function entryOf({ partner, body, date }: { partner: string; body: string; date: string }): string {
  return JSON.stringify([partner, body, date]);
}

function editions(plan: Plan): ReadonlyMap<string, ReturnType<typeof editionsOf>[number]> {
  const keys = [
    'strategy',
    ...plan.actionPlans.map(actionPlanKey),
    ...plan.economicPlans.map(economicPlanKey),
  ];
  return new Map(editionsOf(plan).map((edition, at) => [keys[at] ?? '', edition]));
}

function actionPlanKey({ id }: Pick<ActionPlan, 'id'>): string {
  return `action-plan ${id}`;
}

function economicPlanKey({ id }: Pick<EconomicPlan, 'id'>): string {
  return `economic-plan ${id}`;
}

/**
 * The documents that say something of a pair, in either revision.
 * @param years of which alone something has changed: the documents of other years stand as they were adopted
 */
export function documentsOf(
  { kind, before, after }: Pair,
  base: Plan,
  head: Plan,
  years?: ReadonlySet<number>,
): readonly string[] {
  if (kind === 'setting' || kind === 'file') return [];
  switch (kind === 'plan' ? 'strategy' : entityKinds[kind].documents) {
    case 'none':
      return [];
    case 'yearly':
      return [...new Set([...yearly(before, base, years), ...yearly(after, head, years)])];
    case 'itself':
      return [`${kind} ${(after ?? before)?.id}`];
    case 'strategy':
      return ['strategy'];
  }
}

function yearly(subject: Subject | undefined, plan: Plan, years?: ReadonlySet<number>): readonly string[] {
  const entity = subject?.entity;
  const actions = entity?.kind === 'action' ? [entity] : entity && 'actions' in entity ? entity.actions : [];
  return actions.flatMap(({ firstYear, lastYear }) => {
    const covers = (from: number, to: number): boolean =>
      years ? [...years].some((year) => from <= year && year <= to) : firstYear <= to && from <= lastYear;
    return [
      ...plan.actionPlans.filter(({ year }) => covers(year, year)).map(actionPlanKey),
      ...plan.economicPlans.filter(({ from, to }) => covers(from, to)).map(economicPlanKey),
    ];
  });
}
