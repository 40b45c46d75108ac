/** Weights may have decimals to this many places (12.5 %). */
const places = 6;

/**
 * Shares whole kroner by weights, so that the parts add up exactly: everyone gets the whole kroner of their part, and those
 * with the largest remainders one more each; of equal remainders the first. Exact however large the amount is. A negative
 * amount is shared as a positive one would be.
 * Source: the largest-remainder (Hamilton) method.
 * @param amount whole kroner
 * @param weights none negative, not all 0
 * @returns whole kroner, one for each weight
 * @throws RangeError for an amount that is not whole, or weights that share nothing
 */
export function share(amount: number, weights: readonly number[]): readonly number[] {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole amount: ${amount}`);
  if (weights.some((weight) => !(weight >= 0 && Number.isFinite(weight))))
    throw new RangeError('a weight is negative or not a number');
  const parts = weights.map((weight) => BigInt(Math.round(weight * 10 ** places)));
  const total = parts.reduce((sum, part) => sum + part, 0n);
  if (total === 0n) throw new RangeError('there is nobody to share with');
  const whole = BigInt(Math.abs(amount));
  const shares = parts.map((part) => (whole * part) / total);
  let left = Number(whole - shares.reduce((sum, share) => sum + share, 0n));
  const remainders = parts.map((part, index) => ({ index, remainder: (whole * part) % total }));
  remainders.sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const { index } of remainders) {
    if (left === 0) break;
    shares[index] = (shares[index] ?? 0n) + 1n;
    left -= 1;
  }
  return shares.map((share) => (amount < 0 ? -Number(share) : Number(share)) + 0);
}
