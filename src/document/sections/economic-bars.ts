import type { BudgetFigures } from '../../budget/economic-plan.ts';
import type { EconomicPlan } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { BarRow, Block } from '../document.ts';
import { amountInPrint } from '../figures.ts';
import { captioned, text } from '../words.ts';
import { yearsInSentence } from '../years-in-words.ts';
import { unitOfFigures } from './economic-columns.ts';

/** The income and the expenses of each year beside each other, under what they show. */
export function incomeAndExpenses(
  figured: BudgetFigures,
  { record: { unit } }: EconomicPlan,
  context: BuildContext,
): readonly Block[] {
  const { locale } = context;
  const { columns, totalIncome, totalExpenses } = figured;
  const years = columns.flatMap(({ kind, year }, at) =>
    kind === 'budget' ? [{ year, income: totalIncome[at] ?? 0, expenses: totalExpenses[at] ?? 0 }] : [],
  );
  if (years.every(({ income, expenses }) => income === 0 && expenses === 0)) return [];
  const over = years.filter(({ income, expenses }) => expenses > income).map(({ year }) => year);
  const title =
    over.length === 0
      ? locale.incomeCovers
      : fill(locale.expensesExceed, { years: yearsInSentence(over, locale.and) });
  const bar = (name: string, year: number, value: number): BarRow => ({
    label: text(fill(locale.ofPeriod, { title: name, period: year })),
    value,
    printed: amountInPrint(value, unit),
  });
  return [
    {
      type: 'bars',
      caption: captioned(title, unitOfFigures(figured, unit, context)),
      header: { label: locale.item, value: locale.amountColumn },
      rows: years.flatMap(({ year, income, expenses }) => [
        { ...bar(locale.income, year, income), outlined: true },
        bar(locale.expenses, year, expenses),
      ]),
    },
  ];
}
