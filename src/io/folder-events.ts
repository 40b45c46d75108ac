import { type FSWatcher, watch } from 'node:fs';

/** What the system reports of changes in a folder: a hint to look, never the truth. */
export interface FolderEvents {
  /** Where to listen from now on: the root, and every folder below it. */
  follow(root: string, folders: readonly string[]): void;
  close(): void;
}

/** More events than this within so many milliseconds say no more than one: listening would cost more than looking. */
const flood = { events: 1000, within: 100 };
/** So long nobody listens after a flood, and after the system refused to report, in milliseconds. */
const pause = 5000;

/** Names that other programs make and take away beside what they write. */
const passing = /^(?:~\$|\.)/;

/**
 * Listens for changes below a folder. Windows and macOS report all that is below one folder. Linux is asked for each
 * folder: what Node makes of that by itself loses sight of a file that was replaced by renaming (Node 20 and 24), and the
 * folders are known to those who look at the files anyway. Where the system reports nothing, nothing is heard.
 * @param hint called for every event that may matter
 * @param platform the system that this runs on
 */
export function listenToFolder(hint: () => void, platform: NodeJS.Platform = process.platform): FolderEvents {
  const watchers = new Map<string, FSWatcher>();
  const recursive = platform === 'win32' || platform === 'darwin';
  let deafUntil = 0;
  let count = 0;
  let since = 0;
  const close = (): void => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  const giveUp = (): void => {
    close();
    deafUntil = Date.now() + pause;
  };
  const heard = (name: string | null): void => {
    const now = Date.now();
    if (now - since > flood.within) [since, count] = [now, 0];
    count += 1;
    if (count > flood.events) giveUp();
    // Names come with the folders that they are below, where the system reports all at once.
    const parts = name?.split(/[\\/]/) ?? [];
    if (!parts.some((part) => passing.test(part) || part === 'node_modules')) hint();
  };
  const open = (folder: string): void => {
    try {
      const watcher = watch(folder, { recursive, persistent: false }, (_event, name) => heard(name));
      watchers.set(folder, watcher);
      // The folder is gone, or the system has no room for more: the next look says which.
      watcher.on('error', giveUp);
    } catch {
      giveUp();
    }
  };
  return {
    follow(root, folders) {
      const wanted = new Set(recursive ? [root] : [root, ...folders]);
      for (const [folder, watcher] of watchers) {
        if (wanted.has(folder)) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const folder of wanted) {
        if (Date.now() < deafUntil) return;
        if (!watchers.has(folder)) open(folder);
      }
    },
    close,
  };
}
