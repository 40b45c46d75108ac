import type { Pair, Pairing } from '../subjects.ts';
import { type Act, claimsOfFields, type PairClaim } from './act.ts';
import { followingFrom, nameOf } from './follows.ts';
import { parted } from './parted.ts';

/** What is gone and went into another, as that one's `formerId` says, with lists that named it. */
export const merged: Act = {
  name: 'merged',
  rows: ['merged'],
  of({ all, of }, { pairing }) {
    const gonePairs = mergers(pairing);
    if (gonePairs.size === 0) return [];
    const became = new Map(
      [...gonePairs].flatMap(([into, gone]) =>
        gone.map((pair) => [nameOf({ kind: pair.kind, id: pair.before?.id ?? '' }), into] as const),
      ),
    );
    const following = followingFrom(all, became, (into) => new Set([into.before?.id ?? into.id]));
    const moves = movesOf(all, pairing);
    return [...gonePairs].flatMap(([into, gone]) => {
      const removed = gone.flatMap((pair) => of(pair).filter(({ claim }) => claim.kind === 'removed'));
      if (removed.length === 0) return [];
      const ofInto = of(into);
      const parts = new Set([
        ...removed,
        ...ofInto.filter(({ claim }) => claim.kind === 'added' || claim.row === 'id-declared'),
        ...claimsOfFields(ofInto, parted),
        ...(following.get(into) ?? []),
        ...(moves.get(into) ?? []).filter(({ from }) => gone.includes(from)).map(({ one }) => one),
      ]);
      return [
        {
          pair: into,
          kind: into.before ? ('changed' as const) : ('added' as const),
          row: 'merged',
          values: { count: gone.length + (into.before ? 1 : 0) },
          parts: [...parts],
        },
      ];
    });
  },
};

/** What took others in, with those that are gone. Of several that say so of the same the first did. */
function mergers({ pairs, inBase }: Pairing): ReadonlyMap<Pair, readonly Pair[]> {
  const gonePairs = new Map<Pair, Pair[]>();
  const taken = new Set<Pair>();
  for (const into of pairs)
    for (const id of into.after?.formerIds ?? []) {
      const gone = inBase(into.kind, id);
      if (!gone || gone.after || taken.has(gone)) continue;
      taken.add(gone);
      const others = gonePairs.get(into);
      if (others) others.push(gone);
      else gonePairs.set(into, [gone]);
    }
  return gonePairs;
}

/** What was moved, by where it is now. */
function movesOf(all: readonly PairClaim[], { pairOf }: Pairing) {
  const moves = new Map<Pair, { readonly from: Pair; readonly one: PairClaim }[]>();
  for (const one of all) {
    const [fact] = one.claim.facts;
    if (fact?.type !== 'moved' || !fact.from || !fact.to) continue;
    const to = pairOf(fact.to);
    const others = moves.get(to);
    const move = { from: pairOf(fact.from), one };
    if (others) others.push(move);
    else moves.set(to, [move]);
  }
  return moves;
}
