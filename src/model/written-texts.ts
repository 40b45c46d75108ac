import type { Nodes } from 'mdast';
import { schemas } from '#schemas';
import { isFiled, kindsInText } from '../kinds/entity-kinds.ts';
import type { RecordKind } from '../kinds/record-kinds.ts';
import { schemaAt } from '../schema/follow.ts';
import type { Place } from '../text/place.ts';
import { offsetInText } from '../text/plain-text.ts';
import { mayHide } from '../text/printed.ts';
import { isOwnRecord, type Plan, type Prose } from './entities.ts';
import { placeInProse } from './media.ts';
import { namedIn } from './named.ts';
import type { Path } from './places.ts';
import { type ReferenceField, referenceFieldAt } from './reference-fields.ts';
import { isLevelEntity } from './tree.ts';

/** Words that the plan's writers have written and documents print. */
export interface WrittenText {
  readonly text: string;
  readonly at: Place;
  /** The offset in the file of a letter of the text; undefined where it is unknown. */
  readonly offsetOf?: (index: number) => number | undefined;
  /** Not of the language: an example of code. */
  readonly code?: true;
  /** It may have signs that hide words, or letters of scripts beyond those of Europe. */
  readonly rare: boolean;
}

/** Of each plan: several rules go through the texts, of which a big plan has a hundred thousand. */
const textsOfPlans = new WeakMap<Plan, readonly WrittenText[]>();

/** Every text of the plan that a document may print, titles and fields before the prose. */
export function writtenTexts(plan: Plan): readonly WrittenText[] {
  const before = textsOfPlans.get(plan);
  if (before) return before;
  const found = [...textsIn(plan)];
  textsOfPlans.set(plan, found);
  return found;
}

function* textsIn(plan: Plan): Iterable<WrittenText> {
  yield* writtenFields(plan);
  // The words of a guideline are in the text of its chapter.
  for (const entity of plan.entities)
    if (!isOwnRecord(entity) && kindsInText.has(entity.kind) && entity.kind !== 'guideline')
      yield { text: entity.title, at: entity.place, rare: mayHide.test(entity.title) };
  for (const { prose } of plan.proses) yield* textsOfProse(prose);
}

/** Of each prose: one that has not changed is the same in the next plan. */
const textsOfProses = new WeakMap<Prose['nodes'], readonly WrittenText[]>();

function textsOfProse(prose: Prose): readonly WrittenText[] {
  const before = textsOfProses.get(prose.nodes);
  if (before) return before;
  const found: WrittenText[] = [];
  for (const node of wordsOf(prose.nodes)) {
    const offsetOf = (index: number): number | undefined =>
      node.type === 'text' ? offsetInText(node, index) : undefined;
    found.push({
      text: node.value,
      at: placeInProse(node, prose),
      ...(prose.placed && { offsetOf }),
      ...(node.type !== 'text' && { code: true }),
      rare: mayHide.test(node.value),
    });
  }
  textsOfProses.set(prose.nodes, found);
  return found;
}

/** Lets go of the texts of a plan: they are found again where somebody asks. */
export function dropTexts({ proses, entities }: Plan): void {
  for (const { prose } of proses) textsOfProses.delete(prose.nodes);
  for (const entity of entities) if (isOwnRecord(entity)) wordsOfRecords.delete(entity.record);
}

/** Of each plan: several rules go through the fields. */
const fieldsOfPlans = new WeakMap<Plan, readonly WrittenText[]>();

