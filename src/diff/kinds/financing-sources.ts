import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** Who pays, and how much they may. */
export const financingSources: ChangeKind = {
  name: 'financing-sources',
  rows: ['financing-source-changed'],
  claim: ({ kind }, facts, context) =>
    kind === 'financing-source'
      ? together(
          fieldFacts(facts, /^(?:kind|maxShare|fundLine|reservation)$/),
          'financing-source-changed',
          context,
        )
      : [],
};
