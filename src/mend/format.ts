import { type SchemaObject, schemas } from '#validators';
import type { RecordKind } from '../schema/kinds.ts';
import type { MapNode } from '../text/node.ts';
import type { Source } from '../text/source.ts';
import { applyEdits, type Edit } from './edits.ts';

/**
 * The canonical form of a plan file: line feeds, no byte order mark, composed letters, one line feed at the end, the
 * keys of its record in the order of the schema, and single quotes where double ones are not needed. Comments, blank
 * lines and wording stay. A comment above a key goes where the key goes; one at the top of the file stays there.
 */
export function formatted(source: Source, kind: RecordKind): string {
  const { text, data } = source;
  const quoting = data ? quoteEdits(data, text) : [];
  const ordering = data ? orderEdit(data, text, schemas[kind], quoting) : quoting;
  const result = applyEdits(text, ordering).replaceAll('\r\n', '\n').normalize('NFC');
  return result.endsWith('\n') ? result : `${result}\n`;
}

/** Turns double quotes into single ones where that changes nothing between them. */
function quoteEdits(root: MapNode, text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const visit = (node: MapNode['entries'][number]['value']): void => {
    if (node.type === 'list') node.items.forEach(visit);
    else if (node.type === 'map')
      for (const { key, value } of node.entries) {
        visit(key);
        visit(value);
      }
    else {
      const written = text.slice(...node.range);
      if (/^"[^"'\\\r\n]*"$/.test(written))
        edits.push({ range: node.range, text: `'${written.slice(1, -1)}'` });
    }
  };
  visit(root);
  return edits;
}

/** The top keys in the schema's order, each with the comments and blank lines above it. */
function orderEdit(
  { entries }: MapNode,
  text: string,
  { properties = {} }: SchemaObject,
  quoting: readonly Edit[],
): readonly Edit[] {
  const order = Object.keys(properties);
  const place = (key: string): number => (order.indexOf(key) + order.length + 1) % (order.length + 1);
  const wanted = entries
    .map((_, index) => index)
    .sort((a, b) => {
      const [one, other] = [entries[a]?.key.text ?? '', entries[b]?.key.text ?? ''];
      return place(one) - place(other) || a - b;
    });
  if (wanted.every((index, at) => index === at)) return quoting;
  const lineStart = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const starts = entries.map(({ key }) => lineStart(key.range[0]));
  // Keys in brackets, or two on a line, are left as they are.
  if (starts.some((start, index) => /\S/.test(text.slice(start, entries[index]?.key.range[0] ?? 0))))
    return quoting;
  const first = starts[0] ?? 0;
  const after = afterValue(text, entries.at(-1), text.length);
  const bounds = starts.map((start, index) =>
    index === 0 ? first : afterValue(text, entries[index - 1], start),
  );
  const pieces = bounds.map((from, index) => {
    const to = bounds[index + 1] ?? after;
    const own = quoting.filter(({ range }) => range[0] >= from && range[1] <= to);
    const shifted = own.map((edit) => ({
      ...edit,
      range: [edit.range[0] - from, edit.range[1] - from] as const,
    }));
    const piece = applyEdits(text.slice(from, to), shifted);
    return piece.endsWith('\n') ? piece : `${piece}\n`;
  });
  return [{ range: [first, after], text: wanted.map((index) => pieces[index]).join('') }];
}

/** Where the lines between a value and the next key begin. */
function afterValue(text: string, entry: MapNode['entries'][number] | undefined, nextKey: number): number {
  const end = Math.max(entry?.value.range[1] ?? 0, entry?.key.range[1] ?? 0);
  if (text[end - 1] === '\n') return Math.min(end, nextKey);
  const newline = text.indexOf('\n', end);
  return newline < 0 ? nextKey : Math.min(newline + 1, nextKey);
}
