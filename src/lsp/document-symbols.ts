import type { Nodes } from 'mdast';
import type {
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver/node';
import type { Language } from '../kinds/languages.ts';
import type { RecordKind } from '../kinds/record-kinds.ts';
import { classify } from '../model/classify.ts';
import type { Entity, Plan } from '../model/entities.ts';
import type { MapNode, Node } from '../text/node.ts';
import type { Range as Offsets } from '../text/place.ts';
import { plainText, rangeOfNode } from '../text/plain-text.ts';
import { rangeOf } from '../text/source.ts';
import { titleOfField } from './field-texts.ts';
import { documentOf, pathOf, type Reading, rangeIn } from './reading.ts';
import { fieldSymbol, headingSymbol, symbolKinds } from './symbol-kinds.ts';

/** A part of a file, with those in it. */
interface Part {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  /** What names it. */
  readonly named: Offsets;
  /** Where it ends; where the next one begins, when left out. */
  readonly end?: number;
  /** How deep it is. */
  readonly depth: number;
}

/** `textDocument/documentSymbol`: the outline of a file: what it has of the plan, its headings, and its fields. */
export function documentSymbols(
  reading: Reading,
  { textDocument }: DocumentSymbolParams,
  language: Language,
): DocumentSymbol[] {
  const path = pathOf(reading.folder, textDocument.uri);
  const source = path === undefined ? undefined : reading.sources.get(path);
  if (path === undefined || !source || reading.tooLarge.has(path)) return [];
  const file = classify(path, reading.plan?.levels);
  if (!file || !('kind' in file)) return [];
  const parts = path.endsWith('.md')
    ? [...headings(path, reading)].sort((a, b) => a.named[0] - b.named[0])
    : source.data
      ? fields(source.data, file.kind, entitiesIn(path, reading.plan), reading, language)
      : [];
  return nested(parts, source.text.length, reading, path);
}

/** The same for an editor that knows no parts of parts. */
export function flatSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatSymbols(children, uri, name),
  ]);
}

function entitiesIn(path: string, plan: Plan | undefined): readonly Entity[] {
  return plan?.entities.filter(({ file }) => file === path) ?? [];
}

/** Headings, and the items that are something of the plan. */
function* headings(path: string, reading: Reading): Iterable<Part> {
  const { plan } = reading;
  const entities = new Map(
    entitiesIn(path, plan).map((entity) => [rangeOf(reading.sources.get(path), entity.place)[0], entity]),
  );
  for (const { file, nodes } of plan?.markdown ?? []) if (file === path) yield* below(nodes, 0, entities);
}

function* below(
  nodes: readonly Nodes[],
  depth: number,
  entities: ReadonlyMap<number, Entity>,
): Iterable<Part> {
  let last = depth;
  for (const node of nodes) {
    if (node.type === 'heading') {
      last = node.depth;
      yield partOf(node, node.depth, entities);
    } else if (node.type === 'list') {
      for (const item of node.children) {
        const [first] = item.children;
        const entity = first && (entities.get(rangeOfNode(first)[0]) ?? entities.get(rangeOfNode(item)[0]));
        if (entity && first) {
          const end = rangeOfNode(item)[1];
          yield { ...partOf(first, last + 1, new Map([[rangeOfNode(first)[0], entity]])), end };
        }
        yield* below(item.children.slice(1), last + 1, entities);
      }
    }
  }
}

function partOf(node: Nodes, depth: number, entities: ReadonlyMap<number, Entity>): Part {
  const named = rangeOfNode(node);
  const entity = entities.get(named[0]);
  if (!entity) return { name: plainText([node]) || '–', kind: headingSymbol, named, depth };
  const number = 'number' in entity ? `${entity.number} ` : '';
  return { name: number + entity.title, detail: entity.id, kind: symbolKinds[entity.kind], named, depth };
}

/** The fields of a record, with the entities that are lists in it. */
function fields(
  data: MapNode,
  kind: RecordKind,
  entities: readonly Entity[],
  { sources }: Reading,
  language: Language,
): readonly Part[] {
  const byStart = new Map(
    entities.flatMap((entity) => {
      const { path = [], file } = entity.idPlace;
      if (path.length < 3) return [];
      return [[rangeOf(sources.get(file), { file, path: path.slice(0, -1) })[0], entity] as const];
    }),
  );
  return data.entries.flatMap(({ key, value }): readonly Part[] => {
    const title = titleOfField(kind, [key.text], language);
    const end = Math.max(key.range[1], endOf(value));
    const field: Part = {
      name: key.text || '–',
      ...(title && title !== key.text && { detail: title }),
      kind: fieldSymbol,
      named: key.range,
      end,
      depth: 1,
    };
    const items = value.type === 'list' ? value.items : [];
    return [
      field,
      ...items.flatMap((item): readonly Part[] => {
        const entity = byStart.get(item.range[0]);
        if (!entity) return [];
        const { title: name, id } = entity;
        return [
          {
            name,
            detail: id,
            kind: symbolKinds[entity.kind],
            named: item.range,
            end: item.range[1],
            depth: 2,
          },
        ];
      }),
    ];
  });
}

function endOf(node: Node): number {
  return node.range[1];
}

/** Parts in reading order as a tree: each holds the deeper ones that follow it, up to the next that is not. */
function nested(parts: readonly Part[], length: number, reading: Reading, path: string): DocumentSymbol[] {
  const document = documentOf(reading, path);
  const text = document.getText();
  const visit = (from: number, to: number, end: number): DocumentSymbol[] => {
    const found: DocumentSymbol[] = [];
    for (let at = from; at < to; ) {
      const part = parts[at];
      if (!part) break;
      let next = at + 1;
      while (next < to && (parts[next]?.depth ?? 0) > part.depth) next += 1;
      const limit = Math.min(parts[next]?.named[0] ?? length, end);
      const until = Math.max(part.named[1], trimmed(text, Math.min(part.end ?? limit, limit)));
      const children = visit(at + 1, next, until);
      found.push({
        name: part.name,
        kind: part.kind,
        range: rangeIn(document, [part.named[0], until]),
        selectionRange: rangeIn(document, part.named),
        ...(part.detail !== undefined && { detail: part.detail }),
        ...(children.length > 0 && { children }),
      });
      at = next;
    }
    return found;
  };
  return visit(0, parts.length, length);
}

/** The end of the words before an offset. */
function trimmed(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
