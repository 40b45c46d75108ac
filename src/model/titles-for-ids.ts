import type { EntityKind } from '../kinds/entity-kinds.ts';
import type { Problem } from '../messages/index.ts';
import { meant } from '../text/did-you-mean.ts';
import type { PlanFile } from './classify.ts';
import type { Entity, Plan } from './entities.ts';
import { referenceFieldAt } from './reference-fields.ts';

/**
 * Problems with the ids that were meant: where a reference is no id, it is most often the title, the number or the name
 * of what is referred to. The form of a value is judged file by file, and what it may refer to is known of the whole plan.
 */
export function withTitlesForIds(
  problems: readonly Problem[],
  files: readonly PlanFile[],
  plan: Plan,
): readonly Problem[] {
  if (!problems.some(({ name }) => name === 'not-an-id')) return problems;
  const kinds = new Map(files.map(({ path, kind }) => [path, kind]));
  return problems.map((problem): Problem => {
    if (problem.name !== 'not-an-id') return problem;
    const { at, values } = problem;
    const field = referenceFieldAt(kinds.get(at.file) ?? '', at.path ?? []);
    const entity = field && entityCalled(values.value, field.kinds, plan);
    return entity
      ? { name: 'title-for-id', at, values: { value: values.value, kind: entity.kind, id: entity.id } }
      : problem;
  });
}

/** The only entity of some kinds that people call so. */
function entityCalled(text: string, kinds: readonly EntityKind[], plan: Plan): Entity | undefined {
  const entities = new Map(
    plan.entities.filter(({ kind }) => kinds.includes(kind)).map((entity) => [entity.id, entity]),
  );
  const namesOf = (id: string): readonly string[] => {
    const entity = entities.get(id);
    if (!entity) return [];
    return [
      entity.title,
      ...numbersOf(entity, plan),
      ...(entity.kind === 'partner' ? namesOfPartner(entity) : []),
    ];
  };
  const id = meant(text, [...entities.keys()], namesOf);
  return id === undefined ? undefined : entities.get(id);
}

/** What is printed before its title, alone and with it: `1.2`, `1.2 Reiseliv`, `T3`. */
function numbersOf(entity: Entity, { actionNumbers }: Plan): readonly string[] {
  const number =
    entity.kind === 'action' ? actionNumbers.get(entity.id) : 'number' in entity ? entity.number : undefined;
  return number === undefined ? [] : [number, `${number} ${entity.title}`];
}

/** A municipality is also called with what it is. */
export function namesOfPartner({ title }: Pick<Entity, 'title'>): readonly string[] {
  return [`${title} kommune`, `${title} municipality`];
}
