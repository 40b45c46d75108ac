import { namedOf } from '../subjects.ts';
import { type ChangeKind, type Claim, fieldFacts, together } from './kind.ts';

/** Something is under another parent than before; a chapter before or after the focus areas. */
export const moved: ChangeKind = {
  name: 'moved',
  rows: ['strategy-moved', 'goal-moved', 'action-area-moved', 'guideline-moved', 'text-moved'],
  claim({ kind }, facts, context) {
    const parents = facts.flatMap((fact): readonly Claim[] => {
      if (fact.type !== 'moved') return [];
      const detail = {
        type: 'moved' as const,
        from: fact.from && namedOf(fact.from),
        to: fact.to && namedOf(fact.to),
      };
      return [{ facts: [fact], kind: 'moved', row: `${kind}-moved`, detail }];
    });
    const position = together(fieldFacts(facts, /^position$/), 'text-moved', context);
    return [...parents, ...position.map((claim) => ({ ...claim, kind: 'moved' as const }))];
  },
};
