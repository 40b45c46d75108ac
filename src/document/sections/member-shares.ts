import { type FeeShares, feeShares } from '../../budget/economic-plan.ts';
import { type ParticipantShares, participantShares } from '../../budget/participant-shares.ts';
import { economicPlanOf, type Weights } from '../../budget/sharing-key.ts';
import type { Action, ActionPlan, EconomicPlan, Partner, Plan } from '../../model/entities.ts';
import { roleOf } from '../../model/governance.ts';
import { commonForm, writtenParticipants } from '../../model/participants.ts';
import type { MemberFeeRecord } from '../../model/records.ts';
import { fill } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';
import { kroner } from '../figures.ts';
import { priced } from '../price-level.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { partnerName } from './who.ts';

const feeKeys = { population: 'feeByPopulation', equal: 'feeEqually', fixed: 'feeFixed' } as const;
const partKeys = { population: 'partsByPopulation', equal: 'partsEqually', fixed: 'partsFixed' } as const;

/** What each partner pays in the years of an economic plan, to the krone: of the members' fee, and of actions. */
export function memberShares(economicPlan: EconomicPlan, context: BuildContext): readonly Block[] {
  return [...feeByYear(economicPlan, context), ...partsByYear(economicPlan, context)];
}

/** What each partner pays in the year of an action plan: of the members' fee, where an economic plan has it, and of actions. */
export function membersPay({ year, actions }: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const economicPlan = economicPlanOf(plan, year);
  const key = economicPlan?.record.memberFee;
  const parts = participantShares(plan, actions, year, key);
  if (!parts) return [];
  if ('lacking' in parts) return [sharesLacking(parts.lacking, context)];
  const fee = economicPlan && feeShares(plan, economicPlan);
  const at = fee && 'years' in fee ? fee.years.indexOf(year) : -1;
  const feeOf = fee && 'years' in fee && (fee.totals[at] ?? 0) !== 0 ? fee : undefined;
  const columns: Column[] = [
    ...(feeOf ? [{ heading: locale.memberFeeOf, amounts: feeIn(feeOf, at) }] : []),
    { heading: locale.partInActions, amounts: partsIn(parts, plan) },
  ];
  const sums = new Map(
    plan.partners.map((partner) => [
      partner,
      columns.reduce((sum, { amounts }) => sum + (amounts.get(partner) ?? 0), 0),
    ]),
  );
  return [
    ...byPartner(
      fill(locale.membersPay, { year }),
      columns.length > 1 ? [...columns, { heading: locale.sum, amounts: sums }] : columns,
      context,
    ),
    paragraph(text(sharedBy(key, parts.actions, context)), 'note'),
  ];
}

function feeByYear(economicPlan: EconomicPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const shares = feeShares(plan, economicPlan);
  const { memberFee } = economicPlan.record;
  if (!shares || !memberFee) return [];
  if ('lacking' in shares) return [sharesLacking(shares.lacking, context)];
  const columns = shares.years.map((year, at) => ({
    heading: String(year),
    amounts: feeIn(shares, at),
  }));
  return [paragraph(text(locale[feeKeys[memberFee.key]])), ...byPartner(locale.feeCaption, columns, context)];
}

function partsByYear(economicPlan: EconomicPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const { years, memberFee } = economicPlan.record;
  const rising = [...years].sort((a, b) => a - b);
  const shares = rising.map((year) => participantShares(plan, plan.actions, year, memberFee));
  const lacking = shares.flatMap((share) => (share && 'lacking' in share ? share.lacking : []));
  if (lacking.length > 0) return [sharesLacking(lacking, context)];
  if (shares.every((share) => share === undefined)) return [];
  const columns = rising.map((year, at): Column => {
    const share = shares[at];
    return {
      heading: String(year),
      amounts: share && 'amounts' in share ? partsIn(share, plan) : new Map(),
    };
  });
  const actions = shares.flatMap((share) => (share && 'actions' in share ? share.actions : []));
  return [
    paragraph(text(sharedBy(memberFee, actions, context))),
    ...byPartner(locale.partsCaption, columns, context),
  ];
}

/** How the parts were worked out: by the key, and in some actions as agreed there. */
function sharedBy(
  key: MemberFeeRecord | undefined,
  actions: ParticipantShares['actions'],
  { locale }: BuildContext,
): string {
  const agreed = actions.filter(({ action }) => isAgreed(action)).length;
  if (agreed > 0 && agreed === actions.length) return locale.partsAgreed;
  const byKey = locale[partKeys[key?.key ?? 'equal']];
  return agreed > 0 ? `${byKey} ${locale.partsAgreedInSome}` : byKey;
}

/** Whether an action says itself what each of its participants pays. */
function isAgreed({ record }: Action): boolean {
  const form = commonForm(writtenParticipants(record));
  return form === 'share' || form === 'amount';
}

/** What partners pay; nothing of those that are left out. */
type ByPartner = ReadonlyMap<Partner, number>;

interface Column {
  readonly heading: string;
  readonly amounts: ByPartner;
}

/** The fee of a year of those that its shares list. */
function feeIn({ partners }: FeeShares, at: number): ByPartner {
  return new Map(partners.map(({ partner, amounts }) => [partner, amounts[at] ?? 0]));
}

function partsIn({ amounts }: ParticipantShares, { partners }: Plan): ByPartner {
  return new Map(partners.map((partner, at) => [partner, amounts[at] ?? 0]));
}

/** A row for each member and each other partner that pays, and one for the sums. */
function byPartner(caption: string, columns: readonly Column[], context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const sumOf = (amounts: ByPartner): number =>
    [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  const shown = plan.partners.filter(
    (partner) => roleOf(partner) === 'member' || columns.some(({ amounts }) => amounts.get(partner)),
  );
  return table(
    priced(caption, context),
    [[locale.adoptedBy, words], ...columns.map(({ heading }) => [heading, figures] as const)],
    [
      ...shown.map((partner) => ({
        rowHeader: true,
        cells: [
          cell(partnerName(partner, locale)),
          ...columns.map(({ amounts }) => cell(kroner(amounts.get(partner) ?? 0))),
        ],
      })),
      {
        rowHeader: true,
        total: true,
        cells: [cell(locale.sum), ...columns.map(({ amounts }) => cell(kroner(sumOf(amounts))))],
      },
    ],
  );
}

function sharesLacking(lacking: Weights['lacking'], { locale }: BuildContext): Block {
  const missing = [...new Set(lacking.map(({ partner, year }) => `${partner.title} ${year}`))].join(', ');
  return paragraph(text(fill(locale.feeLacking, { missing })));
}
