import { createRequire } from 'node:module';
import type { HyphenateSync } from './hyphenate.ts';

/** For English the British patterns: the readers of a European plan learned that English. */
const patterns = { nb: 'hyphen/nb', nn: 'hyphen/nn', en: 'hyphen/en-gb' } as const;

/** Divides words of a language. Its patterns, half a megabyte, are loaded when the first word is asked for. */
export function hyphenationOf(language: 'nb' | 'nn' | 'en'): HyphenateSync {
  let divide: HyphenateSync | undefined;
  return (text, options) => {
    if (!divide) {
      const require = createRequire(import.meta.url);
      divide = (require(patterns[language]) as { readonly hyphenateSync: HyphenateSync }).hyphenateSync;
    }
    return divide(text, options);
  };
}
