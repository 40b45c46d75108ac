import { indexLines, type LineIndex } from './lines.ts';
import type { Entry, MapNode, Node, ScalarNode } from './node.ts';
import type { Place, Range, Span } from './place.ts';

/** A plan file as it was read: kept so that a {@link Place} can be shown as a line later. */
export interface Source {
  readonly file: string;
  /** Without a byte order mark, its lines ended by line feeds. */
  readonly text: string;
  /** Its YAML, or its front matter's. */
  readonly data?: MapNode;
}

export type Sources = ReadonlyMap<string, Source>;

const wholeFile: Range = [0, 0];

/** The offsets of a place. A path that leads nowhere gives the nearest parent that is there. */
export function rangeOf(source: Source | undefined, place: Place): Range {
  if (place.range) return place.range;
  if (!place.path || !source?.data) return wholeFile;
  let node: Node = source.data;
  let key: Range | undefined;
  for (const [index, part] of place.path.entries()) {
    const last = index === place.path.length - 1;
    if (node.type === 'map') {
      const entry: Entry | undefined = entryOf(node, part);
      if (!entry) return key ?? firstKey(node) ?? node.range;
      key = entry.key.range;
      if (last && place.on === 'key') return entry.key.range;
      node = entry.value;
    } else if (node.type === 'list') {
      const item: Node | undefined = node.items[Number(part)];
      if (!item) return key ?? node.range;
      key = undefined;
      node = item;
    } else {
      return node.range;
    }
  }
  return node.range[0] === node.range[1] && key ? key : node.range;
}

/** Maps that are asked again and again: of a large one, every entry may be wrong. */
const indexes = new WeakMap<MapNode, ReadonlyMap<string, Entry>>();

function entryOf(node: MapNode, key: string | number): Entry | undefined {
  if (node.entries.length < 50) return node.entries.find((candidate) => candidate.key.text === key);
  let index = indexes.get(node);
  if (!index) {
    index = new Map(node.entries.map((entry) => [entry.key.text, entry]));
    indexes.set(node, index);
  }
  return index.get(String(key));
}

/** The text that is in a field of a file's YAML. */
export function scalarAt({ data }: Source, { path = [] }: Place): ScalarNode | undefined {
  let node: Node | undefined = data;
  for (const part of path) {
    if (node?.type === 'map') node = node.entries.find(({ key }) => key.text === part)?.value;
    else node = node?.type === 'list' ? node.items[Number(part)] : undefined;
  }
  return node?.type === 'scalar' ? node : undefined;
}

function firstKey(node: MapNode): Range | undefined {
  return node.entries[0]?.key.range;
}

/** Makes a place into a span. Builds the index of a file's lines once. */
export function spanFinder(sources: Sources): (place: Place) => Span {
  const indexes = new Map<string, LineIndex>();
  return (place) => {
    const source = sources.get(place.file);
    if (!source) return { file: place.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    let index = indexes.get(place.file);
    if (!index) {
      index = indexLines(source.text);
      indexes.set(place.file, index);
    }
    const [from, to] = rangeOf(source, place);
    const start = index.position(Math.min(from, source.text.length));
    const end = index.position(Math.min(Math.max(to, from), source.text.length));
    return {
      file: place.file,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
  };
}
