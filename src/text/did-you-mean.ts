/** The names of a choice besides itself, in any language. */
export type NamesOf = (choice: string) => readonly string[];

const noNames: NamesOf = () => [];

/**
 * The candidate that a mistyped word was most likely meant to be: at most a third of its letters away, and nearer than
 * every other. Undefined rather than a guess between two. Letters with and without their marks are the same here.
 * @param namesOf what else a candidate is called: it is as near as the nearest of its names
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  namesOf: NamesOf = noNames,
): string | undefined {
  return nearestNamed(word, candidates, namesOf)?.candidate;
}

/** The name that a mistyped word was most likely meant to be, of any of the candidates. */
export function nearestName(
  word: string,
  candidates: Iterable<string>,
  namesOf: NamesOf,
): string | undefined {
  return nearestNamed(word, candidates, namesOf)?.name;
}

function nearestNamed(
  word: string,
  candidates: Iterable<string>,
  namesOf: NamesOf,
): { readonly candidate: string; readonly name: string } | undefined {
  const folded = fold(word);
  const limit = Math.max(1, Math.floor(folded.length / 3));
  let best: { readonly candidate: string; readonly name: string } | undefined;
  let bestDistance = limit + 1;
  let tied = false;
  for (const candidate of candidates) {
    for (const name of [candidate, ...namesOf(candidate)]) {
      const target = fold(name);
      if (Math.abs(target.length - folded.length) > limit) continue;
      const away = distance(folded, target);
      if (away < bestDistance) {
        best = { candidate, name };
        bestDistance = away;
        tied = false;
      } else if (away === bestDistance && best?.candidate !== candidate) tied = true;
    }
  }
  return tied ? undefined : best;
}

/**
 * The choice that a word is, or is a name of: written with capitals, spaces, hyphens and marks or without, in any number
 * and definite or not. Undefined where it is none, or could be several.
 * @param choices of the program, as are their names: what they are compared by is kept
 */
export function meant(word: string, choices: readonly string[], namesOf: NamesOf): string | undefined {
  if (choices.includes(word)) return word;
  const forms = formsOf(word);
  for (const form of ['folded', 'stem'] as const) {
    const found = choices.filter((choice) =>
      [choice, ...namesOf(choice)].some(
        (name) => forms[form] !== '' && nameForms(name)[form] === forms[form],
      ),
    );
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/**
 * Answers whether a word is one of some choices or a name of one: written with capitals, spaces, hyphens and marks or
 * without. The names are folded when the first word is asked about.
 */
export function nameTest(choices: Iterable<string>, namesOf: NamesOf): (word: string) => boolean {
  let names: ReadonlySet<string> | undefined;
  return (word) => {
    names ??= new Set([...choices].flatMap((choice) => [choice, ...namesOf(choice)]).map(fold));
    return names.has(fold(word));
  };
}

/** Letters with two spellings. `aa` and `oe` are one letter everywhere: both sides are folded. */
const spellings: readonly (readonly [string, string])[] = [
  ['æ', 'ae'],
  ['ø', 'o'],
  ['å', 'a'],
  ['oe', 'o'],
  ['aa', 'a'],
];

/** Printable ASCII, which most words are: it has no marks, and is normalized. */
const plain = /^[ -~]*$/;

export function fold(word: string): string {
  const isPlain = plain.test(word);
  let folded = (isPlain ? word : word.normalize('NFC')).toLowerCase();
  for (const [letter, other] of spellings) folded = folded.replaceAll(letter, other);
  const letters = isPlain
    ? folded.replace(/[-_ ]/g, '')
    : folded.normalize('NFD').replace(/[-_\s\p{M}]/gu, '');
  return letters.slice(0, 80);
}

interface Forms {
  readonly folded: string;
  readonly stem: string;
}

const formsOfNames = new Map<string, Forms>();

function nameForms(name: string): Forms {
  const before = formsOfNames.get(name);
  if (before) return before;
  const forms = formsOf(name);
  formsOfNames.set(name, forms);
  return forms;
}

function formsOf(word: string): Forms {
  const folded = fold(word);
  return { folded, stem: stem(folded) };
}

/** A folded noun without the endings of number and definiteness: `kostnadene` → `kostnad`, `strategiar` → `strategi`. */
function stem(folded: string): string {
  return folded.length < 5 ? folded : folded.replace(/(?:ene|ane|er|ar|en|et|a|e|s)$/, '');
}

/** Letters added, left out, changed or swapped with their neighbour. Source: optimal string alignment (Damerau 1964). */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
