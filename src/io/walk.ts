import type { Gate } from './admit.ts';
import { concernsAll } from './user-error.ts';

/** Folders within folders: far beyond a plan's three. */
const deepestFolder = 16;
/** Files and folders that are reached through links to folders: a few links that lead to each other make billions. */
const mostThroughLinks = 10_000;

/** Where a file of the plan is looked for, a folder of its name would only seem to be nothing. */
const namedAsFile = /\.(?:md|ya?ml)$/i;

export type EntryType = 'file' | 'folder' | 'link' | 'other';

/** Where a plan folder is: on a disk, or in a commit. Its places have no link in their path. */
export interface Ground {
  readonly root: string;
  /** @throws where a folder cannot be read */
  list(folder: string): Iterable<{ readonly name: string; readonly type: EntryType }>;
  placeOf(folder: string, name: string): string;
  /**
   * Where a link leads in the end; undefined for what is not below the root.
   * @throws where it leads to nothing, or cannot be followed
   */
  follow(link: string): { readonly place: string; readonly type: EntryType } | undefined;
  /**
   * Takes in a file.
   * @param place the file itself
   * @param named where it is listed: a link, or the same
   * @throws where it cannot be looked at
   */
  take(file: { readonly path: string; readonly place: string; readonly named: string }): void;
}

/**
 * Goes through a plan folder: dot-files and `node_modules` are passed over, links followed where they lead to files and
 * folders of the plan. A folder is not read again below itself.
 */
export function walk(ground: Ground, gate: Gate): void {
  let throughLinks = 0;
  const visit = (folder: string, prefix: string, above: ReadonlySet<string>, linked: boolean): void => {
    for (const { name, type } of ground.list(folder)) {
      if (gate.full) return;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = prefix + name.normalize('NFC');
      if (linked) {
        throughLinks += 1;
        if (throughLinks === mostThroughLinks + 1)
          gate.refuse({ path, name: 'links-without-end', values: { limit: '10\u202f000' } });
        if (throughLinks > mostThroughLinks) return;
      }
      try {
        const named = ground.placeOf(folder, name);
        const found = type === 'link' ? ground.follow(named) : { place: named, type };
        if (!found) gate.refuse({ path, name: 'file-outside-plan' });
        else if (found.type === 'folder') {
          if (namedAsFile.test(path)) gate.refuse({ path, name: 'file-not-regular' });
          if (above.size > deepestFolder || above.has(found.place)) continue;
          visit(found.place, `${path}/`, new Set([...above, found.place]), linked || type === 'link');
        } else if (found.type === 'file') ground.take({ path, place: found.place, named });
        else gate.refuse({ path, name: 'file-not-regular' });
      } catch (cause) {
        if (concernsAll(cause)) throw cause;
        gate.refuse({ path, name: 'file-unreadable' });
      }
    }
  };
  visit(ground.root, '', new Set([ground.root]), false);
}
