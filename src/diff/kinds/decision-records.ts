import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** A decision on record, edited afterwards. */
export const decisionRecords: ChangeKind = {
  name: 'decision-records',
  rows: ['decision-record-changed'],
  claim: ({ kind }, facts, context) =>
    kind === 'decision' ? together(fieldFacts(facts, /./), 'decision-record-changed', context) : [],
};
