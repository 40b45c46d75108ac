import { feeShares } from '../../budget/economic-plan.ts';
import { actionParts, participantShares } from '../../budget/participant-shares.ts';
import { actionPlanOf } from '../../model/action-plan-years.ts';
import type { Partner } from '../../model/entities.ts';
import { roleOf } from '../../model/governance.ts';
import type { Locale } from '../../templates/locale.ts';
import type { Sharing } from './scope.ts';
import { tableMaker, yesOrNo } from './table-maker.ts';

/** What each partner pays: of the members' fee a row a year, and of actions a row for each action and year. */
export const sharesTable = tableMaker({
  file: 'csvShares',
  columns: [
    'economicPlan',
    'year',
    'partnerId',
    'adoptedBy',
    'role',
    'item',
    'actionId',
    'action',
    'inActionPlan',
    'example',
    'amount',
  ],
  *rows({ sharings, locale }) {
    for (const sharing of sharings) {
      yield* feeRows(sharing, locale);
      yield* partRows(sharing, locale);
    }
  },
});

const roles = { member: 'roleMember', associate: 'roleAssociate' } as const;

function* feeRows(sharing: Sharing, locale: Locale) {
  const { plan, economicPlan, years } = sharing;
  const fee = economicPlan && feeShares(plan, economicPlan);
  if (!fee || 'lacking' in fee) return;
  for (const year of years) {
    const at = fee.years.indexOf(year);
    if (!fee.totals[at]) continue;
    for (const { partner, amounts } of fee.partners)
      yield {
        ...ofPartner(sharing, partner, year, locale),
        item: locale.memberFeeOf,
        example: yesOrNo(economicPlan.record.example === true, locale),
        amount: amounts[at],
      };
  }
}

function* partRows(sharing: Sharing, locale: Locale) {
  const { plan, economicPlan, years, actions } = sharing;
  const key = economicPlan?.record.memberFee;
  const shares = years.map((year) => ({ year, shared: participantShares(plan, actions, year, key) }));
  // Where a population is missing the documents show no shares at all: a part of them would be taken for the whole.
  if (shares.some(({ shared }) => shared && 'lacking' in shared)) return;
  for (const { year, shared } of shares) {
    const actionPlan = actionPlanOf(plan, year);
    for (const { action, parts } of shared ? actionParts(plan, actions, year, key) : [])
      for (const [partner, amount] of parts)
        yield {
          ...ofPartner(sharing, partner, year, locale),
          item: locale.partInActions,
          actionId: action.id,
          action: action.title,
          inActionPlan: actionPlan && yesOrNo(actionPlan.actions.includes(action), locale),
          example: yesOrNo(action.record.example === true, locale),
          amount,
        };
  }
}

function ofPartner({ economicPlan }: Sharing, partner: Partner, year: number, locale: Locale) {
  return {
    economicPlan: economicPlan && `${economicPlan.from}-${economicPlan.to}`,
    year,
    partnerId: partner.id,
    adoptedBy: partner.title,
    role: locale[roles[roleOf(partner)]],
  };
}
