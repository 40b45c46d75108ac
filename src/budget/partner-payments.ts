import type { Action, EconomicPlan, Partner, Plan } from '../model/entities.ts';
import { roleOf } from '../model/governance.ts';
import type { MemberFeeRecord } from '../model/records.ts';
import { feeShares } from './economic-plan.ts';
import { type ActionParts, actionParts, type ByPartner, participantShares } from './participant-shares.ts';
import { countedYear, type Weights } from './sharing-key.ts';

/** What the partners pay in a year: of the members' fee, and of the actions that they take part in. */
export interface YearPayments {
  readonly year: number;
  /** By which the fee is shared, and the parts where an action says nothing else. */
  readonly key: MemberFeeRecord | undefined;
  /** Where populations are missing nothing is known of the year. */
  readonly lacking: Weights['lacking'];
  /** Undefined where there is no fee in the year. */
  readonly fee: ByPartner | undefined;
  /** Undefined where nobody pays a part of an action. */
  readonly parts: ByPartner | undefined;
  /** What the parts are made of: worked out each time that it is asked for, as it is long. */
  actions(): readonly ActionParts[];
}

/**
 * What the partners pay in a year.
 * @param economicPlan the one that has the fee of the year
 */
export function paymentsIn(
  year: number,
  actions: readonly Action[],
  economicPlan: EconomicPlan | undefined,
  plan: Plan,
): YearPayments {
  const key = economicPlan?.record.memberFee;
  const shares = participantShares(plan, actions, year, key);
  const fee = economicPlan && feeShares(plan, economicPlan);
  const lacking = [
    ...(fee && 'lacking' in fee ? fee.lacking : []),
    ...(shares && 'lacking' in shares ? shares.lacking : []),
  ];
  const at = fee && 'years' in fee ? fee.years.indexOf(year) : -1;
  const hasFee = fee && 'years' in fee && (fee.totals[at] ?? 0) !== 0;
  const parts = shares && 'amounts' in shares ? shares : undefined;
  const [first] = lacking;
  return {
    year,
    key,
    lacking,
    fee:
      hasFee && !first
        ? new Map(fee.partners.map(({ partner, amounts }) => [partner, amounts[at] ?? 0]))
        : undefined,
    parts:
      parts && !first
        ? new Map(plan.partners.map((partner, index) => [partner, parts.amounts[index] ?? 0]))
        : undefined,
    actions: () => (parts ? actionParts(plan, actions, year, key) : []),
  };
}

/** What each partner pays in a year altogether. */
export function totalPayments({ fee, parts }: YearPayments, partners: readonly Partner[]): ByPartner {
  return new Map(partners.map((partner) => [partner, (fee?.get(partner) ?? 0) + (parts?.get(partner) ?? 0)]));
}

/** The members, and the other partners that pay something in some years. */
export function payingPartners(
  payments: readonly YearPayments[],
  { partners }: Pick<Plan, 'partners'>,
): readonly Partner[] {
  return partners.filter(
    (partner) =>
      roleOf(partner) === 'member' ||
      payments.some(({ fee, parts }) => fee?.get(partner) || parts?.get(partner)),
  );
}

/** How many people a partner has by the key of a year; undefined where the plan does not say. */
export function peopleOf({ record }: Partner, { key, year }: Pick<YearPayments, 'key' | 'year'>) {
  return record.population?.[String(countedYear(key, year))];
}

/** Whole kroner for each person; undefined where there are none, or nobody knows how many. */
export function perHead(amount: number, people: number | undefined): number | undefined {
  return people ? Math.round(amount / people) : undefined;
}

/** The people of some partners together; undefined where one of them is not known. */
export function peopleTogether(
  partners: readonly Partner[],
  payments: Pick<YearPayments, 'key' | 'year'>,
): number | undefined {
  let sum = 0;
  for (const partner of partners) {
    const people = peopleOf(partner, payments);
    if (people === undefined) return undefined;
    sum += people;
  }
  return sum;
}
