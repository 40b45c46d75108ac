import { schemas } from '#schemas';
import { endOf, endOfLine, entryOf } from '../fix/written-yaml.ts';
import { allEditionsOf } from '../model/editions.ts';
import { type Entity, isOwnRecord, type Plan } from '../model/entities.ts';
import { placeAt } from '../schema/follow.ts';
import type { MapNode, Node } from '../text/node.ts';
import type { Place } from '../text/place.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Reading } from './reading.ts';

/**
 * What says of something that gets another id which one it had: readers of the plan know it by that, and a comparison
 * must. Nothing while every edition of the plan is a draft, and of what has no field for it.
 */
export function formerIdEdit(
  reading: Reading,
  plan: Plan,
  entity: Entity,
): (TextEdit & { readonly file: string }) | undefined {
  const { file, id, idPlace } = entity;
  const source = reading.sources.get(file);
  const isSeen = allEditionsOf(plan).some(({ revision }) => revision.status !== 'draft');
  if (!source || !isSeen) return undefined;
  const { text, data } = source;
  const fields = data && hasField(entity) ? mapOf(data, idPlace) : undefined;
  const edit = idPlace.range
    ? inBraces(text, idPlace.range[0], id)
    : fields && inFields(text, fields, id, idPlace);
  return edit && { file, ...edit };
}

function hasField(entity: Entity): boolean {
  const { kind, idPlace } = entity;
  const path = idPlace.path?.slice(0, -1) ?? [];
  // What is a list in plan.yaml is described there.
  const record =
    path.length > 0 ? 'plan' : isOwnRecord(entity) || Object.hasOwn(schemas, kind) ? kind : undefined;
  if (record === undefined || !Object.hasOwn(schemas, record)) return false;
  const { schema } = placeAt(schemas[record as keyof typeof schemas], path);
  return Object.hasOwn(schema.properties ?? {}, 'formerId');
}

/** `{#salg}` → `{#… formerId=salg}` */
function inBraces(text: string, from: number, id: string): TextEdit | undefined {
  const start = text.indexOf(`{#${id}`, from);
  const end = start < 0 ? -1 : text.indexOf('}', start);
  if (end < 0) return undefined;
  const written = text.slice(start, end);
  const known = /\bformerId=[^\s}]+/.exec(written);
  const at = known ? start + known.index + known[0].length : start + written.trimEnd().length;
  return { range: [at, at], text: known ? `,${id}` : ` formerId=${id}` };
}

/** The map that an id is in, or the whole record where the id is the name of the file. */
function mapOf(data: MapNode, { path = [] }: Place): Node {
  return path.slice(0, -1).reduce<Node>((node, part) => {
    if (node.type === 'list') return node.items[Number(part)] ?? node;
    return node.type === 'map' ? (entryOf(node, String(part))?.value ?? node) : node;
  }, data);
}

function inFields(text: string, map: Node, id: string, idPlace: Place): TextEdit | undefined {
  if (map.type !== 'map') return undefined;
  const known = entryOf(map, 'formerId')?.value;
  if (known?.type === 'list') {
    const last = known.items.at(-1);
    if (!last) return undefined;
    const at = endOf(text, last);
    if (text[known.range[0]] === '[') return { range: [at, at], text: `, ${id}` };
    const indent = ' '.repeat(known.range[0] - (text.lastIndexOf('\n', known.range[0] - 1) + 1));
    return { range: [at, at], text: `\n${indent}- ${id}` };
  }
  if (known) return { range: known.range, text: `[${text.slice(...known.range)}, ${id}]` };
  const above = entryOf(map, idPlace.path ? 'id' : 'title') ?? map.entries[0];
  if (!above) return undefined;
  const end = endOf(text, above.value);
  if (text[map.range[0]] === '{') return { range: [end, end], text: `, formerId: ${id}` };
  const key = above.key.range[0];
  const indent = ' '.repeat(key - (text.lastIndexOf('\n', key - 1) + 1));
  const at = endOfLine(text, end);
  return { range: [at, at], text: `\n${indent}formerId: ${id}` };
}
