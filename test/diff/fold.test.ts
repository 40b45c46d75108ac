import { mostShown, shownOneByOne } from '../../src/diff/view/fold.ts';
import { ranges } from '../../src/diff/view/ranges.ts';
import type { ShownChange } from '../../src/diff/view/shown-change.ts';

const shown = (no: number, category: string, rest: Partial<ShownChange> = {}): ShownChange =>
  ({ no, weight: 'substantive', failing: false, change: { category }, ...rest }) as unknown as ShownChange;
const numbersOf = (changes: readonly ShownChange[]): readonly number[] =>
  [...shownOneByOne(changes)].map(({ no }) => no).toSorted((a, b) => a - b);
const many = (count: number, category: string, from = 1, rest: Partial<ShownChange> = {}) =>
  Array.from({ length: count }, (_, at) => shown(from + at, category, rest));
const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, at) => from + at);

test('what is not too much is shown whole', () => {
  expect(numbersOf([])).toEqual([]);
  expect(numbersOf(many(mostShown, 'text'))).toEqual(upTo(mostShown));
});

test('of more the first in the plan are shown', () => {
  expect(numbersOf(many(mostShown + 1, 'text'))).toEqual(upTo(mostShown));
});

test('what fails comes before what weighs more, and both before the rest', () => {
  const light = many(mostShown, 'text');
  const heavy = many(mostShown, 'text', 1001, { weight: 'members' });
  const failing = many(5, 'text', 5001, { failing: true });
  const found = numbersOf([...light, ...heavy, ...failing]);
  // The first ten of the sort, all that fail, and as many of the heavy ones as there is room for.
  expect(found).toEqual([...upTo(10), ...upTo(mostShown - 15, 1001), ...upTo(5, 5001)]);
});

test('of every sort some are shown, however light it is', () => {
  const heavy = many(2 * mostShown, 'goal', 1, { weight: 'members' });
  const found = numbersOf([...heavy, ...many(20, 'spelling', 5001, { weight: 'editorial' })]);
  expect(found).toEqual([...upTo(mostShown - 10), ...upTo(10, 5001)]);
});

test('numbers in a line end where there are too many', () => {
  expect(ranges([1, 2, 3, 7, 9, 10], 3)).toBe('1–3, 7, 9–10');
  expect(ranges([1, 2, 3, 7, 9, 10], 2)).toBe('1–3, 7, …');
  expect(ranges([5])).toBe('5');
});
