import { moneyYears } from '../../budget/budget.ts';
import { counts } from '../../budget/counted.ts';
import type { Entity } from '../../model/entities.ts';
import { type ChangeKind, fieldFacts, together } from './kind.ts';

const onward = ['idea', 'planned', 'ongoing', 'done'];

/** Whether a year's money counts on the one side and not on the other, of years that have money on both. */
function countsOtherwise(before: Entity | undefined, after: Entity | undefined): boolean {
  if (before?.kind !== 'action' || after?.kind !== 'action') return false;
  return moneyYears(before).some(
    (year) => moneyYears(after).includes(year) && counts(before, year) !== counts(after, year),
  );
}

/** How far an action has come. */
export const status: ChangeKind = {
  name: 'status',
  rows: ['status-forward', 'status-changed', 'action-cancelled', 'action-postponed', 'budget-changed'],
  claim({ kind, before: old, after: newer }, facts, context) {
    if (kind !== 'action') return [];
    const fact = fieldFacts(facts, /^status$/)[0];
    const money = countsOtherwise(old?.entity, newer?.entity);
    const later = fieldFacts(facts, /^postponedTo$/);
    // What counts follows from when it was put off, and to when; a report may say when.
    if (!fact)
      return money
        ? together([...later, ...fieldFacts(facts, /^reports\./)], 'budget-changed', context)
        : together(later, 'action-postponed', context);
    const before = String(fact.before?.value ?? '');
    const after = String(fact.after?.value ?? '');
    const forward = onward.indexOf(after) > onward.indexOf(before) && onward.includes(before);
    const ended =
      after === 'cancelled' ? 'action-cancelled' : after === 'postponed' ? 'action-postponed' : undefined;
    // Money that begins or ceases to count is money, whichever way the action went.
    const row = ended ?? (money ? 'budget-changed' : forward ? 'status-forward' : 'status-changed');
    return together([fact, ...fieldFacts(facts, /^statusNote$/), ...later], row, context, { before, after });
  },
};
