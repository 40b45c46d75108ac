import { slug } from '../text/slug.ts';

/**
 * Names files of one folder. A plan may choose the names: none of them leads out of the
 * folder, or makes one file of two.
 * @param others names that are taken
 * @returns the name for some words, or for the fallback where no letter of them can be in one, and which it is
 */
export function fileNamer(
  ...others: readonly string[]
): (words: string, meant: string, which?: string) => string {
  const taken = new Set(others);
  return (words, meant, which) => {
    const base = [slug(words) || slug(meant), which].filter(Boolean).join('-');
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`;
    taken.add(name);
    return name;
  };
}
