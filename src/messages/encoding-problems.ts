import type { Language } from '../kinds/languages.ts';
import type { ConflictSides, EncodingProblems } from '../text/text-problems.ts';
import { allOf, type Catalogue } from './wording.ts';

/** PV0001–PV0029: encodings of text, characters in it, and conflicts that git has left. */
export const encodingProblems: Catalogue<EncodingProblems> = {
  'file-utf16': {
    code: 'PV0020',
    severity: 'error',
    text: {
      nb: 'filen er lagret som UTF-16; planfiler skal være UTF-8',
      nn: 'fila er lagra som UTF-16; planfiler skal vere UTF-8',
      en: 'the file is saved as UTF-16; plan files are UTF-8',
    },
    hint: {
      nb: 'lagre den på nytt med kodingen «UTF-8»',
      nn: 'lagre henne på nytt med kodinga «UTF-8»',
      en: 'save it again with the encoding “UTF-8”',
    },
  },
  'file-not-utf8': {
    code: 'PV0021',
    severity: 'error',
    text: {
      nb: (v) => `filen er ikke UTF-8: feil ved byte ${v.offset}`,
      nn: (v) => `fila er ikkje UTF-8: feil ved byte ${v.offset}`,
      en: (v) => `the file is not UTF-8: wrong at byte ${v.offset}`,
    },
    hint: {
      nb: 'lagre den på nytt med kodingen «UTF-8», og se etter at æ, ø og å er riktige',
      nn: 'lagre henne på nytt med kodinga «UTF-8», og sjå etter at æ, ø og å er rette',
      en: 'save it again with the encoding “UTF-8”, and see that æ, ø and å are right',
    },
  },
  'file-binary': {
    code: 'PV0022',
    severity: 'error',
    text: {
      nb: (v) => `dette er ikke en tekstfil: det står et nulltegn ved byte ${v.offset}`,
      nn: (v) => `dette er ikkje ei tekstfil: det står eit nullteikn ved byte ${v.offset}`,
      en: (v) => `this is no text file: there is a null character at byte ${v.offset}`,
    },
  },
  'control-character': {
    code: 'PV0023',
    severity: 'error',
    text: {
      nb: (v) => `usynlig styretegn (${v.character}) i teksten`,
      nn: (v) => `usynleg styreteikn (${v.character}) i teksten`,
      en: (v) => `invisible control character (${v.character}) in the text`,
    },
    hint: { nb: 'slett tegnet', nn: 'slett teiknet', en: 'delete the character' },
  },
  'bidi-character': {
    code: 'PV0024',
    severity: 'warning',
    text: {
      nb: (v) =>
        `usynlig tegn (${v.character}) som kan vise teksten i en annen rekkefølge enn den den står i`,
      nn: (v) =>
        `usynleg teikn (${v.character}) som kan vise teksten i ei anna rekkjefølgje enn den han står i`,
      en: (v) =>
        `invisible character (${v.character}) that can show the text in another order than the one it is written in`,
    },
    hint: { nb: 'slett tegnet', nn: 'slett teiknet', en: 'delete the character' },
  },
  'lone-surrogate': {
    code: 'PV0025',
    severity: 'error',
    text: {
      nb: 'teksten inneholder et halvt tegn (et surrogat uten sin make)',
      nn: 'teksten inneheld eit halvt teikn (eit surrogat utan maken sin)',
      en: 'the text contains half a character (a surrogate without its mate)',
    },
  },
  'merge-conflict': {
    code: 'PV0026',
    severity: 'error',
    text: {
      nb: (v) =>
        v.oursFrom === undefined
          ? 'et merke etter en fletting i git står igjen'
          : `git kunne ikke flette to versjoner: ${sideLines(v, 'ours', 'nb')} og ${sideLines(v, 'theirs', 'nb')}`,
      nn: (v) =>
        v.oursFrom === undefined
          ? 'eit merke etter ei fletting i git står att'
          : `git kunne ikkje flette to versjonar: ${sideLines(v, 'ours', 'nn')} og ${sideLines(v, 'theirs', 'nn')}`,
      en: (v) =>
        v.oursFrom === undefined
          ? 'a mark is left from a merge in git'
          : `git could not merge two versions: ${sideLines(v, 'ours', 'en')} and ${sideLines(v, 'theirs', 'en')}`,
    },
    hint: {
      nb: (v) =>
        v.oursFrom === undefined
          ? `se etter at teksten rundt er riktig, og slett linje ${allOf(v.lines, 'nb')}`
          : `behold den ene versjonen, eller skriv dem sammen, og slett merkene i linje ${allOf(v.lines, 'nb')}`,
      nn: (v) =>
        v.oursFrom === undefined
          ? `sjå etter at teksten rundt er rett, og slett linje ${allOf(v.lines, 'nn')}`
          : `behald den eine versjonen, eller skriv dei saman, og slett merka i linje ${allOf(v.lines, 'nn')}`,
      en: (v) =>
        v.oursFrom === undefined
          ? `see that the text around it is right, and delete line ${allOf(v.lines, 'en')}`
          : `keep one version, or write them together, and delete the marks in lines ${allOf(v.lines, 'en')}`,
    },
  },
};

/** The lines of one version, and where it comes from. */
function sideLines(v: ConflictSides, side: 'ours' | 'theirs', language: Language): string {
  const from = v[`${side}From`];
  const to = v[`${side}To`];
  const { none, one, more, of } = {
    nb: { none: 'ingen linjer', one: 'linje', more: 'linje', of: 'fra' },
    nn: { none: 'ingen linjer', one: 'linje', more: 'linje', of: 'frå' },
    en: { none: 'no lines', one: 'line', more: 'lines', of: 'from' },
  }[language];
  const lines = to < from ? none : to === from ? `${one} ${from}` : `${more} ${from}–${to}`;
  const name = v[side];
  if (!name) return lines;
  return `${lines} ${of} ${language === 'en' ? `“${name}”` : `«${name}»`}`;
}
