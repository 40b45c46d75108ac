import {
  closeSync,
  fsync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isFolder, makeFolder } from './make-folder.ts';
import { isLeftBehind, randomName } from './random-name.ts';
import { shownPath } from './shown-path.ts';
import { giveWay, withoutStop, withTidying } from './stops.ts';
import { type Obstacle, UserError, type UserErrors } from './user-error.ts';
import { isBelow } from './within.ts';

/** What must be where a file is to be written: nothing, or these bytes. */
export type Expected = 'nothing' | Uint8Array;

/** A file to be written: where, and what must be there; undefined where anything may be. */
interface Target {
  readonly path: string;
  readonly expected: Expected | undefined;
}

/** Files below a folder that are written one after the other, and get their names together. */
export interface Drafts {
  /**
   * Writes a file whole under a temporary name in its own folder.
   * @param path below the folder, with `/`
   * @param expected what it was made from: where that is no longer there, no file gets its name
   */
  put(path: string, bytes: Uint8Array, expected?: Expected): Promise<void>;
  /** Gives all their names. @param check is asked before the first gets its own; what it throws stops the writing */
  name(check?: () => void): Promise<void>;
}

/**
 * Writes files below `folder`, all or none as far as a file system allows: each first whole under a temporary name, then all are
 * renamed. On failure the temporary files and the folders made for them are removed, and existing files are untouched.
 * @throws UserError `output-outside`, `output-not-a-file`, `changed-meanwhile`, `file-exists`, and those of {@link attempt} and
 *   {@link attemptFolder}; each names the file or folder that was asked for
 */
export async function withDrafts<Result>(
  folder: string,
  action: (drafts: Drafts) => Promise<Result>,
): Promise<Result> {
  const root = resolve(folder);
  const drafts = new Map<string, Target>();
  let unflushed: OpenFile[] = [];
  let flushing: Promise<UserError | undefined> = Promise.resolve(undefined);
  /** Brings what is written to the disk beside what follows, when those before it are there. */
  const flushOn = async (): Promise<void> => {
    throwIf(await flushing);
    flushing = allFlushed(unflushed);
    unflushed = [];
  };
  const folders: string[] = [];
  const checked = new Set<string>();
  const tidy = (): void => {
    for (const draft of drafts.keys()) rmSync(draft, { force: true });
    drafts.clear();
    removeEmpty(folders.splice(0));
  };
  return withTidying(tidy, async () => {
    try {
      folders.push(...attemptFolder(root));
      return await action({
        async put(path, bytes, expected) {
          const target = targetAt(root, path, expected);
          const folder = dirname(target.path);
          if (!checked.has(folder)) {
            refuseLinkedFolders(root, target.path);
            folders.push(...attemptFolder(folder));
          }
          checked.add(folder);
          const descriptor = writeDraft(target, bytes, (draft) => drafts.set(draft, target));
          unflushed.push({ descriptor, path: target.path });
          if (unflushed.length === together) await flushOn();
          await giveWay();
        },
        async name(check = () => {}) {
          await flushOn();
          throwIf(await flushing);
          await giveWay();
          const targets = [...drafts.values()];
          for (const target of targets) {
            await refuseLocked(target);
            refuseChanged(target);
          }
          check();
          await withoutStop(async () => {
            for (const [draft, target] of drafts) {
              // Once more, as late as can be: others take time to rename.
              refuseChanged(target);
              await attemptPatiently(target.path, () => renameSync(draft, target.path));
              drafts.delete(draft);
            }
          });
          for (const folder of new Set(targets.map(({ path }) => dirname(path)))) removeLeftDrafts(folder);
        },
      });
    } finally {
      // Nothing is still being written when it is removed.
      await flushing;
      for (const { descriptor } of unflushed) closeSync(descriptor);
      tidy();
    }
  });
}

