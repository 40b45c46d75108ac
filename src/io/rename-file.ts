import { linkSync, lstatSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { shownPath } from './shown-path.ts';
import { UserError } from './user-error.ts';
import { attemptFolder } from './write-files.ts';

/**
 * Renames a file below `folder`. Never overwrites a file, also one that was created a moment ago.
 * @throws UserError `file-exists`, `output-unwritable`
 */
export function renameFile(folder: string, from: string, to: string): void {
  const [source, target] = [resolve(folder, from), resolve(folder, to)];
  try {
    // On a case-insensitive file system, the file itself is at its new name.
    if (isSame(source, target)) renameSync(source, target);
    else moveBeside(source, target);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const { code: detail = '' } = cause as NodeJS.ErrnoException;
    const path = shownPath(process.cwd(), target);
    throw detail === 'EEXIST'
      ? new UserError('file-exists', { path }, cause)
      : new UserError('output-unwritable', { path, detail }, cause);
  }
}

/** A second name and then without the first: unlike renaming, this fails where the name is taken. */
function moveBeside(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (cause) {
    // Some file systems have no second names.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes((cause as NodeJS.ErrnoException).code ?? ''))
      throw cause;
    if (lstatSync(target, { throwIfNoEntry: false }))
      throw new UserError('file-exists', { path: shownPath(process.cwd(), target) });
    renameSync(source, target);
    return;
  }
  rmSync(source);
}

function isSame(source: string, target: string): boolean {
  const [one, other] = [source, target].map((path) =>
    lstatSync(path, { throwIfNoEntry: false, bigint: true }),
  );
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

/**
 * Renames files below `folder`, one after the other, into folders that may not be there yet. A folder that is left without
 * files goes.
 * @throws UserError as {@link renameFile}, and those of {@link attemptFolder}
 */
export function renameFiles(
  folder: string,
  renames: readonly { readonly from: string; readonly to: string }[],
): void {
  for (const { from, to } of renames) {
    attemptFolder(dirname(resolve(folder, to)));
    renameFile(folder, from, to);
    try {
      rmdirSync(dirname(resolve(folder, from)));
    } catch {
      // Others are in it.
    }
  }
}
