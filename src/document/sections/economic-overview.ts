import { type BudgetFigures, economicFigures } from '../../budget/economic-plan.ts';
import type { EconomicPlan } from '../../model/entities.ts';
import { fill } from '../../templates/locale.ts';
import type { SectionChoice } from '../../templates/template.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';
import { hasPart } from '../own-settings.ts';
import { paidActionsNote } from '../paid-actions.ts';
import { paragraph, text } from '../words.ts';
import { incomeAndExpenses } from './economic-bars.ts';
import { economicActions, economicTable } from './economic-table.ts';
import { notCounted } from './not-counted.ts';
import { uncoveredInYears } from './uncovered-in-years.ts';

/**
 * The plan's main tables, for each budget one: accounts, revised budget and every year, from income down to a result of 0.
 * Below them what is not paid for yet, where that is no part of its own; then the actions behind their lines.
 */
export function economicOverview(
  economicPlan: EconomicPlan,
  context: BuildContext,
  { chart }: SectionChoice = { section: 'overview' },
): readonly Block[] {
  const { plan, locale, templates } = context;
  const budgets = economicFigures(plan, economicPlan);
  const [only] = budgets;
  const { from, to } = economicPlan;
  const period = fill(locale.period, { from, to });
  const parts = templates['economic-plan'];
  // What is said and drawn at a glance is not said again, nor drawn unless the template says so.
  const glance = hasPart(parts, 'at-a-glance');
  const drawn = chart ?? !glance;
  const uncovered = hasPart(parts, 'uncovered') ? [] : uncoveredInYears(economicPlan, context);
  const blocksOf = (figured: BudgetFigures, title: string, last: boolean): readonly Block[] => {
    const note = paidActionsNote(figured, context);
    return [
      ...(glance && isBalanced(figured)
        ? []
        : [paragraph(text(balanceOf(figured, budgets.length > 1, context)))]),
      ...(note === undefined ? [] : [paragraph(text(note))]),
      ...(drawn ? incomeAndExpenses(figured, economicPlan, context) : []),
      ...economicTable(fill(locale.ofPeriod, { title, period }), figured, economicPlan, context),
      ...(last ? uncovered : []),
      ...economicActions(figured, economicPlan, context),
    ];
  };
  const blocks =
    budgets.length === 1 && only?.budget === 'operating'
      ? blocksOf(only, locale.overview, true)
      : budgets.map((figured, at): Block => {
          const title = locale[headings[figured.budget]];
          return {
            type: 'section',
            children: [
              { type: 'heading', level: 2, id: ids[figured.budget], content: text(title) },
              ...blocksOf(figured, title, at === budgets.length - 1),
            ],
          };
        });
  return [
    ...blocks,
    ...(budgets.length === 0 ? uncovered : []),
    ...notCounted(plan.actions, economicPlan.record.years, context),
  ];
}

const headings = { operating: 'operatingBudget', investment: 'investmentBudget' } as const;
const ids = { operating: 'driftsbudsjett', investment: 'investeringsbudsjett' } as const;

/** Whether a budget balances, and in which years it does not. */
export function balanceOf(figured: BudgetFigures, several: boolean, { locale }: BuildContext): string {
  const whole = !several && figured.budget === 'operating';
  const years = unbalancedYears(figured);
  if (years.length === 0) return whole ? locale.balances : locale.budgetBalances;
  return fill(whole ? locale.doesNotBalance : locale.budgetDoesNotBalance, { years: years.join(', ') });
}

export function isBalanced(figured: BudgetFigures): boolean {
  return unbalancedYears(figured).length === 0;
}

function unbalancedYears({ columns, result }: BudgetFigures): readonly number[] {
  return columns.flatMap(({ kind, year }, at) => (kind === 'budget' && result[at] !== 0 ? [year] : []));
}
