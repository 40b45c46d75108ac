import type { Nodes } from 'mdast';
import { schemas } from '#validators';
import { isFiled, kindsInText } from '../kinds/entity-kinds.ts';
import type { RecordKind } from '../kinds/record-kinds.ts';
import { schemaAt } from '../schema/follow.ts';
import type { Place } from '../text/place.ts';
import { offsetInText } from '../text/plain-text.ts';
import { isOwnRecord, type Plan } from './entities.ts';
import { placeInProse } from './media.ts';
import { namedIn } from './named.ts';
import type { Path } from './places.ts';
import { referenceFieldAt } from './reference-fields.ts';
import { isLevelEntity } from './tree.ts';

/** Words that the plan's writers have written and documents print. */
export interface WrittenText {
  readonly text: string;
  readonly at: Place;
  /** The offset in the file of a letter of the text; undefined where it is unknown. */
  readonly offsetOf?: (index: number) => number | undefined;
  /** Not of the language: an example of code. */
  readonly code?: true;
}

/** Every text of the plan that a document may print, titles and fields before the prose. */
export function* writtenTexts(plan: Plan): Iterable<WrittenText> {
  yield* writtenFields(plan);
  // The words of a guideline are in the text of its chapter.
  for (const entity of plan.entities)
    if (!isOwnRecord(entity) && kindsInText.has(entity.kind) && entity.kind !== 'guideline')
      yield { text: entity.title, at: entity.place };
  for (const { prose } of plan.proses) {
    for (const node of wordsOf(prose.nodes)) {
      const offsetOf = (index: number): number | undefined =>
        node.type === 'text' ? offsetInText(node, index) : undefined;
      yield {
        text: node.value,
        at: placeInProse(node, prose),
        ...(prose.placed && { offsetOf }),
        ...(node.type !== 'text' && { code: true }),
      };
    }
  }
}

/** Those of them that are fields of plain text: titles, names, labels. */
export function* writtenFields(plan: Plan): Iterable<WrittenText> {
  yield* wordsIn('plan', plan.record, plan, plan);
  for (const entity of plan.entities) {
    if (isOwnRecord(entity)) yield* wordsIn(entity.kind, entity.record, entity, plan);
    if (isLevelEntity(entity)) {
      if (entity.listedAs !== entity.title) yield { text: entity.listedAs, at: entity.at('listedAs') };
      if (entity.form !== 'item' && isFiled(entity.kind))
        yield* wordsIn(entity.kind, entity.facts, entity, plan);
    }
  }
  for (const locale of plan.locales.values()) yield* wordsIn('locale', locale.record, locale, plan);
  for (const template of plan.templates.values()) yield* wordsIn('template', template.record, template, plan);
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

function* wordsIn(
  kind: RecordKind,
  record: object,
  owner: { at(...path: Path): Place },
  plan: Plan,
  path: Path = [],
  field: string = kind,
): Iterable<WrittenText> {
  for (const [key, value] of Object.entries(record)) {
    const fieldPath = [...path, Array.isArray(record) ? Number(key) : key];
    const name = `${field}.${Array.isArray(record) ? '[]' : key}`;
    if (typeof value === 'string') {
      // An id in place of words is printed as the name of a partner.
      const refers = referenceFieldAt(kind, fieldPath);
      if (isWords(kind, fieldPath, name) && !(refers && namedIn(plan, value, ...refers.kinds)))
        yield { text: value, at: owner.at(...fieldPath) };
    } else if (typeof value === 'object' && value !== null && !unprinted.has(key))
      yield* wordsIn(kind, value, owner, plan, fieldPath, name);
  }
}

const wordFields = new Map<string, boolean>();

/**
 * Whether a field holds words: neither prose, which is read as such, nor an id, a date, an address or a choice.
 * @param name the kind and the path, the same for every item of a list
 */
function isWords(kind: RecordKind, path: Path, name: string): boolean {
  let words = wordFields.get(name);
  if (words === undefined) {
    const schema = schemaAt(schemas[kind], path);
    const plain = schema.pattern === undefined && schema.enum === undefined && schema['x-type'] !== 'prose';
    words = schema.type === 'string' && plain && !unprinted.has(String(path.at(-1)));
    wordFields.set(name, words);
  }
  return words;
}
