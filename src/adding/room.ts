import type { Rename } from '../fix/file-names.ts';

/** A place among files or folders with numbers in their names, and what must be called otherwise to make it. */
export interface Room {
  /** `03` */
  readonly number: string;
  /** In the order in which they can: nobody takes a number before it is free. */
  readonly renames: readonly Rename[];
}

/** The next to a new one, by the path that is its own: a file, or a folder. */
export interface Beside {
  readonly path: string;
  readonly side: 'before' | 'after';
}

/**
 * Makes room among what is in a folder. A gap in the numbers is used; where there is none, those behind get the next
 * number, up to the first gap.
 * @param paths of all files of the plan folder
 * @param folder with `/` at its end
 * @param beside the one that it goes before or after; behind all of them when left out
 */
export function makeRoom(paths: Iterable<string>, folder: string, beside?: Beside): Room {
  const all = [...paths].filter((path) => path.startsWith(folder));
  const names = [...new Set(all.map((path) => path.slice(folder.length).split('/')[0] ?? ''))];
  const siblings = names
    .flatMap((name) => {
      const [, digits] = /^(\d+)-/.exec(name) ?? [];
      return digits === undefined ? [] : [{ name, number: Number(digits) }];
    })
    .sort((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1));
  const found = siblings.findIndex(({ name }) => folder + name === beside?.path);
  const at = found < 0 ? siblings.length : found + (beside?.side === 'after' ? 1 : 0);
  const number = (siblings[at - 1]?.number ?? 0) + 1;
  const renames: Rename[] = [];
  let taken = number;
  for (const { name, number: now } of siblings.slice(at)) {
    if (now > taken) break;
    taken += 1;
    const to = name.replace(/^\d+/, padded(taken));
    const moved = all.filter((path) => path === folder + name || path.startsWith(`${folder}${name}/`));
    for (const path of moved)
      renames.unshift({ from: path, to: folder + to + path.slice(folder.length + name.length) });
  }
  return { number: padded(number), renames };
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
