import type { Plan } from '../model/entities.ts';
import { namedIn } from '../model/named.ts';
import { participantsOf } from '../model/participants.ts';
import type { Id } from '../model/records.ts';
import { responsibleOf } from '../model/responsible.ts';
import type { Change } from './change.ts';

/** The partners that a change is about: itself, or those that lead the action or take part in it, in either revision. */
export function concernedPartners({ subject, id }: Change, plans: readonly Plan[]): ReadonlySet<Id> {
  if (subject === 'partner') return new Set([id]);
  if (subject !== 'action') return new Set();
  return new Set(
    plans.flatMap((plan) => {
      const action = namedIn(plan, id, 'action');
      if (!action) return [];
      const leads = responsibleOf(action.record).filter((name) => namedIn(plan, name, 'partner'));
      return [...leads, ...participantsOf(action, plan).map(({ partner }) => partner.id)];
    }),
  );
}
