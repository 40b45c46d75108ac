import type { EntityKind } from '../kinds/entity-kinds.ts';
import type { Hint } from './change.ts';
import { fieldsOf } from './fields.ts';
import type { PlanSide } from './plan-side.ts';
import { bigrams, likeness } from './similarity.ts';
import { namedOf, type Pair, type Pairing, type Subject } from './subjects.ts';

/** So alike two things must be, and so far ahead of the next. Source: measured on the seed plan, whose action areas are up to 0.78 alike. */
const alikeEnough = 0.8;
const ahead = 0.1;
/** Kinds with more than this on either side are not compared: the work grows with the square. */
const mostOfKind = 200;

/** An entity that may be one of the other revision, and the pairs of letters in its texts. */
interface Candidate {
  readonly subject: Subject;
  readonly bigrams: ReadonlyMap<string, number>;
}

/**
 * What is gone and what is new, so alike that an id may have been changed and `formerId` forgotten: each the other's best match. A hint
 * only: text never decides what is the same.
 */
export function hintsOf(
  gone: readonly Pair[],
  came: readonly Pair[],
  pairing: Pairing,
  base: PlanSide,
  head: PlanSide,
): readonly Hint[] {
  const hints: Hint[] = [];
  const kinds = new Set([...gone, ...came].map(({ kind }) => kind));
  for (const kind of kinds) {
    const old = gone.flatMap(({ kind: entityKind, before }) =>
      entityKind === kind && before?.entity ? [candidateOf(before, base)] : [],
    );
    const newOnes = came.flatMap(({ kind: entityKind, after }) =>
      entityKind === kind && after?.entity ? [candidateOf(after, head)] : [],
    );
    if (old.length === 0 || newOnes.length === 0 || old.length > mostOfKind || newOnes.length > mostOfKind)
      continue;
    const table = old.map((one) => newOnes.map((other) => alike(one, other, pairing)));
    for (const [row, likenesses] of table.entries()) {
      const column = indexOfLargest(likenesses);
      const similarity = likenesses[column] ?? 0;
      const inColumn = table.map((others) => others[column] ?? 0);
      if (similarity < alikeEnough || indexOfLargest(inColumn) !== row) continue;
      if (
        largestBut(column, likenesses) > similarity - ahead ||
        largestBut(row, inColumn) > similarity - ahead
      )
        continue;
      const [removed, added] = [old[row]?.subject, newOnes[column]?.subject];
      if (!removed || !added) continue;
      hints.push({
        subject: kind as EntityKind,
        removed: { ...namedOf(removed), place: removed.place },
        added: { ...namedOf(added), place: added.place },
        // Rounded down: only what is the same is 1.
        similarity: Math.floor(similarity * 100) / 100,
      });
    }
  }
  return hints;
}

function candidateOf(subject: Subject, { plan }: PlanSide): Candidate {
  const fields = fieldsOf(subject, plan, (_kinds, id) => id);
  const texts = fields.map(
    ({ text, value }) => text?.lines.map((line) => line.text).join(' ') ?? String(value),
  );
  return { subject, bigrams: bigrams(texts.join(' ').slice(0, 2000)) };
}

/** Similarity of the texts of two entities; under the same parent it is a little higher. */
function alike(one: Candidate, other: Candidate, { pairOf }: Pairing): number {
  const text = likeness(one.bigrams, other.bigrams);
  const [parent, otherParent] = [one.subject.parent, other.subject.parent];
  const sameParent = parent && otherParent && pairOf(parent) === pairOf(otherParent);
  return sameParent ? text + (1 - text) / 4 : text;
}

function indexOfLargest(numbers: readonly number[]): number {
  return numbers.indexOf(Math.max(...numbers));
}

function largestBut(index: number, numbers: readonly number[]): number {
  return Math.max(0, ...numbers.filter((_, at) => at !== index));
}
