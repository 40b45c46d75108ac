import { posix } from 'node:path';
import { folderOfKind, isProseKind, recordKinds } from '../kinds/record-kinds.ts';
import { type Listing, listFolder } from './git-tree.ts';
import type { Repository } from './repository.ts';

/** The plan that one looks for in a commit, as another revision has it. */
export interface Like {
  /** Object ids of its files. */
  readonly objectIds: ReadonlySet<string>;
  /** Whether that revision has a plan in a folder: then what is there in the commit is that plan, and not a moved one. */
  holdsPlan(folder: string): boolean;
}

/** Folders of a plan in which a record may happen to be called `plan`. */
const inPlan = new RegExp(
  `(^|/)(?:${recordKinds.flatMap((kind) => (isProseKind(kind) ? [] : (folderOfKind(kind) ?? []))).join('|')})$`,
);

/**
 * The plan in a commit: in the folder where it is expected or, when it was moved, wherever that revision has it. Of
 * several plans it is the one that shares most files with the other revision; undefined when that is ambiguous.
 * @param folder the path from the repository's top; undefined to take the plan at the top, in `plan/`, or the only one
 */
export function listPlan(
  repository: Repository,
  commit: string,
  folder: string | undefined,
  like?: () => Like | undefined,
): Listing | undefined {
  if (folder !== undefined) {
    const expected = listFolder(repository, commit, folder);
    if (expected && holdsPlanFile(expected)) return expected;
  }
  const whole = listFolder(repository, commit, '');
  if (!whole) return undefined;
  const other = like?.();
  const folders = whole.entries
    .filter(({ path }) => posix.basename(path) === 'plan.yaml')
    .map(({ path }) => posix.dirname(path).replace(/^\.$/, ''))
    .filter((path) => !inPlan.test(path) && !other?.holdsPlan(path));
  const usual = folder === undefined ? ['', 'plan'].find((path) => folders.includes(path)) : undefined;
  const chosen = usual ?? (folders.length === 1 ? folders[0] : mostAlike(whole, folders, other));
  return chosen === undefined ? undefined : below(whole, chosen);
}

function holdsPlanFile({ entries }: Listing): boolean {
  return entries.some(({ path }) => path === 'plan.yaml');
}

/** The folder that shares most objects with the other plan; undefined when none shares any, or two as many. */
function mostAlike(whole: Listing, folders: readonly string[], like: Like | undefined): string | undefined {
  const scores = folders
    .map((folder) => {
      const shared = below(whole, folder).entries.filter(({ objectId }) => like?.objectIds.has(objectId));
      return { folder, shared: shared.length };
    })
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = scores;
  return first && first.shared > (second?.shared ?? 0) ? first.folder : undefined;
}

function below({ commit, entries, submodules = [] }: Listing, folder: string): Listing {
  const prefix = folder === '' ? '' : `${folder}/`;
  const folderPath = <T extends { readonly path: string }>(all: readonly T[]): readonly T[] =>
    all.flatMap((entry) =>
      entry.path.startsWith(prefix) ? [{ ...entry, path: entry.path.slice(prefix.length) }] : [],
    );
  return { commit, folder, entries: folderPath(entries), submodules: folderPath(submodules) };
}
