import { amountsOf } from '../../budget/budget.ts';
import type { Action, EconomicPlan, Plan } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import { actionTitle } from '../build-context.ts';
import type { Block, Column, TableRow } from '../document.ts';
import { amountInPrint, kroner } from '../figures.ts';
import { pricedCaption } from '../price-level.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { yearsInWords } from '../years-in-words.ts';

interface Uncovered {
  readonly action: Action;
  /** One for each year. */
  readonly amounts: readonly number[];
}

/** Actions that cost more than is financed, year by year: a sentence, and what each of them lacks. */
export function uncoveredInYears(economicPlan: EconomicPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const years = yearsOf(economicPlan);
  const uncovered = uncoveredActions(plan, years);
  if (uncovered.length === 0) return [paragraph(text(locale.nothingUncovered))];
  const sums = years.map((_, at) => uncovered.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0));
  return [
    paragraph(text(sentenceOf(uncovered, years, context))),
    ...table(
      pricedCaption(locale.uncoveredCaption, context),
      [
        [locale.action, words],
        ...years.map((year, at): [string, Column] => [
          String(year),
          at === 0 ? { ...figures, main: true } : figures,
        ]),
      ],
      [
        ...uncovered.map(
          ({ action, amounts }): TableRow => ({
            rowHeader: 'plain',
            cells: [cell(actionTitle(action, plan)), ...amounts.map((amount) => cell(amountInPrint(amount)))],
          }),
        ),
        {
          rowHeader: true,
          total: true,
          cells: [cell(locale.sum), ...sums.map((sum) => cell(amountInPrint(sum)))],
        },
      ],
    ),
  ];
}

/** What all actions lack in the years of an economic plan together, in kroner. */
export function totalUncovered(economicPlan: EconomicPlan, plan: Plan): number {
  return uncoveredActions(plan, yearsOf(economicPlan))
    .flatMap(({ amounts }) => amounts)
    .reduce((sum, amount) => sum + amount, 0);
}

function yearsOf({ record: { years } }: EconomicPlan): readonly number[] {
  return [...years].sort((a, b) => a - b);
}

function uncoveredActions({ actions }: Plan, years: readonly number[]): readonly Uncovered[] {
  return actions
    .map((action) => ({ action, amounts: years.map((year) => amountsOf(action, [year]).uncovered) }))
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0));
}

/** How many lack how much, in which years; what is financed over is no lack, and is said by itself. */
function sentenceOf(
  uncovered: readonly Uncovered[],
  years: readonly number[],
  { locale }: BuildContext,
): string {
  const lacking = uncovered.filter(({ amounts }) => amounts.some((amount) => amount > 0));
  const over = uncovered.some(({ amounts }) => amounts.some((amount) => amount < 0));
  const amount = lacking.flatMap(({ amounts }) => amounts).reduce((sum, each) => sum + Math.max(0, each), 0);
  const inYears = years.filter((_, at) => lacking.some(({ amounts }) => (amounts[at] ?? 0) > 0));
  const values = { count: lacking.length, amount: kroner(amount), years: yearsInWords(inYears) };
  return [
    ...(lacking.length === 0
      ? []
      : [fill(lacking.length === 1 ? locale.uncoveredInOne : locale.uncoveredInMany, values)]),
    ...(over ? [locale.financedOver] : []),
  ].join(' ');
}
