import { dirname, join } from 'node:path';
import { UserError } from '../io/user-error.ts';
import { isGitsOwn, liesWithin } from '../io/within.ts';
import type { Output } from '../publishing/format.ts';

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

/**
 * Files as they are made, none of them among a plan's own: a plan folder may be in that of the documents, under a name that these have,
 * too.
 * @param note is given each before it is written
 * @throws those of {@link refuseInside}
 */
export async function* outsideOf(
  planFolders: readonly (string | undefined)[],
  out: string,
  outputs: AsyncIterable<Output>,
  note: (output: Output) => void = () => {},
): AsyncIterable<Output> {
  const allowed = new Set<string>();
  for await (const output of outputs) {
    const folder = dirname(join(out, output.path));
    if (!allowed.has(folder)) refuseInside(planFolders, folder);
    allowed.add(folder);
    note(output);
    yield output;
  }
}

export function sizeInWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${Math.round(bytes / 1000)} kB`;
}
