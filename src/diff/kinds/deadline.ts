import { rowWhere, yearsOfAction } from '../adopted-years.ts';
import type { Subject } from '../subjects.ts';
import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** When an action begins and ends: judged by the years that it comes into or leaves. */
export const deadline: ChangeKind = {
  name: 'deadline',
  rows: ['deadline-within-year', 'deadline-past-year', 'deadline-not-adopted'],
  claim({ kind, id, before, after }, facts, context) {
    if (kind !== 'action') return [];
    const differences = fieldFacts(facts, /^(?:start|end)$/);
    if (differences.length === 0) return [];
    const [old, newer] = [yearsOf(before), yearsOf(after)];
    const years = [...old, ...newer].filter((year) => !(old.has(year) && newer.has(year)));
    const { row, onceAdopted } =
      years.length === 0
        ? { row: 'deadline-within-year', onceAdopted: undefined }
        : rowWhere(
            years.some((year) => context.adoptedYears.promises(year, id)),
            'deadline-past-year',
          );
    return together(differences, row, context).map((claim) => ({
      ...claim,
      ...(onceAdopted && { onceAdopted }),
    }));
  },
};

function yearsOf(subject: Subject | undefined): ReadonlySet<number> {
  return new Set(subject?.entity?.kind === 'action' ? yearsOfAction(subject.entity) : []);
}
