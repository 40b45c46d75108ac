import { weights } from '../../templates/weights.ts';
import type { ShownChange } from './shown-change.ts';

/** So many changes are shown one by one in a document, on some 150 pages: those who decide read no more. */
export const mostShown = 500;
/** Of each sort of change the first are shown, whatever they weigh. */
const firstOfSort = 10;

/** The changes that a document shows one by one: all, or of too many the first of each sort and then the heaviest. */
export function shownOneByOne(changes: readonly ShownChange[]): ReadonlySet<ShownChange> {
  if (changes.length <= mostShown) return new Set(changes);
  const seen = new Map<string, number>();
  const first = changes.filter(({ change: { category } }) => {
    const before = seen.get(category) ?? 0;
    seen.set(category, before + 1);
    return before < firstOfSort;
  });
  const heaviest = changes.toSorted(
    (a, b) => Number(b.failing) - Number(a.failing) || weights.indexOf(b.weight) - weights.indexOf(a.weight),
  );
  return new Set([...new Set([...first, ...heaviest])].slice(0, mostShown));
}
