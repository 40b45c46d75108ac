/** Classes of the style sheet say how many of so many parts of the width something has. */
const all = 24;

/** Shares in whole parts, each at least one. */
export function inParts(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (sum > 0 ? Math.max(1, Math.round((share / sum) * all)) : 1));
}
