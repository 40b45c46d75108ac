import type { Change, SubjectKind } from '../../diff/change.ts';
import type { ActionArea, Entity, Plan } from '../../model/entities.ts';
import type { ChangesSource } from './context.ts';

/** Something of the plan with what changed of it, and what is below it in the plan and changed. */
export interface ChangedPart {
  readonly key: string;
  readonly subject: SubjectKind;
  readonly title: string;
  readonly number?: string;
  readonly changes: Change[];
  readonly parts: ChangedPart[];
}

/** The changes of a focus area, or of the plan as a whole, as a tree in the order of the plan. */
export function changedParts(
  changes: readonly Change[],
  focusArea: string | undefined,
  { base, head }: ChangesSource,
): ChangedPart {
  const places = planPlaces(base.plan, head.plan);
  const placeOf = ({ id }: Change): number => places.get(id) ?? (id === '' ? -1 : Number.MAX_SAFE_INTEGER);
  const sorted = changes
    .map((change, index) => ({ change, index, place: change.subject === 'plan' ? -1 : placeOf(change) }))
    .sort((a, b) => a.place - b.place || a.index - b.index);
  const root: ChangedPart = { key: '', subject: 'plan', title: '', changes: [], parts: [] };
  for (const { change } of sorted) {
    let part = root;
    if (change.subject !== 'focus-area' || change.id !== focusArea) {
      const above = ancestors(change.id, change.after ? head.plan : base.plan);
      for (const own of above) part = childOf(part, own.kind, own.id, own);
      part = childOf(part, change.subject, change.id, change.after ?? change.before);
    }
    part.changes.push(change);
  }
  return root;
}

function childOf(
  parent: ChangedPart,
  subject: SubjectKind,
  id: string,
  named: { readonly title: string; readonly number?: string } | undefined,
): ChangedPart {
  const key = `${subject} ${id}`;
  const found = parent.parts.find((part) => part.key === key);
  if (found) return found;
  const { title = id, number } = named ?? {};
  const own: ChangedPart = { key, subject, title, ...(number && { number }), changes: [], parts: [] };
  parent.parts.push(own);
  return own;
}

/** Strategies, goals and action areas that something is in, from the top. */
function ancestors(id: string, plan: Plan): readonly (Entity & { readonly number: string })[] {
  const inAreas = (areas: readonly ActionArea[]): readonly ActionArea[] | undefined => {
    for (const area of areas) {
      if (area.id === id) return [];
      const below = inAreas(area.children);
      if (below) return [area, ...below];
    }
    return undefined;
  };
  for (const { strategies } of plan.focusAreas) {
    for (const strategy of strategies) {
      if (strategy.id === id) return [];
      for (const goal of strategy.goals) {
        if (goal.id === id) return [strategy];
        const below = inAreas(goal.actionAreas);
        if (below) return [strategy, goal, ...below];
      }
    }
  }
  return [];
}

/** Where everything stands in reading order: the head's order, and what is gone after what it stood behind. */
function planPlaces(base: Plan, head: Plan): ReadonlyMap<string, number> {
  const places = new Map(head.entities.map(({ id }, index) => [id, index]));
  let last = -1;
  for (const [index, { id }] of base.entities.entries()) {
    const own = places.get(id);
    if (own !== undefined && own === Math.floor(own)) last = own;
    else if (own === undefined) places.set(id, last + (index + 1) / (base.entities.length + 2));
  }
  return places;
}