/**
 * Writes files as {@link withDrafts} does.
 * @param files path below the folder, with `/` → bytes
 * @param read path → what must be there, as `put` has it
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  read: ReadonlyMap<string, Expected> = new Map(),
): Promise<void> {
  await withDrafts(folder, async ({ put, name }) => {
    for (const [path, bytes] of files) await put(path, bytes, read.get(path));
    await name();
  });
}

/** Removes of folders, the outermost first, those in which there is nothing. */
function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      // There is something in it, also somebody else's.
    }
  }
}

function targetAt(root: string, path: string, expected: Expected | undefined): Target {
  const target = { path: resolve(root, path), expected };
  if (!isBelow(root, target.path)) throw new UserError('output-outside', { path });
  refuseAnythingButFile(target.path);
  return target;
}

/** Removes drafts, of files and of folders, of runs that were ended so that they could not remove them. */
export function removeLeftDrafts(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const [, owner] = /^\.planverk-(.+)\.tmp$/.exec(name) ?? [];
      if (owner !== undefined && isLeftBehind(owner, lstatSync(path).mtimeMs))
        rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // What another run removes at the same moment is gone, too.
  }
}

/**
 * So many files are brought to the disk together: what takes long is to wait for it, and a journal is written once for all that it
 * has by then.
 */
const together = 50;

/** A file that has been written, and is still to be brought to the disk. */
interface OpenFile {
  readonly descriptor: number;
  readonly path: string;
}

/** Waits for all, also where one has failed. @returns the first failure */
async function allFlushed(files: readonly OpenFile[]): Promise<UserError | undefined> {
  const failures = await Promise.all(files.map(flush));
  return failures.find((failure) => failure !== undefined);
}

function throwIf(failure: UserError | undefined): void {
  if (failure) throw failure;
}

/**
 * Writes the bytes of a file whole under a temporary name beside it, in a folder that is there.
 * @param tell is given that name
 * @returns the open file, which is still to be flushed
 */
