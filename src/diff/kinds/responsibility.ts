import { isLevel } from '../../kinds/levels.ts';
import type { Action } from '../../model/entities.ts';
import { rowWhere, yearsOfAction } from '../adopted-years.ts';
import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** Who carries something out, pays, or takes part. */
export const responsibility: ChangeKind = {
  name: 'responsibility',
  rows: ['responsible-changed', 'budget-changed', 'budget-not-adopted'],
  claim({ kind, id, before, after }, facts, context) {
    if (isLevel(kind)) return together(fieldFacts(facts, /^responsible$/), 'responsible-changed', context);
    if (kind !== 'action' && kind !== 'programme') return [];
    const participants = fieldFacts(facts, /^participants(?:\.|$)/);
    // Those who take part share what the participants pay: other partners, other bills.
    const pay = [before, after].some((side) =>
      paidByParticipants(side?.entity as Action, context.head.plan.financingSources),
    );
    const adopted = [before, after].some(
      (side) =>
        side?.entity?.kind === 'action' &&
        yearsOfAction(side.entity).some((year) => context.adoptedYears.promises(year, id)),
    );
    const row = pay ? rowWhere(adopted, 'budget-changed') : { row: 'responsible-changed' };
    return [
      ...['responsible', 'payer', 'collaborators'].flatMap((name) =>
        together(fieldFacts(facts, new RegExp(`^${name}$`)), 'responsible-changed', context),
      ),
      ...together(participants, row.row, context).map((claim) => ({ ...claim, ...row })),
    ];
  },
};

function paidByParticipants(
  { record }: Action,
  sources: readonly { readonly id: string; readonly record: { readonly kind: string } }[],
): boolean {
  return ('financing' in record ? (record.financing ?? []) : []).some(({ source }) =>
    sources.some(
      (partnerSource) => partnerSource.id === source && partnerSource.record.kind === 'participants',
    ),
  );
}
