import { type Amounts, budgetOf } from '../../budget/budget.ts';
import type { ActionPlan } from '../../model/entities.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, TableRow } from '../document.ts';
import { kroner } from '../figures.ts';
import { fill } from '../locale.ts';
import { cell, figures, link, list, paragraph, table, text, words } from '../words.ts';

/** The year's money: what each focus area costs, who pays, and what nobody pays yet. */
export function budgetSummary({ year, actions }: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const budget = budgetOf(plan, actions, [year]);
  if (budget.cost === 0 && budget.sources.length === 0) return [paragraph(text(locale.noMoney))];
  const amountsRow = (title: string, own: Amounts, total = false): TableRow => ({
    rowHeader: true,
    ...(total && { total }),
    cells: [
      cell(title),
      cell(kroner(own.cost)),
      ...budget.sources.map(({ id }) => cell(amountOrDash(own.bySource.get(id) ?? 0))),
      cell(amountOrDash(own.uncovered)),
    ],
  });
  const rows = budget.areas.map((area) =>
    amountsRow(
      area.focusArea ? `${area.focusArea.number} ${area.focusArea.title}` : locale.withoutArea,
      area,
    ),
  );
  const uncovered = budget.areas
    .flatMap(({ actions: own }) => own)
    .filter(({ uncovered: amount }) => amount !== 0);
  return [
    paragraph(
      text(
        fill(locale.budgetLead, {
          year,
          cost: kroner(budget.cost),
          financed: kroner(budget.cost - budget.uncovered),
          uncovered: kroner(budget.uncovered),
        }),
      ),
    ),
    ...table(
      fill(locale.budgetCaption, { year }),
      [
        [locale.focusArea, words],
        [locale.cost, figures],
        ...budget.sources.map(({ title }) => [title, figures] as const),
        [locale.uncovered, figures],
      ],
      [...rows, amountsRow(locale.sum, budget, true)],
    ),
    ...(uncovered.length > 0
      ? [
          paragraph(text(locale.uncoveredActions), 'label'),
          ...list(
            uncovered.map(({ action, uncovered: amount }) => [
              ...link(action.id, action.title),
              ...text(`: ${fill(locale.amountInKroner, { amount: kroner(amount) })}`),
            ]),
          ),
        ]
      : []),
  ];
}

function amountOrDash(amount: number): string {
  return amount === 0 ? '–' : kroner(amount);
}
