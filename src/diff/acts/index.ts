import type { ActName } from '../change.ts';
import type { Claim, Context } from '../kinds/kind.ts';
import type { Pair } from '../subjects.ts';
import type { Act, PairClaim } from './act.ts';
import { merged } from './merged.ts';
import { moneyMoved } from './money-moved.ts';
import { cancelled, postponed } from './postponed-or-cancelled.ts';
import { removed } from './removed.ts';
import { split } from './split.ts';
import { swapped } from './swapped.ts';

/** Every sort of act. Each takes its parts out of what those before it left. */
export const acts: readonly Act[] = [split, merged, removed, postponed, cancelled, moneyMoved, swapped];

/** A claim, and the act that it is with the claims that are its parts. */
export interface JoinedClaim extends PairClaim {
  readonly act?: { readonly name: ActName; readonly parts: readonly PairClaim[] };
}

/** What was claimed, with the claims of one act as one: at the place of the first of them. */
export function joinActs(claims: readonly PairClaim[], context: Context): readonly JoinedClaim[] {
  let left: readonly PairClaim[] = claims;
  const joined = new Map<PairClaim, JoinedClaim>();
  for (const act of acts) {
    const byPair = grouped(left);
    const taken = new Set<PairClaim>();
    for (const { pair, kind, row, values, parts } of act.of(
      { all: left, of: (one) => byPair.get(one) ?? [] },
      context,
    )) {
      const [first] = parts;
      if (!first || parts.some((part) => taken.has(part))) continue;
      for (const part of parts) taken.add(part);
      const claim: Claim = {
        facts: parts.flatMap((part) => part.claim.facts),
        kind,
        row,
        ...(parts.length === 1 && first.claim.field !== undefined && { field: first.claim.field }),
        detail: first.claim.detail,
        ...(values && { values }),
      };
      joined.set(first, { pair, claim, act: { name: act.name, parts } });
    }
    if (taken.size > 0) left = left.filter((one) => !taken.has(one));
  }
  const alone = new Set(left);
  return claims.flatMap((one) => joined.get(one) ?? (alone.has(one) ? one : []));
}

function grouped(claims: readonly PairClaim[]): ReadonlyMap<Pair, readonly PairClaim[]> {
  const byPair = new Map<Pair, PairClaim[]>();
  for (const one of claims) {
    const ofPair = byPair.get(one.pair);
    if (ofPair) ofPair.push(one);
    else byPair.set(one.pair, [one]);
  }
  return byPair;
}
