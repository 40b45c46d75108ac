import { type SchemaObject, schemas } from '#schemas';
import type { RecordKind } from '../kinds/record-kinds.ts';
import type { Problem } from '../messages/index.ts';
import type { Entry, MapNode, Node } from '../text/node.ts';
import { intendedKey } from './fields.ts';
import { type Followed, follow, memberSchema } from './follow.ts';

export interface Understood {
  /** The record with the keys that were meant, where they are in the file. */
  readonly node: MapNode;
  readonly problems: readonly Problem[];
}

type Path = readonly (string | number)[];

/** So many are looked up in a file: who has more of them has another file than this. */
const mostLookups = 50;

/**
 * Takes keys that are no fields for the fields that they name in another language, or that they are a slip of the pen
 * away from. Each is reported; the rest of the record is then read as it was meant.
 */
export function understandKeys(kind: RecordKind, root: MapNode, file: string): Understood {
  const located = follow(schemas[kind], schemas[kind]);
  if (hasFieldsOnly(root, located)) return { node: root, problems: [] };
  const problems: Problem[] = [];
  let lookups = 0;
  const understoodIn = (node: Node, { schema, home }: Followed, path: Path): Node => {
    if (node.type === 'scalar') return node;
    if (node.type === 'list') {
      const items = node.items.map((item, index) =>
        understoodIn(item, follow(schema.items, home), [...path, index]),
      );
      return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
    }
    const entries = node.entries.map((entry, index): Entry => {
      const key = meantIn(node, index, schema);
      const keyPath = [...path, key];
      const value = understoodIn(entry.value, follow(memberSchema(schema, key), home), keyPath);
      if (key === entry.key.text) return value === entry.value ? entry : { key: entry.key, value };
      problems.push({
        name: 'unknown-key',
        at: { file, path: keyPath, on: 'key' },
        values: { key: entry.key.text, kind, suggestion: key },
      });
      taken.get(node)?.add(key);
      return { key: { ...entry.key, text: key }, value };
    });
    return entries.every((entry, index) => entry === node.entries[index]) ? node : { ...node, entries };
  };
  /** Fields that keys of a map have been taken for. */
  const taken = new Map<MapNode, Set<string>>();
  const meantIn = (node: MapNode, index: number, schema: SchemaObject): string => {
    const key = node.entries[index]?.key.text ?? '';
    if (isFieldOf(schema, key)) return key;
    lookups += 1;
    if (lookups > mostLookups) return key;
    const already = taken.get(node) ?? new Set(node.entries.map((entry) => entry.key.text));
    taken.set(node, already);
    const free = Object.keys(schema.properties ?? {}).filter((property) => !already.has(property));
    return intendedKey(key, free) ?? key;
  };
  const node = understoodIn(root, located, []);
  return { node: node.type === 'map' ? node : root, problems };
}

/** Whether every key is a field, as in most files. */
function hasFieldsOnly(node: Node, { schema, home }: Followed): boolean {
  if (node.type === 'scalar') return true;
  if (node.type === 'list') {
    const member = follow(schema.items, home);
    return node.items.every((item) => hasFieldsOnly(item, member));
  }
  return node.entries.every(
    ({ key: { text }, value }) =>
      isFieldOf(schema, text) && hasFieldsOnly(value, follow(memberSchema(schema, text), home)),
  );
}

function isFieldOf(schema: SchemaObject, key: string): boolean {
  return schema.additionalProperties !== false || memberSchema(schema, key) !== undefined;
}
