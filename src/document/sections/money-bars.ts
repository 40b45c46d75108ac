import type { Budget } from '../../budget/budget.ts';
import { fill } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { BarRow, Block } from '../document.ts';
import { kroner } from '../figures.ts';
import { pricedCaption } from '../price-level.ts';
import { text } from '../words.ts';

/** More bars than these are no overview: what the smallest come to together is one. */
const mostAreas = 10;
const mostSources = 7;

/** Where the money goes, by focus area in the order of the plan, and who pays, the largest first. Of one alone nothing. */
export function moneyBars(
  budget: Budget,
  context: BuildContext,
): { readonly areas: readonly Block[]; readonly sources: readonly Block[] } {
  const { locale } = context;
  const bars = (caption: string, label: string, rows: readonly BarRow[], count?: string): readonly Block[] =>
    rows.length < 2
      ? []
      : [
          {
            type: 'bars',
            caption: pricedCaption(caption, context),
            header: { label, ...(count && { count }), value: locale.amountColumn },
            rows,
          },
        ];
  return {
    areas: bars(locale.moneyGoesTo, locale.focusArea, areaRows(budget, context), locale.actions),
    sources: bars(locale.whoPays, locale.financingSource, sourceRows(budget, context)),
  };
}

function areaRows({ areas }: Budget, { locale }: BuildContext): readonly BarRow[] {
  const costly = areas.filter(({ cost }) => cost !== 0);
  const largest = [...costly].sort((one, other) => other.cost - one.cost);
  const kept = new Set(largest.slice(0, costly.length > mostAreas ? mostAreas - 1 : mostAreas));
  const others = costly.filter((area) => !kept.has(area));
  const counted = (count: number): string =>
    fill(count === 1 ? locale.countActionsOne : locale.countActionsMany, { count });
  const shown = costly.filter((area) => kept.has(area));
  return [
    ...shown.map(
      ({ focusArea, actions, cost }): BarRow => ({
        ...(focusArea && { number: focusArea.number, accent: focusArea.index }),
        label: text(focusArea ? focusArea.title : locale.withoutArea),
        count: counted(actions.length),
        value: cost,
        printed: kroner(cost),
      }),
    ),
    ...together(
      locale.others,
      others.map(({ cost }) => cost),
      counted(others.reduce((sum, { actions }) => sum + actions.length, 0)),
    ),
  ];
}

function sourceRows({ sources, bySource, uncovered }: Budget, { locale }: BuildContext): readonly BarRow[] {
  const paying = sources
    .map(({ id, title }) => ({ title, amount: bySource.get(id) ?? 0 }))
    .filter(({ amount }) => amount !== 0)
    .sort((one, other) => other.amount - one.amount);
  const shown = paying.slice(0, paying.length > mostSources ? mostSources - 1 : mostSources);
  return [
    ...shown.map(({ title, amount }) => ({ label: text(title), value: amount, printed: kroner(amount) })),
    ...together(
      locale.others,
      paying.slice(shown.length).map(({ amount }) => amount),
    ),
    ...(uncovered > 0
      ? [{ label: text(locale.uncovered), value: uncovered, printed: kroner(uncovered), outlined: true }]
      : []),
  ];
}

function together(title: string, amounts: readonly number[], count?: string): readonly BarRow[] {
  if (amounts.length === 0) return [];
  const value = amounts.reduce((sum, amount) => sum + amount, 0);
  return [{ label: text(title), ...(count && { count }), value, printed: kroner(value) }];
}
