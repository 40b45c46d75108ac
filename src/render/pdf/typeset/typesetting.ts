import { divisibleWords, hyphenatorsOf } from './divisible-words.ts';
import type { Divisions, HyphenateSync } from './hyphenate.ts';
import type { KnownMetrics } from './shaper.ts';
import { type MeasuredFonts, openTypefaces, type Typefaces } from './typefaces.ts';
import type { FaceName, ParagraphOptions, Typesetter } from './types.ts';
import { createTypesetter } from './typesetter.ts';

type Language = ParagraphOptions['language'];

/** Facts of fonts and language that need not be found out twice; they depend on nothing but the two. */
export interface ShapingCache {
  readonly fonts: MeasuredFonts;
  /** By language. */
  readonly divisions: Map<string, Divisions>;
}

export interface TypesettingOptions {
  readonly fonts: Readonly<Record<FaceName, Uint8Array>>;
  /** Those of them that are not planverk's own, and may lack letters. */
  readonly foreign?: ReadonlySet<FaceName>;
  /** What is known of the fonts beforehand. */
  readonly metricsOf?: (name: FaceName) => KnownMetrics;
  /** What divides words of a language. */
  hyphenationOf(language: Language): HyphenateSync;
  /** Measurements of earlier documents; it grows. */
  readonly shapingCache?: ShapingCache;
}

/** What documents are set with, one after the other. */
export interface Typesetting {
  readonly typefaces: Typefaces;
  /**
   * For one document. Where its words are divided depends on nothing but its own text, so that it has the same bytes
   * whatever else a plan says, and whichever documents are made before it or beside it.
   * @param texts all that is said in it; asked for when the first word is divided
   */
  typesetterOf(texts: () => Iterable<string>): Typesetter;
  /** Characters that the fonts lack; a question mark is in their place. */
  readonly missing: ReadonlySet<string>;
}

/** Opens fonts and hyphenation, each part of them when it is first used. */
export function openTypesetting(options: TypesettingOptions): Typesetting {
  const missing = new Set<string>();
  const lacking = (character: string): unknown => missing.add(character);
  const typefaces = openTypefaces(options.fonts, options.metricsOf, options.shapingCache?.fonts, lacking);
  const divisionsOf = (language: Language): Divisions => {
    const known = options.shapingCache?.divisions.get(language) ?? new Map();
    options.shapingCache?.divisions.set(language, known);
    return known;
  };
  const hyphenators = hyphenatorsOf(options.hyphenationOf, divisionsOf);
  return {
    typefaces,
    typesetterOf: (texts) => createTypesetter(typefaces, divisibleWords(hyphenators, texts), options.foreign),
    missing,
  };
}
