import { createHyphenator, type Divisions, type HyphenateSync, type Hyphenator } from './hyphenate.ts';
import type { FontMetrics } from './shaper.ts';
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
  /** What is known of the fonts beforehand. */
  readonly metricsOf?: (name: FaceName) => FontMetrics;
  /** What divides words of a language. */
  hyphenationOf(language: Language): HyphenateSync;
  /** Measurements of earlier documents; it grows. */
  readonly shapingCache?: ShapingCache;
}

/** What documents are set with, one after the other. */
export interface Typesetting {
  readonly typefaces: Typefaces;
  readonly typesetter: Typesetter;
  /** Characters that the fonts lack; a question mark is in their place. */
  readonly missing: ReadonlySet<string>;
}

/** Opens fonts and hyphenation, each part of them when it is first used. */
export function openTypesetting(options: TypesettingOptions): Typesetting {
  const missing = new Set<string>();
  const lacking = (character: string): unknown => missing.add(character);
  const typefaces = openTypefaces(options.fonts, options.metricsOf, options.shapingCache?.fonts, lacking);
  return { typefaces, typesetter: createTypesetter(typefaces, hyphenators(options)), missing };
}

/** A hyphenator for each language, made when the first word of it is set. */
function hyphenators({
  hyphenationOf,
  shapingCache,
}: TypesettingOptions): (language: Language) => Hyphenator {
  const made = new Map<Language, Hyphenator>();
  return (language) => {
    let hyphenator = made.get(language);
    if (!hyphenator) {
      const divisions: Divisions = shapingCache?.divisions.get(language) ?? new Map();
      shapingCache?.divisions.set(language, divisions);
      hyphenator = createHyphenator(hyphenationOf(language), divisions);
      made.set(language, hyphenator);
    }
    return hyphenator;
  };
}
