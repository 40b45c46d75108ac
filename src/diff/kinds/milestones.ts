import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** Dates on the way to an action's end. */
export const milestones: ChangeKind = {
  name: 'milestones',
  rows: ['milestone-changed'],
  claim: ({ kind }, facts, context) =>
    kind === 'action' ? together(fieldFacts(facts, /^milestones\./), 'milestone-changed', context) : [],
};
