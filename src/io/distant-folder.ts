import { statfsSync } from 'node:fs';
import { isSynced } from './surroundings.ts';
import type { World } from './world.ts';

/** Why the system may tell nothing of changes in a folder. */
export type Distance = 'synced' | 'network';

/**
 * File systems whose files others change: NFS, SMB (three of them), 9P, FUSE, and the shared folders of virtual machines.
 * Source: linux/magic.h
 */
const distant = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546, 0x786f4256]);

/** Whether files of a folder change without this system doing it, so that it has nothing to tell; undefined for a disk here. */
export function distanceOf(folder: string, world: World, platform = process.platform): Distance | undefined {
  if (isSynced(folder, world)) return 'synced';
  if (platform === 'win32') return /^[\\/]{2}/.test(folder) ? 'network' : undefined;
  // Disks of Windows, seen from Linux in it.
  if (/^\/mnt\/[a-z](?:\/|$)/.test(folder)) return 'network';
  if (platform !== 'linux') return undefined;
  try {
    return distant.has(statfsSync(folder).type) ? 'network' : undefined;
  } catch {
    return undefined;
  }
}
