import { isNotAdopted, type RowOfAdopted, rowWhere } from '../adopted-years.ts';
import { type ChangeKind, type Claim, fieldFacts, together } from './kind.ts';

/** Actions that an action plan does not cover, though they are of its years; and which years these are. */
export const exclusions: ChangeKind = {
  name: 'exclusions',
  rows: ['actions-excluded', 'action-plan-years', 'exclusions-not-adopted', 'action-plan-not-adopted'],
  claim({ kind, before }, facts, context) {
    if (kind !== 'action-plan') return [];
    const adopted = !isNotAdopted(before?.entity);
    const claims = (
      names: RegExp,
      row: RowOfAdopted,
      wanted: typeof whole = () => true,
    ): readonly Claim[] => {
      const weighed = rowWhere(adopted, row);
      return together(fieldFacts(facts, names).filter(wanted), weighed.row, context).map((claim) => ({
        ...claim,
        ...weighed,
      }));
    };
    return [
      ...claims(/^exclude\.(?:action|reason)$/, 'actions-excluded', whole),
      ...claims(/^(?:year|period\.(?:from|to)|bindingYears)$/, 'action-plan-years'),
    ];
  },
};

/** A reason reworded is a text like any other; one that came or went did so with its action. */
function whole({
  field,
  before,
  after,
}: {
  readonly field: { readonly name: string };
  readonly before: unknown;
  readonly after: unknown;
}): boolean {
  return field.name !== 'exclude.reason' || !(before && after);
}
