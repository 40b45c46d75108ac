import { entityKinds } from '../kinds/entity-kinds.ts';
import type { Entity, Plan } from '../model/entities.ts';
import { isWellFormedId } from '../model/id-form.ts';
import { idSpaceOf } from '../model/named.ts';
import { isNamedByFile } from './occurrences.ts';

/** Why an id cannot be given a name. */
export type Refusal = 'form' | 'taken' | 'former' | 'byYear';

/** Whether an entity's id can be another one: yearly plans are called after their years. */
export function isRenamable({ kind }: Entity): boolean {
  return entityKinds[kind].id !== 'years';
}

/** Why an entity cannot have a name for its id; undefined when it can. */
export function refusalOf(plan: Plan, entity: Entity, name: string): Refusal | undefined {
  if (!isRenamable(entity)) return 'byYear';
  if (!isWellFormedId(name)) return 'form';
  if (plan.idSpaces.get(idSpaceOf(entity.kind))?.has(name) || plan.unreadIds.has(name)) return 'taken';
  if (
    plan.entities.some(
      ({ kind, formerIds }) => formerIds?.includes(name) && idSpaceOf(kind) === idSpaceOf(entity.kind),
    )
  )
    return 'former';
  const file = renamedFile(entity, name)?.to.toLowerCase();
  const taken = file !== undefined && [...plan.paths].some((path) => path.toLowerCase() === file);
  return taken ? 'taken' : undefined;
}

/** The file that has the id for its name, and what it is called then; undefined where the id is written in the file. */
export function renamedFile(
  entity: Entity,
  name: string,
): { readonly from: string; readonly to: string } | undefined {
  if (!isNamedByFile(entity)) return undefined;
  const { file } = entity;
  return {
    from: file,
    to: file.slice(0, file.lastIndexOf('/') + 1) + name + file.slice(file.lastIndexOf('.')),
  };
}

/** The id that an entity gets where its file is given another name in the same folder; undefined where that is no renaming. */
export function idByFileName(entity: Entity, to: string): string | undefined {
  const id = to.slice(to.lastIndexOf('/') + 1, Math.max(0, to.lastIndexOf('.')));
  return renamedFile(entity, id)?.to === to ? id : undefined;
}
