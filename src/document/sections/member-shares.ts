import { type FeeShares, feeShares } from '../../budget/economic-plan.ts';
import { type ParticipantShares, participantShares } from '../../budget/participant-shares.ts';
import { economicPlanOf, type Weights } from '../../budget/sharing-key.ts';
import { yearsTitle } from '../../model/action-plan-years.ts';
import type { Action, ActionPlan, EconomicPlan, Partner, Plan } from '../../model/entities.ts';
import { roleOf } from '../../model/governance.ts';
import { commonForm, writtenParticipants } from '../../model/participants.ts';
import type { MemberFeeRecord } from '../../model/records.ts';
import { fill, type Locale } from '../../templates/locale.ts';
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

/** What each partner pays in the years of an action plan: of the members' fee, where an economic plan has it, and of actions. */
export function membersPay(actionPlan: ActionPlan, context: BuildContext): readonly Block[] {
  const paid = actionPlan.years.flatMap((year) => paidIn(actionPlan, year, context) ?? []);
  if (paid.length === 0) return [];
  const lacking = paid.flatMap(({ lacking }) => lacking);
  if (lacking.length > 0) return [sharesLacking(lacking, context)];
  const [only] = paid;
  const tables =
    actionPlan.years.length === 1 && only
      ? payInOneYear(only, context)
      : payByYear(paid, yearsTitle(actionPlan), context);
  const actions = paid.flatMap(({ actions }) => actions);
  return [...tables, paragraph(text(sharedBy(only?.key, actions, context)), 'note')];
}

/** What partners pay in one year. */
interface Paid {
  readonly year: number;
  readonly key: MemberFeeRecord | undefined;
  readonly lacking: Weights['lacking'];
  /** Nothing where there is no fee that year. */
  readonly fee: ByPartner | undefined;
  readonly parts: ByPartner;
  readonly actions: ParticipantShares['actions'];
}

/** Nothing where partners take part in no action of the year. */
function paidIn(actionPlan: ActionPlan, year: number, { plan }: BuildContext): Paid | undefined {
  const economicPlan = economicPlanOf(plan, year);
  const key = economicPlan?.record.memberFee;
  const shares = participantShares(plan, actionPlan.actions, year, key);
  if (!shares) return undefined;
  if ('lacking' in shares)
    return { year, key, lacking: shares.lacking, fee: undefined, parts: new Map(), actions: [] };
  const fee = economicPlan && feeShares(plan, economicPlan);
  const at = fee && 'years' in fee ? fee.years.indexOf(year) : -1;
  const feeOf = fee && 'years' in fee && (fee.totals[at] ?? 0) !== 0 ? feeIn(fee, at) : undefined;
  return { year, key, lacking: [], fee: feeOf, parts: partsIn(shares, plan), actions: shares.actions };
}

/** The fee and the parts beside each other. */
function payInOneYear({ year, fee, parts }: Paid, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const columns: Column[] = [
    ...(fee ? [{ heading: locale.memberFeeOf, amounts: fee }] : []),
    { heading: locale.partInActions, amounts: parts },
  ];
  return byPartner(
    fill(locale.membersPay, { year }),
    columns.length > 1 ? [...columns, sumOfColumns(columns, plan, locale)] : columns,
    context,
  );
}

/** A table of the fee and one of the parts, each with a column for each year and one for their sum. */
function payByYear(paid: readonly Paid[], years: string, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const caption = fill(locale.membersPay, { year: years });
  const tableOf = (title: string, amountsOf: (paid: Paid) => ByPartner | undefined): readonly Block[] => {
    const columns = paid.map((one) => ({
      heading: String(one.year),
      amounts: amountsOf(one) ?? new Map<Partner, number>(),
    }));
    return byPartner(title, [...columns, sumOfColumns(columns, plan, locale)], context);
  };
  const hasFee = paid.some(({ fee }) => fee !== undefined);
  return [
    ...(hasFee ? tableOf(locale.feeCaption, ({ fee }) => fee) : []),
    ...tableOf(hasFee ? locale.partsCaption : caption, ({ parts }) => parts),
  ];
}

/** A column for what each partner pays in all of some columns. */
function sumOfColumns(columns: readonly Column[], { partners }: Plan, { sum: heading }: Locale): Column {
  const sumFor = (partner: Partner): number =>
    columns.reduce((sum, { amounts }) => sum + (amounts.get(partner) ?? 0), 0);
  return { heading, amounts: new Map(partners.map((partner) => [partner, sumFor(partner)])) };
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
