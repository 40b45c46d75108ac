import { uncountedOf } from '../../budget/budget.ts';
import type { Action } from '../../model/entities.ts';
import { byNumber } from '../../model/order-actions.ts';
import { fill } from '../../templates/locale.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block } from '../document.ts';
import { kroner } from '../figures.ts';
import { list, paragraph, text } from '../words.ts';
import { yearsInWords } from '../years-in-words.ts';
import { statusOf } from './status-words.ts';

/**
 * Actions whose money in some years is in none of the sums, by name and amount: nobody is to look for it in vain.
 * @param label says what it is not in
 */
export function notCounted(
  actions: readonly Action[],
  years: readonly number[],
  context: BuildContext,
  label = context.locale.notCounted,
): readonly Block[] {
  const { plan, locale } = context;
  const left = uncountedOf(actions, years)
    .filter(({ cost, uncovered }) => cost !== 0 || uncovered !== 0)
    .sort((one, other) => byNumber(one.action, other.action, plan));
  if (left.length === 0) return [];
  return [
    paragraph(text(label), 'label'),
    ...list(
      left.map(({ action, years: uncountedYears, cost }) => {
        const values = {
          status: statusOf(action.record, locale),
          amount: kroner(cost),
          years: yearsInWords(uncountedYears),
        };
        return [...citeAction(action, context), ...text(`. ${fill(locale.notCountedItem, values)}`)];
      }),
    ),
  ];
}