/** Those of them that are fields of plain text: titles, names, labels. */
export function writtenFields(plan: Plan): readonly WrittenText[] {
  const before = fieldsOfPlans.get(plan);
  if (before) return before;
  const found: WrittenText[] = [];
  const take = (kind: RecordKind, record: object, owner: Owner): void => {
    for (const { text, path, refers, rare } of wordsOfRecord(kind, record)) {
      // An id in place of words is printed as the name of a partner.
      if (!(refers && namedIn(plan, text, ...refers.kinds))) found.push(fieldText(text, rare, owner, path));
    }
  };
  take('plan', plan.record, plan);
  for (const entity of plan.entities) {
    if (isOwnRecord(entity)) take(entity.kind, entity.record, entity);
    if (isLevelEntity(entity)) {
      const { listedAs: text, title } = entity;
      if (text !== title) found.push({ text, at: entity.at('listedAs'), rare: mayHide.test(text) });
      if (entity.form !== 'item' && isFiled(entity.kind)) take(entity.kind, entity.facts, entity);
    }
  }
  for (const locale of plan.locales.values()) take('locale', locale.record, locale);
  for (const template of plan.templates.values()) take('template', template.record, template);
  fieldsOfPlans.set(plan, found);
  return found;
}

interface Owner {
  at(...path: Path): Place;
}

/** A text in a field: where it is, few are asked. */
function fieldText(text: string, rare: boolean, owner: Owner, path: Path): WrittenText {
  let place: Place | undefined;
  return {
    text,
    rare,
    get at() {
      place ??= owner.at(...path);
      return place;
    },
  };
}

/** Where a part of a written text is. */
export function placeIn({ at, offsetOf }: WrittenText, start: number, end: number): Place {
  const from = offsetOf?.(start);
  return from === undefined ? at : { file: at.file, range: [from, from + end - start] };
}

type Words = Extract<Nodes, { readonly type: 'text' | 'inlineCode' | 'code' }>;

function* wordsOf(nodes: readonly Nodes[]): Iterable<Words> {
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') yield node;
    if ('children' in node) yield* wordsOf(node.children);
  }
}

/** Fields that are for the program, or for the writers themselves. */
const unprinted: ReadonlySet<string> = new Set(['rules', 'changes', 'terms', 'documents', 'acceptsUpTo']);

interface Word extends Pick<WrittenText, 'text' | 'rare'> {
  readonly path: Path;
  readonly refers: ReferenceField | undefined;
}

/** Of each record: one that has not changed is the same in the next plan. */
const wordsOfRecords = new WeakMap<object, readonly Word[]>();

function wordsOfRecord(kind: RecordKind, record: object): readonly Word[] {
  const before = wordsOfRecords.get(record);
  if (before) return before;
  const found: Word[] = [];
  takeWords(kind, record, [], kind, (text, path, refers) =>
    found.push({ text, path, refers, rare: mayHide.test(text) }),
  );
  wordsOfRecords.set(record, found);
  return found;
}

/**
 * Visits the words of a record.
 * @param name the kind and the path, the same for every item of a list
 */
function takeWords(
  kind: RecordKind,
  record: object,
  path: Path,
  name: string,
  visit: (text: string, path: Path, refers: ReferenceField | undefined) => void,
): void {
  const isList = Array.isArray(record);
  for (const [key, value] of Object.entries(record)) {
    const isText = typeof value === 'string';
    if (!isText && (typeof value !== 'object' || value === null || unprinted.has(key))) continue;
    const fieldPath = [...path, isList ? Number(key) : key];
    const fieldName = isList ? `${name}.[]` : `${name}.${key}`;
    if (!isText) takeWords(kind, value, fieldPath, fieldName, visit);
    else {
      const { words, refers } = fieldOf(kind, fieldPath, fieldName);
      if (words) visit(value, fieldPath, refers);
    }
  }
}

interface Field {
  /** It is neither prose, which is read as such, nor an id, a date, an address or a choice. */
  readonly words: boolean;
  /** An id may be there as well. */
  readonly refers: ReferenceField | undefined;
}

const fields = new Map<string, Field>();

function fieldOf(kind: RecordKind, path: Path, name: string): Field {
  const before = fields.get(name);
  if (before) return before;
  const schema = schemaAt(schemas[kind], path);
  const plain = schema.pattern === undefined && schema.enum === undefined && schema['x-type'] !== 'prose';
  const words = schema.type === 'string' && plain && !unprinted.has(String(path.at(-1)));
  const field = { words, refers: referenceFieldAt(kind, path) };
  fields.set(name, field);
  return field;
}
