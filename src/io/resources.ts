import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** planverk's own folder: the nearest upwards with a `package.json`, whether this runs from `src` or from the bundle. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Bytes of a file that is shipped with planverk (`templates/locales/nb.yaml`). */
export function readOwnFile(path: string): Uint8Array {
  return readFileSync(join(packageRoot(), path));
}

/** The address of a file that is shipped with planverk. */
export function ownFileUrl(path: string): string {
  return pathToFileURL(join(packageRoot(), path)).href;
}
