import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own way (`recursive`) never ends where the system says of a
 * name that it does not exist, and will not make it, as in /proc.
 * @param mode permissions of what is made
 * @returns what was made, the outermost first
 */
export function makeFolder(folder: string, mode?: number): readonly string[] {
  if (isFolder(folder)) return [];
  const above = dirname(folder) === folder ? [] : makeFolder(dirname(folder), mode);
  try {
    mkdirSync(folder, { mode });
    return [...above, folder];
  } catch (cause) {
    // Another run may have made it a moment ago.
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(folder)) throw cause;
    return above;
  }
}

/** Whether a folder is at a path, or where the link at it leads. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
