import { moneyYears } from '../../budget/budget.ts';
import { counts } from '../../budget/counted.ts';
import type { Entity } from '../../model/entities.ts';
import type { Values } from '../../text/problem.ts';
import { type RowOfAdopted, rowWhere, yearsOfAction } from '../adopted-years.ts';
import type { FieldDifference } from '../facts.ts';
import { type ChangeKind, type Claim, fieldFacts, together } from './kind.ts';

const onward = ['idea', 'planned', 'ongoing', 'done'];

/** The years that count on the one side and not on the other, of all those that the action has; of an idea all of them. */
function yearsCountedOtherwise(before: Entity | undefined, after: Entity | undefined): readonly number[] {
  if (before?.kind !== 'action' || after?.kind !== 'action') return [];
  const years = new Set([...yearsOfAction(before), ...moneyYears(before), ...moneyYears(after)]);
  return [...years].filter(
    (year) => before.record.status === 'idea' || counts(before, year) !== counts(after, year),
  );
}

/** Whether one of some years has money on both sides. */
function hasMoneyIn(
  years: readonly number[],
  before: Entity | undefined,
  after: Entity | undefined,
): boolean {
  if (before?.kind !== 'action' || after?.kind !== 'action') return false;
  return years.some(
    (year) =>
      counts(before, year) !== counts(after, year) &&
      moneyYears(before).includes(year) &&
      moneyYears(after).includes(year),
  );
}

/** How far an action has come. */
export const status: ChangeKind = {
  name: 'status',
  rows: [
    'status-forward',
    'status-changed',
    'action-cancelled',
    'action-cancelled-not-adopted',
    'action-postponed',
    'action-postponed-not-adopted',
    'budget-changed',
    'budget-not-adopted',
  ],
  claim({ kind, id, before: old, after: newer }, facts, context) {
    if (kind !== 'action') return [];
    const fact = fieldFacts(facts, /^status$/)[0];
    const years = yearsCountedOtherwise(old?.entity, newer?.entity);
    const money = hasMoneyIn(years, old?.entity, newer?.entity);
    const adopted = years.some((year) => context.adoptedYears.promises(year, id));
    const claims = (of: readonly FieldDifference[], row: RowOfAdopted, values?: Values): readonly Claim[] => {
      const weighed = rowWhere(adopted, row);
      return together(of, weighed.row, context, values).map((claim) => ({ ...claim, ...weighed }));
    };
    const later = fieldFacts(facts, /^postponedTo$/);
    // What counts follows from when it was put off, and to when; a report may say when.
    if (!fact)
      return money
        ? claims([...later, ...fieldFacts(facts, /^reports\./)], 'budget-changed')
        : claims(later, 'action-postponed');
    const before = String(fact.before?.value ?? '');
    const after = String(fact.after?.value ?? '');
    const forward = onward.indexOf(after) > onward.indexOf(before) && onward.includes(before);
    const ended =
      after === 'cancelled' ? 'action-cancelled' : after === 'postponed' ? 'action-postponed' : undefined;
    // Money that begins or ceases to count is money, whichever way the action went.
    const taken = [fact, ...fieldFacts(facts, /^statusNote$/), ...later];
    const row = ended ?? (money ? 'budget-changed' : undefined);
    if (row) return claims(taken, row, { before, after });
    return together(taken, forward ? 'status-forward' : 'status-changed', context, { before, after });
  },
};
