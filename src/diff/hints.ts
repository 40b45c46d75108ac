import type { EntityKind } from '../kinds/entity-kinds.ts';
import type { Hint } from './change.ts';
import { fieldsOf } from './fields.ts';
import type { PlanSide } from './plan-side.ts';
import { bigrams, likeness } from './similarity.ts';
import { namedOf, type Pair, type Pairing, type Subject } from './subjects.ts';

/** So alike two things must be, and so far ahead of the next. Source: measured on the seed plan, whose action areas are up to 0.78 alike. */
const alikeEnough = 0.8;
const ahead = 0.1;
/** More than so many on either side, and each is compared with too many. */
const mostOfKind = 200;

interface Known {
  readonly subject: Subject;
  readonly words: ReadonlyMap<string, number>;
}

/**
 * What is gone and what is new, so alike that an id may have been changed without a word: each the other's best match. A hint
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
      entityKind === kind && before?.entity ? [known(before, base)] : [],
    );
    const newOnes = came.flatMap(({ kind: entityKind, after }) =>
      entityKind === kind && after?.entity ? [known(after, head)] : [],
    );
    if (old.length === 0 || newOnes.length === 0 || old.length > mostOfKind || newOnes.length > mostOfKind)
      continue;
    const table = old.map((one) => newOnes.map((other) => alike(one, other, pairing)));
    for (const [row, likenesses] of table.entries()) {
      const column = best(likenesses);
      const similarity = likenesses[column] ?? 0;
      const back = table.map((row) => row[column] ?? 0);
      if (similarity < alikeEnough || best(back) !== row) continue;
      if (next(likenesses, column) > similarity - ahead || next(back, row) > similarity - ahead) continue;
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

function known(subject: Subject, { plan }: PlanSide): Known {
  const fields = fieldsOf(subject, plan, (_kinds, id) => id);
  const words = fields.map(
    ({ text, value }) => text?.lines.map((line) => line.text).join(' ') ?? String(value),
  );
  return { subject, words: bigrams(words.join(' ').slice(0, 2000)) };
}

/** Similarity of the texts of two entities; under the same parent it is a little higher. */
function alike(one: Known, other: Known, { pairOf }: Pairing): number {
  const text = likeness(one.words, other.words);
  const [over, above] = [one.subject.parent, other.subject.parent];
  const sameParent = over && above && pairOf(over) === pairOf(above);
  return sameParent ? text + (1 - text) / 4 : text;
}

function best(numbers: readonly number[]): number {
  return numbers.indexOf(Math.max(...numbers));
}

function next(numbers: readonly number[], but: number): number {
  return Math.max(0, ...numbers.filter((_, at) => at !== but));
}
