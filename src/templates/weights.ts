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

/** `templates/weights.yaml`: every sort of change by its name. */
export interface WeightTable {
  readonly rows: Readonly<Record<string, WeightRow>>;
  /** Interchangeable spellings, as beginnings of words or parts of them: `høyskole` and `høgskole`. */
  readonly sameWords: readonly (readonly [string, string])[];
  /** Negations and modals of the languages that plans are written in: one of them changed is never only spelling. */
  readonly bindingWords: readonly string[];
}
