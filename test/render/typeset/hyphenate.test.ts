import { createHyphenator, type Divisions } from '../../../src/render/pdf/typeset/hyphenate.ts';
import { hyphenationOf } from '../../../src/render/pdf/typeset/languages.ts';

/** Would divide everywhere: what is left is what the hyphenator lets through. */
const everywhere = (word: string): string => [...word].join('\u00ad');

test('two letters at least stay on the line, and three at least come on the next', () => {
  const hyphenator = createHyphenator(everywhere);
  expect(hyphenator('abcdef')).toEqual([2, 3]);
  expect(hyphenator('abcdefgh')).toEqual([2, 3, 4, 5]);
});

test('words of five letters, figures, names in code and abbreviations are not divided', () => {
  const hyphenator = createHyphenator(everywhere);
  for (const word of ['abcde', 'E134veg', 'plan.yaml', 'sam-arbeid', 'KONGSBERG', '2010–2021', ''])
    expect({ word, points: hyphenator(word) }).toEqual({ word, points: [] });
  expect(hyphenator('Ærfugl')).toEqual([2, 3]);
});

test('of words in capital letters, those of twelve are abbreviations, and those of thirteen are words', () => {
  const hyphenator = createHyphenator(everywhere);
  expect(hyphenator('ABCDEFGHIJKL')).toEqual([]);
  expect(hyphenator('ABCDEFGHIJKLM')).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(hyphenator('ABCDEFGHIJKl')).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
});

test('a word is divided once, and what is known of it is kept', () => {
  const asked: string[] = [];
  const known: Divisions = new Map([['kjentord', [4]]]);
  const hyphenator = createHyphenator((word) => {
    asked.push(word);
    return everywhere(word);
  }, known);
  expect(hyphenator('kjentord')).toEqual([4]);
  expect(hyphenator('abcdef')).toEqual([2, 3]);
  expect(hyphenator('abcdef')).toEqual([2, 3]);
  expect(hyphenator('abcde')).toEqual([]);
  expect(hyphenator('abcde')).toEqual([]);
  expect(asked).toEqual(['abcdef']);
  expect([...known]).toEqual([
    ['kjentord', [4]],
    ['abcdef', [2, 3]],
    ['abcde', []],
  ]);
});

/** `sam-ar-beid` */
function divided(word: string): string {
  const points = createHyphenator(hyphenationOf('nb'))(word);
  return [...word].map((letter, at) => (points.includes(at) ? `-${letter}` : letter)).join('');
}

// Syllables by the Norwegian rule: one consonant goes with the vowel after it. Without the last point of each, which would
// leave two letters to the next line.
test.each([
  ['kommune', 'kom-mune'],
  ['avtale', 'av-tale'],
  ['opplevelse', 'opp-le-velse'],
  ['abonnement', 'abon-ne-ment'],
])('of %s, no part is too short', (word, expected) => {
  expect(divided(word)).toBe(expected);
});

test('a word without end is divided as if it were read at once, in time that grows with its length', () => {
  const hyphenation = hyphenationOf('nb');
  const hyphenator = createHyphenator(hyphenation);
  const parts = ['samferdsel', 'infrastruktur', 'beredskap', 'ødeleggelse', 'ytringsfrihet', 'skjæring', 'å'];
  for (const length of [90, 100, 101, 160, 161, 400, 1000]) {
    const word = Array.from({ length: 150 }, (_, at) => parts[(at * at + length) % parts.length])
      .join('')
      .slice(0, length);
    const atOnce: number[] = [];
    let offset = 0;
    for (const part of hyphenation(word, { hyphenChar: '\u00ad' }).split('\u00ad')) {
      offset += part.length;
      if (offset >= 2 && offset <= length - 3) atOnce.push(offset);
    }
    expect(atOnce.length).toBeGreaterThan(length / 8);
    expect(hyphenator(word)).toEqual(atOnce);
  }
  const asked: number[] = [];
  createHyphenator((word) => {
    asked.push(word.length);
    return word;
  })('x'.repeat(100_000));
  expect(Math.max(...asked)).toBeLessThan(200);
  expect(asked.reduce((sum, length) => sum + length, 0)).toBeLessThan(300_000);
});
