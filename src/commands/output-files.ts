import { UserError } from '../io/user-error.ts';
import { isGitsOwn, liesWithin } from '../io/within.ts';

/**
 * Documents among a plan's own files would be read as part of it, or overwrite it; among git's they would break the
 * repository.
 * @param planFolders those that are read; undefined for a revision
 * @throws UserError `output-inside-plan`, `output-inside-git`
 */
export function refuseInside(planFolders: readonly (string | undefined)[], out: string): void {
  if (planFolders.some((folder) => folder !== undefined && liesWithin(folder, out)))
    throw new UserError('output-inside-plan', { folder: out });
  if (isGitsOwn(out)) throw new UserError('output-inside-git', { folder: out });
}

export function sizeInWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${Math.round(bytes / 1000)} kB`;
}
