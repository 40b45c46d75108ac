import type { ChangeKind } from './kind.ts';

/** An id that says itself what it was, or a file that is the same under another name. */
export const idDeclared: ChangeKind = {
  name: 'id-declared',
  rows: ['id-declared', 'file-renamed'],
  claim: (pair, facts) =>
    facts
      .filter(({ type }) => type === 'id')
      .map((fact) => ({
        facts: [fact],
        kind: 'changed' as const,
        row: pair.kind === 'file' ? 'file-renamed' : 'id-declared',
        field: 'id',
        detail: {
          type: 'values' as const,
          values: [{ field: 'id', type: 'text' as const, before: pair.before?.id, after: pair.after?.id }],
        },
      })),
};
