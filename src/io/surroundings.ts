import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Forge } from '../kinds/forges.ts';
import type { World } from './world.ts';

/** The top of the git repository that a folder is in; undefined where it is in none. Git is not run. */
export function topOfRepository(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/**
 * Something that is another after each commit and checkout in the repository of a folder; undefined where that is not seen
 * without asking git.
 */
export function commitStamp(folder: string): string | undefined {
  const top = topOfRepository(folder);
  if (top === undefined) return undefined;
  try {
    return ['HEAD', 'logs/HEAD']
      .map((name) => {
        const { mtimeMs, size } = statSync(join(top, '.git', name));
        return `${mtimeMs} ${size}`;
      })
      .join(' ');
  } catch {
    return undefined;
  }
}

/** The forge that the remotes of a repository are at, as far as their addresses show. */
export function forgeOf(top: string | undefined): Forge {
  if (top === undefined) return 'none';
  let config = '';
  try {
    config = readFileSync(join(top, '.git', 'config'), 'utf8');
  } catch {
    // A work tree of another repository: its address is elsewhere.
  }
  const [, forge] = /^\s*url\s*=.*\b(github|gitlab)\b/m.exec(config) ?? [];
  return forge === 'github' || forge === 'gitlab' ? forge : 'none';
}

/** Whether a folder is one that OneDrive keeps alike on several machines. */
export function isSynced(folder: string, { env }: World): boolean {
  const roots = [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].flatMap((root) => root || []);
  const path = folder.replaceAll('\\', '/').toLowerCase();
  return (
    roots.some((root) => `${path}/`.startsWith(`${root.replaceAll('\\', '/').toLowerCase()}/`)) ||
    /\/onedrive(?: - [^/]+)?(?:\/|$)/.test(path)
  );
}
