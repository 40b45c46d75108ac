import { type ChangeKind, fieldFacts, together } from './kind.ts';
import { orderDetail, sameMembers } from './reordered.ts';

/** What comes first when money runs short. */
export const priority: ChangeKind = {
  name: 'priority',
  rows: ['priority-changed'],
  claim(_pair, facts, context) {
    return [
      ...together(fieldFacts(facts, /^priority$/), 'priority-changed', context),
      ...fieldFacts(facts, /^priorities$/).flatMap((fact) =>
        sameMembers(fact)
          ? [
              {
                facts: [fact],
                kind: 'reordered' as const,
                row: 'priority-changed',
                field: 'priorities',
                detail: orderDetail(fact, context),
              },
            ]
          : together([fact], 'priority-changed', context),
      ),
    ];
  },
};