function writeDraft({ path }: Target, bytes: Uint8Array, tell: (draft: string) => void): number {
  const folder = dirname(path);
  const draft = join(folder, `.planverk-${randomName()}.tmp`);
  const descriptor = attempt(folder, () => openSync(draft, 'wx'), { locked: 'output-folder-locked' });
  tell(draft);
  try {
    attempt(path, () => {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    });
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** Brings a file to the disk, and closes it. @returns what went wrong */
function flush({ descriptor, path }: OpenFile): Promise<UserError | undefined> {
  return new Promise((resolve) => {
    fsync(descriptor, (cause) => {
      closeSync(descriptor);
      resolve(cause ? failureAt(path, cause) : undefined);
    });
  });
}

/**
 * Makes a folder for what is written.
 * @returns what was made, as {@link makeFolder} does
 * @throws UserError `output-not-a-folder`, `output-folder-locked`, `output-folder-unmade`, `output-name-too-long`, `disk-full`
 */
export function attemptFolder(folder: string): readonly string[] {
  return attempt(
    folder,
    () => {
      try {
        return makeFolder(folder);
      } catch (cause) {
        throw inTheWayOf(folder) ?? cause;
      }
    },
    { locked: 'output-folder-locked', other: 'output-folder-unmade' },
  );
}

/** What keeps a folder from being made, or one above it, because it is there and is none. */
function inTheWayOf(folder: string): UserError | undefined {
  let entry: Stats | undefined;
  try {
    entry = lstatSync(folder, { throwIfNoEntry: false });
  } catch {
    // What cannot be looked at is below what is in the way, or its own failure says more.
  }
  if (entry) return isFolder(folder) ? undefined : noFolder(folder, entry);
  return dirname(folder) === folder ? undefined : inTheWayOf(dirname(folder));
}

/** What was made of other bytes than those that are there now would undo what somebody wrote meanwhile. */
function refuseChanged({ path, expected }: Target): void {
  if (!expected) return;
  if (expected === 'nothing') {
    if (entryAt(path)) throw new UserError('file-exists', { path: shownPath(process.cwd(), path) });
    return;
  }
  const now = entryAt(path) && attempt(path, () => readFileSync(path));
  if (!now || Buffer.compare(now, expected) !== 0)
    throw new UserError('changed-meanwhile', { path: shownPath(process.cwd(), path) });
}

/** A document that is open elsewhere, or write-protected, is found before any other is replaced. */
async function refuseLocked({ path }: Target): Promise<void> {
  if (entryAt(path)) await attemptPatiently(path, () => closeSync(openSync(path, 'r+')));
}

/** A link in place of a folder below the root could lead the bytes anywhere. */
function refuseLinkedFolders(root: string, target: string): void {
  for (let folder = dirname(target); folder !== root; folder = dirname(folder)) {
    const existing = entryAt(folder);
    if (existing && !existing.isDirectory()) throw noFolder(folder, existing);
  }
}

/** A link could lead the bytes anywhere, and a folder cannot be replaced by a file. */
function refuseAnythingButFile(target: string): void {
  const existing = entryAt(target);
  if (existing && !existing.isFile()) throw new UserError('output-not-a-file', obstacleAt(target, existing));
}

/** What is at a path, a link itself; undefined where nothing is, or could be. */
function entryAt(path: string): Stats | undefined {
  return attempt(path, () => {
    try {
      return lstatSync(path, { throwIfNoEntry: false });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
      throw cause;
    }
  });
}

function noFolder(path: string, entry: Stats): UserError {
  return new UserError('output-not-a-folder', obstacleAt(path, entry));
}

function obstacleAt(path: string, entry: Stats): UserErrors['output-not-a-file'] {
  const tests: readonly (readonly [Obstacle, boolean])[] = [
    ['file', entry.isFile()],
    ['folder', entry.isDirectory()],
    ['link', entry.isSymbolicLink()],
    ['pipe', entry.isFIFO()],
    ['socket', entry.isSocket()],
  ];
  const what = tests.find(([, is]) => is)?.[0] ?? 'device';
  return { path: shownPath(process.cwd(), path), what };
}

const locked = new Set(['EPERM', 'EACCES', 'EBUSY', 'EROFS']);

/**
 * Does something to a file that may be held for a moment: on Windows a reader that has the old file open stops what is
 * done to it. It is tried for two seconds.
 */
async function attemptPatiently(path: string, action: () => void): Promise<void> {
  const deadline = Date.now() + 2000;
  for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
    try {
      return attempt(path, action);
    } catch (error) {
      const isHeld = error instanceof UserError && error.name === usual.locked;
      if (!isHeld || Date.now() > deadline) throw error;
      await setTimeout(pause);
    }
  }
}

/** What failures of a folder are called. */
interface OtherNames {
  readonly locked?: 'output-folder-locked';
  readonly other?: 'output-folder-unmade';
}

/**
 * Does something to a file or folder; a failure is reported for that path, whatever the system calls it.
 * @throws UserError `output-locked`, `disk-full`, `output-name-too-long`, `output-unwritable`, or those that are named
 *   instead; an error for people is passed on
 */
export function attempt<Result>(path: string, action: () => Result, names: OtherNames = {}): Result {
  try {
    return action();
  } catch (cause) {
    throw failureAt(path, cause, names);
  }
}

function failureAt(path: string, cause: unknown, names: OtherNames = {}): UserError {
  if (cause instanceof UserError) return cause;
  const { code: detail = '' } = cause as NodeJS.ErrnoException;
  const shown = shownPath(process.cwd(), path);
  const kind = kindOf(detail);
  return kind === 'other'
    ? new UserError(names.other ?? 'output-unwritable', { path: shown, detail }, cause)
    : new UserError({ ...usual, ...names }[kind], { path: shown }, cause);
}

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const usual = { locked: 'output-locked', full: 'disk-full', long: 'output-name-too-long' } as const;

function kindOf(code: string): keyof typeof usual | 'other' {
  if (locked.has(code)) return 'locked';
  if (full.has(code)) return 'full';
  return code === 'ENAMETOOLONG' ? 'long' : 'other';
}
