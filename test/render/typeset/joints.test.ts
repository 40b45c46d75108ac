import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { textsIn } from '../../../src/render/pdf/texts-in.ts';
import { divisibleWords } from '../../../src/render/pdf/typeset/divisible-words.ts';
import { createHyphenator } from '../../../src/render/pdf/typeset/hyphenate.ts';
import { type Divisible, findJoints, vocabularyOf } from '../../../src/render/pdf/typeset/joints.ts';
import { hyphenationOf } from '../../../src/render/pdf/typeset/languages.ts';
import { sideOfFiles } from '../../support/compare-plans.ts';
import { documentsOf } from '../../support/printed-plan.ts';
import { root } from '../../support/run-cli.ts';
import { compounds, stumbles } from './compounds.ts';

const hyphenators = { nb: hyphenationOf('nb'), nn: hyphenationOf('nn'), en: hyphenationOf('en') };
const divisibleIn = (language: 'nb' | 'nn' | 'en', texts: readonly string[]): Divisible =>
  divisibleWords(
    (of) => createHyphenator(hyphenators[of]),
    () => texts,
  )(language);

/** Every document of a plan: its texts, and where words are divided in it. */
function printedIn(folder: string) {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => /\.(?:md|yaml)$/.test(name))
    .map((name) => [name.split(sep).join('/'), readFileSync(join(root, folder, name), 'utf8')] as const);
  const { plan } = sideOfFiles(Object.fromEntries(files));
  return [...documentsOf(plan).values()].map((document) => {
    const texts = textsIn(document);
    return { all: texts.join('\n').toLowerCase(), divisible: divisibleIn(plan.record.language, texts) };
  });
}
const printed = new Map(Object.keys(compounds).map((folder) => [folder, printedIn(folder)]));

/** `medlems|kon-tin-gent` */
function shown(word: string, divisible: Divisible): string {
  const marks = new Map(divisible(word).map(({ at, penalty }) => [at, penalty === 30 ? '|' : '-']));
  return [...word].map((letter, at) => (marks.get(at) ?? '') + letter).join('');
}
const placesIn = (divided: string, mark: string): number[] => {
  const places: number[] = [];
  let at = 0;
  for (const part of divided.split(mark)) {
    at += part.length;
    places.push(at);
  }
  return places.slice(0, -1);
};

test('of sixty compounds nine in ten are divided first of all between their words, in every document that prints them', () => {
  let right = 0;
  const wrong: string[] = [];
  const words = Object.entries(compounds).flatMap(([folder, list]) =>
    list.split(/\s+/).map((written) => ({ folder, written })),
  );
  expect(words).toHaveLength(60);
  for (const { folder, written } of words) {
    const word = written.replaceAll('|', '');
    const joints = placesIn(written, '|');
    const documents = (printed.get(folder) ?? []).filter(({ all }) => all.includes(word.toLowerCase()));
    expect({ written, documents: documents.length }).not.toEqual({ written, documents: 0 });
    for (const { divisible } of documents) {
      const first = placesIn(shown(word, divisible).replaceAll('-', ''), '|');
      if (first.length > 0 && first.every((at) => joints.includes(at))) right += 1;
      else wrong.push(shown(word, divisible));
    }
  }
  expect(wrong.length / (right + wrong.length)).toBeLessThan(0.1);
});

test('none is divided where a reader would stumble', () => {
  for (const [folder, list] of Object.entries(stumbles))
    for (const written of list.split(/\s+/)) {
      const word = written.replaceAll('-', '');
      for (const { divisible } of printed.get(folder) ?? []) {
        const places = divisible(word).map(({ at }) => at);
        const bad = placesIn(written, '-').filter((at) => places.includes(at));
        expect({ written, bad }).toEqual({ written, bad: [] });
      }
    }
});

