import type { Action, Partner, Plan } from '../model/entities.ts';
import { commonForm, type Participant, participantsOf, writtenParticipants } from '../model/participants.ts';
import type { MemberFeeRecord } from '../model/records.ts';
import { share } from '../money/share.ts';
import { amountsOf } from './budget.ts';
import { type Weights, weightsBy } from './sharing-key.ts';

/** Whole kroner by partner; nothing of those that are left out. */
export type ByPartner = ReadonlyMap<Partner, number>;

/** What those who take part in actions pay of them in a year. Whole kroner, by partner in the order of `plan.yaml`. */
interface ParticipantShares {
  readonly amounts: readonly number[];
  readonly total: number;
}

/** What those who take part in one action pay of it. */
export interface ActionParts {
  readonly action: Action;
  readonly parts: ByPartner;
}

type Shares = ParticipantShares | Pick<Weights, 'lacking'> | undefined;

/** Documents of a plan ask for the same year again and again. */
const known = new WeakMap<Plan, WeakMap<readonly Action[], Map<string, Shares>>>();

/**
 * Shares what sources of the kind `participants` pay, action by action, among the partners that take part in each: as the
 * action says, else by the key of the members' fee, or equally where there is none. Partners that weigh nothing together (they have
 * no fixed shares) pay equally, too: somebody pays what the plan says is paid.
 * @returns `lacking` where a population that the key asks for is missing; undefined where there is nothing to share, or
 * nobody to share it
 */
export function participantShares(
  plan: Plan,
  actions: readonly Action[],
  year: number,
  key: MemberFeeRecord | undefined,
): Shares {
  const ofPlan = known.get(plan) ?? new WeakMap<readonly Action[], Map<string, Shares>>();
  known.set(plan, ofPlan);
  const ofActions = ofPlan.get(actions) ?? new Map<string, Shares>();
  ofPlan.set(actions, ofActions);
  const name = JSON.stringify([year, key]);
  if (!ofActions.has(name)) ofActions.set(name, sharesIn(plan, actions, year, key));
  return ofActions.get(name);
}

function sharesIn(
  plan: Plan,
  actions: readonly Action[],
  year: number,
  key: MemberFeeRecord | undefined,
): Shares {
  const paid = new Map<Partner, number>(plan.partners.map((partner) => [partner, 0]));
  const lacking = new Map<Partner, Weights['lacking'][number]>();
  let isShared = false;
  let total = 0;
  eachShared(plan, actions, year, key, (_action, participants, amounts) => {
    if ('lacking' in amounts) {
      for (const gap of amounts.lacking) lacking.set(gap.partner, gap);
      return;
    }
    isShared = true;
    participants.forEach(({ partner }, at) => {
      const part = amounts[at] ?? 0;
      paid.set(partner, (paid.get(partner) ?? 0) + part);
      total += part;
    });
  });
  if (lacking.size > 0) return { lacking: [...lacking.values()] };
  return isShared ? { amounts: [...paid.values()], total } : undefined;
}

/** Where the shares come from, action by action: nothing of those of which populations are missing. */
export function actionParts(
  plan: Plan,
  actions: readonly Action[],
  year: number,
  key: MemberFeeRecord | undefined,
): readonly ActionParts[] {
  const all: ActionParts[] = [];
  eachShared(plan, actions, year, key, (action, participants, amounts) => {
    if ('lacking' in amounts) return;
    const parts = new Map<Partner, number>();
    participants.forEach(({ partner }, at) => {
      parts.set(partner, amounts[at] ?? 0);
    });
    all.push({ action, parts });
  });
  return all;
}

/** Takes each action of which those who take part pay something, and how much each does, in their order. */
function eachShared(
  plan: Plan,
  actions: readonly Action[],
  year: number,
  key: MemberFeeRecord | undefined,
  take: (action: Action, participants: readonly Participant[], amounts: ReturnType<typeof partsOf>) => void,
): void {
  const sources = participantSources(plan);
  for (const action of actions) {
    const { bySource } = amountsOf(action, [year]);
    const amount = sources.reduce((sum, id) => sum + (bySource.get(id) ?? 0), 0);
    const participants = amount === 0 ? [] : participantsOf(action, plan);
    if (participants.length > 0) take(action, participants, partsOf(amount, participants, year, key));
  }
}

/** The sources that those who take part pay, by id. */
export function participantSources({ financingSources }: Plan): readonly string[] {
  return financingSources.filter(({ record }) => record.kind === 'participants').map(({ id }) => id);
}

/** What the participants of an action pay by year, where each has an amount: their sum, and the last that has one. */
export function participantAmounts({
  record,
}: Action): ReadonlyMap<number, { readonly sum: number; readonly last: number }> | undefined {
  const participants = writtenParticipants(record);
  if (commonForm(participants) !== 'amount') return undefined;
  const sums = new Map<number, { sum: number; last: number }>();
  for (const [last, { amount = {} }] of participants.entries()) {
    for (const [year, kroner] of Object.entries(amount))
      sums.set(Number(year), { sum: (sums.get(Number(year))?.sum ?? 0) + kroner, last });
  }
  return sums;
}

/** How much of an amount each participant pays, in their order, or whose population is missing. */
function partsOf(
  amount: number,
  participants: readonly Participant[],
  year: number,
  key: MemberFeeRecord | undefined,
): readonly number[] | Pick<Weights, 'lacking'> {
  const form = commonForm(participants);
  if (form === 'amount') return participants.map((participant) => participant.amount?.[String(year)] ?? 0);
  if (form === 'share')
    return share(
      amount,
      participants.map((participant) => participant.share ?? 0),
    );
  const { weights, lacking } = weightsBy(
    key,
    participants.map(({ partner }) => partner),
    year,
  );
  if (lacking.length > 0) return { lacking };
  return share(amount, weights.some((weight) => weight > 0) ? weights : participants.map(() => 1));
}
