import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** A path without links in it. What is not there yet, or was there in a revision only, is below what is. */
export function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(realPlace(dirname(path)), basename(path));
}

/**
 * Whether a path is in a folder, or is that folder. Links are followed and names are compared without case, as on the
 * machines of many; two names of one folder (a mount, a short name of Windows) are recognised by the folder itself.
 * @param path need not be there yet
 */
export function liesWithin(folder: string, path: string): boolean {
  const place = realPlace(path);
  const [above, below] = [realPlace(folder), place].map((path) => path.normalize('NFC').toLowerCase());
  if (above === undefined || below === undefined) return false;
  if (below === above || isBelow(above, below)) return true;
  const wanted = identityOf(folder);
  return (
    wanted !== undefined && foldersAbove(place).some((folderAbove) => identityOf(folderAbove) === wanted)
  );
}

/** Whether a path is below a folder, as both are written; of the root, every other path is. */
export function isBelow(folder: string, path: string): boolean {
  return path !== folder && path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Whether git keeps its own files at a path: in `.git`, or in a repository without a working tree. */
export function isGitsOwn(path: string): boolean {
  return foldersAbove(realPlace(path)).some(
    (ancestor) =>
      basename(ancestor).toLowerCase() === '.git' ||
      ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(ancestor, name))),
  );
}

/** A path and the folders above it, up to the root. */
function foldersAbove(path: string): readonly string[] {
  return dirname(path) === path ? [path] : [path, ...foldersAbove(dirname(path))];
}

function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    // What is not there, or not to be looked at, is nothing.
    return undefined;
  }
}
