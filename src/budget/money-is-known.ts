import type { Plan } from '../model/entities.ts';
import { namedIn } from '../model/named.ts';

/** Whether all of the actions and sources could be read: what is not known cannot be held against a figure. */
export function moneyIsKnown(plan: Plan): boolean {
  if (plan.unreadKinds.has('action') || plan.unreadKinds.has('financing-source')) return false;
  if (plan.prunedKinds.has('action') || plan.prunedKinds.has('economic-plan')) return false;
  const isKnown = (source: string): boolean => namedIn(plan, source, 'financing-source') !== undefined;
  return plan.actions.every(({ record }) => (record.financing ?? []).every(({ source }) => isKnown(source)));
}
