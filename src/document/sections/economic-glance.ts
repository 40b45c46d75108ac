import { type BudgetFigures, economicFigures } from '../../budget/economic-plan.ts';
import { payingPartners, peopleTogether, perHead, type YearPayments } from '../../budget/partner-payments.ts';
import type { EconomicPlan } from '../../model/entities.ts';
import { membersOf } from '../../model/governance.ts';
import { fill } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import type { BuildContext } from '../build-context.ts';
import type { BarRow, Block, KeyFigures } from '../document.ts';
import { amountInPrint, kroner } from '../figures.ts';
import { largeAmount } from '../large-amount.ts';
import { wholeUnit } from '../price-level.ts';
import { captioned, paragraph, text } from '../words.ts';
import { incomeAndExpenses } from './economic-bars.ts';
import { balanceOf, isBalanced } from './economic-overview.ts';
import { exampleNote } from './example-note.ts';
import { feePayments } from './member-shares.ts';
import { totalUncovered } from './uncovered-in-years.ts';

/** More bars than this are no overview: the largest stand, and what the others pay together. */
const mostBars = 10;

/** The economic plan on a page: whether it balances, its largest figures, its years beside each other, who pays the fee. */
export function economicGlance(
  economicPlan: EconomicPlan,
  context: BuildContext,
  { chart = true }: SectionChoice = { section: 'at-a-glance' },
): readonly Block[] {
  const { plan, locale } = context;
  const budgets = economicFigures(plan, economicPlan);
  const payments = feePayments(economicPlan, context);
  const fees = payments.filter(({ fee }) => fee);
  const heads = feePerHead(fees, context);
  const said = [...balances(budgets, context), ...feeSentence(heads, fees.length, context)];
  return [
    ...(economicPlan.record.example ? [exampleNote(context)] : []),
    paragraph(text(said.join(' ')), 'lead'),
    ...keyFigures(economicPlan, budgets, heads, context),
    ...(chart
      ? budgets.flatMap((figured) => [
          ...(budgets.length > 1 ? [paragraph(text(locale[names[figured.budget]]), 'label')] : []),
          ...incomeAndExpenses(figured, economicPlan, context),
        ])
      : []),
    ...(chart ? feeBars(fees[0], context) : []),
  ];
}

const names = { operating: 'operatingBudget', investment: 'investmentBudget' } as const;

/** Whether each of the budgets balances; said once where all of them do. */
function balances(budgets: readonly BudgetFigures[], context: BuildContext): readonly string[] {
  const { locale } = context;
  const several = budgets.length > 1;
  if (several && budgets.every(isBalanced)) return [locale.bothBalance];
  return budgets.map((figured) => {
    const sentence = balanceOf(figured, several, context);
    return several ? fill(locale.ofBudget, { budget: locale[names[figured.budget]], sentence }) : sentence;
  });
}

interface PerHead {
  readonly year: number;
  readonly amount: number;
}

/** What the fee is for each person in its years; those whose population is not known are left out. */
function feePerHead(fees: readonly YearPayments[], { plan }: BuildContext): readonly PerHead[] {
  const members = membersOf(plan);
  return fees.flatMap((payments) => {
    const paid = [...(payments.fee?.values() ?? [])].reduce((sum, amount) => sum + amount, 0);
    const amount = perHead(paid, peopleTogether(members, payments));
    return amount === undefined ? [] : [{ year: payments.year, amount }];
  });
}

function feeSentence(heads: readonly PerHead[], years: number, { locale }: BuildContext): readonly string[] {
  const [first, last] = [heads[0], heads.at(-1)];
  if (!first || !last || heads.length < 2 || heads.length < years) return [];
  const values = { first: kroner(first.amount), last: kroner(last.amount) };
  if (last.amount > first.amount) return [fill(locale.feeRises, values)];
  if (last.amount < first.amount) return [fill(locale.feeFalls, values)];
  return heads.every(({ amount }) => amount === first.amount) ? [fill(locale.feeStays, values)] : [];
}

/** Of the first year, except what is uncovered in all of them; what there is nothing of is left out. */
function keyFigures(
  economicPlan: EconomicPlan,
  budgets: readonly BudgetFigures[],
  heads: readonly PerHead[],
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const items: KeyFigures['items'][number][] = [];
  const add = (amount: number, sentence: string, values: Readonly<Record<string, string | number>>): void => {
    const { figure, unit } = largeAmount(amount, context);
    items.push({ figure, words: fill(sentence, { unit, ...values }) });
  };
  for (const figured of budgets) {
    const at = figured.columns.findIndex(({ kind }) => kind === 'budget');
    const year = figured.columns[at]?.year ?? economicPlan.from;
    const net = figured.netFunds[at] ?? 0;
    const operating = figured.budget === 'operating';
    const expenses = operating ? locale.expensesFigure : locale.investmentFigure;
    if (operating) add(figured.totalIncome[at] ?? 0, locale.incomeFigure, { year });
    add(figured.totalExpenses[at] ?? 0, expenses, { year });
    if (net !== 0 && operating)
      add(Math.abs(net), net > 0 ? locale.fromFundsFigure : locale.toFundsFigure, { year });
  }
  const [head] = heads;
  if (head) items.push({ figure: kroner(head.amount), words: fill(locale.feeFigure, { year: head.year }) });
  const uncovered = totalUncovered(economicPlan, plan);
  if (uncovered !== 0)
    add(uncovered, locale.uncoveredFigure, {
      years: fill(locale.period, { from: economicPlan.from, to: economicPlan.to }),
    });
  return items.length === 0 ? [] : [{ type: 'key-figures', items: items.slice(0, 5) }];
}

/** What each member pays of the fee in its first year, the largest first; of many, what the others pay together. */
function feeBars(payments: YearPayments | undefined, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  if (!payments?.fee) return [];
  const { fee, year } = payments;
  const all = payingPartners([payments], plan)
    .map((partner) => ({ partner, amount: fee.get(partner) ?? 0 }))
    .sort((one, other) => other.amount - one.amount);
  const shown = all.length > mostBars ? all.slice(0, mostBars - 1) : all;
  const others = all.slice(shown.length);
  const bar = (label: string, value: number): BarRow => ({
    label: text(label),
    value,
    printed: amountInPrint(value),
  });
  const rest = others.reduce((sum, { amount }) => sum + amount, 0);
  return [
    {
      type: 'bars',
      caption: captioned(fill(locale.feeIn, { year }), wholeUnit(1, context)),
      header: { label: locale.adoptedBy, value: locale.amountColumn },
      rows: [
        ...shown.map(({ partner, amount }) => bar(partner.title, amount)),
        ...(others.length > 0 ? [bar(fill(locale.otherPartners, { count: others.length }), rest)] : []),
      ],
    },
  ];
}
