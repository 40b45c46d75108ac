import { placeIn, writtenTexts } from '../model/written-texts.ts';
import { rule } from './rule.ts';

/** Scripts of living languages that are written from right to left (Unicode Standard Annex 9, classes R and AL). */
const scripts = ['Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Samaritan', 'Mandaic', 'Adlam'];
const letter = `[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`;
/** Words of them as they stand, with the marks on their letters and the spaces between them. */
const words = new RegExp(`${letter}(?:[\\p{M} ]*${letter})*\\p{M}*`, 'gu');

/** The PDF sets letters in the order in which they are written, which readers of these scripts cannot read. */
export const wordsRunFromTheLeft = rule<{ words: string }>({
  name: 'words-run-from-the-left',
  code: 'PV1707',
  category: 'language',
  severity: 'warning',
  summary: {
    nb: 'Ord er skrevet med skrift som går fra venstre mot høyre.',
    nn: 'Ord er skrivne med skrift som går frå venstre mot høgre.',
    en: 'Words are written in scripts that run from left to right.',
  },
  explanation: {
    nb: 'Arabisk, hebraisk og noen andre språk skrives fra høyre mot venstre. Nettsiden viser slike ord riktig, men i PDF-en kommer bokstavene i feil rekkefølge, også når temaet har en skrift som har dem. Navn kan skrives med latinske bokstaver.',
    nn: 'Arabisk, hebraisk og nokre andre språk er skrivne frå høgre mot venstre. Nettsida viser slike ord rett, men i PDF-en kjem bokstavane i feil rekkjefølgje, også når temaet har ei skrift som har dei. Namn kan skrivast med latinske bokstavar.',
    en: 'Arabic, Hebrew and some other languages are written from right to left. The web page shows such words as they should be, but in the PDF their letters are in the wrong order, even when the theme has a font with them. Names can be written with Latin letters.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: 'title: Nye skilt og \u05e9\u05dc\u05d8\u05d9\u05dd',
    right: 'title: Nye skilt',
  },
  message: {
    nb: (v) => `«${v.words}» skrives fra høyre mot venstre; i PDF-en kommer bokstavene i feil rekkefølge`,
    nn: (v) => `«${v.words}» er skrive frå høgre mot venstre; i PDF-en kjem bokstavane i feil rekkjefølgje`,
    en: (v) => `“${v.words}” is written from right to left; the PDF has its letters in the wrong order`,
  },
  hint: {
    nb: 'skriv det med latinske bokstaver',
    nn: 'skriv det med latinske bokstavar',
    en: 'write it with Latin letters',
  },
  *check(plan) {
    for (const field of writtenTexts(plan)) {
      if (!field.rare) continue;
      for (const { 0: found, index } of field.text.matchAll(words))
        yield { at: placeIn(field, index, index + found.length), values: { words: found } };
    }
  },
});
