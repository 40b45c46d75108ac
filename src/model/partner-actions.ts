import type { Action, Partner, Plan } from './entities.ts';
import { inNumberOrder } from './order-actions.ts';
import { participantsOf, writtenParticipants } from './participants.ts';
import { responsibleOf } from './responsible.ts';

/** Some actions by what a partner has to do with them, each once and in the order of their numbers. */
export interface PartnerActions {
  /** Those that it is responsible for. */
  readonly leads: readonly Action[];
  /** Those that name it as one of those who take part, work together or pay. */
  readonly named: readonly Action[];
  /** Those that all members take part in, since they name nobody. */
  readonly withAll: readonly Action[];
}

/** By the numbers that are given to actions: those of an adopted document may have others. */
const known = new WeakMap<
  Plan['actionNumbers'],
  WeakMap<readonly Action[], WeakMap<Partner, PartnerActions>>
>();

/** Found once for each partner: its pages, the list of partners and the year ask for it. */
export function actionsOfPartner(
  partner: Partner,
  actions: readonly Action[],
  plan: Pick<Plan, 'partners' | 'actionNumbers'>,
): PartnerActions {
  const ofPlan = known.get(plan.actionNumbers) ?? new WeakMap();
  known.set(plan.actionNumbers, ofPlan);
  const ofActions = ofPlan.get(actions) ?? new WeakMap<Partner, PartnerActions>();
  ofPlan.set(actions, ofActions);
  const found = ofActions.get(partner) ?? findActions(partner, actions, plan);
  ofActions.set(partner, found);
  return found;
}

function findActions(
  partner: Partner,
  actions: readonly Action[],
  plan: Pick<Plan, 'partners' | 'actionNumbers'>,
): PartnerActions {
  const leads: Action[] = [];
  const named: Action[] = [];
  const withAll: Action[] = [];
  for (const action of inNumberOrder(actions, plan)) {
    if (responsibleOf(action.record).includes(partner.id)) leads.push(action);
    else if (names(action, partner)) named.push(action);
    else if (participantsOf(action, plan).some((participant) => participant.partner === partner))
      withAll.push(action);
  }
  return { leads, named, withAll };
}

/** Whether a partner has nothing to do with any of them. */
export function isNoPartOf({ leads, named, withAll }: PartnerActions): boolean {
  return leads.length + named.length + withAll.length === 0;
}

function names({ record }: Action, { id }: Partner): boolean {
  return (
    writtenParticipants(record).some((participant) => participant.partner === id) ||
    (record.collaborators ?? []).includes(id) ||
    record.payer === id
  );
}
