import { isNotAdopted, rowWhere, yearsOfAction } from '../adopted-years.ts';
import type { Pair } from '../subjects.ts';
import { type ChangeKind, type Claim, type Context, fieldFacts, together } from './kind.ts';
import { orderDetail, sameMembers } from './reordered.ts';

/** What comes first when money runs short. */
export const priority: ChangeKind = {
  name: 'priority',
  rows: ['priority-changed', 'priority-not-adopted'],
  claim(pair, facts, context) {
    const row = rowWhere(wasSaid(pair, context), 'priority-changed');
    const claims: readonly Claim[] = [
      ...together(fieldFacts(facts, /^priority$/), row.row, context),
      ...fieldFacts(facts, /^priorities$/).flatMap((fact) =>
        sameMembers(fact)
          ? [
              {
                facts: [fact],
                kind: 'reordered' as const,
                row: row.row,
                field: 'priorities',
                detail: orderDetail(fact, context),
              },
            ]
          : together([fact], row.row, context),
      ),
    ];
    return claims.map((claim) => ({ ...claim, ...row }));
  },
};

/** Whether an adopted plan has the action, or is the one that says what comes first. */
function wasSaid({ id, before }: Pair, { adoptedYears }: Context): boolean {
  const entity = before?.entity;
  if (entity?.kind === 'action') return yearsOfAction(entity).some((year) => adoptedYears.promises(year, id));
  return !isNotAdopted(entity);
}
