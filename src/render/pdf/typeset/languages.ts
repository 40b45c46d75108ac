import type { Language } from '../../../kinds/languages.ts';
import type { HyphenateSync } from './hyphenate.ts';
import { en, nb, nn } from './patterns.cjs';

const patterns = { nb, nn, en };

/** Divides words of a language. Its patterns are loaded when the first word is asked for. */
export function hyphenationOf(language: Language): HyphenateSync {
  let divide: HyphenateSync | undefined;
  return (text, options) => {
    divide ??= patterns[language]().hyphenateSync;
    return divide(text, options);
  };
}
