import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../support/run-cli.ts';

interface Listed {
  readonly path: string;
  readonly duration?: number;
}
const { default: LongestFirst, longest } = (await import(
  pathToFileURL(join(root, 'test', 'support', 'longest-first.js')).href
)) as {
  default: new (options: object) => { sort(tests: readonly object[]): readonly Listed[] };
  longest: readonly string[];
};
const fileOf = (name: string): string => join(root, 'test', `${name}.test.ts`);
/** As jest hands them over, with nothing kept of earlier runs. */
const context = { config: { cache: false }, hasteFS: { getSize: () => 0 } };
const sorted = (tests: readonly Listed[]): readonly Listed[] =>
  new LongestFirst({}).sort(tests.map((test) => ({ ...test, context })));

test('the files that are run first are there', () => {
  expect(longest.filter((name) => !existsSync(fileOf(name)))).toEqual([]);
  expect(new Set(longest).size).toBe(longest.length);
});

test('in a clone what takes longest comes first, and nothing is left out', () => {
  const [first = '', second = ''] = longest;
  const others = ['money/share', 'borders/borders'];
  const paths = sorted([...others, second, first].map((name) => ({ path: fileOf(name) }))).map(
    ({ path }) => path,
  );
  expect(paths.slice(0, 2)).toEqual([fileOf(first), fileOf(second)]);
  expect(paths.slice(2).sort()).toEqual(others.map(fileOf).sort());
});
