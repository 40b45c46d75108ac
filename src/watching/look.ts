import type { FileTree } from '../io/file-tree.ts';
import { UserError } from '../io/user-error.ts';
import { openTree } from '../reading/open-tree.ts';

/** A plan folder as it was when it was looked at: its files, or why there are none. */
export type Look = { readonly tree: FileTree } | { readonly absent: UserError };

/** Looks at every file of a plan folder, and reads none. */
export async function lookAt(folder: string): Promise<Look> {
  try {
    const tree = await openTree(folder);
    if (tree.files.size > 0 || tree.unread.length > 0) return { tree };
    return { absent: new UserError('folder-empty', { folder }) };
  } catch (error) {
    // Whatever keeps somebody from looking, it may be gone the next time.
    if (error instanceof UserError) return { absent: error };
    throw error;
  }
}

/** The files that differ between two looks: written, replaced, come or gone. */
export function differing(before: Look, after: Look): readonly string[] {
  if (!('tree' in before) || !('tree' in after)) {
    const one = 'tree' in before ? 'tree' : before.absent.name;
    const other = 'tree' in after ? 'tree' : after.absent.name;
    return one === other ? [] : [''];
  }
  const [old, now] = [before.tree, after.tree];
  const written = [...now.files.values()].filter(({ path, stamp }) => old.files.get(path)?.stamp !== stamp);
  const gone = [...old.files.keys()].filter((path) => !now.files.has(path));
  const refused = JSON.stringify(old.unread) === JSON.stringify(now.unread) ? [] : now.unread;
  return [...new Set([...written, ...refused].map(({ path }) => path)), ...gone];
}

/**
 * Whether a file may be in the midst of being saved: programs empty it before they write it, or move it away before they
 * put another in its place.
 */
export function isHalfSaved(before: Look, after: Look): boolean {
  if (!('tree' in before)) return false;
  if (!('tree' in after)) return true;
  return [...before.tree.files.values()].some(
    ({ path, size }) => size > 0 && (after.tree.files.get(path)?.size ?? 0) === 0,
  );
}
