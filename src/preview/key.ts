import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from '../io/cache-file.ts';
import { checksum } from '../io/checksum.ts';
import type { World } from '../io/world.ts';

/** Source: OWASP, "Session Management": at least 64 bits that nobody can guess. */
const bytes = 16;

/**
 * What lets a browser see the preview of a plan. It is kept for the next run, in a file that only the user may read, so that
 * pages that are open go on with that; where nothing is kept, every run has another.
 */
export function keyOf(folder: string, cache: World['cache']): string {
  const path = cache && join(cache.folder, `preview-${checksum(Buffer.from(folder))}.bin`);
  const kept = path && readCacheFile(path)?.toString();
  if (kept && /^[\w-]{22}$/.test(kept)) return kept;
  const key = randomBytes(bytes).toString('base64url');
  if (path) writeCacheFile(path, [Buffer.from(key)]);
  return key;
}

/** A name for one run. */
export function newRun(): string {
  return randomBytes(9).toString('base64url');
}
