import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { defaultLimits, type Gate, type Limits, openGate } from './admit.ts';
import type { FileTree } from './file-tree.ts';
import { Trouble } from './trouble.ts';

/** Folders within folders: far beyond a plan's three. */
const deepestFolder = 16;

/**
 * Lists a plan folder on disk; files are read when they are asked for. Dot-files, `node_modules` and `out` are passed
 * over. A link is followed where its real target lies inside the folder.
 * @throws Trouble `folder-missing`, `folder-not-a-folder`, `folder-unreadable`
 */
export function readDiskTree(folder: string, limits: Limits = defaultLimits): FileTree {
  const root = realRoot(folder);
  const gate = openGate(limits);
  const real = new Map<string, string>();
  walk({ root, gate, real }, root, '', 0, new Set([root]));
  const { files, troubles } = gate.result();
  return {
    origin: folder,
    files,
    troubles,
    read(path) {
      const onDisk = real.get(path);
      if (onDisk === undefined || !files.has(path)) throw new Trouble('file-unreadable', { path });
      try {
        return readFileSync(onDisk);
      } catch (cause) {
        throw new Trouble('file-unreadable', { path }, cause);
      }
    },
  };
}

function realRoot(folder: string): string {
  try {
    const root = realpathSync(folder);
    if (!statSync(root).isDirectory()) throw new Trouble('folder-not-a-folder', { folder });
    return root;
  } catch (cause) {
    if (cause instanceof Trouble) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Trouble(missing ? 'folder-missing' : 'folder-unreadable', { folder }, cause);
  }
}

interface Walk {
  readonly root: string;
  readonly gate: Gate;
  /** Path in the tree → path on disk, in the bytes the disk knows. */
  readonly real: Map<string, string>;
}

function walk(state: Walk, folder: string, prefix: string, depth: number, above: ReadonlySet<string>): void {
  const { gate } = state;
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    if (depth === 0) throw new Trouble('folder-unreadable', { folder }, cause);
    gate.refuse({ path: prefix.slice(0, -1), name: 'file-unreadable' });
    return;
  }
  for (const entry of entries) {
    if (gate.full) return;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const onDisk = join(folder, entry.name);
    const path = prefix + entry.name.normalize('NFC');
    const target = entry.isSymbolicLink() ? resolveLink(state, onDisk, path) : onDisk;
    if (target === undefined) continue;
    try {
      // Only links need a look at what they lead to; for the rest the listing has said it.
      const kind = entry.isSymbolicLink() ? statSync(target) : entry;
      if (kind.isDirectory()) {
        if (depth >= deepestFolder || above.has(target)) continue;
        walk(state, target, `${path}/`, depth + 1, new Set([...above, target]));
      } else if (kind.isFile()) {
        const size = statSync(target).size;
        const written = below(state.root, onDisk);
        const file = {
          path,
          size,
          ...(written !== path && { written }),
          ...(target !== onDisk && { target: below(state.root, target) }),
        };
        if (gate.admit(file)) state.real.set(path, target);
      } else gate.refuse({ path, name: 'file-not-regular' });
    } catch {
      gate.refuse({ path, name: 'file-unreadable' });
    }
  }
}

/** A path on disk as one below the root, with `/`. */
function below(root: string, path: string): string {
  return path.slice(root.length).replaceAll(sep, '/').replace(/^\//, '');
}

/** The real target of a link, if it lies inside the root. A check of the written path alone would let `a → ../../b` pass. */
function resolveLink({ root, gate }: Walk, onDisk: string, path: string): string | undefined {
  try {
    const target = realpathSync(onDisk);
    if (target === root || target.startsWith(root + sep)) return target;
    gate.refuse({ path, name: 'file-outside-plan' });
  } catch {
    gate.refuse({ path, name: 'file-unreadable' });
  }
  return undefined;
}
