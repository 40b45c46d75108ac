import * as real from 'node:fs';
import { join, parse, relative, sep } from 'node:path';
import * as timers from 'node:timers/promises';
import { jest } from '@jest/globals';
import { isBelow } from '../../src/io/within.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

/** What was asked of the disk, in order, and what it answers otherwise than it would. */
let calls: string[] = [];
let answers: {
  write?: (descriptor: number, bytes: Uint8Array, at: number) => number;
  /** What the disk answers to `fsync`, and after how many milliseconds. */
  sync?: (nth: number) => { readonly error?: Error; readonly after: number };
  rename?: (from: string, to: string) => void;
} = {};
const opened = new Map<number, string>();

jest.unstable_mockModule('node:fs', () => ({
  ...real,
  openSync(path: string, flags: string) {
    const descriptor = real.openSync(path, flags);
    opened.set(descriptor, path);
    calls.push(`open ${path} ${flags}`);
    return descriptor;
  },
  writeSync(descriptor: number, bytes: Uint8Array, at: number) {
    return answers.write?.(descriptor, bytes, at) ?? real.writeSync(descriptor, bytes, at);
  },
  fsync(descriptor: number, done: real.NoParamCallback) {
    calls.push(`sync ${opened.get(descriptor)} ${real.fstatSync(descriptor).size}`);
    const answer = answers.sync?.(calls.filter((call) => call.startsWith('sync ')).length);
    if (answer) setTimeout(() => done(answer.error ?? null), answer.after);
    else real.fsync(descriptor, done);
  },
  closeSync(descriptor: number) {
    calls.push(`close ${opened.get(descriptor)}`);
    opened.delete(descriptor);
    real.closeSync(descriptor);
  },
  renameSync(from: string, to: string) {
    calls.push(`rename ${from} ${to}`);
    answers.rename?.(from, to);
    real.renameSync(from, to);
  },
  rmSync(path: string, options: object) {
    calls.push(`remove ${path}`);
    real.rmSync(path, options);
  },
}));
let name: string | undefined;
let number = 0;
jest.unstable_mockModule('../../src/io/random-name.ts', () => ({
  randomName: () => name ?? `name-${++number}`,
  isLeftBehind: (path: string) => path.startsWith('left-'),
}));
const waits: number[] = [];
let now: number | undefined;
jest.unstable_mockModule('node:timers/promises', () => ({
  ...timers,
  setTimeout: async (pause: number) => {
    waits.push(pause);
    if (now !== undefined) now += pause;
  },
}));
const { writeFiles } = await import('../../src/io/write-files.ts');

const work = temporaryFolder();
function fresh(files: Readonly<Record<string, string>>): string {
  const folder = join(work, String(++number));
  real.mkdirSync(folder);
  writePlan(folder, files);
  return folder;
}
const read = (...path: readonly string[]): string => real.readFileSync(join(...path), 'utf8');
const names = (folder: string): readonly string[] =>
  real.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const bytes = (files: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
/** The name of what is thrown. */
async function userErrorOf(action: () => Promise<void>): Promise<string> {
  try {
    await action();
  } catch (error) {
    return (error as Error).name;
  }
  return 'nothing thrown';
}
const failing = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

beforeEach(() => {
  calls = [];
  answers = {};
  name = undefined;
  now = undefined;
  waits.length = 0;
});
afterEach(() => {
  jest.restoreAllMocks();
});

test('every file is whole on the disk, and closed, before the first takes its name', async () => {
  const folder = fresh({});
  await writeFiles(folder, bytes({ 'a.txt': 'four', 'sub/b.txt': 'eleven here' }));
  const renames = calls.filter((call) => call.startsWith('rename '));
  expect(renames).toHaveLength(2);
  const before = calls.slice(0, calls.indexOf(renames[0] ?? ''));
  for (const [call, size] of [
    [renames[0], 4],
    [renames[1], 11],
  ] as const) {
    const draft = call?.split(' ')[1];
    expect(before.filter((line) => line.split(' ')[1] === draft)).toEqual([
      `open ${draft} wx`,
      `sync ${draft} ${size}`,
      `close ${draft}`,
    ]);
  }
  expect(names(folder)).toEqual(['a.txt', 'sub', join('sub', 'b.txt')]);
});

test('a disk that takes a few bytes at a time gets all of them', async () => {
  const folder = fresh({});
  answers.write = (descriptor, all, at) => real.writeSync(descriptor, all, at, Math.min(3, all.length - at));
  await writeFiles(folder, bytes({ 'a.txt': 'ti bokstaver og flere', 'empty.txt': '' }));
  expect(read(folder, 'a.txt')).toBe('ti bokstaver og flere');
  expect(read(folder, 'empty.txt')).toBe('');
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'output-locked'],
  ['EIO', 'output-unwritable'],
])(
  'where the disk answers %s to the second file: %s, what was there stands, and no draft is left',
  async (code, error) => {
    const folder = fresh({ 'a.txt': 'old', 'b.txt': 'old' });
    let written = 0;
    answers.write = (descriptor, all, at) => {
      if (++written === 2) throw failing(code);
      return real.writeSync(descriptor, all, at);
    };
    expect(await userErrorOf(() => writeFiles(folder, bytes({ 'a.txt': 'new', 'b.txt': 'new' })))).toBe(
      error,
    );
    expect(names(folder)).toEqual(['a.txt', 'b.txt']);
    expect([read(folder, 'a.txt'), read(folder, 'b.txt')]).toEqual(['old', 'old']);
    // What was opened was closed.
    expect([...opened]).toEqual([]);
  },
);

