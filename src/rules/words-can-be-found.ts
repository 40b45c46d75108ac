import { placeIn, writtenTexts } from '../model/written-texts.ts';
import { rule } from './rule.ts';

/**
 * Signs that nobody sees, letters joined in one character, and signs that no font shows: a search for the word does not
 * find it. Not reported are the soft hyphen, which says where a word may be divided, and what belongs to a symbol (☑️).
 */
const hidden = new RegExp(
  [
    '(?<joined>[\\ufb00-\\ufb06])',
    // An empty pattern of Braille, and the frames of notes between lines.
    '(?<unseen>[\\u2800\\ufff9-\\ufffb]|(?<!\\p{Extended_Pictographic}|\\ufe0f)(?!\\u00ad)\\p{Default_Ignorable_Code_Point})',
    // What was an object or could not be read, what a font has by agreement, and what is no character.
    '(?<unshown>[\\ufffc\\ufffd]|\\p{Co}|\\p{Noncharacter_Code_Point})',
  ].join('|'),
  'gu',
);

/** A word that looks right and is not found is as good as not there, for readers as for `terms`. */
export const wordsCanBeFound = rule<{ letters: string | undefined; code: string; unshown: boolean }>({
  name: 'words-can-be-found',
  code: 'PV1703',
  category: 'language',
  severity: 'warning',
  summary: {
    nb: 'Ord er skrevet uten usynlige tegn, tegn som ingen skrift viser, og sammensatte bokstaver.',
    nn: 'Ord er skrivne utan usynlege teikn, teikn som inga skrift viser, og samansette bokstavar.',
    en: 'Words are written without invisible characters, characters that no font shows, and joined letters.',
  },
  explanation: {
    nb: 'Tekst som er limt inn fra nettsider, PDF-er og telefoner, kan ha usynlige tegn midt i ord, eller «fi» som ett tegn. Ordet ser riktig ut, men den som søker etter det, finner det ikke. I trykte dokumenter blir slike tegn borte. Punkttegn fra Word kan være tegn som bare én skrift har, og blir da til «?». Myke bindestreker, som sier hvor et ord kan deles, er ikke feil.',
    nn: 'Tekst som er limt inn frå nettsider, PDF-ar og telefonar, kan ha usynlege teikn midt i ord, eller «fi» som eitt teikn. Ordet ser rett ut, men den som søkjer etter det, finn det ikkje. I trykte dokument blir slike teikn borte. Punktteikn frå Word kan vere teikn som berre éi skrift har, og blir då til «?». Mjuke bindestrekar, som seier kvar eit ord kan delast, er ikkje feil.',
    en: 'Text pasted from web pages, PDFs and phones may have invisible characters inside words, or “fi” as one character. The word looks right, but a search does not find it. Printed documents leave such characters out. Bullets from Word may be characters that only one font has, and become “?”. Soft hyphens, which say where a word may be divided, are no mistake.',
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
        : `her står et ${v.unshown ? 'tegn som ikke kan vises' : 'usynlig tegn'} (${v.code})`,
    nn: (v) =>
      v.letters
        ? `«${v.letters}» er skrive som eitt teikn (${v.code})`
        : `her står eit ${v.unshown ? 'teikn som ikkje kan visast' : 'usynleg teikn'} (${v.code})`,
    en: (v) =>
      v.letters
        ? `“${v.letters}” is written as one character (${v.code})`
        : `there is ${v.unshown ? 'a character that cannot be shown' : 'an invisible character'} here (${v.code})`,
  },
  hint: {
    nb: (v) => {
      if (v.letters) return 'skriv bokstavene hver for seg';
      return v.unshown
        ? 'skriv tegnet som skulle stå her, eller slett det; et punkt i en liste begynner med «- »'
        : 'slett det; skriv ordet på nytt om det ikke går';
    },
    nn: (v) => {
      if (v.letters) return 'skriv bokstavane kvar for seg';
      return v.unshown
        ? 'skriv teiknet som skulle stå her, eller slett det; eit punkt i ei liste byrjar med «- »'
        : 'slett det; skriv ordet på nytt om det ikkje går';
    },
    en: (v) => {
      if (v.letters) return 'write the letters one by one';
      return v.unshown
        ? 'write the character that is meant, or delete it; an item of a list begins with “- ”'
        : 'delete it; write the word again if that fails';
    },
  },
  *check(plan) {
    for (const field of writtenTexts(plan)) {
      if (!field.rare) continue;
      for (const { 0: found, index, groups } of field.text.matchAll(hidden)) {
        const letters = groups?.joined?.normalize('NFKC');
        const code = `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
        yield {
          at: placeIn(field, index, index + found.length),
          values: { letters, code, unshown: groups?.unshown !== undefined },
        };
      }
    }
  },
});
