import { textRows } from '../grade-text.ts';
import { type ChangeKind, fieldFacts, together } from './kind.ts';
import { wordingClaim } from './wording.ts';

/** What the cooperation is founded on: vision, overall goal, period, owner. */
export const foundation: ChangeKind = {
  name: 'foundation',
  rows: [...textRows, 'vision-changed', 'overall-goal-changed', 'period-changed', 'owner-changed'],
  claim: ({ kind }, facts, context) =>
    kind !== 'plan'
      ? []
      : [
          ...fieldFacts(facts, /^vision$/).map((fact) => wordingClaim(fact, 'vision-changed', context)),
          ...fieldFacts(facts, /^overallGoal\.text$/).map((fact) =>
            wordingClaim(fact, 'overall-goal-changed', context),
          ),
          ...together(fieldFacts(facts, /^period\./), 'period-changed', context),
          ...together(fieldFacts(facts, /^owner$/), 'owner-changed', context),
        ],
};
