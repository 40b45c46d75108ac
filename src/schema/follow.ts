import { type Schema, type SchemaObject, schemas } from '#validators';

/**
 * A schema with its reference followed: `#/$defs/line` in its own file, `common.schema.json#/$defs/id` or
 * `action.schema.json` in another. What is not there has no schema.
 */
export function follow(
  schema: Schema | undefined,
  home: SchemaObject,
): { schema: SchemaObject; home: SchemaObject } {
  if (typeof schema !== 'object') return { schema: {}, home };
  if (schema.$ref === undefined) return { schema, home };
  const [file = '', pointer = ''] = schema.$ref.split('#');
  const owner = file === '' ? home : ownerIn(file);
  const found = pointer
    .split('/')
    .filter((step) => step !== '')
    .reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>> | undefined)?.[step], owner);
  return follow(found as Schema, owner);
}

function ownerIn(file: string): SchemaObject {
  return schemas[file.replace('.schema.json', '') as keyof typeof schemas];
}

/** The schema of a member of a map, by its key; undefined for a key that the map does not have. */
export function memberSchema(schema: SchemaObject, key: string): Schema | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  for (const [pattern, member] of Object.entries(schema.patternProperties ?? {})) {
    if (new RegExp(pattern).test(key)) return member;
  }
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

const ownersOfRecords = new WeakMap<SchemaObject, ReadonlyMap<string, ReadonlySet<string>>>();

/** The fields of a record that have a field of some name: `reports` for `signal`. The record itself is not among them. */
export function fieldsWith(name: string, root: SchemaObject): readonly string[] {
  const owners = ownersOfRecords.get(root) ?? ownersIn(root);
  ownersOfRecords.set(root, owners);
  return [...(owners.get(name) ?? [])];
}

/** Where in a record each name is that of a field. */
function ownersIn(root: SchemaObject): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  const seen = new Set<SchemaObject>();
  const search = (schema: Schema | undefined, home: SchemaObject, path: readonly string[]): void => {
    const at = follow(schema, home);
    if (seen.has(at.schema)) return;
    seen.add(at.schema);
    const { properties = {}, items } = at.schema;
    for (const [key, member] of Object.entries(properties)) {
      if (path.length > 0) owners.set(key, (owners.get(key) ?? new Set()).add(path.join('.')));
      search(member, at.home, [...path, key]);
    }
    if (items !== undefined) search(items, at.home, path);
  };
  search(root, root, []);
  return owners;
}

/** The schema at a path into a record, as far as there is one. */
export function schemaAt(root: SchemaObject, path: readonly (string | number)[]): SchemaObject {
  let at = follow(root, root);
  for (const part of path) {
    at = follow(typeof part === 'number' ? at.schema.items : memberSchema(at.schema, part), at.home);
  }
  return at.schema;
}
