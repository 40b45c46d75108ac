import fc from 'fast-check';
import { sum, sumByYear } from '../../src/money/sums.ts';

const amounts = fc.array(
  fc.record({ year: fc.integer({ min: 2010, max: 2021 }), amount: fc.integer({ min: -9e12, max: 9e12 }) }),
  { maxLength: 200 },
);

test('the years add up to the whole, in whatever order the amounts stand', () => {
  fc.assert(
    fc.property(amounts, (list) => {
      const byYear = sumByYear(list);
      expect([...byYear.values()].reduce((total, amount) => total + amount, 0)).toBe(sum(list));
      expect(sumByYear([...list].reverse())).toEqual(byYear);
      expect([...byYear.keys()]).toEqual([...byYear.keys()].sort());
    }),
  );
});

test('nothing is nothing', () => {
  expect(sum(undefined)).toBe(0);
  expect(sumByYear([]).size).toBe(0);
});
