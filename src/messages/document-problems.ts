import type { PlanDocumentKind } from '../kinds/document-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { typedDocument } from './spoken-words.ts';
import { blank, type Catalogue } from './wording.ts';

export interface DocumentProblems {
  /** `code` as in `U+2713`. */
  /** With its code where it is one character. */
  'glyph-missing': { readonly words: string; readonly code: string | undefined };
  'status-before-adoption': {
    readonly document: { readonly kind: PlanDocumentKind; readonly which: string | undefined };
  };
}

/** PV03xx: what turns up when a document is made. */
export const documentProblems: Catalogue<DocumentProblems> = {
  'glyph-missing': {
    code: 'PV0301',
    severity: 'warning',
    text: {
      nb: (v) =>
        v.code === undefined
          ? `fontene har ikke alle tegnene i «${v.words}»; i PDF-en står spørsmålstegn i stedet`
          : `fontene har ikke tegnet «${v.words}» (${v.code}); i PDF-en står et spørsmålstegn i stedet`,
      nn: (v) =>
        v.code === undefined
          ? `fontane har ikkje alle teikna i «${v.words}»; i PDF-en står spørjeteikn i staden`
          : `fontane har ikkje teiknet «${v.words}» (${v.code}); i PDF-en står eit spørjeteikn i staden`,
      en: (v) =>
        v.code === undefined
          ? `the fonts lack characters of “${v.words}”; the PDF has question marks instead`
          : `the fonts lack the character “${v.words}” (${v.code}); the PDF has a question mark instead`,
    },
    hint: {
      nb: 'skriv det med andre tegn, eller bruk et tema med fonter som har det',
      nn: 'skriv det med andre teikn, eller bruk eit tema med fontar som har det',
      en: 'write it with other characters, or use a theme with fonts that have it',
    },
  },
  'status-before-adoption': {
    code: 'PV0302',
    severity: 'warning',
    text: {
      nb: (v) => `--status gjør ingenting for ${namedDocument(v.document, 'nb')}: dokumentet er ikke vedtatt`,
      nn: (v) =>
        `--status gjer ingenting for ${namedDocument(v.document, 'nn')}: dokumentet er ikkje vedteke`,
      en: (v) => `--status does nothing for ${namedDocument(v.document, 'en')}: the document is not adopted`,
    },
    hint: {
      nb: 'et utkast blir laget av planen slik den er nå; planverk adopt fører inn at det er vedtatt',
      nn: 'eit utkast blir laga av planen slik han er no; planverk adopt fører inn at det er vedteke',
      en: 'a draft is made from the plan as it is now; planverk adopt notes that it is adopted',
    },
  },
};

type Adoptable = DocumentProblems['status-before-adoption']['document'];

function namedDocument(document: Adoptable, language: Language): string {
  // In an explanation the document is a blank.
  return typeof document === 'object' ? typedDocument(document, language) : blank;
}
