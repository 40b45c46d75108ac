import { type EntityKind, kindsInText } from '../kinds/entity-kinds.ts';
import type { Entity, EntityOf, Plan } from './entities.ts';
import type { Id } from './records.ts';

/**
 * Kinds among which an id means one thing: those of the strategy plan, which links and references name without saying
 * their kind, and every other kind by itself.
 */
export function idSpaceOf(kind: EntityKind): string {
  return kindsInText.has(kind) ? 'text' : kind;
}

/** The first entity with each id, by the kinds among which it means one thing. */
export function idSpacesOf(entities: readonly Entity[]): Plan['idSpaces'] {
  const spaces = new Map<string, Map<Id, Entity>>();
  for (const entity of entities) {
    const space = idSpaceOf(entity.kind);
    const ids = spaces.get(space) ?? new Map<Id, Entity>();
    spaces.set(space, ids);
    if (!ids.has(entity.id)) ids.set(entity.id, entity);
  }
  return spaces;
}

/** What an id means where something of some kinds is named; undefined where there is none. */
export function namedIn<Kind extends EntityKind>(
  { idSpaces }: Pick<Plan, 'idSpaces'>,
  id: Id,
  ...kinds: readonly Kind[]
): EntityOf<Kind> | undefined {
  for (let at = 0; at < kinds.length; at += 1) {
    const entity = idSpaces.get(idSpaceOf(kinds[at] as Kind))?.get(id);
    if (entity && kinds.includes(entity.kind as Kind)) return entity as EntityOf<Kind>;
  }
  return undefined;
}

/**
 * What a link to an id leads to, which does not say its kind: in the strategy plan something of it, in the text of an
 * action or a programme an action.
 */
export function linkedFrom(
  from: EntityKind,
  id: Id,
  plan: Pick<Plan, 'idSpaces' | 'byId'>,
): Entity | undefined {
  const inText = plan.idSpaces.get('text')?.get(id);
  const action = plan.idSpaces.get('action')?.get(id);
  return (kindsInText.has(from) ? (inText ?? action) : (action ?? inText)) ?? plan.byId.get(id);
}
