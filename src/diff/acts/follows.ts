import { members } from '../kinds/kind.ts';
import type { Pair } from '../subjects.ts';
import type { PairClaim } from './act.ts';

/**
 * Changes of lists that only follow from an act: what is gone is out of them, and nothing came in but what it became.
 * @param became by what is gone: what the act was done to
 * @param ids what may have come in for it
 */
export function followingFrom(
  all: readonly PairClaim[],
  became: ReadonlyMap<string, Pair>,
  ids: (pair: Pair) => ReadonlySet<string>,
): ReadonlyMap<Pair, readonly PairClaim[]> {
  const following = new Map<Pair, PairClaim[]>();
  for (const one of all) {
    const pair = causeOf(one, became, ids);
    if (!pair) continue;
    const others = following.get(pair);
    if (others) others.push(one);
    else following.set(pair, [one]);
  }
  return following;
}

function causeOf(
  { claim: { facts } }: PairClaim,
  became: ReadonlyMap<string, Pair>,
  ids: (pair: Pair) => ReadonlySet<string>,
): Pair | undefined {
  const causes = new Set<Pair | undefined>();
  for (const fact of facts) {
    if (fact.type !== 'field' || !fact.field.kinds) return undefined;
    const before = new Set(members(fact.before));
    const after = new Set(members(fact.after));
    const out = [...before].filter((id) => !after.has(id)).map((id) => became.get(id));
    const [cause] = out;
    if (!cause || ![...after].every((id) => before.has(id) || ids(cause).has(id))) return undefined;
    for (const one of out) causes.add(one);
  }
  const [cause] = causes;
  return causes.size === 1 ? cause : undefined;
}
