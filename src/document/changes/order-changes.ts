import type { Change, SubjectKind } from '../../diff/change.ts';
import type { LevelEntity, Plan } from '../../model/entities.ts';
import { branchesOf } from '../../model/tree.ts';
import { type ChangesSource, titleOf } from './context.ts';

/** Something of the plan with what changed of it, and what is below it in the plan and changed. */
export interface ChangedPart {
  readonly key: string;
  readonly subject: SubjectKind;
  readonly title: string;
  readonly number?: string;
  readonly changes: Change[];
  /** By key, in order. */
  readonly parts: Map<string, ChangedPart>;
}

/** Where everything is, in both plans. */
export interface Outline {
  /** Subjects in reading order: that of the head, with removed ones after their predecessors. */
  readonly places: ReadonlyMap<string, number>;
  /** What everything is in, from below the focus area down. */
  readonly above: { readonly base: Ancestors; readonly head: Ancestors };
  /** What is printed over the changes of something. */
  titleOf(change: Change): Called;
}
type Ancestors = ReadonlyMap<string, readonly LevelEntity[]>;

export function outlineOf(source: ChangesSource): Outline {
  const { base, head } = source;
  return {
    titleOf: (change) => titleOf(change, source),
    places: planPlaces(base.plan, head.plan),
    above: { base: ancestorsIn(base.plan), head: ancestorsIn(head.plan) },
  };
}

/** The changes of a focus area, or of the plan as a whole, as a tree in the order of the plan. */
export function changedParts(
  changes: readonly Change[],
  focusArea: string | undefined,
  { places, above, titleOf }: Outline,
): ChangedPart {
  const placeOf = ({ id, subject }: Change): number =>
    subject === 'plan' ? -1 : (places.get(id) ?? Number.MAX_SAFE_INTEGER);
  const sorted = changes
    .map((change, index) => ({ change, index, place: placeOf(change) }))
    .sort((a, b) => a.place - b.place || a.index - b.index);
  const root = newPart('', 'plan', '', undefined);
  for (const { change } of sorted) {
    const { subject, id, after } = change;
    let part = root;
    if (subject !== 'focus-area' || id !== focusArea) {
      for (const parent of above[after ? 'head' : 'base'].get(id) ?? [])
        part = partIn(part, parent.kind, parent.id, parent);
      part = partIn(part, subject, id, titleOf(change));
    }
    part.changes.push(change);
  }
  return root;
}

function partIn(
  parent: ChangedPart,
  subject: SubjectKind,
  id: string,
  named: Called | undefined,
): ChangedPart {
  const key = `${subject} ${id}`;
  const found = parent.parts.get(key);
  if (found) return found;
  const part = newPart(key, subject, id, named);
  parent.parts.set(key, part);
  return part;
}

type Called = { readonly title: string; readonly number?: string };

function newPart(key: string, subject: SubjectKind, id: string, named: Called | undefined): ChangedPart {
  const { title = id, number } = named ?? {};
  return { key, subject, title, ...(number && { number }), changes: [], parts: new Map() };
}

function ancestorsIn(plan: Plan): Ancestors {
  // A change has the chapter of its focus area.
  return new Map([...branchesOf(plan)].map(([id, { above }]) => [id, above.slice(1)]));
}

function planPlaces(base: Plan, head: Plan): ReadonlyMap<string, number> {
  const places = new Map(head.entities.map(({ id }, index) => [id, index]));
  let last = -1;
  for (const [index, { id }] of base.entities.entries()) {
    const place = places.get(id);
    if (place === undefined) places.set(id, last + (index + 1) / (base.entities.length + 2));
    else if (place > last) last = place;
  }
  return places;
}
