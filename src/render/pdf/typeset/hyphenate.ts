/** Where a word may be divided: offsets in it, rising. */
export type Hyphenator = (word: string) => readonly number[];

/** Divides with soft hyphens: the form of the package `hyphen`. */
export type HyphenateSync = (text: string, options?: { readonly hyphenChar?: string }) => string;

const divider = '\u00ad';
/** At least two letters stay on the line, and three come on the next: the custom of Norwegian and English typesetting. */
const shortestStart = 2;
const shortestEnd = 3;

/** Words and where they may be divided, of one language. */
export type Divisions = Map<string, readonly number[]>;

/** Makes a hyphenator that divides each word once. `known` may come from an earlier document; it grows. */
export function createHyphenator(hyphenateSync: HyphenateSync, known: Divisions = new Map()): Hyphenator {
  return (word) => {
    let points = known.get(word);
    if (!points) {
      points = divide(word, hyphenateSync);
      known.set(word, points);
    }
    return points;
  };
}

function divide(word: string, hyphenateSync: HyphenateSync): readonly number[] {
  // Numbers, names in code, abbreviations and addresses are not words of the language.
  if (word.length < 6 || !/^\p{L}+$/u.test(word) || word === word.toUpperCase()) return [];
  const points: number[] = [];
  let offset = 0;
  for (const part of hyphenateSync(word, { hyphenChar: divider }).split(divider)) {
    offset += part.length;
    if (offset >= shortestStart && offset <= word.length - shortestEnd) points.push(offset);
  }
  return points;
}
