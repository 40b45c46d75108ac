import type { EconomicPlan, Partner, Plan } from '../model/entities.ts';
import type { MemberFeeRecord } from '../model/records.ts';

/** The weight of each partner when something is shared in a year, or whose population is missing for it. */
export interface Weights {
  readonly weights: readonly number[];
  readonly lacking: readonly { readonly partner: Partner; readonly year: number }[];
}

/** The economic plan that a year's budget is in: of several, for they are rolled on each year, the one that begins last. */
export function economicPlanOf({ economicPlans }: Plan, year: number): EconomicPlan | undefined {
  const covering = economicPlans.filter(({ from, to }) => from <= year && year <= to);
  return covering.reduce<EconomicPlan | undefined>(
    (last, next) => (last && last.from > next.from ? last : next),
    undefined,
  );
}

/** What partners weigh by a key. Without one, each as much as the other. */
export function weightsBy(
  key: MemberFeeRecord | undefined,
  partners: readonly Partner[],
  year: number,
): Weights {
  const lacking: { partner: Partner; year: number }[] = [];
  const weights = partners.map((partner): number => {
    if (!key || key.key === 'equal') return 1;
    if (key.key === 'fixed') return key.shares?.find((share) => share.partner === partner.id)?.share ?? 0;
    const counted = countedYear(key, year);
    const population = partner.record.population?.[String(counted)];
    if (population === undefined) lacking.push({ partner, year: counted });
    return population ?? 0;
  });
  return { weights, lacking };
}

/** The year whose population is weighed in a year: as the key says, else the one before. */
export function countedYear(key: MemberFeeRecord | undefined, year: number): number {
  return key?.populationYear ?? year - 1;
}
