import {
  payingPartners,
  peopleOf,
  peopleTogether,
  perHead,
  totalPayments,
  type YearPayments,
} from '../../budget/partner-payments.ts';
import type { Partner } from '../../model/entities.ts';
import { share } from '../../money/share.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Column, TableRow } from '../document.ts';
import { amountInPrint, decimal } from '../figures.ts';
import { pricedCaption } from '../price-level.ts';
import { cell, figures, table, text, words } from '../words.ts';
import { partnerName } from './who.ts';

/** A column of what partners pay, with what is beside the sum. */
interface PayColumn {
  readonly heading: string;
  readonly column: Column;
  of(partner: Partner): string;
  readonly total: string;
}

const main: Column = { ...figures, main: true };

/**
 * What each partner pays: in the first year the fee, the part in actions and their sum, for each person and of all; in the
 * further years the sum. A column that would say what another one says is left out, as is one that nothing is known of.
 * @param notes below it, how the amounts were worked out
 */
export function membersTable(
  caption: string,
  payments: readonly YearPayments[],
  context: BuildContext,
  notes: readonly string[],
): readonly Block[] {
  const { plan, locale } = context;
  const paid = payments.filter(({ fee, parts }) => fee || parts);
  if (paid.length === 0) return [];
  const partners = payingPartners(payments, plan);
  const [first, ...others] = payments;
  if (!first) return [];
  // Where nobody pays anything later, columns of dashes would say so.
  const further = others.some(isPaidIn(partners)) ? others : [];
  const ofFirst = firstColumns(first, payments, partners, context);
  const columns = [...ofFirst, ...further.map((one) => sumColumn(String(one.year), figures, one, partners))];
  return table(
    pricedCaption(caption, context),
    [[locale.adoptedBy, words], ...columns.map(({ heading, column }) => [heading, column] as const)],
    [
      ...partners.map(
        (partner): TableRow => ({
          rowHeader: 'plain',
          cells: [cell(partnerName(partner, locale)), ...columns.map(({ of }) => cell(of(partner)))],
        }),
      ),
      {
        rowHeader: true,
        total: true,
        cells: [cell(locale.sum), ...columns.map(({ total }) => cell(total))],
      },
    ],
    {
      wide: true,
      dense: true,
      ...(further.length > 0 && {
        spans: [
          { content: [], columns: 1 },
          { content: text(String(first.year)), columns: ofFirst.length },
          { content: text(locale.sum), columns: further.length },
        ],
      }),
      notes: notes.map(text),
    },
  );
}

/** Whether any of the partners pays something in a year. */
export function isPaidIn(partners: readonly Partner[]): (payments: YearPayments) => boolean {
  return (payments) => [...totalPayments(payments, partners).values()].some((amount) => amount !== 0);
}

function firstColumns(
  first: YearPayments,
  payments: readonly YearPayments[],
  partners: readonly Partner[],
  { locale, wordsLanguage }: BuildContext,
): readonly PayColumn[] {
  const { fee, parts } = first;
  const hasFee = payments.some((one) => one.fee);
  const hasParts = payments.some((one) => one.parts);
  const both = hasFee && hasParts;
  const totals = totalPayments(first, partners);
  const all = sumOf(totals);
  const people = partners.map((partner) => peopleOf(partner, first));
  const shares = sharesOf(partners.map((partner) => totals.get(partner) ?? 0));
  const percent = (tenths: number): string => decimal(tenths / 10, 1, wordsLanguage);
  return [
    ...(hasFee ? [amountColumn(locale.memberFeeOf, both ? figures : main, fee, partners)] : []),
    ...(hasParts ? [amountColumn(locale.partInActions, both ? figures : main, parts, partners)] : []),
    ...(both ? [sumColumn(locale.sum, main, first, partners)] : []),
    ...(people.some((count) => count !== undefined)
      ? [
          {
            heading: locale.perHead,
            column: figures,
            of: (partner: Partner) =>
              amountInPrint(perHead(totals.get(partner) ?? 0, peopleOf(partner, first))),
            total: amountInPrint(perHead(all, peopleTogether(partners, first))),
          },
        ]
      : []),
    ...(shares
      ? [
          {
            heading: locale.shareOfAll,
            column: figures,
            of: (partner: Partner) => percent(shares[partners.indexOf(partner)] ?? 0),
            total: percent(1000),
          },
        ]
      : []),
  ];
}

function amountColumn(
  heading: string,
  column: Column,
  amounts: ReadonlyMap<Partner, number> = new Map(),
  partners: readonly Partner[] = [],
): PayColumn {
  return {
    heading,
    column,
    of: (partner) => amountInPrint(amounts.get(partner) ?? 0),
    total: amountInPrint(partners.reduce((sum, partner) => sum + (amounts.get(partner) ?? 0), 0)),
  };
}

function sumColumn(
  heading: string,
  column: Column,
  payments: YearPayments,
  partners: readonly Partner[],
): PayColumn {
  return amountColumn(heading, column, totalPayments(payments, partners), partners);
}

/**
 * How much of all each pays, in tenths of a per cent that are 1000 together; undefined where that cannot be said: nobody
 * pays, or some get money back.
 */
export function sharesOf(amounts: readonly number[]): readonly number[] | undefined {
  if (amounts.some((amount) => amount < 0) || amounts.every((amount) => amount === 0)) return undefined;
  return share(1000, amounts);
}

function sumOf(amounts: ReadonlyMap<Partner, number>): number {
  return [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
}
