import { isLevel } from '../../kinds/levels.ts';
import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** What else is said of a focus area, a strategy or a goal in fields. */
export const levelFacts: ChangeKind = {
  name: 'level-facts',
  rows: ['level-facts-changed'],
  claim: ({ kind }, facts, context) =>
    isLevel(kind)
      ? together(fieldFacts(facts, /^(?:sdg|perspectives)$/), 'level-facts-changed', context)
      : [],
};
