import type { ActionParts } from '../../budget/participant-shares.ts';
import {
  payingPartners,
  peopleOf,
  perHead,
  totalPayments,
  type YearPayments,
} from '../../budget/partner-payments.ts';
import { economicPlanOf } from '../../budget/sharing-key.ts';
import type { ActionPlan, Partner } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Column, TableRow } from '../document.ts';
import { amountInPrint, decimal } from '../figures.ts';
import { pricedCaption } from '../price-level.ts';
import { cell, figures, table, text, words } from '../words.ts';
import { actionPayments, feePayments } from './member-shares.ts';
import { isPaidIn, sharesOf } from './members-table.ts';

/** What all partners pay in the years of an action plan, and in the further years of the economic plan. */
export interface AllPayments {
  readonly payments: readonly YearPayments[];
  readonly further: readonly YearPayments[];
  /** What the parts of actions in the years of the action plan are made of: the same each time. */
  actions(): readonly ActionParts[];
}

export function allPayments(actionPlan: ActionPlan, context: BuildContext): AllPayments {
  const payments = actionPayments(actionPlan, context);
  let actions: readonly ActionParts[] | undefined;
  return {
    payments,
    further: furtherPayments(actionPlan, context),
    actions() {
      actions ??= payments.flatMap((one) => one.actions());
      return actions;
    },
  };
}

/**
 * What a partner pays, of the fee and of actions: in the years of the action plan and the further ones of the economic
 * plan, and of the first year for each person and of what all pay. Nothing where it pays nothing.
 */
export function partnerPayments(
  partner: Partner,
  paid: AllPayments,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale, wordsLanguage } = context;
  const all = [...paid.payments, ...paid.further];
  const [first, ...others] = all;
  if (!first || all.some(({ lacking }) => lacking.length > 0)) return [];
  const further = others.some(isPaidIn([partner])) ? others : [];
  const partners = payingPartners(all, plan);
  const at = partners.indexOf(partner);
  const people = peopleOf(partner, first);
  const parts: readonly Part[] = [
    { title: locale.memberFeeOf, of: ({ fee }, one) => fee?.get(one) ?? 0 },
    { title: locale.partInActions, of: (year, one) => year.parts?.get(one) ?? 0 },
    { title: locale.sum, of: (year, one) => totalPayments(year, [one]).get(one) ?? 0, total: true },
  ];
  const isPaid = ({ of }: Part): boolean => all.some((year) => of(year, partner) !== 0);
  const filled = parts.filter(isPaid);
  if (filled.length === 0) return [];
  // Its part in actions of one year alone is at the top of the page, and beside each action.
  if (further.length === 0 && filled.every(({ title }) => title !== locale.memberFeeOf)) return [];
  // One part alone is the sum.
  const shown = filled.length > 2 ? filled : filled.slice(0, 1);
  const rowOf = ({ title, of, total = false }: Part): TableRow => {
    const tenths = sharesOf(partners.map((one) => of(first, one)))?.[at];
    const amount = of(first, partner);
    return {
      rowHeader: true,
      ...(total && { total }),
      cells: [
        cell(title),
        cell(amountInPrint(amount)),
        ...(people ? [cell(amountInPrint(perHead(amount, people)))] : []),
        cell(tenths === undefined ? '–' : decimal(tenths / 10, 1, wordsLanguage)),
        ...further.map((year) => cell(amountInPrint(of(year, partner)))),
      ],
    };
  };
  const main: Column = { ...figures, main: true };
  const ofFirst = people ? 3 : 2;
  return table(
    pricedCaption(fill(locale.partnerPays, { name: partner.title }), context),
    [
      [locale.item, words],
      [further.length > 0 ? locale.amountColumn : String(first.year), main],
      ...(people ? [[locale.perHead, figures] as const] : []),
      [locale.shareOfAll, figures],
      ...further.map(({ year }) => [String(year), figures] as const),
    ],
    shown.map(rowOf),
    {
      wide: true,
      dense: true,
      ...(further.length > 0 && {
        spans: [
          { content: [], columns: 1 },
          { content: text(String(first.year)), columns: ofFirst },
          { content: text(locale.furtherYears), columns: further.length },
        ],
      }),
    },
  );
}

interface Part {
  readonly title: string;
  of(payments: YearPayments, partner: Partner): number;
  readonly total?: boolean;
}

/**
 * What is paid in the years of the economic plan after those of the action plan. What was adopted knows the actions of its
 * own years alone.
 */
function furtherPayments({ years, to }: ActionPlan, context: BuildContext): readonly YearPayments[] {
  const economicPlan = economicPlanOf(context.plan, years[0] ?? to);
  if (!economicPlan || context.adopted) return [];
  return feePayments(economicPlan, context).filter(({ year }) => year > to);
}
