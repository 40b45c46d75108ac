import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { randomName } from './random-name.ts';
import { Trouble } from './trouble.ts';

const temporary = new Set<string>();

/** Removes what a stopped run would leave behind. For signal handlers. */
export function removeTemporaryFiles(): void {
  for (const path of temporary) rmSync(path, { force: true });
  temporary.clear();
}

/**
 * Writes files below `folder`, all or none as far as a file system allows: each first whole under a temporary name in
 * its own folder, then all are renamed. On failure the temporary files are removed and what was there before stands.
 * @param files path below the folder, with `/` → bytes
 * @throws Trouble `output-outside`, `output-not-a-file`, `output-locked`, `disk-full`, `output-unwritable`
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const root = resolve(folder);
  const renames: [from: string, to: string][] = [];
  try {
    const targets = [...files].map(([path, bytes]) => ({ path, bytes, target: resolve(root, path) }));
    for (const { path, target } of targets) {
      if (!target.startsWith(root + sep)) throw new Trouble('output-outside', { path });
      refuseAnythingButFile(target, path);
      refuseLinkedFolders(root, target, path);
    }
    for (const { bytes, target } of targets) {
      mkdirSync(dirname(target), { recursive: true });
      const draft = join(dirname(target), `.planverk-${randomName()}.tmp`);
      temporary.add(draft);
      writeWhole(draft, bytes);
      renames.push([draft, target]);
    }
    for (const [from, to] of renames) {
      renameWithPatience(from, to);
      temporary.delete(from);
    }
  } catch (cause) {
    removeTemporaryFiles();
    throw cause instanceof Trouble ? cause : troubleOf(cause as NodeJS.ErrnoException, folder);
  }
}

/** A link in place of a folder below the root could lead the bytes anywhere. */
function refuseLinkedFolders(root: string, target: string, path: string): void {
  for (let folder = dirname(target); folder !== root; folder = dirname(folder)) {
    const existing = lstatSync(folder, { throwIfNoEntry: false });
    if (existing && !existing.isDirectory()) throw new Trouble('output-not-a-file', { path });
  }
}

/** A link could lead the bytes anywhere, and a folder cannot be replaced by a file. */
function refuseAnythingButFile(target: string, path: string): void {
  const existing = lstatSync(target, { throwIfNoEntry: false });
  if (existing && !existing.isFile()) throw new Trouble('output-not-a-file', { path });
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const locked = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** On Windows a reader that has the old file open stops the rename for a moment: it is tried again for two seconds. */
function renameWithPatience(from: string, to: string): void {
  const deadline = Date.now() + 2000;
  for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
    try {
      renameSync(from, to);
      return;
    } catch (cause) {
      if (!locked.has((cause as NodeJS.ErrnoException).code ?? '') || Date.now() > deadline) throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

function troubleOf(cause: NodeJS.ErrnoException, folder: string): Trouble {
  const values = { path: cause.path ?? folder };
  if (locked.has(cause.code ?? '')) return new Trouble('output-locked', values, cause);
  if (cause.code === 'ENOSPC' || cause.code === 'EDQUOT') return new Trouble('disk-full', values, cause);
  return new Trouble('output-unwritable', values, cause);
}
