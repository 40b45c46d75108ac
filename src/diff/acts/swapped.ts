import type { Named } from '../change.ts';
import type { Pair } from '../subjects.ts';
import type { Act, Claims, Joined, PairClaim } from './act.ts';

/** Two that took each other's place: in a list, under each other's parent, or with each other's title. */
export const swapped: Act = {
  name: 'swapped',
  rows: ['places-swapped'],
  of(claims, { pairing }) {
    return [
      ...inLists(claims),
      ...ofTitles(claims),
      ...betweenParents(claims, ({ claim }) => {
        const [fact] = claim.facts;
        if (claim.facts.length !== 1 || fact?.type !== 'moved' || !fact.from || !fact.to) return undefined;
        return [pairing.pairOf(fact.from), pairing.pairOf(fact.to)];
      }),
    ];
  },
};

function inLists({ all }: Claims): readonly Joined[] {
  return all.flatMap((one) => {
    const { detail } = one.claim;
    if (detail.type !== 'order' || !isSwap(detail.before, detail.after)) return [];
    const { kind, row, values } = one.claim;
    return [{ pair: one.pair, kind, row, ...(values && { values }), parts: [one] }];
  });
}

/** Whether two lists of the same names differ in two places, each with the name that the other has there. */
function isSwap(before: readonly Named[], after: readonly Named[]): boolean {
  if (before.length !== after.length) return false;
  const differ = before.flatMap(({ id }, at) => (id === after[at]?.id ? [] : [at]));
  const [one = 0, other = 0] = differ;
  return differ.length === 2 && before[one]?.id === after[other]?.id && before[other]?.id === after[one]?.id;
}

/** Two of a kind of which each has the title that the other had, and no third has or had one of them. */
function ofTitles({ all }: Claims): readonly Joined[] {
  const retitled = new Map<string, PairClaim[]>();
  for (const one of all) {
    const { pair, claim } = one;
    const [fact] = claim.facts;
    if (claim.facts.length !== 1 || fact?.type !== 'field' || fact.field.name !== 'title') continue;
    // The same words, of which one leads elsewhere, are no other title.
    if (pair.before?.title === pair.after?.title) continue;
    const key = keyOf(pair.kind, pair.before?.title, pair.after?.title);
    retitled.set(key, [...(retitled.get(key) ?? []), one]);
  }
  const joined = new Set<PairClaim>();
  return [...retitled.values()].flatMap(([one, ...others]): readonly Joined[] => {
    if (!one || others.length > 0 || joined.has(one)) return [];
    const { kind, before, after } = one.pair;
    const [other, ...more] = retitled.get(keyOf(kind, after?.title, before?.title)) ?? [];
    if (!other || more.length > 0) return [];
    joined.add(other);
    return [{ pair: one.pair, kind: 'changed', row: 'places-swapped', parts: [one, other] }];
  });
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts);
}

/** Two of a kind of which each is under the parent that the other was under, and no third went between the two parents. */
function betweenParents(
  { all }: Claims,
  parentsOf: (one: PairClaim) => readonly [Pair, Pair] | undefined,
): readonly Joined[] {
  const numbers = new Map<Pair, number>();
  const number = (pair: Pair): number => {
    const known = numbers.get(pair) ?? numbers.size;
    numbers.set(pair, known);
    return known;
  };
  const between = new Map<string, PairClaim[]>();
  for (const one of all) {
    const parents = parentsOf(one);
    if (!parents) continue;
    const key = `${one.pair.kind} ${parents.map(number).join(' ')}`;
    const others = between.get(key);
    if (others) others.push(one);
    else between.set(key, [one]);
  }
  return [...between].flatMap(([key, there]): readonly Joined[] => {
    const [kind, from, to] = key.split(' ');
    if (Number(from) > Number(to)) return [];
    const back = between.get(`${kind} ${to} ${from}`) ?? [];
    const [one] = there;
    const [other] = back;
    if (!one || !other || there.length > 1 || back.length > 1) return [];
    return [{ pair: one.pair, kind: 'moved', row: 'places-swapped', parts: [one, other] }];
  });
}
