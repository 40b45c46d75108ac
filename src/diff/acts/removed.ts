import type { Act } from './act.ts';
import { followingFrom, nameOf } from './follows.ts';

/** What is gone, with the lists that named it: priorities, what an action plan leaves out, what an action serves. */
export const removed: Act = {
  name: 'removed',
  rows: [],
  of({ all }, { descendantsOf }) {
    const gone = all.filter(({ claim }) => claim.kind === 'removed');
    if (gone.length === 0) return [];
    const became = new Map(
      gone.flatMap(({ pair }) =>
        [{ pair }, ...descendantsOf(pair)]
          .filter((inside) => !inside.pair.after)
          .map((inside) => [nameOf(inside.pair), pair] as const),
      ),
    );
    const following = followingFrom(all, became, () => new Set());
    return gone.flatMap((one) => {
      const lists = following.get(one.pair) ?? [];
      if (lists.length === 0) return [];
      const { kind, row, values } = one.claim;
      return [{ pair: one.pair, kind, row, ...(values && { values }), parts: [one, ...lists] }];
    });
  },
};
