import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { defaultLimits, type Gate, type Limits, openGate } from './admit.ts';
import type { FileTree } from './file-tree.ts';
import { folderMissing } from './find-plan.ts';
import { UserError } from './user-error.ts';
import { type EntryType, type Ground, walk } from './walk.ts';
import { isBelow } from './within.ts';

/**
 * Lists a plan folder on disk; files are read when they are asked for. A link is followed where its real target is
 * inside the folder.
 * @throws UserError `folder-missing`, `folder-not-a-folder`, `folder-unreadable`
 */
export function readDiskTree(folder: string, limits: Limits = defaultLimits): FileTree {
  const root = realRoot(folder);
  const gate = openGate(limits);
  const real = new Map<string, string>();
  const folders: string[] = [];
  walk(diskGround(root, gate, real, folders), gate);
  const { files, unread } = gate.result();
  return {
    origin: folder,
    files,
    unread,
    folders,
    read(path) {
      const onDisk = real.get(path);
      if (onDisk === undefined || !files.has(path)) throw new UserError('file-unreadable', { path });
      try {
        return readFileSync(onDisk);
      } catch (cause) {
        throw new UserError('file-unreadable', { path }, cause);
      }
    },
  };
}

function realRoot(folder: string): string {
  try {
    const root = realpathSync(folder);
    if (!statSync(root).isDirectory()) throw new UserError('folder-not-a-folder', { folder });
    return root;
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw folderMissing(folder, folder, cause);
    throw new UserError('folder-unreadable', { folder }, cause);
  }
}

/**
 * A folder on disk. `real` is filled: path in the tree → path on disk, in the bytes the disk knows. So is `folders`, with
 * those that are listed.
 */
function diskGround(root: string, gate: Gate, real: Map<string, string>, folders: string[]): Ground {
  return {
    root,
    placeOf: join,
    list(folder) {
      folders.push(folder);
      try {
        return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
          name: entry.name,
          type: typeOf(entry),
        }));
      } catch (cause) {
        if (folder === root) throw new UserError('folder-unreadable', { folder }, cause);
        throw cause;
      }
    },
    // A check of the written path alone would let `a → ../../b` pass.
    follow(link) {
      const place = realpathSync(link);
      if (place !== root && !isBelow(root, place)) return undefined;
      return { place, type: typeOf(statSync(place)) };
    },
    take({ path, place, named }) {
      const written = below(root, named);
      const { size, mtimeMs, ctimeMs, ino } = statSync(place);
      const file = {
        path,
        size,
        stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`,
        ...(written !== path && { written }),
        ...(place !== named && { target: below(root, place) }),
      };
      if (gate.admit(file)) real.set(path, place);
    },
  };
}

function typeOf(entry: Dirent | Stats): EntryType {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** A path on disk as one below the root, with `/`. */
function below(root: string, path: string): string {
  return path.slice(root.length).replaceAll(sep, '/').replace(/^\//, '');
}
