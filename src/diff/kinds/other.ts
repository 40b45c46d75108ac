import type { Difference } from '../facts.ts';
import { type ChangeKind, type Claim, type Context, shownValues } from './kind.ts';

/** Whatever nobody else knows: shown all the same, and never graded down. */
export const other: ChangeKind = {
  name: 'other',
  rows: ['other-changed'],
  claim: (_pair, facts, context) => facts.map((fact) => claimOf(fact, context)),
};

function claimOf(fact: Difference, context: Context): Claim {
  const values = fact.type === 'field' ? shownValues(fact, context) : [];
  const field = fact.type === 'field' ? { field: fact.field.name } : {};
  return {
    facts: [fact],
    kind: 'changed',
    row: 'other-changed',
    ...field,
    detail: { type: 'values', values },
  };
}
