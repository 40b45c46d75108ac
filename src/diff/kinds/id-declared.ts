import type { ChangeKind } from './kind.ts';

/** An id that says itself what it was. */
export const idDeclared: ChangeKind = {
  name: 'id-declared',
  rows: ['id-declared'],
  claim: ({ before, after }, facts) =>
    facts
      .filter(({ type }) => type === 'id')
      .map((fact) => ({
        facts: [fact],
        kind: 'changed' as const,
        row: 'id-declared',
        field: 'id',
        detail: {
          type: 'values' as const,
          values: [{ field: 'id', type: 'text' as const, before: before?.id, after: after?.id }],
        },
      })),
};
