import { type SchemaObject, schemas } from '#schemas';
import { listsInPlan } from '../kinds/entity-kinds.ts';
import { type RecordKind, recordKinds } from '../kinds/record-kinds.ts';
import { schemaAt } from '../schema/follow.ts';
import type { Path } from './places.ts';

/** What a value is to people: how it is compared and shown. `word` is one of the model's own, such as `planned`. */
export type FieldType = 'text' | 'date' | 'number' | 'amount' | 'truth' | 'word' | 'url';

/** Names of the lists in `plan.yaml`, by the kind of their items. */
const lists: ReadonlyMap<string, string> = new Map([...listsInPlan].map(([list, kind]) => [kind, list]));

/**
 * The type of a field, as the schema of its record says.
 * @param kind of the entity or file whose record it is
 * @param path in that record
 */
export function fieldTypeAt(kind: string, path: Path, value: string | number | boolean): FieldType {
  if (typeof value === 'boolean') return 'truth';
  const schema = schemaOf(kind, path);
  const type = schema['x-type'];
  if (typeof value === 'number') return type === 'amount' ? 'amount' : 'number';
  if (type === 'date' || type === 'url') return type;
  return schema.enum ? 'word' : 'text';
}

/** Whether a list of one is the same as the one alone. */
export function mayBeAlone(kind: string, path: Path): boolean {
  return [schemaOf(kind, path).type].flat().includes('string');
}

/** Whether the keys of a map are data, such as years, instead of names of fields. */
export function isOpenMap(kind: string, path: Path): boolean {
  const { patternProperties, additionalProperties } = schemaOf(kind, path);
  return patternProperties !== undefined || typeof additionalProperties === 'object';
}

function schemaOf(kind: string, path: Path): SchemaObject {
  const list = lists.get(kind);
  if (list !== undefined) return schemaAt(schemas.plan, [list, 0, ...path]);
  return isRecordKind(kind) ? schemaAt(schemas[kind], path) : {};
}

function isRecordKind(kind: string): kind is RecordKind {
  return (recordKinds as readonly string[]).includes(kind);
}
