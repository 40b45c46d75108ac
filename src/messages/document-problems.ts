import type { Catalogue } from './wording.ts';

export interface DocumentProblems {
  /** `code` as in `U+2713`. */
  'glyph-missing': { readonly character: string; readonly code: string };
}

/** PV03xx: what turns up when a document is made. */
export const documentProblems: Catalogue<DocumentProblems> = {
  'glyph-missing': {
    code: 'PV0301',
    severity: 'warning',
    text: {
      nb: (v) =>
        `fontene har ikke tegnet «${v.character}» (${v.code}); i PDF-en står et spørsmålstegn i stedet`,
      nn: (v) =>
        `fontane har ikkje teiknet «${v.character}» (${v.code}); i PDF-en står eit spørjeteikn i staden`,
      en: (v) =>
        `the fonts lack the character “${v.character}” (${v.code}); the PDF has a question mark instead`,
    },
    hint: {
      nb: 'skriv det med andre tegn, eller bruk et tema med fonter som har det',
      nn: 'skriv det med andre teikn, eller bruk eit tema med fontar som har det',
      en: 'write it with other characters, or use a theme with fonts that have it',
    },
  },
};
