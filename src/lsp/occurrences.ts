import type { Nodes } from 'mdast';
import type { Entity, Plan } from '../model/entities.ts';
import type { Place, Range } from '../text/place.ts';
import { rangeOfNode } from '../text/plain-text.ts';
import { rangeOf, type Sources } from '../text/source.ts';

/** A place where an id is written: exactly its own characters. */
export interface Occurrence {
  readonly entity: Entity;
  readonly file: string;
  /** UTF-16 offsets; empty where the id is the name of the file. */
  readonly range: Range;
  readonly declares: boolean;
}

/** Every place where the id of an entity of the plan is written. */
export function occurrencesOf(plan: Plan, sources: Sources): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const add = (id: string, { file }: Place, within: Range, declares: boolean, mark = ''): void => {
    const entity = plan.byId.get(id);
    const text = sources.get(file)?.text;
    if (!entity || text === undefined) return;
    const at = text.slice(...within).indexOf(mark + id);
    if (at < 0) return;
    const from = within[0] + at + mark.length;
    found.push({ entity, file, range: [from, from + id.length], declares });
  };
  const within = (place: Place): Range => rangeOf(sources.get(place.file), place);
  for (const entity of plan.byId.values()) {
    const { idPlace, file, id } = entity;
    if (idPlace.path || idPlace.range) add(id, idPlace, within(idPlace), true, idPlace.range ? '{#' : '');
    else found.push({ entity, file, range: [0, 0], declares: true });
  }
  for (const { id, place } of plan.references) add(id, place, within(place), false);
  for (const { record, at } of plan.actions) {
    // Who is named in words of their own is nobody's id.
    for (const field of ['responsible', 'payer'] as const) {
      const id = record[field];
      if (id && plan.byId.get(id)?.kind === 'partner') add(id, at(field), within(at(field)), false);
    }
  }
  for (const { prose } of plan.proses) {
    for (const { url, range } of links(prose.nodes)) {
      const id = url.split('#')[1];
      if (id && !/^[a-z][a-z0-9+.-]*:/i.test(url))
        add(id, prose.place, prose.placed ? range : within(prose.place), false, '#');
    }
  }
  return found;
}

/** The occurrence that an offset stands in or at the end of. */
export function occurrenceAt(
  occurrences: readonly Occurrence[],
  file: string,
  offset: number,
): Occurrence | undefined {
  return occurrences.find(
    ({ file: own, range: [from, to] }) => own === file && from < to && from <= offset && offset <= to,
  );
}

function* links(nodes: readonly Nodes[]): Iterable<{ readonly url: string; readonly range: Range }> {
  for (const node of nodes) {
    if (node.type === 'link') yield { url: node.url, range: rangeOfNode(node) };
    if ('children' in node) yield* links(node.children);
  }
}
