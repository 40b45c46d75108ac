import { allEntityKinds, type EntityKind } from '../kinds/entity-kinds.ts';
import type { Entity, EntityOf, Plan } from './entities.ts';

/** All entities of a plan by their kinds, both in reading order. */
export function entitiesByKind({
  entities,
}: Pick<Plan, 'entities'>): ReadonlyMap<EntityKind, readonly Entity[]> {
  const byKind = new Map<EntityKind, Entity[]>(allEntityKinds.map((kind) => [kind, []]));
  for (const entity of entities) byKind.get(entity.kind)?.push(entity);
  return byKind;
}

/** What was asked of each plan's entities: comparisons ask the same of every change. */
const asked = new WeakMap<readonly Entity[], Map<string, readonly Entity[]>>();

/** The entities of some kinds, in reading order. */
export function entitiesOf<Kind extends EntityKind>(
  { entities }: Pick<Plan, 'entities'>,
  ...kinds: readonly Kind[]
): readonly EntityOf<Kind>[] {
  const answers = asked.get(entities) ?? new Map<string, readonly Entity[]>();
  asked.set(entities, answers);
  const question = kinds.join(' ');
  const wanted: ReadonlySet<EntityKind> = new Set(kinds);
  const found = answers.get(question) ?? entities.filter(({ kind }) => wanted.has(kind));
  answers.set(question, found);
  return found as readonly EntityOf<Kind>[];
}
