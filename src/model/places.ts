import type { Place } from '../text/place.ts';

export type Path = readonly (string | number)[];

/**
 * How the places in a file are named by paths into its record. Items that are wrong are left out of the record's lists,
 * and those after them close up: their places are those in the file.
 * @param leftOut the items that are left out, as they are numbered in the file
 */
export function placesIn(file: string, leftOut: readonly Path[] = []): (...path: Path) => Place {
  if (leftOut.length === 0) return (...path) => ({ file, path });
  return (...path) => ({ file, path: pathInFile(path, leftOut) });
}

/** A path into a record as a path into the file that it was read from. */
export function pathInFile(path: Path, leftOut: readonly Path[]): Path {
  const found: (string | number)[] = [];
  for (const step of path) {
    if (typeof step === 'string') found.push(step);
    else {
      let index = step;
      for (const gone of gapsIn(found, leftOut)) if (gone <= index) index += 1;
      found.push(index);
    }
  }
  return found;
}

/** The indexes that are left out of one list, from the first on. */
function gapsIn(list: Path, leftOut: readonly Path[]): readonly number[] {
  return leftOut
    .filter((entry) => entry.length === list.length + 1 && list.every((step, at) => step === entry[at]))
    .map((entry) => Number(entry.at(-1)))
    .sort((a, b) => a - b);
}
