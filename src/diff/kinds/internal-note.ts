import { type ChangeKind, fieldFacts } from './kind.ts';

/** A note that no document prints: that it changed is told, not what it says. */
export const internalNote: ChangeKind = {
  name: 'internal-note',
  rows: ['internal-note-changed'],
  claim: (_pair, facts) =>
    fieldFacts(facts, /^internalNote$/).map((fact) => ({
      facts: [fact],
      kind: 'changed',
      row: 'internal-note-changed',
      field: 'internalNote',
      detail: { type: 'hidden' },
    })),
};
