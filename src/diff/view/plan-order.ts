import type { Plan } from '../../model/entities.ts';
import type { Change, Comparison } from '../change.ts';

/** The changes in the order of the plan: those of the plan as a whole, then by focus area, each thing where it is read. */
export function inPlanOrder({ changes, focusAreas }: Comparison, base: Plan, head: Plan): readonly Change[] {
  const areas = new Map<string | undefined, number>(focusAreas.map(({ id }, at) => [id, at]));
  const places = placesIn(base, head);
  const areaOf = ({ focusArea }: Change): number =>
    focusArea === undefined ? -1 : (areas.get(focusArea) ?? areas.size);
  const placeOf = ({ subject, id, before }: Change): number =>
    subject === 'plan'
      ? -1
      : (places.get(`${subject} ${id}`) ?? (before ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE));
  const sorted = changes
    .map((change, at) => ({ change, at, area: areaOf(change), place: placeOf(change) }))
    .sort((a, b) => a.area - b.area || a.place - b.place || a.at - b.at)
    .map(({ change }) => change);
  return pairsTogether(sorted);
}

/** What is gone and what came that are probably the same: both where the first of them is, what is gone before what came. */
function pairsTogether(changes: readonly Change[]): readonly Change[] {
  const byFingerprint = new Map(changes.map((change) => [change.fingerprint, change]));
  const placed = new Set<Change>();
  return changes.flatMap((change) => {
    if (placed.has(change)) return [];
    const other = change.probablySameAs && byFingerprint.get(change.probablySameAs.fingerprint);
    const both = other ? (change.kind === 'removed' ? [change, other] : [other, change]) : [change];
    for (const one of both) placed.add(one);
    return both;
  });
}

/** Where everything is read: in the head, and of what is gone, behind what it was behind. */
function placesIn(base: Plan, head: Plan): ReadonlyMap<string, number> {
  const places = new Map(head.entities.map(({ kind, id }, index) => [`${kind} ${id}`, index]));
  let last = -1;
  for (const [index, { kind, id }] of base.entities.entries()) {
    const place = places.get(`${kind} ${id}`);
    if (place === undefined) places.set(`${kind} ${id}`, last + (index + 1) / (base.entities.length + 2));
    else if (place > last) last = place;
  }
  return places;
}
