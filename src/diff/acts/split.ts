import type { Action } from '../../model/entities.ts';
import type { Context } from '../kinds/kind.ts';
import type { Pair } from '../subjects.ts';
import { type Act, claimsOfFields, type PairClaim } from './act.ts';
import { followingFrom, nameOf } from './follows.ts';
import { parted } from './parted.ts';

/** An action of which new ones say that they were a part; what it has less of went with them. */
export const split: Act = {
  name: 'split',
  rows: ['action-split'],
  of({ all, of }, context) {
    const partsOf = new Map<Pair, PairClaim[]>();
    for (const one of all) {
      const whole = one.claim.kind === 'added' ? wholeOf(one.pair, context) : undefined;
      if (!whole) continue;
      const parts = partsOf.get(whole);
      if (parts) parts.push(one);
      else partsOf.set(whole, [one]);
    }
    const gone = [...partsOf.keys()].filter((pair) => !pair.after);
    const following = followingFrom(
      gone.length > 0 ? all : [],
      new Map(gone.map((pair) => [nameOf(pair), pair])),
      (pair) => new Set(partsOf.get(pair)?.map((part) => part.pair.id)),
    );
    return [...partsOf].map(([pair, came]) => {
      const ofWhole = of(pair);
      const rest = [
        ...ofWhole.filter(({ claim }) => claim.kind === 'removed'),
        ...claimsOfFields(ofWhole, parted),
      ];
      return {
        pair,
        kind: 'changed',
        row: 'action-split',
        values: { count: came.length + (pair.after ? 1 : 0) },
        parts: [...rest, ...came, ...(following.get(pair) ?? [])],
      };
    });
  },
};

/** What a new action was a part of in the base, directly or through others that are new; nothing where the base has none of them. */
function wholeOf(pair: Pair, { head, pairing }: Context): Pair | undefined {
  if (pair.kind !== 'action') return undefined;
  const seen = new Set<string>();
  let part = pair.after?.entity as Action | undefined;
  while (part && !seen.has(part.id)) {
    seen.add(part.id);
    const from: string | undefined = part.record.splitFrom;
    if (from === undefined) return undefined;
    const next: Action | undefined = head.plan.actions.find(({ id }) => id === from);
    const baseId = pairing.baseId(['action'], from);
    const whole = pairing.inBase('action', baseId);
    if (whole) return whole;
    part = next;
  }
  return undefined;
}
