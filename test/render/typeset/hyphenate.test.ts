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
