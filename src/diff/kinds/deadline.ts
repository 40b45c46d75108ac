import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** When an action begins and ends. */
export const deadline: ChangeKind = {
  name: 'deadline',
  rows: ['deadline-within-year', 'deadline-past-year'],
  claim({ kind }, facts, context) {
    if (kind !== 'action') return [];
    const differences = fieldFacts(facts, /^(?:start|end)$/);
    const year = (field: { readonly value: unknown } | undefined): string =>
      String(field?.value ?? '').slice(0, 4);
    const within = differences.every(({ before, after }) => year(before) === year(after));
    return together(differences, within ? 'deadline-within-year' : 'deadline-past-year', context);
  },
};
