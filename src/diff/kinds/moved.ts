import { namedOf } from '../subjects.ts';
import type { ChangeKind } from './kind.ts';

/** Something stands under another parent than before. */
export const moved: ChangeKind = {
  name: 'moved',
  rows: ['strategy-moved', 'goal-moved', 'action-area-moved'],
  claim: (pair, facts) =>
    facts.flatMap((fact) =>
      fact.type === 'moved'
        ? [
            {
              facts: [fact],
              kind: 'moved' as const,
              row: `${pair.kind}-moved`,
              detail: {
                type: 'moved' as const,
                from: fact.from && namedOf(fact.from),
                to: fact.to && namedOf(fact.to),
              },
            },
          ]
        : [],
    ),
};
