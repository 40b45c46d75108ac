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

/** The entities of some kinds, in reading order. */
export function entitiesOf<Kind extends EntityKind>(
  { entities }: Pick<Plan, 'entities'>,
  ...kinds: readonly Kind[]
): readonly EntityOf<Kind>[] {
  const asked: ReadonlySet<EntityKind> = new Set(kinds);
  return entities.filter((entity): entity is EntityOf<Kind> => asked.has(entity.kind));
}
