import { type Schema, type SchemaObject, schemas } from '#schemas';
import type { RecordKind } from '../kinds/record-kinds.ts';
import { follow, memberSchema } from '../schema/follow.ts';
import type { Entry, Node, ScalarNode } from '../text/node.ts';
import type { Source } from '../text/source.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import { inOrder } from './order-keys.ts';

/**
 * The canonical form of a plan file, its lines ended by line feeds: no byte order mark, composed letters, one line feed at
 * the end, the keys of its record and of the maps in it in the order of the schema, and single quotes where double ones are not
 * needed. Comments, blank lines and wording stay. A comment above a key goes where the key goes; one at the top of the
 * file stays there.
 */
export function formatted(source: Source, kind: RecordKind): string {
  const { text, data } = source;
  const edits = data ? editsIn(data, { text, schema: schemas[kind], home: schemas[kind], top: true }) : [];
  const result = applyEdits(text, edits).normalize('NFC');
  return result.endsWith('\n') ? result : `${result}\n`;
}

interface Within {
  readonly text: string;
  readonly schema: Schema | undefined;
  readonly home: SchemaObject;
  readonly top: boolean;
}

/** What changes in a part of the file. No two of the edits overlap. */
function editsIn(node: Node, { text, schema: recordSchema, home: at, top }: Within): readonly TextEdit[] {
  if (node.type === 'scalar') return quoteEdit(node, text);
  const { schema, home } = follow(recordSchema, at);
  if (node.type === 'list')
    return node.items.flatMap((item) => editsIn(item, { text, schema: schema.items, home, top: false }));
  const inner = node.entries.flatMap(({ key, value }) => [
    ...quoteEdit(key, text),
    ...editsIn(value, { text, schema: memberSchema(schema, key.text), home, top: false }),
  ]);
  const order = Object.keys(schema.properties ?? {});
  const place = ({ key }: Entry): number => (order.indexOf(key.text) + order.length + 1) % (order.length + 1);
  const wanted = node.entries.toSorted((a, b) => place(a) - place(b));
  if (wanted.every((entry, index) => entry === node.entries[index])) return inner;
  return inOrder(node, wanted, { text, inner, top });
}

/** Turns double quotes into single ones where that changes nothing between them. */
function quoteEdit({ range }: ScalarNode, text: string): readonly TextEdit[] {
  const written = text.slice(...range);
  return /^"[^"'\\\n]*"$/.test(written) ? [{ range, text: `'${written.slice(1, -1)}'` }] : [];
}
