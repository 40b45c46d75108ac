import type { HyphenateSync } from './hyphenate.ts';

/** The patterns of a language, loaded when a document in it is made. For English the British ones: the plan's readers are in Europe. */
export async function loadHyphenation(language: 'nb' | 'nn' | 'en'): Promise<HyphenateSync> {
  switch (language) {
    case 'nb':
      return (await import('hyphen/nb/index.js')).default.hyphenateSync;
    case 'nn':
      return (await import('hyphen/nn/index.js')).default.hyphenateSync;
    case 'en':
      return (await import('hyphen/en-gb/index.js')).default.hyphenateSync;
  }
}
