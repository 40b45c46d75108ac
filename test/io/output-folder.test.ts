import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOutputs } from '../../src/io/output-folder.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
let count = 0;
const fresh = (): string => join(work, String(++count));
const below = (folder: string): readonly string[] =>
  existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]).sort() : [];
const output = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
const draft = /\.planverk-[^/\\]*\.tmp$/;

test('each file is written when it is made, and all get their names at the end', async () => {
  const folder = fresh();
  const seen: (readonly string[])[] = [];
  async function* made() {
    yield output('a.txt', 'a');
    seen.push(below(folder));
    yield output('sub/b.txt', 'b');
    seen.push(below(folder));
  }
  expect(await writeOutputs(folder, made(), undefined)).toEqual(['a.txt', 'sub/b.txt']);
  expect(seen.map((names) => names.filter((name) => draft.test(name)).length)).toEqual([1, 2]);
  expect(seen.flat().filter((name) => name.endsWith('.txt'))).toEqual([]);
  expect(below(folder)).toEqual(['a.txt', 'manifest.json', 'sub', join('sub', 'b.txt')]);
});

test('where one cannot be made, what was there stands, and nothing of the others is left', async () => {
  const folder = fresh();
  await writeOutputs(folder, [output('a.txt', 'old')], undefined);
  const before = below(folder);
  mkdirSync(join(folder, 'empty'));
  async function* made() {
    yield output('a.txt', 'new');
    yield output('sub/more/b.txt', 'b');
    yield output('empty/c.txt', 'c');
    throw new Error('not made');
  }
  await expect(writeOutputs(folder, made(), undefined)).rejects.toThrow('not made');
  // A folder that was there is not ours to remove.
  expect(below(folder)).toEqual([...before, 'empty'].sort());
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
});

test('where none can be made, the folder for them is not left either', async () => {
  const folder = join(fresh(), 'deep', 'out');
  // biome-ignore lint/correctness/useYield: it fails before the first
  async function* made(): AsyncGenerator<ReturnType<typeof output>> {
    throw new Error('not made');
  }
  await expect(writeOutputs(folder, made(), undefined)).rejects.toThrow('not made');
  expect(existsSync(join(folder, '..', '..'))).toBe(false);
});

test('a file of somebody else is found before anything gets its name', async () => {
  const folder = fresh();
  mkdirSync(folder);
  writeFileSync(join(folder, 'b.txt'), 'theirs');
  await expect(
    writeOutputs(folder, [output('a.txt', 'a'), output('b.txt', 'b'), output('sub/c.txt', 'c')], undefined),
  ).rejects.toThrow(expect.objectContaining({ name: 'output-foreign' }));
  expect(below(folder)).toEqual(['b.txt']);
  expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('theirs');
});

test('files that are the same are kept where that is asked for, and are in the manifest all the same', async () => {
  const folder = fresh();
  await writeOutputs(folder, [output('a.txt', 'a'), output('b.txt', 'b')], undefined);
  const written = await writeOutputs(folder, [output('a.txt', 'a'), output('b.txt', 'c')], undefined, 'keep');
  expect(written).toEqual(['b.txt']);
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(files.map(({ file }: { file: string }) => file)).toEqual(['a.txt', 'b.txt']);
});
