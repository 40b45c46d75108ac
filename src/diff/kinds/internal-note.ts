import { type ChangeKind, fieldFacts } from './kind.ts';

/** A note that no document prints: the change is reported, not its text. */
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
