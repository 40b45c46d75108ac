import type { EntityKind } from '../kinds/entity-kinds.ts';
import type { Plan } from '../model/entities.ts';
import { namedIn } from '../model/named.ts';
import type { ChangedPart } from './change.ts';
import { fieldsOf } from './fields.ts';
import type { Field } from './flatten-record.ts';
import type { PlanSide } from './plan-side.ts';
import { sameAmounts } from './record-in-one-notation.ts';
import type { Pair, Pairing, Subject } from './subjects.ts';

/** A bare difference, before anybody has an opinion of it. */
export type Difference =
  | { readonly type: 'added' | 'removed' | 'id'; readonly pair: Pair }
  | {
      readonly type: 'moved';
      readonly pair: Pair;
      readonly from: Subject | undefined;
      readonly to: Subject | undefined;
    }
  /** The order of the children of an entity, or of entities without a parent; `pair` is then the plan itself. */
  | {
      readonly type: 'reordered';
      readonly pair: Pair;
      readonly kind: EntityKind;
      readonly before: readonly Subject[];
      readonly after: readonly Subject[];
      /** The fewest that must be moved to get from the one order to the other. */
      readonly moved: readonly Pair[];
    }
  | FieldDifference;

export interface FieldDifference {
  readonly type: 'field';
  readonly pair: Pair;
  readonly before: Field | undefined;
  readonly after: Field | undefined;
  /** Of either side. */
  readonly field: Field;
}

/** Every difference between the revisions, by what it is about; each once. */
export function differencesOf(
  base: PlanSide,
  head: PlanSide,
  pairing: Pairing,
  canTell: (subject: Subject, other: PlanSide) => boolean,
): ReadonlyMap<Pair, readonly Difference[]> {
  const facts = new Map<Pair, Difference[]>();
  const note = (fact: Difference): void => {
    const ofPair = facts.get(fact.pair);
    if (ofPair) ofPair.push(fact);
    else facts.set(fact.pair, [fact]);
  };
  for (const pair of pairing.pairs) {
    const { before, after } = pair;
    if (!before || !after) {
      const only = after ?? before;
      if (only && canTell(only, after ? base : head)) note({ type: after ? 'added' : 'removed', pair });
      continue;
    }
    if (before.id !== after.id) note({ type: 'id', pair });
    const from = before.parent;
    const to = after.parent;
    if (from !== to && (!from || !to || pairing.pairOf(from) !== pairing.pairOf(to)))
      note({ type: 'moved', pair, from, to });
    if (before.source !== undefined && before.source === after.source) continue;
    for (const fact of fieldDifferences(pair, before, after, base, head, pairing)) note(fact);
  }
  for (const fact of orderDifferences(pairing)) note(fact);
  return facts;
}

function fieldDifferences(
  pair: Pair,
  before: Subject,
  after: Subject,
  base: PlanSide,
  head: PlanSide,
  { baseId, withOldNames }: Pairing,
): readonly FieldDifference[] {
  const old = byKey(fieldsOf(before, base.plan, (_kinds, id) => id));
  const newFields = byKey(fieldsOf(after, head.plan, baseId));
  const facts: FieldDifference[] = [];
  const [action, newer] = [before.entity, after.entity];
  const isSame =
    action?.kind === 'action' && newer?.kind === 'action' && sameAmounts(action, newer)
      ? ({ name }: Field) => /^(?:costs|financing)\b/.test(name)
      : () => false;
  const lacks = (side: PlanSide, subject: Subject): boolean => side.broken.has(subject.place.file);
  for (const [key, field] of newFields) {
    if (isSame(field)) continue;
    const was = old.get(key);
    if (was ? !equal(was, field, withOldNames) : field.type !== 'order' && !lacks(base, before))
      facts.push({ type: 'field', pair, before: was, after: field, field });
  }
  for (const [key, field] of old)
    if (!newFields.has(key) && !isSame(field) && field.type !== 'order' && !lacks(head, after))
      facts.push({ type: 'field', pair, before: field, after: undefined, field });
  return facts;
}

function byKey(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.key, field]));
}

/** Whether both say the same; a file under another name is the same file. */
function equal(one: Field, other: Field, withOldNames: (text: string) => string): boolean {
  if (one.type === 'order' && Array.isArray(one.value) && Array.isArray(other.value))
    return sameOrder(one.value as readonly string[], other.value as readonly string[]);
  const [was, is] =
    one.text && other.text
      ? [one.text.form, other.text.form]
      : [JSON.stringify(one.value), JSON.stringify(other.value)];
  return was === is || was === withOldNames(is);
}

/** What came or went is another fact: the order differs only where the rest is in another order. */
function sameOrder(one: readonly string[], other: readonly string[]): boolean {
  const left = one.filter((item) => other.includes(item));
  const right = other.filter((item) => one.includes(item));
  return left.every((item, index) => item === right[index]);
}

/** Lists in which the items of both sides are in another order. */
function orderDifferences({ pairs, pairOf }: Pairing): readonly Difference[] {
  const groups = new Map<string, { owner: Pair | undefined; pairs: Pair[] }>();
  const names = new Map<Pair, number>();
  const plan = pairs.find(({ kind }) => kind === 'plan');
  for (const pair of pairs) {
    const { before, after } = pair;
    if (before?.index === undefined || after?.index === undefined) continue;
    const from = before.parent && pairOf(before.parent);
    const to = after.parent && pairOf(after.parent);
    if (from !== to) continue;
    const owner = to ?? plan;
    if (owner && !names.has(owner)) names.set(owner, names.size);
    const key = `${pair.kind} ${owner ? names.get(owner) : ''}`;
    const group = groups.get(key);
    if (group) group.pairs.push(pair);
    else groups.set(key, { owner, pairs: [pair] });
  }
  const facts: Difference[] = [];
  for (const { owner, pairs: groupPairs } of groups.values()) {
    const after = [...groupPairs].sort((a, b) => (a.after?.index ?? 0) - (b.after?.index ?? 0));
    const moved = movedAmong(after.map((pair) => pair.before?.index ?? 0)).map((at) => after[at] as Pair);
    const first = groupPairs[0];
    if (moved.length === 0 || !owner || !first) continue;
    const before = [...groupPairs].sort((a, b) => (a.before?.index ?? 0) - (b.before?.index ?? 0));
    facts.push({
      type: 'reordered',
      pair: owner,
      kind: first.kind as EntityKind,
      before: before.flatMap((pair) => pair.before ?? []),
      after: after.flatMap((pair) => pair.after ?? []),
      moved,
    });
  }
  return facts;
}

/** Indexes of the fewest members without which a list of different numbers rises. Source: patience sorting. */
export function movedAmong(numbers: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return numbers.map((_, at) => at).filter((at) => !kept.has(at));
}

/** The fact as it is published: without its details. */
export function editOf(fact: Difference): ChangedPart {
  const { type, pair } = fact;
  const { id } = pair;
  const field = fact.type === 'field' ? fact.field.key : fact.type === 'reordered' ? fact.kind : undefined;
  return { type, subject: pair.kind, id, ...(field !== undefined && { field }) };
}

/** What an id of a revision is called. */
export function nameIn(plan: Plan, id: string, kinds: readonly EntityKind[] = []) {
  const entity = namedIn(plan, id, ...kinds) ?? plan.byId.get(id);
  if (!entity) return { title: id };
  return { id, title: entity.title, ...('number' in entity && { number: entity.number }) };
}
