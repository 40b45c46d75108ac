import type { Language } from '../kinds/languages.ts';
/** From the lightest to the heaviest. */
export const weights = ['editorial', 'substantive', 'decision', 'members'] as const;
export type Weight = (typeof weights)[number];

/** A sentence in every language; `{name}` in it is filled in. */
type Sentence = Readonly<Record<Language, string>>;

/** One sort of change: what it is called, what it weighs, and why. */
interface WeightRow {
  readonly weight: Weight;
  readonly title: Sentence;
  readonly reason: Sentence;
}

/** Forms of one word; the first represents them all. */
type Forms = readonly string[];

/** Forms that say the same: whole words, or stems that each take any of the endings. */
type WordForms =
  | { readonly words: Forms; readonly stems?: never; readonly endings?: never }
  | { readonly words?: never; readonly stems: readonly string[]; readonly endings: readonly string[] };

/** Numbers, dates and limits as words, and the units that are meant after a number. */
interface FigureWords {
  readonly words: readonly Forms[];
  readonly units: readonly Forms[];
}

/** `templates/weights.yaml`: every sort of change by its name. */
export interface WeightTable {
  readonly rows: Readonly<Record<string, WeightRow>>;
  /** Interchangeable spellings, as beginnings of words or parts of them: `høyskole` and `høgskole`. */
  readonly sameWords: readonly (readonly [string, string])[];
  /** Forms of one word, in Bokmål and Nynorsk or to choose between, that say the same. In small letters. */
  readonly wordForms: readonly WordForms[];
  /** Words that are others without their accent: `én`. */
  readonly accentedWords: readonly string[];
  /** Negations and modals of the languages that plans are written in: one of them changed is never only spelling. */
  readonly bindingWords: readonly Forms[];
  readonly figures: Readonly<Record<Language, FigureWords>>;
}

/** Negations, modals, numbers, dates and limits in every form: no other word is the same as one of them. */
export function decidingWords(
  { bindingWords, figures }: WeightTable,
  language: Language,
): ReadonlySet<string> {
  return new Set([...bindingWords, ...figures[language].words].flat());
}
