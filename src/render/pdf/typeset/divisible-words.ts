import type { Language } from '../../../kinds/languages.ts';
import { createHyphenator, type Divisions, type HyphenateSync, type Hyphenator } from './hyphenate.ts';
import { type Divisible, findJoints, type Vocabulary, vocabularyOf } from './joints.ts';

/** Letters that Norwegian words do not have: the patterns know where such a word may be divided, or nobody does. */
const northernSami = /[áčđŋšŧž]/i;
const syllablePenalty = 60;

/** A hyphenator for each language, made when the first word of it is set. */
export function hyphenatorsOf(
  hyphenationOf: (language: Language) => HyphenateSync,
  divisionsOf: (language: Language) => Divisions,
): (language: Language) => Hyphenator {
  const made = new Map<Language, Hyphenator>();
  return (language) => {
    let hyphenator = made.get(language);
    if (!hyphenator) {
      hyphenator = createHyphenator(hyphenationOf(language), divisionsOf(language));
      made.set(language, hyphenator);
    }
    return hyphenator;
  };
}

/**
 * Where the words of a document may be divided, by language: Norwegian compounds first of all between the words that they
 * are made of.
 * @param texts all that is said in the document; asked for once, when the first word is divided
 */
export function divisibleWords(
  hyphenators: (language: Language) => Hyphenator,
  texts: () => Iterable<string>,
): (language: Language) => Divisible {
  let vocabulary: Vocabulary | undefined;
  const made = new Map<Language, Divisible>();
  const divisible = (language: Language): Divisible => {
    const hyphenate = hyphenators(language);
    return (word) => {
      const syllables = hyphenate(word);
      // Where the patterns know no place there may be a joint, but not in what is no word to them.
      if (syllables.length === 0) return [];
      if (language === 'en' || northernSami.test(word))
        return syllables.map((at) => ({ at, penalty: syllablePenalty }));
      vocabulary ??= vocabularyOf(texts());
      return findJoints(word, syllables, vocabulary);
    };
  };
  return (language) => {
    let words = made.get(language);
    if (!words) {
      words = divisible(language);
      made.set(language, words);
    }
    return words;
  };
}
