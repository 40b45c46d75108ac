import type { ActionParts, ByPartner } from '../../budget/participant-shares.ts';
import { payingPartners, paymentsIn, type YearPayments } from '../../budget/partner-payments.ts';
import { economicPlanOf } from '../../budget/sharing-key.ts';
import { yearsTitle } from '../../model/action-plan-years.ts';
import type { Action, ActionPlan, EconomicPlan, Partner } from '../../model/entities.ts';
import { commonForm, writtenParticipants } from '../../model/participants.ts';
import { fill } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, TableRow } from '../document.ts';
import { amountInPrint } from '../figures.ts';
import { pricedCaption } from '../price-level.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { membersTable } from './members-table.ts';
import { undividedMoney } from './undivided-money.ts';
import { partnerName } from './who.ts';

const feeKeys = { population: 'feeByPopulation', equal: 'feeEqually', fixed: 'feeFixed' } as const;
const partKeys = { population: 'partsByPopulation', equal: 'partsEqually', fixed: 'partsFixed' } as const;

/**
 * What each partner pays in the years of an economic plan, to the krone, in one table; where the template asks for all of
 * it, in one more for each of what it is made of.
 */
export function memberShares(
  economicPlan: EconomicPlan,
  context: BuildContext,
  { detail = false }: SectionChoice = { section: 'member-shares' },
): readonly Block[] {
  const { from, to } = economicPlan;
  const { locale } = context;
  const payments = feePayments(economicPlan, context);
  return [
    ...payTable(payments, fill(locale.period, { from, to }), context.plan.actions, context),
    ...(detail
      ? [
          ...byYear(locale.feeCaption, payments, ({ fee }) => fee, context),
          ...byYear(locale.partsCaption, payments, ({ parts }) => parts, context),
        ]
      : []),
  ];
}

/** What the partners pay in the years of an economic plan, in rising order. */
export function feePayments(
  economicPlan: EconomicPlan,
  { plan }: Pick<BuildContext, 'plan'>,
): readonly YearPayments[] {
  return [...economicPlan.record.years]
    .sort((a, b) => a - b)
    .map((year) => paymentsIn(year, plan.actions, economicPlan, plan));
}

/** What each partner pays in the years of an action plan: of the members' fee, where an economic plan has it, and of actions. */
export function membersPay(actionPlan: ActionPlan, context: BuildContext): readonly Block[] {
  const payments = actionPayments(actionPlan, context);
  // A fee that goes to none of its actions is no part of an action plan.
  if (payments.every(({ parts, lacking }) => !parts && lacking.length === 0)) return [];
  return payTable(payments, yearsTitle(actionPlan), actionPlan.actions, context);
}

/** What the partners pay in the years of an action plan. */
export function actionPayments(
  { years, actions }: ActionPlan,
  { plan }: Pick<BuildContext, 'plan'>,
): readonly YearPayments[] {
  return years.map((year) => paymentsIn(year, actions, economicPlanOf(plan, year), plan));
}

function payTable(
  payments: readonly YearPayments[],
  period: string,
  ofPeriod: readonly Action[],
  context: BuildContext,
): readonly Block[] {
  const { locale } = context;
  const years = payments.map(({ year }) => year);
  const undivided = undividedMoney(ofPeriod, years, context);
  const lacking = payments.flatMap((one) => one.lacking);
  if (lacking.length > 0) {
    const missing = [...new Set(lacking.map(({ partner, year }) => `${partner.title} ${year}`))].join(', ');
    return [paragraph(text(fill(locale.feeLacking, { missing })))];
  }
  const actions = payments.flatMap((one) => one.actions());
  const [fee] = payments.filter((one) => one.fee);
  const key = payments.find((one) => one.key)?.key;
  return membersTable(fill(locale.membersPay, { year: period }), payments, context, [
    ...(fee?.key ? [locale[feeKeys[fee.key.key]]] : []),
    ...(actions.length > 0 ? [sharedBy(key?.key ?? 'equal', actions, context)] : []),
    ...(undivided === undefined ? [] : [undivided]),
  ]);
}

/** How the parts were worked out: by the key, and in some actions as agreed there. */
function sharedBy(
  key: keyof typeof partKeys,
  actions: readonly ActionParts[],
  { locale }: BuildContext,
): string {
  const agreed = actions.filter(({ action }) => isAgreed(action)).length;
  if (agreed > 0 && agreed === actions.length) return locale.partsAgreed;
  const byKey = locale[partKeys[key]];
  return agreed > 0 ? `${byKey} ${locale.partsAgreedInSome}` : byKey;
}

/** Whether an action says itself what each of its participants pays. */
function isAgreed({ record }: Action): boolean {
  const form = commonForm(writtenParticipants(record));
  return form === 'share' || form === 'amount';
}

/** A part of what partners pay, with a column for each year; nothing where nobody pays any. */
function byYear(
  caption: string,
  payments: readonly YearPayments[],
  partOf: (payments: YearPayments) => ByPartner | undefined,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  if (payments.every((one) => partOf(one) === undefined)) return [];
  const amountOf = (partner: Partner, one: YearPayments): number => partOf(one)?.get(partner) ?? 0;
  const partners = payingPartners(payments, plan);
  return table(
    pricedCaption(caption, context),
    [[locale.adoptedBy, words], ...payments.map(({ year }) => [String(year), figures] as const)],
    [
      ...partners.map(
        (partner): TableRow => ({
          rowHeader: 'plain',
          cells: [
            cell(partnerName(partner, locale)),
            ...payments.map((one) => cell(amountInPrint(amountOf(partner, one)))),
          ],
        }),
      ),
      {
        rowHeader: true,
        total: true,
        cells: [
          cell(locale.sum),
          ...payments.map((one) =>
            cell(amountInPrint(partners.reduce((sum, partner) => sum + amountOf(partner, one), 0))),
          ),
        ],
      },
    ],
  );
}
