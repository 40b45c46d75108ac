/** Where a word may be divided: offsets in it, rising. */
export type Hyphenator = (word: string) => readonly number[];

/** Divides with soft hyphens: the form of the package `hyphen`. */
export type HyphenateSync = (text: string, options?: { readonly hyphenChar?: string }) => string;

const divider = '\u00ad';
/** At least two letters stay on the line, and three come on the next: the custom of Norwegian and English typesetting. */
const shortestStart = 2;
const shortestEnd = 3;

/** In capital letters; what is longer is a word that calls out. */
const longestAbbreviation = 12;
const longestKept = 200;

/** Words and where they may be divided, of one language. */
export type Divisions = Map<string, readonly number[]>;

/** Makes a hyphenator that divides each word once. `known` may come from an earlier document; it grows. */
export function createHyphenator(hyphenateSync: HyphenateSync, divisions: Divisions = new Map()): Hyphenator {
  return (word) => {
    let points = divisions.get(word);
    if (!points) {
      points = divide(word, hyphenateSync);
      // What is no word is not met again, and would be most of what is kept.
      if (word.length <= longestKept) divisions.set(word, points);
    }
    return points;
  };
}

function divide(word: string, hyphenateSync: HyphenateSync): readonly number[] {
  // Numbers, names in code, abbreviations and addresses are not words of the language.
  if (word.length < 6 || !/^\p{L}+$/u.test(word)) return [];
  if (word.length <= longestAbbreviation && word === word.toUpperCase()) return [];
  const points: number[] = [];
  for (const offset of offsetsIn(word, hyphenateSync))
    if (offset >= shortestStart && offset <= word.length - shortestEnd) points.push(offset);
  return points;
}

/**
 * The package's time grows with the square of a word's length. What it looks at is no longer than a pattern, so that a
 * word without end is divided stretch by stretch, each read with what is around it.
 */
const stretch = 60;
/** Longer than any pattern of these languages. */
const around = 40;

function* offsetsIn(word: string, hyphenateSync: HyphenateSync): Iterable<number> {
  for (let from = 0; from < word.length; from += stretch) {
    const start = Math.max(0, from - around);
    const all = word.length <= stretch + around;
    let offset = start;
    for (const part of hyphenateSync(all ? word : word.slice(start, from + stretch + around), {
      hyphenChar: divider,
    }).split(divider)) {
      offset += part.length;
      if (all || (offset >= from && offset < from + stretch)) yield offset;
    }
    if (all) return;
  }
}
