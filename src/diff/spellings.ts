import type { Language } from '../kinds/languages.ts';
import type { WeightTable } from '../templates/weights.ts';
import type { Token } from './tokens.ts';

/** What may be written in more than one way without meaning anything else, and what words decide. */
export interface Spellings {
  /** Whether two words are interchangeable. */
  same(one: Token, other: Token): boolean;
  /** Does the word decide what a sentence binds to (a negation, a modal)? One of them changed is never only spelling. */
  binds(word: string): boolean;
  /** A negation, a modal, a number, a date or a limit in words, in the first of its forms; undefined for other words. */
  figureWord(word: string): string | undefined;
  /** A unit, in the first of its forms; undefined for other words. */
  unit(word: string): string | undefined;
  /** Whether the word is another one without its accent. */
  keepsAccent(word: string): boolean;
}

/** What a plan adds to the table. */
export interface PlanWords {
  /** Agreed spellings and those that they replace, of whole words or of parts of compounds. */
  readonly terms?: readonly { readonly use: string; readonly not: readonly string[] }[];
  /** Whole words that say the same. */
  readonly sameWords?: readonly (readonly string[])[];
  readonly language?: Language;
}

type Table = Pick<WeightTable, 'sameWords' | 'wordForms' | 'accentedWords' | 'bindingWords' | 'figures'>;

/** Makes out of the table, and of what a plan adds to it, which words are interchangeable. */
export function spellingsOf(
  { sameWords, wordForms, accentedWords, bindingWords, figures }: Table,
  { terms = [], sameWords: added = [], language = 'nb' }: PlanWords = {},
): Spellings {
  const binding = firstForms(bindingWords);
  const inWords = firstForms(figures[language].words);
  const units = firstForms(figures[language].units);
  const accented = new Set(accentedWords);
  const decides = (word: string): boolean => binding.has(word) || /\d/.test(word);
  // A plan can make neither a number nor a limit into another.
  const meansMore = (word: string): boolean => decides(word) || inWords.has(word);
  const lower = (words: readonly string[]): readonly string[] => words.map((word) => word.toLowerCase());
  const parts: readonly (readonly [string, string])[] = [
    ...sameWords.filter((pair) => !pair.some(decides)),
    ...terms
      .flatMap(({ use, not }) => not.map((word) => [use.toLowerCase(), word.toLowerCase()] as const))
      .filter((pair) => !pair.some(meansMore)),
  ];
  const withParts = (word: string): string =>
    parts.reduce((changed, [a, b]) => (changed.includes(b) ? changed.replaceAll(b, a) : changed), word);
  const forms = new Map<string, Set<string>>();
  const join = (words: readonly string[]): void => {
    const group = words.map(withParts);
    for (const word of group) {
      const others = forms.get(word) ?? new Set();
      for (const other of group) others.add(other);
      forms.set(word, others);
    }
  };
  for (const { words, stems, endings } of wordForms) {
    if (words) join(words.filter((word) => !decides(word)));
    else for (const stem of stems) join(endings.map((ending) => stem + ending));
  }
  for (const words of added) join(lower(words).filter((word) => !meansMore(word)));
  return {
    same(one, other) {
      const [a, b] = [withParts(one.word), withParts(other.word)];
      if (a === b) return true;
      // A name is no form of another word: `Bora`, `Bore`.
      if (!one.name && !other.name && forms.get(a)?.has(b)) return true;
      return doubled(a, b) || (!one.name && !other.name && withoutJ(a) === withoutJ(b));
    },
    binds: (word) => binding.has(word),
    figureWord: (word) => binding.get(word) ?? inWords.get(word),
    unit: (word) => units.get(word),
    keepsAccent: (word) => accented.has(word),
  };
}

/** Of every form the first of its word. */
function firstForms(words: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(words.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const)));
}

/** Nynorsk has j after k and g in a word or leaves it out: `rekkjer`, `rekker`; at its beginning it is another sound. */
function withoutJ(word: string): string {
  return word.replace(/(?<=[aeiouyæøå][a-zæøå]*[gk])j(?=[ea])/g, '');
}

/** In a long word a letter doubled or not is a slip: `konkurransevne`, `konkurranseevne`. Short words it may make into others. */
function doubled(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  if (short.length < 9 || long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  return at > 0 && long[at] === long[at - 1] && long.slice(at + 1) === short.slice(at);
}
