import { placeIn, writtenTexts } from '../model/written-texts.ts';
import { mayHide } from '../text/printed.ts';
import { rule } from './rule.ts';

/**
 * Signs that nobody sees, and letters joined in one character: a search for the word does not find it. Not reported
 * are the soft hyphen, which says where a word may be divided, and what belongs to a symbol (☑️).
 */
const hidden =
  /[\ufb00-\ufb06]|(?<!\p{Extended_Pictographic}|\ufe0f)(?!\u00ad)\p{Default_Ignorable_Code_Point}/gu;

/** A word that looks right and is not found is as good as not there, for readers as for `terms`. */
export const wordsCanBeFound = rule<{ letters: string | undefined; code: string }>({
  name: 'words-can-be-found',
  code: 'PV1703',
  category: 'language',
  severity: 'warning',
  summary: {
    nb: 'Ord er skrevet uten usynlige tegn og sammensatte bokstaver.',
    nn: 'Ord er skrivne utan usynlege teikn og samansette bokstavar.',
    en: 'Words are written without invisible characters and joined letters.',
  },
  explanation: {
    nb: 'Tekst som er limt inn fra nettsider, PDF-er og telefoner, kan ha usynlige tegn midt i ord, eller «fi» som ett tegn. Ordet ser riktig ut, men den som søker etter det, finner det ikke. I trykte dokumenter blir slike tegn borte. Myke bindestreker, som sier hvor et ord kan deles, er ikke feil.',
    nn: 'Tekst som er limt inn frå nettsider, PDF-ar og telefonar, kan ha usynlege teikn midt i ord, eller «fi» som eitt teikn. Ordet ser rett ut, men den som søkjer etter det, finn det ikkje. I trykte dokument blir slike teikn borte. Mjuke bindestrekar, som seier kvar eit ord kan delast, er ikkje feil.',
    en: 'Text pasted from web pages, PDFs and phones may have invisible characters inside words, or “fi” as one character. The word looks right, but whoever searches for it does not find it. Printed documents leave such characters out. Soft hyphens, which say where a word may be divided, are no mistake.',
  },
  example: {
    file: 'chapters/01-bakgrunn.md',
    wrong: 'Regionrådet ble \ufb06iftet i 2005.',
    right: 'Regionrådet ble stiftet i 2005.',
  },
  message: {
    nb: (v) =>
      v.letters
        ? `«${v.letters}» er skrevet som ett tegn (${v.code})`
        : `her står et usynlig tegn (${v.code})`,
    nn: (v) =>
      v.letters
        ? `«${v.letters}» er skrive som eitt teikn (${v.code})`
        : `her står eit usynleg teikn (${v.code})`,
    en: (v) =>
      v.letters
        ? `“${v.letters}” is written as one character (${v.code})`
        : `there is an invisible character here (${v.code})`,
  },
  hint: {
    nb: (v) =>
      v.letters ? 'skriv bokstavene hver for seg' : 'slett det; skriv ordet på nytt om det ikke går',
    nn: (v) =>
      v.letters ? 'skriv bokstavane kvar for seg' : 'slett det; skriv ordet på nytt om det ikkje går',
    en: (v) => (v.letters ? 'write the letters one by one' : 'delete it; write the word anew if that fails'),
  },
  *check(plan) {
    for (const own of writtenTexts(plan)) {
      if (!mayHide.test(own.text)) continue;
      for (const { 0: found, index } of own.text.matchAll(hidden)) {
        const letters = found >= '\ufb00' && found <= '\ufb06' ? found.normalize('NFKC') : undefined;
        const code = `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
        yield { at: placeIn(own, index, index + found.length), values: { letters, code } };
      }
    }
  },
});
