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
    // What is not changed of the two is no reason: an action that is ongoing ends with the plan's period.
    const names = differences.map(({ field }) => field.name);
    const [old, newer] = [yearsOf(before, after, names), yearsOf(after, after, names)];
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

function yearsOf(
  subject: Subject | undefined,
  otherwise: Subject | undefined,
  changed: readonly string[],
): ReadonlySet<number> {
  const [action, other] = [subject?.entity, otherwise?.entity];
  if (action?.kind !== 'action' || other?.kind !== 'action') return new Set();
  const { firstYear } = changed.includes('start') ? action : other;
  const { lastYear } = changed.includes('end') ? action : other;
  return new Set(yearsOfAction({ firstYear, lastYear }));
}
