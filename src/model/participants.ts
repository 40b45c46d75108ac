import type { Action, Partner, Plan } from './entities.ts';
import { membersOf } from './governance.ts';
import type { ActionRecord, Id, ParticipantRecord } from './records.ts';

/** A partner that takes part in an action, and what it is to pay where the action says so. */
export interface Participant {
  readonly partner: Partner;
  /** Its weight among those who take part. */
  readonly share?: number;
  /** Kroner by year. */
  readonly amount?: Readonly<Record<string, number>>;
}

/**
 * Who takes part in an action: those that it names, in the order of the plan; where it names none that the plan has,
 * every member.
 */
export function participantsOf({ record }: Action, plan: Pick<Plan, 'partners'>): readonly Participant[] {
  if (!record.participants) return allMembers(plan);
  const written = new Map(
    writtenParticipants(record).map((participant) => [participant.partner, participant]),
  );
  const named = plan.partners.flatMap((partner): readonly Participant[] => {
    const participant = written.get(partner.id);
    return participant ? [{ ...participant, partner }] : [];
  });
  return named.length > 0 ? named : allMembers(plan);
}

/** The same for thousands of actions. */
const known = new WeakMap<Plan['partners'], readonly Participant[]>();

function allMembers(plan: Pick<Plan, 'partners'>): readonly Participant[] {
  const members = known.get(plan.partners) ?? membersOf(plan).map((partner) => ({ partner }));
  known.set(plan.partners, members);
  return members;
}

/** The participants of a record in one form, whichever they are written in. */
export function writtenParticipants({
  participants = [],
}: Pick<ActionRecord, 'participants'>): readonly WrittenParticipant[] {
  return participants.map((participant) =>
    typeof participant === 'string' ? { partner: participant } : participant,
  );
}
type WrittenParticipant = Exclude<ParticipantRecord, Id>;

/** What participants say of themselves: that they take part, how much they weigh, or how much they pay. */
export type ParticipantForm = 'id' | 'share' | 'amount' | 'both';

export function formOf({ share, amount }: Pick<WrittenParticipant, 'share' | 'amount'>): ParticipantForm {
  if (share !== undefined && amount !== undefined) return 'both';
  return share !== undefined ? 'share' : amount !== undefined ? 'amount' : 'id';
}

/** The form that all of them are in; undefined where there is none, or several. */
export function commonForm(
  participants: readonly Pick<WrittenParticipant, 'share' | 'amount'>[],
): ParticipantForm | undefined {
  const forms = new Set(participants.map(formOf));
  return forms.size === 1 ? [...forms][0] : undefined;
}
