import fc from 'fast-check';
import { amountsByYear } from '../../src/model/year-amounts.ts';

const lastYear = 2024;
const amount = fc.integer({ min: -9e12, max: 9e12 });
const year = fc.integer({ min: 2010, max: 2021 });
const row = fc.oneof(
  fc.record({ year, amount }),
  fc.record({ from: year, amount }),
  fc
    .tuple(year, fc.nat({ max: 3 }), amount)
    .map(([from, more, each]) => ({ from, to: from + more, amount: each })),
);

test('the years add up to the whole, in whatever order the rows are', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 200 }), (rows) => {
      const byYear = amountsByYear(rows, { lastYear });
      const whole = rows.reduce((total, one) => {
        const years = 'year' in one ? 1 : ('to' in one ? one.to : lastYear) - one.from + 1;
        return total + one.amount * years;
      }, 0);
      expect([...byYear.values()].reduce((total, one) => total + one, 0)).toBe(whole);
      expect(amountsByYear([...rows].reverse(), { lastYear })).toEqual(byYear);
      expect([...byYear.keys()]).toEqual([...byYear.keys()].sort());
    }),
  );
});

test('nothing is nothing', () => {
  expect(amountsByYear(undefined, { lastYear }).size).toBe(0);
  expect(amountsByYear([], { lastYear }).size).toBe(0);
});
