import type { ActName } from '../change.ts';
import type { Difference } from '../facts.ts';
import { type Act, claimsOfFields, type PairClaim } from './act.ts';

/** What is changed with the status of an action: when it is done, what it costs when, why, and by whose decision. */
const goesWithIt = new Set([
  'status',
  'statusNote',
  'postponedTo',
  'start',
  'end',
  'milestones',
  'costs',
  'financing',
  'decision',
]);

export const postponed: Act = {
  name: 'postponed',
  rows: [],
  of: ({ all, of }) => joinedBy('postponed', all, of),
};

export const cancelled: Act = {
  name: 'cancelled',
  rows: [],
  of: ({ all, of }) => joinedBy('cancelled', all, of),
};

function joinedBy(
  act: Extract<ActName, 'postponed' | 'cancelled'>,
  all: readonly PairClaim[],
  of: (pair: PairClaim['pair']) => readonly PairClaim[],
) {
  return all.flatMap(({ pair, claim }) => {
    if (pair.kind !== 'action' || !claim.facts.some((fact) => says(fact, act))) return [];
    const parts = claimsOfFields(of(pair), goesWithIt);
    // Alone it is the change that it is.
    if (parts.length < 2) return [];
    return [
      {
        pair,
        kind: claim.kind,
        row: claim.row,
        ...(claim.values && { values: claim.values }),
        parts,
      },
    ];
  });
}

/** A status that an action got now; put off again, it has another year. */
function says(fact: Difference, act: string): boolean {
  if (fact.type !== 'field' || !fact.after) return false;
  const { name } = fact.field;
  return name === 'status' ? fact.after.value === act : name === 'postponedTo' && act === 'postponed';
}
