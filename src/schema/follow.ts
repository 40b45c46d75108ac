import { type Schema, type SchemaObject, schemas } from '#schemas';

/** A schema that is no reference, and the file that its own references start from. */
export interface Followed {
  readonly schema: SchemaObject;
  readonly home: SchemaObject;
}

/** By the file and the schema in it: every value of every record is looked up, and the schemas are the program's own. */
const followedSchemas = new WeakMap<SchemaObject, WeakMap<SchemaObject, Followed>>();
const noSchema: SchemaObject = {};

/**
 * A schema with its reference followed: `#/$defs/line` in its own file, `common.schema.json#/$defs/id` or
 * `action.schema.json` in another. What is not there has no schema.
 */
export function follow(schema: Schema | undefined, home: SchemaObject): Followed {
  const asked = typeof schema === 'object' ? schema : noSchema;
  const ofHome = followedSchemas.get(home) ?? new WeakMap<SchemaObject, Followed>();
  followedSchemas.set(home, ofHome);
  const before = ofHome.get(asked);
  if (before) return before;
  const followed = asked.$ref === undefined ? { schema: asked, home } : followReference(asked.$ref, home);
  ofHome.set(asked, followed);
  return followed;
}

function followReference(reference: string, home: SchemaObject): Followed {
  const [file = '', pointer = ''] = reference.split('#');
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

const patterns = new Map<string, RegExp>();

function matches(key: string, pattern: string): boolean {
  const compiled = patterns.get(pattern) ?? new RegExp(pattern);
  patterns.set(pattern, compiled);
  return compiled.test(key);
}

/** The schema of a member of a map, by its key; undefined for a key that the map does not have. */
export function memberSchema(schema: SchemaObject, key: string): Schema | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  for (const [pattern, member] of Object.entries(schema.patternProperties ?? {})) {
    if (matches(key, pattern)) return member;
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

/** The schema at a path into a record, as far as there is one, and the schema file that it is in. */
export function placeAt(
  root: SchemaObject,
  path: readonly (string | number)[],
): { readonly schema: SchemaObject; readonly home: SchemaObject } {
  let at = follow(root, root);
  for (const part of path) {
    at = follow(typeof part === 'number' ? at.schema.items : memberSchema(at.schema, part), at.home);
  }
  return at;
}

/** The schema at a path into a record, as far as there is one. */
export function schemaAt(root: SchemaObject, path: readonly (string | number)[]): SchemaObject {
  return placeAt(root, path).schema;
}
