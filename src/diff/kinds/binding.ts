import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** A chapter whose text comes to bind, or no longer does: its guidelines come or go with that. */
export const binding: ChangeKind = {
  name: 'binding',
  rows: ['guideline-added', 'guideline-removed'],
  claim: ({ kind }, facts, context) =>
    kind === 'chapter'
      ? fieldFacts(facts, /^binding$/).flatMap((fact) =>
          together([fact], fact.after ? 'guideline-added' : 'guideline-removed', context),
        )
      : [],
};
