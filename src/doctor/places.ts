import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Found, found } from './found.ts';
import type { Site } from './site.ts';

/** Whether the folder is on a disk of the machine. */
export function examinePlace({ home, isSynced, windows }: Site): Found {
  if (isSynced) return found('place-synced');
  // UNC, the disks of Windows seen from WSL, and WSL seen from Windows.
  const isRemote = windows ? /^\\\\/.test(home) : /^\/mnt\/[a-z](?:\/|$)/.test(home);
  return isRemote ? found('place-remote') : found('place-local');
}

/** Whether documents and what is kept can be written. */
export function examineFolders({ home, cache, shown }: Site): readonly Found[] {
  const out = join(home, 'out');
  if (!isWritable(out)) return [found('folder-not-writable', { path: shown(existsSync(out) ? out : home) })];
  if (cache === undefined) return [found('folders-writable', { size: '0 kB' })];
  if (!isWritable(cache)) return [found('cache-not-writable', { path: shown(cache) })];
  return [found('folders-writable', { size: sizeOf(cache) })];
}

/** Whether a folder can be written in, or made. */
function isWritable(folder: string): boolean {
  const there = nearest(folder);
  try {
    accessSync(there, constants.W_OK);
    return statSync(there).isDirectory();
  } catch {
    return false;
  }
}

function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

/** What is in a folder: `12 MB`. */
function sizeOf(folder: string): string {
  let bytes = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isFile()) bytes += statSync(join(folder, entry.name)).size;
  } catch {
    // It is not there yet.
  }
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${Math.round(bytes / 1e6)} MB`;
}
