import type { Action, Partner, Plan } from '../model/entities.ts';
import type { MemberFeeRecord } from '../model/records.ts';
import { share } from '../money/share.ts';
import { amountsOf } from './budget.ts';
import { type Weights, weightsBy } from './sharing-key.ts';

/** What those who take part in actions pay of them in a year. Whole kroner, by partner in the order of `plan.yaml`. */
export interface ParticipantShares {
  readonly amounts: readonly number[];
  readonly total: number;
  /** Where it comes from, action by action. */
  readonly actions: readonly ActionParts[];
}

/** What those who take part in one action pay of it. */
interface ActionParts {
  readonly action: Action;
  readonly parts: readonly { readonly partner: Partner; readonly amount: number }[];
}

/**
 * Shares what sources of the kind `participants` pay, action by action, among the partners that take part in each: by the
 * key of the members' fee, or equally where there is none. Partners that weigh nothing together (they have
 * no fixed shares) pay equally, too: somebody pays what the plan says is paid.
 * @returns `lacking` where a population that the key asks for is missing; undefined where there is nothing to share, or
 * nobody to share it
 */
export function participantShares(
  plan: Plan,
  actions: readonly Action[],
  year: number,
  key: MemberFeeRecord | undefined,
): ParticipantShares | Pick<Weights, 'lacking'> | undefined {
  const sources = plan.financingSources.filter(({ record }) => record.kind === 'participants');
  const paid = new Map<Partner, number>(plan.partners.map((partner) => [partner, 0]));
  const lacking = new Map<Partner, Weights['lacking'][number]>();
  const shared: ActionParts[] = [];
  let total = 0;
  for (const action of actions) {
    const { bySource } = amountsOf(action, [year]);
    const amount = sources.reduce((sum, { id }) => sum + (bySource.get(id) ?? 0), 0);
    const partners = participantsOf(action, plan);
    if (amount === 0 || partners.length === 0) continue;
    const weighing = weightsBy(key, partners, year);
    for (const gap of weighing.lacking) lacking.set(gap.partner, gap);
    if (weighing.lacking.length > 0) continue;
    const weights = weighing.weights.some((weight) => weight > 0) ? weighing.weights : partners.map(() => 1);
    const amounts = share(amount, weights);
    const parts = partners.map((partner, at) => ({ partner, amount: amounts[at] ?? 0 }));
    for (const { partner, amount: part } of parts) paid.set(partner, (paid.get(partner) ?? 0) + part);
    shared.push({ action, parts });
    total += amount;
  }
  if (lacking.size > 0) return { lacking: [...lacking.values()] };
  return shared.length > 0 ? { amounts: [...paid.values()], total, actions: shared } : undefined;
}

/** The partners that take part in an action: all, where it does not say otherwise. */
function participantsOf({ record }: Action, { partners }: Plan): readonly Partner[] {
  const named = partners.filter(({ id }) => record.participants?.includes(id));
  return named.length > 0 ? named : partners;
}
