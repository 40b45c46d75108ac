import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../src/io/make-folder.ts';
import { posix } from '../support/posix.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();

test('a folder is made with all that are missing above it, and may be there already', () => {
  const folder = join(work, 'Åse Ø', 'og', 'data');
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
  makeFolder(folder);
  makeFolder(join(folder, '..', 'mer', 'til'));
  expect(existsSync(join(work, 'Åse Ø', 'og', 'mer', 'til'))).toBe(true);
});

test('a link to a folder is a folder', () => {
  mkdirSync(join(work, 'ekte'));
  symlinkSync(join(work, 'ekte'), join(work, 'lenke'), 'junction');
  makeFolder(join(work, 'lenke', 'under'));
  expect(existsSync(join(work, 'ekte', 'under'))).toBe(true);
});

test.each(['fil', 'fil/under', 'fil/under/dypere'])('%s: a file in the way is an error', (path) => {
  writeFileSync(join(work, 'fil'), 'tekst');
  expect(() => makeFolder(join(work, path))).toThrow(/EEXIST|ENOTDIR/);
  expect(statSync(join(work, 'fil')).size).toBe(5);
});

posix('the folders that are made get the mode', () => {
  makeFolder(join(work, 'egen', 'gjemt'), 0o700);
  for (const name of ['egen', 'egen/gjemt']) expect(statSync(join(work, name)).mode & 0o777).toBe(0o700);
});

posix.each(['/proc/none', '/proc/none/a/b', '/proc/1/none', '/sys/none'])(
  '%s: nothing can be made there, which is an error at once',
  (path) => {
    expect(() => makeFolder(path)).toThrow(/ENOENT|EACCES|EPERM|EROFS/);
  },
);