/** In a text of these words. */
const inText =
  (texts: readonly string[], language: 'nb' | 'nn' | 'en' = 'nb') =>
  (word: string): string =>
    shown(word, divisibleIn(language, texts));

test.each([
  ['both words are in the text', 'lokalkunnskap', 'lo-kal|kunn-skap', 'Lokal kunnskap er god.'],
  ['only the second is', 'fiskarorganisasjonen', 'fiskar|or-ga-ni-sa-sjo-nen', 'organisasjonar'],
  ['only the first is', 'trollskogen', 'troll|sko-gen', 'Troll bor her.'],
  ['an s binds them', 'trollsblomst', 'trolls|blomst', 'Et troll.'],
  ['a word is there by chance', 'samarbeidspart', 'sam-ar-beids|part', 'samarbeid, spart, part'],
  ['an ending is no word', 'programmering', 'pro-gram-me-ring', 'Et program og en ring.'],
  ['a preposition is not bound', 'underskrevet', 'un-der|skre-vet', 'krevet og skrevet under'],
])('a joint where %s', (_, word, expected, text) => {
  expect(inText([text])(word)).toBe(expected);
});

test('without words of the text, no consonant is parted from its vowel, and no letter stands between two places', () => {
  const divided = inText([]);
  expect(divided('permitteringer')).toBe('permit-te-rin-ger');
  expect(divided('fylkeskommunen')).toBe('fyl-kes|kom-mu-nen');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aeioruystkndlmgåøæ'), minLength: 6, maxLength: 30 }),
      fc.array(fc.string({ unit: fc.constantFrom(...'aeioruystkndlmgåøæ'), minLength: 3, maxLength: 9 })),
      (word, texts) => {
        const places = divisibleIn('nb', texts)(word).map(({ at }) => at);
        for (const [index, at] of places.entries()) {
          expect(at).toBeGreaterThanOrEqual(2);
          expect(at).toBeLessThanOrEqual(word.length - 3);
          expect(at - (places[index - 1] ?? 0)).toBeGreaterThan(1);
        }
      },
    ),
  );
});

test('English, and words with letters of Northern Sámi, are divided as the patterns have them', () => {
  for (const [language, word] of [
    ['en', 'lokalkunnskap'],
    ['en', 'infrastructure'],
    ['nb', 'čearuidguovllut'],
    ['nb', 'sámediggeráđđi'],
  ] as const) {
    const points = createHyphenator(hyphenators[language])(word);
    const divided = divisibleIn(language, ['lokal kunnskap structure sámi diggi'])(word);
    expect(divided).toEqual(points.map((at) => ({ at, penalty: 60 })));
  }
});

test('the words of a text are asked for once, and only where a word of it is divided', () => {
  let asked = 0;
  const divisible = divisibleWords(
    (language) => createHyphenator(hyphenators[language]),
    () => {
      asked += 1;
      return ['lokal kunnskap'];
    },
  );
  divisible('en')('infrastructure');
  divisible('nb')('plan');
  expect(asked).toBe(0);
  expect(shown('lokalkunnskap', divisible('nb'))).toBe('lo-kal|kunn-skap');
  expect(shown('lokalkunnskap', divisible('nn'))).toBe('lo-kal|kunn-skap');
  expect(asked).toBe(1);
});

test.each([
  ['a name of 120 letters', 'x'.repeat(120)],
  ['Greek', 'Δημόσιασχέδιαπεριφέρειας'],
  ['a name from right to left', 'תוכניתאזוריתלפיתוח'],
  ['small and capital letters mixed', 'KommuneSTYREmøteProtokoll'],
])('%s is divided within itself, or not at all', (_, word) => {
  for (const { at } of findJoints(word, [2, 3, 5, 8], vocabularyOf(['styre møte protokoll']))) {
    expect(at).toBeGreaterThan(1);
    expect(at).toBeLessThan(word.length - 2);
  }
  expect(inText(['styre', word])(word).replace(/[|-]/g, '')).toBe(word);
});
