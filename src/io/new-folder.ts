import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { randomName } from './random-name.ts';
import { shownPath } from './shown-path.ts';
import { giveWay, withTidying } from './stops.ts';
import { UserError } from './user-error.ts';
import { attempt, attemptFolder, removeLeftDrafts } from './write-files.ts';

/**
 * Writes a folder of files at once: it is there with all of them, or as it was. A folder that is there must hold just
 * these files with these bytes; then nothing is written.
 * @param files name → bytes
 * @returns whether it was written
 * @throws UserError `release-foreign` where something else is in it, and those of {@link attempt} and {@link attemptFolder}
 */
export async function writeNewFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<boolean> {
  const target = resolve(folder);
  if (isThere(target, files)) return false;
  attemptFolder(dirname(target));
  removeLeftDrafts(dirname(target));
  const draft = join(dirname(target), `.planverk-${randomName()}.tmp`);
  const removeDraft = (): void => rmSync(draft, { recursive: true, force: true });
  return withTidying(removeDraft, async () => {
    try {
      attemptFolder(draft);
      for (const [name, bytes] of files) {
        attempt(join(target, name), () => writeWhole(join(draft, name), bytes));
        await giveWay();
      }
      // Another run may have been quicker.
      if (isThere(target, files)) return false;
      attempt(target, () => {
        // Windows puts no folder in the place of another, not even of an empty one.
        if (lstatSync(target, { throwIfNoEntry: false })) rmdirSync(target);
        renameSync(draft, target);
      });
      return true;
    } finally {
      removeDraft();
    }
  });
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

/**
 * Whether a folder is there with just these files; false for one that is empty or not there.
 * @throws UserError `release-foreign` where it holds something else, `output-not-a-folder`
 */
function isThere(folder: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  if (!lstatSync(folder, { throwIfNoEntry: false })) return false;
  // Says what is in its place where it is no folder.
  attemptFolder(folder);
  const names = attempt(folder, () => readdirSync(folder));
  if (names.length === 0) return false;
  const path = (name: string): string => join(folder, name);
  const foreign =
    names.find((name) => !isSame(path(name), files.get(name))) ??
    [...files.keys()].find((name) => !names.includes(name));
  if (foreign !== undefined)
    throw new UserError('release-foreign', { path: shownPath(process.cwd(), path(foreign)) });
  return true;
}

function isSame(path: string, bytes: Uint8Array | undefined): boolean {
  const stat = lstatSync(path);
  return (
    bytes !== undefined && stat.isFile() && stat.size === bytes.length && readFileSync(path).equals(bytes)
  );
}
