import fc from 'fast-check';
import { share } from '../../src/money/share.ts';

const amount = fc.integer({ min: -9e12, max: 9e12 });
const weights = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 700_000 })), { minLength: 1, maxLength: 400 })
  .filter((list) => list.some((weight) => weight > 0));

test('the parts add up to the whole, whatever the weights', () => {
  fc.assert(
    fc.property(amount, weights, (whole, list) => {
      const parts = share(whole, list);
      expect(parts).toHaveLength(list.length);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      for (const part of parts) expect(Number.isSafeInteger(part)).toBe(true);
    }),
  );
});

test('nobody is a krone or more from their exact part, and who weighs nothing pays nothing', () => {
  let weightless = 0;
  fc.assert(
    fc.property(amount, weights, (whole, list) => {
      const total = BigInt(list.reduce((sum, weight) => sum + weight, 0));
      for (const [index, part] of share(whole, list).entries()) {
        const weight = BigInt(list[index] ?? 0);
        const off = BigInt(part) * total - BigInt(whole) * weight;
        expect(off < total && off > -total).toBe(true);
        if (weight > 0n) continue;
        expect(part).toBe(0);
        weightless += 1;
      }
    }),
  );
  expect(weightless).toBeGreaterThan(100);
});

test('more weight is never a smaller part, and the scale of the weights does not matter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9e12 }), weights, (whole, list) => {
      const parts = share(whole, list);
      for (const [one, weight] of list.entries()) {
        const other = list.findIndex((larger) => larger > weight);
        if (other >= 0) expect(parts[other]).toBeGreaterThanOrEqual(parts[one] ?? 0);
      }
      expect(
        share(
          whole,
          list.map((weight) => weight * 3),
        ),
      ).toEqual(parts);
    }),
  );
});

test('of equal remainders the first gets the krone', () => {
  expect(share(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(share(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  expect(share(1, [0, 1, 1])).toEqual([0, 1, 0]);
  expect(share(0, [1, 2])).toEqual([0, 0]);
  expect(share(1000, [12.5, 37.5, 50])).toEqual([125, 375, 500]);
});

test('a weight counts as it was written, though a computer keeps 8.2 as a little less', () => {
  // By hand: 8.2 % of 100 000 000 is 8 200 000 to the krone.
  expect(share(100_000_000, [8.2, 91.8])).toEqual([8_200_000, 91_800_000]);
});

test('weights with up to six decimals share as the whole numbers that they are millionths of', () => {
  const millionths = fc
    .array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1, maxLength: 20 })
    .filter((list) => list.some((weight) => weight > 0));
  fc.assert(
    fc.property(amount, millionths, (whole, list) => {
      const written = list.map((weight) => Number(`${weight}e-6`));
      expect(share(whole, written)).toEqual(share(whole, list));
    }),
  );
});

test.each([
  [10, []],
  [10, [0, 0]],
  [10, [-1, 2]],
  [10.5, [1]],
  [10, [Number.NaN]],
  [10, [1, Number.POSITIVE_INFINITY]],
  // The first whole number that is not told from its neighbour.
  [2 ** 53, [1]],
  [Number.NaN, [1]],
])('%p cannot be shared by %p', (whole, list) => {
  expect(() => share(whole, list)).toThrow(RangeError);
});
