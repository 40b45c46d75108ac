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
  const whole = Math.abs(amount);
  const parts = divided(whole, weights) ?? dividedExactly(whole, weights);
  const left = whole - parts.reduce((sum, { share }) => sum + share, 0);
  const first = left === 0 ? [] : [...parts.keys()].sort(byRemainder(parts)).slice(0, left);
  const shares = parts.map(({ share }) => share);
  for (const index of first) shares[index] = (shares[index] ?? 0) + 1;
  return shares.map((share) => (amount < 0 ? -share : share) + 0);
}

/** The whole kroner of a part, and what is left over of it: the same units in all parts. */
interface Divided {
  readonly share: number;
  readonly remainder: number | bigint;
}

function byRemainder(parts: readonly Divided[]): (one: number, other: number) => number {
  return (one, other) => {
    const [a = 0, b = 0] = [parts[one]?.remainder, parts[other]?.remainder];
    return a === b ? one - other : a > b ? -1 : 1;
  };
}

/** Where all is small enough for numbers to be exact, which most amounts and populations are; undefined elsewhere. */
function divided(whole: number, weights: readonly number[]): readonly Divided[] | undefined {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0 || !Number.isSafeInteger(whole * total) || !weights.every(Number.isInteger))
    return undefined;
  return weights.map((weight) => {
    const remainder = (whole * weight) % total;
    return { share: (whole * weight - remainder) / total, remainder };
  });
}

function dividedExactly(whole: number, weights: readonly number[]): readonly Divided[] {
  const parts = weights.map((weight) => BigInt(Math.round(weight * 10 ** places)));
  const total = parts.reduce((sum, part) => sum + part, 0n);
  if (total === 0n) throw new RangeError('there is nobody to share with');
  return parts.map((part) => {
    const product = BigInt(whole) * part;
    return { share: Number(product / total), remainder: product % total };
  });
}