test('where the disk fails one of many files, the others are ended first, and no draft is left', async () => {
  const folder = fresh({ 'f-2.txt': 'old' });
  // The second fails at once, while the first and the last are still being written.
  answers.sync = (nth) => (nth === 2 ? { error: failing('ENOSPC'), after: 0 } : { after: 30 + nth });
  const all = Object.fromEntries(Array.from({ length: 180 }, (_, at) => [`f-${at + 1}.txt`, 'new']));
  expect(await userErrorOf(() => writeFiles(folder, bytes(all)))).toBe('disk-full');
  expect([...opened]).toEqual([]);
  expect(names(folder)).toEqual(['f-2.txt']);
  expect(read(folder, 'f-2.txt')).toBe('old');
  const removed = calls.findIndex((call) => call.startsWith('remove '));
  expect(calls.slice(removed).filter((call) => !call.startsWith('remove '))).toEqual([]);
  // After the failure no more are begun.
  expect(calls.filter((call) => call.startsWith('open ')).length).toBeLessThan(180);
});

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'a file that is held for a moment (%s) is waited for',
  async (code) => {
    const folder = fresh({ 'a.txt': 'old' });
    let tries = 0;
    answers.rename = () => {
      if (++tries < 4) throw failing(code);
    };
    await writeFiles(folder, bytes({ 'a.txt': 'new' }));
    expect(tries).toBe(4);
    expect(read(folder, 'a.txt')).toBe('new');
  },
);

test('a file that is held for longer than two seconds is told of, and no draft is left', async () => {
  const folder = fresh({ 'a.txt': 'old' });
  now = 1_000_000;
  jest.spyOn(Date, 'now').mockImplementation(() => now ?? 0);
  answers.rename = () => {
    throw failing('EBUSY');
  };
  expect(await userErrorOf(() => writeFiles(folder, bytes({ 'a.txt': 'new' })))).toBe('output-locked');
  // It is tried soon at first, then five times a second.
  expect(waits.slice(0, 6)).toEqual([10, 20, 40, 80, 160, 200]);
  const waited = waits.reduce((sum, pause) => sum + pause, 0);
  expect(waited).toBeGreaterThan(2000);
  expect(waited).toBeLessThanOrEqual(2200);
  expect(names(folder)).toEqual(['a.txt']);
  expect(read(folder, 'a.txt')).toBe('old');
});

test('another failure to rename is told of at once', async () => {
  const folder = fresh({});
  let tries = 0;
  answers.rename = () => {
    tries += 1;
    throw failing('EIO');
  };
  expect(await userErrorOf(() => writeFiles(folder, bytes({ 'a.txt': 'new' })))).toBe('output-unwritable');
  expect(tries).toBe(1);
  expect(names(folder)).toEqual([]);
});

