import type { EntityKind } from '../kinds/entity-kinds.ts';
import type { Hint } from './change.ts';
import { fieldsOf } from './fields.ts';
import type { PlanSide } from './plan-side.ts';
import { bigrams, likeness } from './similarity.ts';
import { namedOf, type Pair, type Pairing, type Subject } from './subjects.ts';

/** So alike two things must be, and so far ahead of the next. Source: measured on the seed plan, whose action areas are up to 0.78 alike. */
const alikeEnough = 0.8;
const ahead = 0.1;
/** Of a kind with more than this on either side, each is compared with a few only: all with all grows with the square. */
const mostOfKind = 200;
/** So many are compared with each then: those with which it has most words in common. */
const mostCompared = 8;
/** A word that more than this have tells nothing apart. */
const mostWithWord = 60;

/** An entity that may be one of the other revision, with the words and the pairs of letters in its texts. */
interface Candidate {
  readonly subject: Subject;
  readonly words: ReadonlySet<string>;
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
    if (old.length === 0 || newOnes.length === 0) continue;
    const isLarge = old.length > mostOfKind || newOnes.length > mostOfKind;
    const others = isLarge ? nearest(newOnes) : () => newOnes;
    const ofNew = new Map<Candidate, Likeness[]>();
    const ofOld = old.map((one) =>
      others(one).map((other) => {
        const found = { old: one, new: other, similarity: alike(one, other, pairing) };
        const known = ofNew.get(other);
        if (known) known.push(found);
        else ofNew.set(other, [found]);
        return found;
      }),
    );
    for (const likenesses of ofOld) {
      const best = bestOf(likenesses);
      if (!best || bestOf(ofNew.get(best.new) ?? []) !== best) continue;
      const { similarity } = best;
      const [removed, added] = [best.old.subject, best.new.subject];
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
  const text = texts.join(' ').slice(0, 2000);
  const found = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  // Two words that follow each other are rarer than either.
  const pairs = found.slice(1).map((word, at) => `${found[at]} ${word}`);
  return { subject, bigrams: bigrams(text), words: new Set([...found, ...pairs]) };
}

/** Similarity of the texts of two entities; under the same parent it is a little higher. */
function alike(one: Candidate, other: Candidate, { pairOf }: Pairing): number {
  const text = likeness(one.bigrams, other.bigrams);
  const [parent, otherParent] = [one.subject.parent, other.subject.parent];
  const sameParent = parent && otherParent && pairOf(parent) === pairOf(otherParent);
  return sameParent ? text + (1 - text) / 4 : text;
}

/** How alike one of each revision are. */
interface Likeness {
  readonly old: Candidate;
  readonly new: Candidate;
  readonly similarity: number;
}

/** The largest, where it is alike enough and so far ahead of all others. */
function bestOf(likenesses: readonly Likeness[]): Likeness | undefined {
  let best: Likeness | undefined;
  let next = 0;
  for (const one of likenesses) {
    if (!best || one.similarity > best.similarity) {
      next = Math.max(next, best?.similarity ?? 0);
      best = one;
    } else next = Math.max(next, one.similarity);
  }
  return best && best.similarity >= alikeEnough && next <= best.similarity - ahead ? best : undefined;
}

/** Finds those of many that have most words in common with one: words that many have are not counted. */
function nearest(all: readonly Candidate[]): (one: Candidate) => readonly Candidate[] {
  const withWord = new Map<string, Candidate[]>();
  for (const candidate of all)
    for (const word of candidate.words) {
      const others = withWord.get(word);
      if (!others) withWord.set(word, [candidate]);
      else if (others.length <= mostWithWord) others.push(candidate);
    }
  return ({ words }) => {
    const common = new Map<Candidate, number>();
    for (const word of words) {
      const having = withWord.get(word) ?? [];
      if (having.length > mostWithWord) continue;
      // A rare word tells more.
      for (const one of having) common.set(one, (common.get(one) ?? 0) + 1 / having.length);
    }
    return [...common]
      .sort(([, one], [, other]) => other - one)
      .slice(0, mostCompared)
      .map(([one]) => one);
  };
}
