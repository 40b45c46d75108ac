import { feeShares } from '../../budget/economic-plan.ts';
import type { EconomicPlan } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';
import { kroner } from '../figures.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';

const keys = { population: 'feeByPopulation', equal: 'feeEqually', fixed: 'feeFixed' } as const;

/** What each partner pays of the members' fee, to the krone. */
export function memberShares(economicPlan: EconomicPlan, { plan, locale }: BuildContext): readonly Block[] {
  const shares = feeShares(plan, economicPlan);
  const { memberFee } = economicPlan.record;
  if (!shares || !memberFee) return [];
  if ('lacking' in shares) {
    const missing = shares.lacking.map(({ partner, year }) => `${partner.title} ${year}`).join(', ');
    return [paragraph(text(fill(locale.feeLacking, { missing })))];
  }
  return [
    paragraph(text(locale[keys[memberFee.key]])),
    ...table(
      locale.feeCaption,
      [[locale.adoptedBy, words], ...shares.years.map((year) => [String(year), figures] as const)],
      [
        ...shares.partners.map(({ partner, amounts }) => ({
          rowHeader: true,
          cells: [cell(partner.title), ...amounts.map((amount) => cell(kroner(amount)))],
        })),
        {
          rowHeader: true,
          total: true,
          cells: [cell(locale.sum), ...shares.totals.map((amount) => cell(kroner(amount)))],
        },
      ],
    ),
  ];
}
