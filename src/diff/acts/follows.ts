import type { EntityKind } from '../../kinds/entity-kinds.ts';
import { members } from '../kinds/kind.ts';
import type { Pair } from '../subjects.ts';
import type { PairClaim } from './act.ts';

/** What an act was done to, by what is gone through it: see {@link nameOf}. */
export type Became = ReadonlyMap<string, Pair>;

/** Ids are of a kind: the key of a thing among things of all kinds. */
export function nameOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`;
}

/**
 * Changes of lists that only follow from an act: what is gone is out of them, and nothing came in but what it became.
 * @param ids what may have come in for it
 */
export function followingFrom(
  all: readonly PairClaim[],
  became: Became,
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
  became: Became,
  ids: (pair: Pair) => ReadonlySet<string>,
): Pair | undefined {
  const causes = new Set<Pair | undefined>();
  for (const fact of facts) {
    if (fact.type !== 'field') return undefined;
    const { kinds, which } = fact.field;
    if (!kinds) {
      // What was said of it beside its name in the list, such as why it was left out.
      const cause =
        fact.after || which === undefined ? undefined : became.get(nameOf({ kind: 'action', id: which }));
      if (!cause) return undefined;
      causes.add(cause);
      continue;
    }
    const before = new Set(members(fact.before));
    const after = new Set(members(fact.after));
    const out = [...before].filter((id) => !after.has(id)).map((id) => causeAmong(kinds, id, became));
    const [cause] = out;
    if (!cause || ![...after].every((id) => before.has(id) || ids(cause).has(id))) return undefined;
    for (const one of out) causes.add(one);
  }
  const [cause] = causes;
  return causes.size === 1 ? cause : undefined;
}

function causeAmong(kinds: readonly EntityKind[], id: string, became: Became): Pair | undefined {
  for (const kind of kinds) {
    const cause = became.get(nameOf({ kind, id }));
    if (cause) return cause;
  }
  return undefined;
}
