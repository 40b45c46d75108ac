import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { divisibleWords } from '../../../src/render/pdf/typeset/divisible-words.ts';
import { createHyphenator } from '../../../src/render/pdf/typeset/hyphenate.ts';
import { hyphenationOf } from '../../../src/render/pdf/typeset/languages.ts';
import { openedWhenUsed, openTypefaces } from '../../../src/render/pdf/typeset/typefaces.ts';
import type { Line, ParagraphOptions, TextStyle } from '../../../src/render/pdf/typeset/types.ts';
import { createTypesetter } from '../../../src/render/pdf/typeset/typesetter.ts';
import { root } from '../../support/run-cli.ts';

const fonts = openedWhenUsed((name) => readFileSync(join(root, `dist/fonts/${name}.ttf`)));
const missing = new Set<string>();
const faces = openTypefaces(fonts, undefined, undefined, (character) => missing.add(character));
const divisible = divisibleWords(
  (language) => createHyphenator(hyphenationOf(language)),
  () => [],
);
const typesetter = createTypesetter(faces, divisible);
const style: TextStyle = { face: 'regular', size: 10, color: '#000000' };

function set(
  text: string,
  width: number,
  hyphenate: ParagraphOptions['hyphenate'] = 'too-wide',
): readonly Line[] {
  return typesetter.breakLines([{ text, style }], { width, align: 'left', language: 'nb', hyphenate });
}
const wordsOf = ({ pieces }: Line): string =>
  pieces.map(({ words }) => words.map(({ text }) => text).join('')).join('');
/** Lines as they are seen, without the space that a line end stands for. */
const seen = (lines: readonly Line[]): string[] =>
  lines.map((line) => wordsOf(line).replaceAll('\u00ad', '-').trimEnd());
const read = (lines: readonly Line[]): string => lines.map(wordsOf).join('').replaceAll('\u00ad', '');
const expectInside = (lines: readonly Line[], width: number): void => {
  for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
};

describe('in titles no word is divided but one that no line has room for', () => {
  test.each([
    ['Samfunnssikkerhetsberedskapsplanlegging', ['Samfunnssikkerhetsberedskaps-', 'planlegging'], 150],
    ['Ny samferdselsinfrastruktur i regionen', ['Ny samferdsels-', 'infrastruktur i', 'regionen'], 70],
    ['Tjenester og kompetanseheving', ['Tjenester og', 'kompetanseheving'], 90],
    ['SAMFERDSELSINFRASTRUKTUR', ['SAMFERDSELSINFRA-', 'STRUKTUR'], 100],
    ['Plan for «beredskapsplanlegging».', ['Plan for', '«beredskaps-', 'planlegging».'], 62],
  ])('%s', (title, lines, width) => {
    expect(seen(set(title, width))).toEqual(lines);
    expectInside(set(title, width), width);
  });
});

describe('a word without syllables is cut, and the cut is shown where it is a word', () => {
  test('letters get a hyphen, and are read as one word', () => {
    const lines = set('x'.repeat(60), 100);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of seen(lines).slice(0, -1)) expect(line).toMatch(/^x+-$/);
    expect(read(lines)).toBe('x'.repeat(60));
    expectInside(lines, 100);
  });

  test.each([
    ['figures', '1234567890'.repeat(6), true],
    ['an address', `https://example.org/${'abcdefghij'.repeat(5)}`, true],
    ['code', 'samferdselsinfrastrukturutbyggingsprosjekt', false],
  ] as const)('%s get none', (_, word, hyphenate) => {
    const lines = set(word, 100, hyphenate);
    expect(lines.length).toBeGreaterThan(1);
    expect(seen(lines).join('')).toBe(word);
    expectInside(lines, 100);
  });

  test('a letter keeps its marks', () => {
    const lines = set('a\u0323\u0301'.repeat(60), 100, true);
    for (const line of seen(lines)) expect(line).toMatch(/^(?:\u1ea1\u0301|a\u0323\u0301)+-?$/);
    expect(read(lines)).toBe('a\u0323\u0301'.repeat(60));
  });
});

describe('a space without width says where a word may be divided', () => {
  test('with no hyphen', () => {
    expect(seen(set('trafikk\u200bsikkerhets\u200barbeid', 60, false))).toEqual([
      'trafikk',
      'sikkerhets',
      'arbeid',
    ]);
  });
  test('and is nothing where it is not', () => {
    expect(seen(set('trafikk\u200bsikkerhet', 300))).toEqual(['trafikksikkerhet']);
  });
});

test('a space that the font lacks is another one, and a hyphen likewise', () => {
  expect(seen(set('a\u2002b\u3000c\u2008d', 300))).toEqual(['a b c d']);
  expect([...missing]).toEqual([]);
});

/** How many letters a font is asked for while a word is set and measured: it takes its time for each of them. */
function lettersShaped(word: string, width: number): number {
  let shaped = 0;
  const counted = openedWhenUsed((name) => ({
    ...faces[name],
    word: (text: string, tabular: boolean) => {
      shaped += text.length;
      return faces[name].word(text, tabular);
    },
    row: (text: string, tabular: boolean) => {
      shaped += text.length;
      return faces[name].row(text, tabular);
    },
  }));
  const typesetter = createTypesetter(counted, divisible);
  const lines = typesetter.breakLines([{ text: word, style }], {
    width,
    align: 'left',
    language: 'nb',
    hyphenate: true,
  });
  expect(typesetter.widestPart([{ text: word, style }], 'nb')).toBeGreaterThan(0);
  expectInside(lines, width);
  const letters = word.replace(/[\u00ad\u200b]/g, '').replaceAll('🎉', '?');
  expect(read(lines).length).toBe(letters.length);
  return shaped;
}

describe('words without end are set in time that grows with their length', () => {
  test.each([
    ['letters', 'x', 380],
    ['letters in a narrow column', 'x', 60],
    ['soft hyphens', 'a\u00ad', 380],
    ['spaces without width', 'a\u200b', 380],
    ['marks', 'a\u0323', 380],
    ['slashes', 'sti/', 380],
    ['syllables', 'samferdsel', 380],
    ['letters that join', 'fi\u00adfi', 380],
    ['letters outside the basic plane', '🎉', 380],
  ])('%s', (_, part, width) => {
    const word = part.repeat(Math.ceil(10_000 / part.length));
    const shaped = lettersShaped(word, width);
    expect(shaped).toBeLessThan(word.length * 30);
    expect(lettersShaped(word + word, width) / shaped).toBeLessThan(2.2);
  });
});

describe('figures from and to', () => {
  test.each(['2026–2029', '(2026–2029)', '12–14,', '2026-2029'])('%s is on one line', (range) => {
    expect(seen(set(`I perioden ${range} skal`, 75)).some((line) => line.includes(range))).toBe(true);
  });

  test('are divided where the line is narrower than they are', () => {
    const lines = set('2026–2029', 25);
    expect(read(lines)).toBe('2026–2029');
    expectInside(lines, 25);
  });

  test.each(['Kongsberg–Notodden', '2026–2029-planen'])('%s may still be divided', (words) => {
    expect(seen(set(words, 60, false))).toHaveLength(2);
  });
});
