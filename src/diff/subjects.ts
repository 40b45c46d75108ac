import { type EntityKind, entityKinds, factsOfKind } from '../kinds/entity-kinds.ts';
import { entitiesByKind } from '../model/by-kind.ts';
import type { Action, Entity, Plan } from '../model/entities.ts';
import { branchesOf, childrenOf } from '../model/tree.ts';
import type { Place } from '../text/place.ts';
import type { Source } from '../text/source.ts';
import type { Named, Side, SubjectKind } from './change.ts';
import type { PlanSide } from './plan-side.ts';

/** Something of one revision that can change: an entity, `plan.yaml` itself, a file of settings, another file. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly formerIds: readonly string[] | undefined;
  readonly title: string;
  readonly number: string | undefined;
  readonly place: Place;
  readonly entity: Entity | undefined;
  /** Its parent: of a goal its strategy. */
  readonly parent: Subject | undefined;
  /** Its place among its siblings of the same kind, where their order is the plan's. */
  readonly index: number | undefined;
  /** The file it is written in. */
  readonly source: Source | undefined;
  /** The focus area it is shown under, by id. */
  readonly focusArea: string | undefined;
  /** The name of the content of a file that is not read. */
  readonly content: string | undefined;
  /** A place in its record. */
  at(...path: readonly (string | number)[]): Place;
}

/** Everything in a plan that can change, parents before their children, in reading order. */
export function subjectsOf({ plan, sources, others }: PlanSide): readonly Subject[] {
  const subjects: Subject[] = [];
  const focusAreaOf = focusAreaFinder(plan);
  const add = (entity: Entity, parent?: Subject, index?: number): Subject => {
    const focusArea = entity.kind === 'focus-area' ? entity.id : (parent?.focusArea ?? focusAreaOf(entity));
    // Of one shape, as there are many of them.
    const subject: Subject = {
      kind: entity.kind,
      id: entity.id,
      formerIds: entity.formerIds,
      title: entity.title,
      number: 'number' in entity ? entity.number : undefined,
      place: entity.place,
      entity,
      parent,
      index,
      source: sources.get(entity.file),
      focusArea,
      content: undefined,
      at: entity.at,
    };
    subjects.push(subject);
    return subject;
  };
  const file = plan.at().file;
  subjects.push({
    ...bare('plan', 'plan'),
    title: plan.record.title,
    place: plan.at('title'),
    source: sources.get(file),
    at: plan.at,
  });
  const addWithChildren = (entity: Entity, parent: Subject | undefined, index: number): void => {
    const subject = add(entity, parent, entityKinds[entity.kind].ordered ? index : undefined);
    for (const [childIndex, child] of childrenOf(entity).entries())
      addWithChildren(child, subject, childIndex);
  };
  for (const [kind, entities] of entitiesByKind(plan))
    if (!factsOfKind(kind).nested)
      for (const [index, entity] of entities.entries()) addWithChildren(entity, undefined, index);
  for (const files of [plan.themes, plan.templates, plan.locales])
    for (const [path, { at }] of files)
      subjects.push({ ...bare('setting', path), source: sources.get(path), at });
  for (const [path, content] of others) subjects.push({ ...bare('file', path), content });
  return subjects;
}

/** A subject that is no entity and has no parent. */
function bare(kind: 'plan' | 'setting' | 'file', id: string): Subject {
  return {
    kind,
    id,
    formerIds: undefined,
    title: id,
    number: undefined,
    place: { file: id },
    entity: undefined,
    parent: undefined,
    index: undefined,
    source: undefined,
    focusArea: undefined,
    content: undefined,
    at: () => ({ file: id }),
  };
}

/** Actions are shown under the focus area of their first action area; a programme under that of its first action. */
function focusAreaFinder(plan: Plan): (entity: Entity) => string | undefined {
  const branches = branchesOf(plan);
  const first = (ids: readonly string[]): string | undefined =>
    ids.map((id) => branches.get(id)?.focusArea.id).find((id) => id !== undefined);
  const ofAction = (action: Action): string | undefined => first(action.record.serves);
  return (entity) => {
    if (entity.kind === 'action') return ofAction(entity);
    if (entity.kind !== 'programme') return undefined;
    return first(entity.record.serves ?? []) ?? entity.actions.map(ofAction).find((id) => id !== undefined);
  };
}

/** The same thing in both revisions, or something that is in one of them only. */
export interface Pair {
  readonly kind: SubjectKind;
  /** The id, numbered where a plan with errors has it more than once: `salg`, `salg (2)`. */
  readonly id: string;
  readonly before?: Subject;
  readonly after?: Subject;
}

