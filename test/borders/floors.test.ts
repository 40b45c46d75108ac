import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expectGolden } from '../support/golden.ts';
import { root } from '../support/run-cli.ts';

interface Floors {
  readImports(): ReadonlyMap<string, readonly string[]>;
  floorsOf(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[];
  drawFloors(imports: ReadonlyMap<string, readonly string[]>): string;
}
const { readImports, floorsOf, drawFloors } = (await import(
  pathToFileURL(join(root, 'scripts', 'floors.mjs')).href
)) as Floors;

test('docs/floors.svg shows what the sources import', () => {
  expectGolden(drawFloors(readImports()), join(root, 'docs', 'floors.svg'));
});

test('the command line is above everything, and every folder above what it imports', () => {
  const imports = readImports();
  const floors = floorsOf(imports);
  expect(floors.at(-1)).toEqual(['main']);
  const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));
  expect(imports.size).toBeGreaterThan(15);
  for (const [room, uses] of imports)
    for (const use of uses)
      expect({ room, use, above: floorOf(room) > floorOf(use) }).toEqual({ room, use, above: true });
});

test('folders in a circle have no floors', () => {
  const circle = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a']],
  ]);
  expect(() => floorsOf(circle)).toThrow('a → b → c → a');
});

test('what is imported through another folder has no line of its own', () => {
  const lines = (imports: ReadonlyMap<string, readonly string[]>): number =>
    drawFloors(imports).split('<path ').length - 1;
  const chain: readonly [string, readonly string[]][] = [
    ['b', ['c']],
    ['c', []],
  ];
  expect(lines(new Map([['a', ['b']], ...chain]))).toBe(2);
  expect(lines(new Map([['a', ['b', 'c']], ...chain]))).toBe(2);
});
