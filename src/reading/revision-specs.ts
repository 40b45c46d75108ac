import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { folderMissing } from '../io/find-plan.ts';
import { UserError } from '../io/user-error.ts';

/** One end of a comparison, as it was asked for. */
export type RevisionSpec =
  | { readonly type: 'revision'; readonly name: string }
  /** A folder, read from disk. */
  | { readonly type: 'folder'; readonly name: string; readonly folder: string }
  /** The plan as it is on disk. */
  | { readonly type: 'working-tree' };

export interface RevisionSpecs {
  readonly base: RevisionSpec;
  readonly head: RevisionSpec;
  /** The base is where the histories of both part, not the revision that was named. */
  readonly fromMergeBase: boolean;
}

/**
 * What two words at most ask to be compared:
 *
 * - nothing: HEAD against the working tree · `A`: where A and HEAD part, against the working tree
 * - `A..B` and `A B`: A against B · `A...B`: where A and B part, against B; a side left out is HEAD
 * - a folder with a `plan.yaml` is itself a revision, as either word
 *
 * @param planFolder the plan at hand: named alone, it is not compared with itself
 * @throws UserError `folder-without-plan`
 */
export function revisionSpecs(
  words: readonly string[],
  cwd: string,
  planFolder: string | undefined,
): RevisionSpecs {
  const workingTree = { type: 'working-tree' } as const;
  const [first, second] = words;
  if (first === undefined) return { base: revision('HEAD'), head: workingTree, fromMergeBase: false };
  if (second !== undefined)
    return { base: endOf(first, cwd), head: endOf(second, cwd), fromMergeBase: false };
  const folder = folderOf(first, cwd);
  if (folder !== undefined) {
    const isPlan = planFolder === undefined || resolve(planFolder) === folder;
    const base = isPlan ? revision('HEAD') : endOf(first, cwd);
    return { base, head: isPlan ? endOf(first, cwd) : workingTree, fromMergeBase: false };
  }
  const [, from = '', dots, to = ''] = /^(.*?)(\.{2,3})(.*)$/s.exec(first) ?? [];
  return dots === undefined
    ? { base: revision(first), head: workingTree, fromMergeBase: true }
    : { base: revision(from || 'HEAD'), head: revision(to || 'HEAD'), fromMergeBase: dots === '...' };
}

function revision(name: string): RevisionSpec {
  return { type: 'revision', name };
}

function endOf(word: string, cwd: string): RevisionSpec {
  const folder = folderOf(word, cwd);
  return folder === undefined ? revision(word) : { type: 'folder', name: word, folder };
}

/** The plan folder that a word names. Only a word that looks like a path must be one: `main` may be a branch and a folder. */
function folderOf(word: string, cwd: string): string | undefined {
  const isPath = /^\.{1,2}([\\/]|$)/.test(word) || isAbsolute(word);
  const folder = resolve(cwd, word);
  for (const candidate of isPath ? [folder, join(folder, 'plan')] : [folder])
    if (word !== '' && existsSync(join(candidate, 'plan.yaml'))) return candidate;
  if (!isPath) return undefined;
  throw existsSync(folder)
    ? new UserError('folder-without-plan', { folder: word })
    : folderMissing(folder, word);
}