/** Pairs what is the same, and knows which pair everything belongs to. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  pairOf(subject: Subject): Pair;
  /** The id that something of the head has in the base, where it declares it; else the id itself. */
  baseId(kinds: readonly EntityKind[], headId: string): string;
  /** What the text of the head would say if the files that have another name now had their old ones. */
  withOldNames(text: string): string;
  /** The pair of something that the base has. */
  inBase(kind: SubjectKind, id: string): Pair | undefined;
}

/**
 * Pairs the subjects of two revisions by kind and id, wherever their files went; `formerId` declares a changed id, on
 * whichever side it is on, and of several that were merged the first. A file that is not read is the same under another
 * name where its content is, and no other file has that. Pairs come in the order of the head, then what is gone in the
 * order of the base.
 */
export function pairSubjects(before: readonly Subject[], after: readonly Subject[]): Pairing {
  const old = byKey(before);
  const bySubject = byKey(after);
  const partner = new Map<Subject, Subject>();
  const taken = new Set<Subject>();
  const match = (one: Subject, other: Subject | undefined): void => {
    if (!other || taken.has(other) || partner.has(one)) return;
    partner.set(one, other);
    taken.add(other);
  };
  for (const [key, subject] of bySubject) match(subject, old.get(key));
  // A changed id that the head declares, then one that only the base does: a comparison backwards.
  for (const subject of bySubject.values())
    for (const id of subject.formerIds ?? []) match(subject, old.get(`${subject.kind} ${id}`));
  for (const subject of old.values())
    for (const id of subject.formerIds ?? []) {
      const other = bySubject.get(`${subject.kind} ${id}`);
      if (other) match(other, subject);
    }
  const oldFiles = byContent([...old.values()].filter((file) => !taken.has(file)));
  const newFiles = byContent([...bySubject.values()].filter((file) => !partner.has(file)));
  const renamedFiles: (readonly [string, string])[] = [];
  for (const [content, file] of newFiles) {
    const former = oldFiles.get(content);
    if (!file || !former) continue;
    match(file, former);
    renamedFiles.push([file.id, former.id]);
  }
  const pairs: Pair[] = [];
  const pairOf = new Map<Subject, Pair>();
  const add = (pair: Pair): void => {
    pairs.push(pair);
    if (pair.before) pairOf.set(pair.before, pair);
    if (pair.after) pairOf.set(pair.after, pair);
  };
  const renamed = new Map<string, string>();
  for (const [key, subject] of bySubject) {
    const counterpart = partner.get(subject);
    if (counterpart && counterpart.id !== subject.id)
      renamed.set(`${subject.kind} ${subject.id}`, counterpart.id);
    const { kind } = subject;
    const id = idOf(key, subject);
    add(counterpart ? { kind, id, before: counterpart, after: subject } : { kind, id, after: subject });
  }
  for (const [key, subject] of old)
    if (!taken.has(subject)) add({ kind: subject.kind, id: idOf(key, subject), before: subject });
  return {
    pairs,
    pairOf: (subject) => pairOf.get(subject) ?? { kind: subject.kind, id: subject.id, after: subject },
    baseId: (kinds, id) => {
      for (const kind of kinds) {
        const former = renamed.get(`${kind} ${id}`);
        if (former !== undefined) return former;
      }
      return id;
    },
    withOldNames: (text) => {
      let old = text;
      for (const [name, former] of renamedFiles) old = old.replaceAll(name, former);
      return old;
    },
    inBase: (kind, id) => {
      const subject = old.get(`${kind} ${id}`);
      return subject && pairOf.get(subject);
    },
  };
}

/** Files that are not read, by their content; nothing for a content that several have. */
function byContent(subjects: readonly Subject[]): ReadonlyMap<string, Subject | undefined> {
  const files = new Map<string, Subject | undefined>();
  for (const subject of subjects) {
    const { content } = subject;
    if (content !== undefined) files.set(content, files.has(content) ? undefined : subject);
  }
  return files;
}

/** The first with each kind and id; a second with the same is an error of validation, and is numbered here. */
function byKey(subjects: readonly Subject[]): Map<string, Subject> {
  const keyed = new Map<string, Subject>();
  for (const subject of subjects) {
    let key = `${subject.kind} ${subject.id}`;
    for (let count = 2; keyed.has(key); count += 1) key = `${subject.kind} ${subject.id} (${count})`;
    keyed.set(key, subject);
  }
  return keyed;
}

function idOf(key: string, { kind }: Subject): string {
  return key.slice(kind.length + 1);
}

export function namedOf(subject: Subject): Named {
  const { id, title, number } = subject;
  return { id, title, ...(number !== undefined && { number }) };
}

export function sideOf(subject: Subject, place: Place = subject.place): Side {
  const { title, number } = subject;
  return { title, ...(number !== undefined && { number }), place };
}
