import { singleSpaced } from './one-line.ts';

/** The names of a list with commas between, without the blanks around them. */
export function names(list: string): readonly string[] {
  return list
    .normalize('NFC')
    .split(',')
    .map((name) => singleSpaced(name.trim()))
    .filter((name) => name !== '');
}

/** A name that is there twice, with capitals or without; undefined where each is another. */
export function nameTwice(names: readonly string[]): string | undefined {
  const before = new Set<string>();
  return names.find((name) => {
    const same = name.toLowerCase();
    return before.size === before.add(same).size;
  });
}