test('a link that stands where a draft would be is not written through', async () => {
  const folder = fresh({ 'secret.txt': 'secret' });
  name = 'known';
  real.symlinkSync('secret.txt', join(folder, '.planverk-known.tmp'));
  expect(await userErrorOf(() => writeFiles(folder, bytes({ 'a.txt': 'new' })))).toBe('output-unwritable');
  expect(read(folder, 'secret.txt')).toBe('secret');
  expect(names(folder)).not.toContain('a.txt');
});

test('drafts of runs that are gone are removed, those of others and other files are not', async () => {
  const folder = fresh({
    '.planverk-left-a.tmp': '',
    'sub/.planverk-left-b.tmp': '',
    'sub/.planverk-other.tmp': '',
    'left-c.tmp': '',
    'other/.planverk-left-d.tmp': '',
  });
  await writeFiles(folder, bytes({ 'a.txt': 'a', 'sub/b.txt': 'b' }));
  expect(names(folder).filter((name) => name.endsWith('.tmp'))).toEqual([
    'left-c.tmp',
    join('other', '.planverk-left-d.tmp'),
    join('sub', '.planverk-other.tmp'),
  ]);
});

test('signals are listened to while files are written, and at no other time', async () => {
  const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'];
  const listening = (): readonly number[] => signals.map((signal) => process.listenerCount(signal));
  const before = listening();
  let meanwhile: readonly number[] = [];
  answers.rename = () => {
    meanwhile = listening();
  };
  await writeFiles(fresh({}), bytes({ 'a.txt': 'a' }));
  expect(meanwhile).toEqual(before.map((count) => count + 1));
  expect(listening()).toEqual(before);
  answers.rename = () => {
    throw failing('EIO');
  };
  await userErrorOf(() => writeFiles(fresh({}), bytes({ 'a.txt': 'a' })));
  expect(listening()).toEqual(before);
});

test('nothing is written beside the folder, not even where the name begins like it', async () => {
  const work = fresh({ 'out/a.txt': 'old', 'out-of-it/a.txt': 'old' });
  for (const path of ['../out-of-it/a.txt', '../b.txt', '/tmp/b.txt', '.', '..'])
    expect({
      path,
      error: await userErrorOf(() => writeFiles(join(work, 'out'), bytes({ [path]: 'new' }))),
    }).toEqual({
      path,
      error: 'output-outside',
    });
  expect(read(work, 'out-of-it', 'a.txt')).toBe('old');
  expect(names(work)).toEqual(['out', 'out-of-it', join('out-of-it', 'a.txt'), join('out', 'a.txt')].sort());
});

test('below the root of the file system, every file may be written', async () => {
  const folder = fresh({});
  const { root } = parse(folder);
  const path = relative(root, join(folder, 'a.txt'));
  await writeFiles(root, bytes({ [path]: 'new' }));
  expect(read(folder, 'a.txt')).toBe('new');
});

test.each([
  ['/', '/a', true],
  ['/', '/', false],
  ['/a', '/a/b', true],
  ['/a', '/a', false],
  ['/a', '/ab', false],
  ['/a', '/b/a', false],
])('below %s is %s: %s', (folder, path, below) => {
  const native = (text: string): string => text.replaceAll('/', sep);
  expect(isBelow(native(folder), native(path))).toBe(below);
});

test('nothing is written through a link: neither one for the file nor one for a folder above it', async () => {
  const work = fresh({ 'elsewhere/a.txt': 'old', 'out/own.txt': 'own' });
  const out = join(work, 'out');
  real.symlinkSync(join('..', 'elsewhere', 'a.txt'), join(out, 'a.txt'));
  real.symlinkSync(join('..', 'elsewhere'), join(out, 'sub'));
  for (const path of ['a.txt', 'sub/a.txt', 'sub/more/b.txt'])
    expect({
      path,
      error: await userErrorOf(() => writeFiles(out, bytes({ 'first.txt': 'new', [path]: 'new' }))),
    }).toEqual({
      path,
      error: path === 'a.txt' ? 'output-not-a-file' : 'output-not-a-folder',
    });
  expect(read(work, 'elsewhere', 'a.txt')).toBe('old');
  expect(names(join(work, 'elsewhere'))).toEqual(['a.txt']);
  expect(real.readdirSync(out).sort()).toEqual(['a.txt', 'own.txt', 'sub']);
});
