import type { Entity, Plan } from '../model/entities.ts';
import { type LinkedText, linkedTexts, writtenAddresses } from '../model/linked-texts.ts';
import { pathInPlan } from '../model/media.ts';
import { linkedFrom, namedIn } from '../model/named.ts';
import { parseProse } from '../text/markdown.ts';
import type { Place, Range } from '../text/place.ts';
import { rangeOf, type Source, type Sources, scalarAt } from '../text/source.ts';

/** A place where an id is written. */
export interface Occurrence {
  readonly entity: Entity;
  readonly file: string;
  /** UTF-16 offsets of exactly the id; of the whole value where it is written with escapes; empty where the id is the name of the file. */
  readonly range: Range;
  readonly declares: boolean;
}

/** Whether an entity has the name of its file for its id. */
export function isNamedByFile({ idPlace }: Entity): boolean {
  return !idPlace.path && !idPlace.range;
}

/** Every place where the id of an entity of the plan is written. */
export function occurrencesOf(plan: Plan, sources: Sources): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const namedByFile = new Map<string, Entity>();
  for (const entity of [...plan.idSpaces.values()].flatMap((ids) => [...ids.values()])) {
    const { idPlace, file, id } = entity;
    const text = sources.get(file)?.text ?? '';
    if (isNamedByFile(entity)) {
      namedByFile.set(file, entity);
      found.push({ entity, file, range: [0, 0], declares: true });
    } else if (idPlace.path) {
      found.push({ entity, file, range: idInValue(id, idPlace, sources), declares: true });
    } else {
      const [from = 0, to] = idPlace.range ?? [];
      const at = text.slice(from, to).indexOf(`{#${id}`);
      if (at >= 0)
        found.push({ entity, file, range: [from + at + 2, from + at + 2 + id.length], declares: true });
    }
  }
  for (const { id, expected, place } of plan.references) {
    const entity = namedIn(plan, id, ...expected);
    if (entity)
      found.push({ entity, file: place.file, range: idInValue(id, place, sources), declares: false });
  }
  for (const text of [...linkedTexts(plan), ...internalNotes(plan)])
    for (const { url, find } of located(text, sources))
      for (const { entity, before, after } of idsIn(url, text, plan, namedByFile)) {
        const at = find(before + entity.id + after);
        if (at === undefined) continue;
        const from = at + before.length;
        found.push({ entity, file: text.file, range: [from, from + entity.id.length], declares: false });
      }
  return found;
}

/** The occurrence that an offset is in or at the end of. */
export function occurrenceAt(
  occurrences: readonly Occurrence[],
  file: string,
  offset: number,
): Occurrence | undefined {
  return occurrences.find(
    ({ file: inFile, range: [from, to] }) => inFile === file && from < to && from <= offset && offset <= to,
  );
}

/** The id in a value that it is the whole of, without quotation marks. */
function idInValue(id: string, place: Place, sources: Sources): Range {
  const source = sources.get(place.file);
  const [from, to] = rangeOf(source, place);
  const at = source?.text.slice(from, to).indexOf(id) ?? -1;
  return at < 0 ? [from, to] : [from + at, from + at + id.length];
}

/** The ids in an address, of an entity or of one that is named by its file, with the signs beside them. */
function* idsIn(
  url: string,
  { file, entity }: LinkedText & { readonly entity: Entity },
  plan: Plan,
  namedByFile: ReadonlyMap<string, Entity>,
): Iterable<{ readonly entity: Entity; readonly before: string; readonly after: string }> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return;
  const [path = '', fragment] = url.split('#');
  const named = path === '' ? undefined : namedByFile.get(pathInPlan(path, file) ?? '');
  if (named) yield { entity: named, before: path.includes('/') ? '/' : '', after: '.' };
  const pointed = fragment === undefined ? undefined : linkedFrom(entity.kind, fragment, plan);
  if (pointed) yield { entity: pointed, before: '#', after: '' };
}

/** Notes that are printed nowhere, and whose links are to be right all the same. */
function* internalNotes(plan: Plan): Iterable<LinkedText & { readonly entity: Entity }> {
  for (const entity of plan.actions) {
    const { file, record, at } = entity;
    const { internalNote } = record;
    if (internalNote?.includes(']'))
      yield {
        file,
        entity,
        placed: false,
        place: at('internalNote'),
        nodes: parseProse(internalNote).tree.children,
      };
  }
}

interface Located {
  readonly url: string;
  /** Where in the file a part of the address is written; undefined where it is written with escapes. */
  find(part: string): number | undefined;
}

/** The addresses in a text, with where in its file they are written. */
function* located({ nodes, placed, place }: LinkedText, sources: Sources): Iterable<Located> {
  const source = sources.get(place.file);
  if (!source) return;
  const text = placed ? source.text : (scalarAt(source, place)?.text ?? '');
  const inFile = placed ? (_part: string, at: number) => at : fieldMap(source, place, text);
  for (const { url, range } of writtenAddresses(nodes, text)) {
    yield {
      url,
      find(part) {
        const at = text.slice(...range).indexOf(part);
        return at < 0 ? undefined : inFile(part, range[0] + at);
      },
    };
  }
}

/**
 * From where a part is in the text of a YAML field to where it is in the file. The text is indented and folded
 * there: the same parts are in the same order, but elsewhere.
 */
function fieldMap(
  source: Source,
  place: Place,
  text: string,
): (part: string, at: number) => number | undefined {
  const [start, end] = rangeOf(source, place);
  const written = source.text.slice(start, end);
  // What follows the sign of a block is a comment.
  const header = /^[|>].*/.exec(written)?.[0].length ?? 0;
  const maps = new Map<string, ReadonlyMap<number, number>>();
  const mapOf = (part: string): ReadonlyMap<number, number> => {
    const there = indexesOf(written, part, header);
    const here = indexesOf(text, part, 0);
    if (there.length !== here.length) return new Map();
    return new Map(here.map((at, nth) => [at, start + (there[nth] ?? 0)]));
  };
  return (part, at) => {
    const map = maps.get(part) ?? mapOf(part);
    maps.set(part, map);
    return map.get(at);
  };
}

function indexesOf(text: string, part: string, from: number): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + part.length)) found.push(at);
  return found;
}
