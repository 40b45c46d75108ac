import type { Weight } from '../templates/weights.ts';
import type { Partner, Plan } from './entities.ts';
import { namedIn } from './named.ts';
import type { AdoptionRecord, Id, PartnerRole } from './records.ts';

/** Who decides on a plan. */
export interface Governance {
  readonly adoptedBy: 'owner' | 'partners';
  /** The body that decides on changes between adoptions, and on the whole plan where the owner adopts alone. */
  readonly body: string;
  /** Kroner of an action and year that may be reallocated without a decision. */
  readonly delegatedLimit: number;
  /** Those that each of the plan's documents must be adopted by. Nobody where partners adopt and none is a member. */
  readonly adopters: readonly Adopter[];
}

/** Somebody that adopts: a partner, or the owner. */
export interface Adopter {
  /** Undefined for the owner's own body. */
  readonly partner: Id | undefined;
  readonly name: string;
}

/** Who decides on a plan, by `governance` in `plan.yaml`; where that does not say, its owner does, alone. */
export function governanceOf(plan: Pick<Plan, 'record' | 'partners'>): Governance {
  const { owner, governance = {} } = plan.record;
  const { adoptedBy = 'owner', body = owner, delegatedLimit = 0 } = governance;
  const adopters: readonly Adopter[] =
    adoptedBy === 'partners'
      ? membersOf(plan).map(({ id, title }) => ({ partner: id, name: title }))
      : [{ partner: undefined, name: body }];
  return { adoptedBy, body, delegatedLimit, adopters };
}

/** Whether it is known who adopts: of a `plan.yaml` that is broken, what is left of it may not say. */
export function knowsAdopters({ whole, record, unreadKinds, prunedKinds }: Plan): boolean {
  if (whole && !prunedKinds.has('plan')) return true;
  return record.governance?.adoptedBy !== undefined && !unreadKinds.has('partner');
}

/** The partners that decide and pay with the others, in the order of `plan.yaml`. */
export function membersOf({ partners }: Pick<Plan, 'partners'>): readonly Partner[] {
  return partners.filter((partner) => roleOf(partner) === 'member');
}

export function roleOf({ record: { role = 'member' } }: Partner): PartnerRole {
  return role;
}

/** Those that must adopt a document of a plan and have not. */
export function missingAdopters(plan: Plan, adoptions: readonly AdoptionRecord[]): readonly Adopter[] {
  const adopted = new Set(adoptions.map(({ partner }) => partner));
  return governanceOf(plan).adopters.filter(({ partner }) => !adopted.has(partner));
}

/** Who adopted: the partner's name, or the body's where it is the owner's. */
export function adopterName({ partner, body }: Pick<AdoptionRecord, 'partner' | 'body'>, plan: Plan): string {
  return partner === undefined ? body : (namedIn(plan, partner, 'partner')?.title ?? partner);
}

/** A weight as it counts in a plan: where the owner adopts alone, what every member must decide is for the owner's body. */
export function weightIn(weight: Weight, plan: Plan): Weight {
  return weight === 'members' && governanceOf(plan).adoptedBy === 'owner' ? 'decision' : weight;
}
