import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import { keepBytes } from '../../src/io/kept-bytes.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const longAgo = new Date('2020-01-01T12:00:00Z');
let number = 0;

/** A folder whose files were last written long ago, as far as their own times say. */
function folderOf(files: Readonly<Record<string, string>>): string {
  number += 1;
  const folder = join(work, String(number));
  writePlan(folder, files);
  for (const path of Object.keys(files)) utimesSync(join(folder, path), longAgo, longAgo);
  return folder;
}
/** Waits until the disk's times of what was just written are old enough to be relied on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2100));

test('a file is read once, and again when it is written, replaced, or given other times', async () => {
  const folder = folderOf({ 'a.md': 'one', 'b.md': 'two', 'c.md': 'three', 'd.md': 'four' });
  await settle();
  const keep = keepBytes();
  const read = (paths: readonly string[]) => {
    const tree = keep(readDiskTree(folder));
    return paths.map((path) => tree.read(path));
  };
  const paths = ['a.md', 'b.md', 'c.md', 'd.md'];
  const first = read(paths);
  const second = read(paths);
  expect(second.map((bytes, at) => bytes === first[at])).toEqual([true, true, true, true]);
  // The same length, and another; the same bytes at another time; another file in its place.
  writeFileSync(join(folder, 'a.md'), 'ONE');
  writeFileSync(join(folder, 'new.md'), 'FOUR');
  renameSync(join(folder, 'new.md'), join(folder, 'd.md'));
  utimesSync(join(folder, 'b.md'), new Date(), new Date());
  const third = read(paths);
  expect(third.map((bytes) => Buffer.from(bytes).toString())).toEqual(['ONE', 'two', 'three', 'FOUR']);
  expect(third[2]).toBe(first[2]);
  expect(third[1]).not.toBe(first[1]);
  rmSync(join(folder, 'a.md'));
  expect(keep(readDiskTree(folder)).files.has('a.md')).toBe(false);
});

test('what was written just now is read again: two versions may have the same time', () => {
  const folder = folderOf({ 'a.md': 'one' });
  writeFileSync(join(folder, 'a.md'), 'ONE');
  const keep = keepBytes();
  const read = () => keep(readDiskTree(folder)).read('a.md');
  expect(read()).not.toBe(read());
  // A clock that is wrong says so for ever.
  const later = new Date(Date.now() + 1e9);
  utimesSync(join(folder, 'a.md'), later, later);
  expect(read()).not.toBe(read());
});

test('a tree that has no stamps is read every time', () => {
  const files = new Map([['a.md', { path: 'a.md', size: 1 }]]);
  const tree = { origin: 'x', files, unread: [], read: () => new Uint8Array([1]) };
  const keep = keepBytes();
  expect(keep(tree).read('a.md')).not.toBe(keep(tree).read('a.md'));
});
