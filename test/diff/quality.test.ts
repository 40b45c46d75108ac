import type { Change } from '../../src/diff/change.ts';
import { compareFiles } from '../support/compare-plans.ts';
import { type Pair, scriptedPair } from '../support/plan-pairs.ts';

const told = ({ kind, subject, id, field }: Change): string =>
  [kind, subject, id, field].filter((part) => part !== undefined).join(' ');

/** Pairs of plans, each compared once. */
function compared(own: readonly Pair[]) {
  return own.map((pair) => ({ ...pair, comparison: compareFiles(pair.base, pair.head) }));
}
const pairs = [
  ['scale 1', compared(Array.from({ length: 12 }, (_, seed) => scriptedPair(1, seed + 1, 3)))],
  ['scale 10', compared(Array.from({ length: 2 }, (_, seed) => scriptedPair(10, seed + 101, 30)))],
] as const;

test.each(pairs)('every scripted edit is found, and no other: %s', (_name, own) => {
  for (const { comparison, expected } of own) {
    expect(expected.length).toBeGreaterThan(40);
    expect(comparison.changes.map(told).sort()).toEqual(expected);
  }
});

test.each(pairs)('an id changed without a word is hinted at: %s', (name, own) => {
  let asked = 0;
  let right = 0;
  let wrong = 0;
  let hints = 0;
  for (const { comparison, undeclared } of own) {
    const found = comparison.hints;
    hints += found.length;
    for (const { from, to, reworded } of undeclared) {
      const hint = found.find(({ removed }) => removed.id === from);
      if (reworded <= 0.2) {
        asked += 1;
        if (hint?.added.id === to) right += 1;
      }
    }
    wrong += found.filter(
      ({ removed, added }) => !undeclared.some(({ from, to }) => from === removed.id && to === added.id),
    ).length;
  }
  process.stdout.write(
    `hints at ${name}: ${right} of ${asked} reworded by at most 20 % found; ${wrong} of ${hints} hints wrong\n`,
  );
  expect(asked).toBeGreaterThan(30);
  expect(right / asked).toBeGreaterThanOrEqual(0.9);
  expect(wrong / Math.max(1, hints)).toBeLessThan(0.01);
});
