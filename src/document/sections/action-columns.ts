import { type ActionBudget, amountsOf } from '../../budget/budget.ts';
import type { ActionPlan, Plan } from '../../model/entities.ts';
import type { ActionField } from '../../templates/template.ts';
import { actionFields, fieldLabel } from '../action-fields.ts';
import { type BuildContext, linkTo } from '../build-context.ts';
import type { Cell, Column, Inline } from '../document.ts';
import { amountInPrint } from '../figures.ts';
import { cell, figures, words } from '../words.ts';
import { unitOfActions } from './action-money.ts';

/** A column of a table of actions. */
export interface ActionColumn {
  readonly heading: string;
  readonly column: Column;
  cellOf(budgeted: ActionBudget): Cell;
  /** Of several actions together; nothing where a sum says nothing. */
  sumOf?(actions: readonly ActionBudget[]): Cell;
}

/**
 * The columns for the facts that a template asks for: an action has one for its number and one for its title, and in a
 * plan of several years what it costs has one for each of them and one for their sum.
 */
export function actionColumns(
  names: readonly ActionField[],
  { years }: ActionPlan,
  context: BuildContext,
): readonly ActionColumn[] {
  const { plan, locale } = context;
  const unit = unitOfTable(years, plan);
  const amountCell = (amount: number): Cell => ({ ...cell(amountInPrint(amount, unit)), sort: amount });
  return names.flatMap((name): readonly ActionColumn[] => {
    if (name === 'action')
      return [
        {
          heading: locale.numberShort,
          column: words,
          cellOf({ action: { id } }) {
            const number = plan.actionNumbers.get(id) ?? '';
            return { ...cell(number), sort: Number(number.slice(1)) };
          },
        },
        {
          heading: locale.action,
          column: words,
          cellOf: ({ action }) => cell(linkTo(action, context)),
        },
      ];
    if (name === 'cost' && years.length > 1)
      return [...years.map((year) => [year]), years].map((some) => ({
        heading: some.length > 1 ? locale.sum : String(some[0]),
        column: figures,
        cellOf: ({ action }) => amountCell(amountsOf(action, some).cost),
        sumOf: (actions) =>
          amountCell(actions.reduce((sum, { action }) => sum + amountsOf(action, some).cost, 0)),
      }));
    const { column, value, short, sortKey } = actionFields[name];
    return [
      {
        heading: fieldLabel(name, years, locale),
        column,
        cellOf(budgeted) {
          const sort = sortKey?.(budgeted);
          const content = years.length > 1 && short ? short(budgeted) : value(budgeted, context);
          return {
            ...cell(unpartedValue(name, content)),
            ...(sort !== undefined && { sort }),
          };
        },
        ...((name === 'cost' || name === 'uncovered') && {
          sumOf: (actions: readonly ActionBudget[]) =>
            amountCell(actions.reduce((sum, { [name]: amount }) => sum + amount, 0)),
        }),
      },
    ];
  });
}

/** Dates, which are not parted in a narrow column. */
const unparted: ReadonlySet<ActionField> = new Set(['start', 'deadline'] as const);

/** What a fact says, in a table. */
export function unpartedValue(
  name: ActionField,
  content: string | readonly Inline[],
): string | readonly Inline[] {
  return typeof content === 'string' && unparted.has(name) ? content.replaceAll(' ', '\u00a0') : content;
}

/** What a table of actions is printed in: in that of several years there is less room, so that thousands go before kroner. */
export function unitOfTable(years: readonly number[], plan: Plan): 1 | 1000 {
  return years.length > 1 ? unitOfActions(plan) : 1;
}
