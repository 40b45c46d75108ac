import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { divisibleWords } from '../../../src/render/pdf/typeset/divisible-words.ts';
import { createHyphenator } from '../../../src/render/pdf/typeset/hyphenate.ts';
import { hyphenationOf } from '../../../src/render/pdf/typeset/languages.ts';
import { openedWhenUsed, openTypefaces } from '../../../src/render/pdf/typeset/typefaces.ts';
import type { Line, ParagraphOptions, TextStyle } from '../../../src/render/pdf/typeset/types.ts';
import { createTypesetter } from '../../../src/render/pdf/typeset/typesetter.ts';
import { root } from '../../support/run-cli.ts';

const faces = openTypefaces(openedWhenUsed((name) => readFileSync(join(root, `dist/fonts/${name}.ttf`))));
const style: TextStyle = { face: 'regular', size: 10, color: '#000000' };
const prose =
  'Fylkeskommunen og kommunane arbeider saman om folkehelse, kollektivtransport og samferdsel i heile regionen, og rapporterer kvart år. ';

/** A text of odd words among others, with the words of its own text to divide by. */
function set(text: string, options: Partial<ParagraphOptions> & { readonly width: number }): readonly Line[] {
  const divisible = divisibleWords(
    (language) => createHyphenator(hyphenationOf(language)),
    () => [text],
  );
  const typesetter = createTypesetter(faces, divisible);
  return typesetter.breakLines([{ text, style }], {
    align: 'left',
    language: 'nn',
    hyphenate: true,
    ...options,
  });
}
const painted = (line: Line): string =>
  line.pieces.map(({ words }) => words.map(({ text }) => text).join('')).join('');
const read = (lines: readonly Line[]): string => lines.map(painted).join('').replaceAll('\u00ad', '');
const unseen = /[\u00ad\u200b-\u200f\u2066-\u2069]|\ufe0f/g;
const mm = 72 / 25.4;
const widestLetter = faces.regular.word('W-', false).width * 0.01;

const odd: Readonly<Record<string, string>> = {
  'a name of 120 letters': 'Kommunesamferdselsinfrastrukturutbygging'.repeat(3),
  '120 letters that are no word': 'x'.repeat(120),
  'Northern Sámi': 'Sámedikki guovddášháldahus Kárášjogas gulahallanplána',
  Greek: 'Περιφέρεια Κεντρικής Μακεδονίας αναπτυξιακόςπρογραμματισμός',
  'a name from right to left': 'תוכנית אזורית לפיתוח',
  emoji: 'plan 🎉👩‍👩‍👧‍👦 ferdig',
  'soft hyphens': 'sam\u00adferd\u00adsels\u00adinfra\u00adstruk\u00adtur',
  addresses: 'https://www.example.org/planar/regional-plan?del=samferdsel&aar=2026 post@example.org',
};

describe.each(Object.entries(odd))('%s', (_, words) => {
  const text = `${prose}${words} ${prose}${words}.`;
  test.each([
    ['ragged', { width: 134 * mm }],
    ['justified', { width: 134 * mm, align: 'justify' }],
    ['in a cell', { width: 24 * mm, inCell: true }],
    ['in a column of 2 mm', { width: 2 * mm }],
    ['in a justified column of 2 mm', { width: 2 * mm, align: 'justify' }],
    ['as a heading', { width: 30 * mm, hyphenate: 'too-wide' }],
  ] as const)('%s no letter is lost, and no line is wider than the column', (_name, options) => {
    const lines = set(text, options);
    const shown = (value: string): string =>
      [...value.replace(unseen, '')].filter((letter) => letter !== ' ').length.toString();
    expect(shown(read(lines))).toBe(shown(text));
    const sign = faces.regular.word('-', false).width * 0.01;
    // No column is narrower than a letter and a hyphen beside it.
    const most = Math.max(options.width, widestLetter) + sign;
    const wide = lines.filter(({ width }) => width > most).map(painted);
    expect(wide).toEqual([]);
  });
});

test('a word of a heading that no line has room for is divided at the joint, and never cut without a hyphen', () => {
  const heading = { width: 40 * mm, hyphenate: 'too-wide' } as const;
  const seen = (text: string): string[] => set(text, heading).map((line) => painted(line).trim());
  expect(seen('Kollektivtransportinfrastruktur for alle')[0]).toBe('Kollektivtransport\u00ad');
  for (const name of ['Kommunesamferdselsinfrastrukturutbygging'.repeat(3), 'x'.repeat(120)]) {
    const lines = seen(name);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/\p{L}\u00ad$/u);
  }
});

test('in a cell no word is divided where the next line has room for it', () => {
  const cell = 'Medlemskontingent 60 000 frå alle';
  const options = { width: 92, hyphenate: true } as const;
  const divided = (lines: readonly Line[]): boolean => lines.some(({ hyphenated }) => hyphenated);
  expect(divided(set(cell, { ...options, inCell: true }))).toBe(false);
  const narrow = 'Felles ferjesamband og Kongsbergregionen';
  for (let width = 95; width < 200; width += 5)
    expect({ width, divided: divided(set(narrow, { ...options, width, inCell: true })) }).toEqual({
      width,
      divided: false,
    });
});

test('a paragraph of four lines or more ends in no stub of a line where another way is near', () => {
  let stubs = 0;
  let all = 0;
  for (let width = 200; width < 420; width += 3) {
    const lines = set(prose.repeat(3).trim(), { width });
    if (lines.length < 4) continue;
    all += 1;
    if ((lines.at(-1)?.width ?? 0) < width * 0.15) stubs += 1;
  }
  expect(all).toBeGreaterThan(40);
  expect(stubs / all).toBeLessThan(0.05);
});

test('justified prose gives evenly: letters by a hundredth, no hyphens under each other, full stops half beyond the edge', () => {
  const natural = faces.regular.word(' ', false).width * 0.01;
  for (let width = 370; width < 400; width += 2) {
    const lines = set(prose.repeat(8).trim(), { width, align: 'justify' });
    for (const [index, line] of lines.slice(0, -1).entries()) {
      const text = painted(line).trim();
      expect(line.hyphenated && lines[index + 1]?.hyphenated).not.toBe(true);
      const [sign] = /[-\u00ad.,]$/.exec(text) ?? [];
      const hanging = sign ? faces.regular.word(sign.replace('\u00ad', '-'), false).width * 0.005 : 0;
      expect(line.width).toBeCloseTo(width + hanging, 3);
      const spaces = line.pieces.map(({ wordSpacing }) => wordSpacing);
      expect(Math.max(...spaces)).toBeLessThanOrEqual(natural * 0.62);
    }
  }
});
