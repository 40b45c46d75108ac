import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { create } from 'fontkit';
import { divisibleWords } from '../../../src/render/pdf/typeset/divisible-words.ts';
import { createHyphenator } from '../../../src/render/pdf/typeset/hyphenate.ts';
import { hyphenationOf } from '../../../src/render/pdf/typeset/languages.ts';
import { readFacts } from '../../../src/render/pdf/typeset/open-font.ts';
import { packMetrics, unpackMetrics } from '../../../src/render/pdf/typeset/pack-metrics.ts';
import { widthOf } from '../../../src/render/pdf/typeset/paragraph.ts';
import { createShaper, noMetrics, pairOf } from '../../../src/render/pdf/typeset/shaper.ts';
import { findTies } from '../../../src/render/pdf/typeset/ties.ts';
import { openedWhenUsed, openTypefaces } from '../../../src/render/pdf/typeset/typefaces.ts';
import type { Line, ParagraphOptions, Piece, TextStyle } from '../../../src/render/pdf/typeset/types.ts';
import { createTypesetter } from '../../../src/render/pdf/typeset/typesetter.ts';
import { root } from '../../support/run-cli.ts';

/** Symbols are in the face of the text, and so are roles without a family of their own. */
const fileOf = (name: string): string =>
  name === 'symbols' ? 'regular' : name.replace(/^(heading|table)-/, '');
const fonts = openedWhenUsed((name) => readFileSync(join(root, `dist/fonts/${fileOf(name)}.ttf`)));
const faces = openTypefaces(fonts);
const hyphenator = createHyphenator(hyphenationOf('nb'));
const divisible = divisibleWords(
  () => hyphenator,
  () => [],
);
const typesetter = createTypesetter(faces, (language) => (language === 'nb' ? divisible('nb') : undefined));

const style: TextStyle = { face: 'regular', size: 10.5, color: '#000000' };
const options = (width: number, align: ParagraphOptions['align'] = 'left'): ParagraphOptions => ({
  width,
  align,
  language: 'nb',
  hyphenate: true,
});
const painted = ({ words }: Piece): string => words.map(({ text }) => text).join('');
/** What whoever copies the lines gets: a soft hyphen disappears. */
const textOf = (lines: readonly Line[]): string =>
  lines
    .flatMap(({ pieces }) => pieces.map(painted))
    .join('')
    .replaceAll('\u00ad', '');
const seed = readFileSync(join(root, 'test', 'plan', 'adopted-names.txt'), 'utf8');
const words = [...new Set(seed.split(/[\s/]+/).filter(Boolean))];

test('widths measured from pairs are those of the font itself', () => {
  for (const name of ['regular', 'semibold', 'italic'] as const) {
    const font = create(fonts[name]);
    for (const word of [...words, 'AVATAR', 'To', 'fjellfilosofi', 'office', '«Å»', 'áčđŋšŧž']) {
      const advances = font.layout(word).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      const expected = (advances / font.unitsPerEm) * 10;
      expect(widthOf(faces[name].row(word, false), { ...style, face: name, size: 10 })).toBeCloseTo(
        expected,
        6,
      );
    }
  }
});

test('what is read of a font without its names of glyphs is what fontkit reads', () => {
  for (const bytes of Object.values(fonts)) {
    const font = create(bytes) as unknown as {
      postscriptName: string;
      post: { italicAngle: number; isFixedPitch: number };
    };
    expect(readFacts(bytes)).toEqual({
      postscriptName: font.postscriptName,
      italicAngle: font.post.italicAngle,
      isFixedPitch: font.post.isFixedPitch,
    });
  }
  expect(readFacts(fonts.regular.subarray(0, 40))).toBeUndefined();
  expect(readFacts(new Uint8Array(3))).toBeUndefined();
});

test('what was measured of the fonts when planverk was built is what they say', () => {
  for (const [name, bytes] of Object.entries(fonts)) {
    const text = readFileSync(join(root, 'dist', 'fonts', `${fileOf(name)}.json`), 'utf8');
    const font = create(bytes);
    const shaper = createShaper(
      () => font,
      unpackMetrics(text),
      noMetrics(),
      () => {},
    );
    const scale = 1000 / font.unitsPerEm;
    const widthOf = (word: string, features?: Readonly<Record<string, boolean>>): string =>
      font
        .layout(word, features)
        .positions.reduce((sum, { xAdvance }) => sum + xAdvance * scale, 0)
        .toFixed(4);
    const others = ['offentlig', 'skriftlig', 'tettstedet', '(2011)', 'øffi', '1\u202f000\u00a0kr', '−5·+4'];
    for (const word of [...words.slice(0, 150), ...others]) {
      const measured = [shaper(word, false), shaper(word, true)].map(({ width }) => width.toFixed(4));
      expect({ name, word, measured }).toEqual({
        name,
        word,
        measured: [widthOf(word), widthOf(word, { tnum: true })],
      });
    }
  }
});

test('a font is not asked for what documents usually say', () => {
  for (const name of Object.keys(fonts)) {
    const text = readFileSync(join(root, 'dist', 'fonts', `${fileOf(name)}.json`), 'utf8');
    const shaper = createShaper(
      () => {
        throw new Error(`${name} is asked`);
      },
      unpackMetrics(text),
      noMetrics(),
      () => {},
    );
    for (const word of [
      'Udekket',
      'Tj.-',
      'næring',
      'Én',
      'T1',
      '1\u202f000\u202f000',
      '100\u00a0%',
      '−5',
      '(2011)',
      '●\u00a0',
    ])
      for (const tabular of [false, true]) expect(shaper(word, tabular).text).toBe(word);
  }
});

test('measurements are packed only where those with tabular figures are there, too', () => {
  const unit = { ids: [1], characters: ['a'], widths: [500], advances: [500] };
  const wide = { ...unit, widths: [600], advances: [600] };
  const [metrics, incomplete] = [noMetrics(), noMetrics()];
  const three = pairOf('1'.charCodeAt(0), 'a'.charCodeAt(0));
  for (const face of [metrics.plain, metrics.tabular]) {
    face.units.set('a', unit).set('▶', null);
    face.kerning.set('f\nfi', -20);
    face.pairs
      .set(three, 0)
      .set(three + 1, null)
      .set(three + 2, -7);
  }
  metrics.tabular.units.set('1', wide);
  metrics.tabular.pairs.set(three + 2, 0);
  const { plain, tabular } = unpackMetrics(packMetrics(metrics));
  expect([plain.units.get('a'), plain.units.get('▶'), plain.units.get('1')]).toEqual([unit, null, undefined]);
  expect([tabular.units.get('a'), tabular.units.get('▶'), tabular.units.get('1')]).toEqual([
    unit,
    null,
    wide,
  ]);
  expect([plain.kerning.get('f\nfi'), tabular.kerning.get('f\nfi')]).toEqual([-20, -20]);
  expect([0, 1, 2, 3].map((more) => plain.pairs.get(three + more))).toEqual([0, null, -7, undefined]);
  expect([0, 1, 2, 3].map((more) => tabular.pairs.get(three + more))).toEqual([0, null, 0, undefined]);
  incomplete.plain.units.set('a', unit);
  expect(() => packMetrics(incomplete)).toThrow('units of a');
});

const paragraph = fc.array(
  fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 })),
  {
    minLength: 1,
    maxLength: 60,
  },
);
const squeeze = (text: string): string => text.replace(/[\s\u00ad]+/g, ' ').trim();

test('a divided word ends in the glyph of the hyphen, which is read as a soft one', () => {
  for (const beginning of ['sam', 'kraft', 'V']) {
    const { shape, width } = faces.regular.word(`${beginning}\u00ad`, false);
    const shown = faces.regular.word(`${beginning}-`, false);
    expect(shape.ids).toEqual(shown.shape.ids);
    expect(shape.characters.at(-1)).toBe('\u00ad');
    expect(width).toBeCloseTo(shown.width, 6);
  }
});

test('no text is lost, changed or moved by breaking it', () => {
  fc.assert(
    fc.property(
      paragraph,
      fc.integer({ min: 40, max: 420 }),
      fc.constantFrom('left', 'justify'),
      (parts, width, align) => {
        const text = parts.join(' ');
        const lines = typesetter.breakLines([{ text, style }], options(width, align as 'left'));
        expect(squeeze(textOf(lines))).toBe(squeeze(text));
      },
    ),
    { numRuns: 300 },
  );
});

test('no line is wider than the column, and justified lines fill it', () => {
  fc.assert(
    fc.property(paragraph, fc.integer({ min: 60, max: 420 }), (parts, width) => {
      const runs = [{ text: parts.join(' '), style }];
      for (const line of typesetter.breakLines(runs, options(width)))
        expect(line.width).toBeLessThanOrEqual(width + 0.01);
      const lines = typesetter.breakLines(runs, options(width, 'justify'));
      for (const line of lines.slice(0, -1)) {
        const spaces = line.pieces.some((piece) => painted(piece).trim().includes(' '));
        // A hyphen, a full stop and a comma hang out by half of their width.
        const [sign] = /[-\u00ad.,]$/.exec(line.pieces.map(painted).join('').trimEnd()) ?? [];
        const hanging = sign ? widthOf(faces.regular.word(sign.replace('\u00ad', '-'), false), style) / 2 : 0;
        if (spaces) expect(line.width).toBeCloseTo(width + hanging, 3);
        else expect(line.width).toBeLessThanOrEqual(width + hanging + 0.01);
        for (const { letterSpacing = 0 } of line.pieces) {
          expect(letterSpacing).toBeGreaterThanOrEqual(-0.01 * style.size - 1e-9);
          expect(letterSpacing).toBeLessThanOrEqual(0.015 * style.size + 1e-9);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('never more than two hyphens in a row, and a divided word has its parts long enough', () => {
  const text = words.join(' ');
  for (const width of [90, 140, 220, 375]) {
    let inRow = 0;
    for (const line of typesetter.breakLines([{ text, style }], options(width))) {
      inRow = line.hyphenated ? inRow + 1 : 0;
      expect(inRow).toBeLessThanOrEqual(2);
      const last = line.pieces.at(-1);
      expect(last && painted(last).endsWith('\u00ad')).toBe(line.hyphenated);
    }
  }
});

test('words that belong together are parted where they are wider than the column together', () => {
  const lines = typesetter.breakLines([{ text: '!!@00 %@@@ ', style }], options(60));
  expect(lines.map(({ pieces }) => pieces.map(painted).join('').trim())).toEqual(['!!@00', '%@@@']);
});

test('a word wider than the column is cut, not lost', () => {
  const text = `https://example.org/${'a'.repeat(200)}/b?c=d`;
  const lines = typesetter.breakLines([{ text, style }], options(120));
  expect(lines.length).toBeGreaterThan(5);
  expect(textOf(lines)).toBe(text);
  for (const line of lines) expect(line.width).toBeLessThanOrEqual(120.01);
});

test.each([
  ['ca. 16 500 hytter', 'ca.~16~500 hytter'],
  ['den 8. februar 2005', 'den 8.~februar 2005'],
  ['12 % av 3 mill. kr', '12~% av 3~mill.~kr'],
  ['se § 14 og nr. 5', 'se §~14 og nr.~5'],
  ['rv. 40 og E134', 'rv.~40 og E134'],
  ['ved J. P. Hansen', 'ved J.~P.~Hansen'],
  ['steder – og områder', 'steder~– og områder'],
  ['100 000 kroner', '100~000~kroner'],
])('«%s» is kept together', (text, expected) => {
  const ties = findTies(text);
  expect([...text].map((character, index) => (ties.has(index) ? '~' : character)).join('')).toBe(expected);
});

test('words are divided as Norwegian is', () => {
  const divided = (word: string): string => {
    let result = '';
    let from = 0;
    for (const point of hyphenator(word)) {
      result += `${word.slice(from, point)}-`;
      from = point;
    }
    return result + word.slice(from);
  };
  expect(divided('tilrettelegging')).toBe('til-rette-leg-ging');
  expect(divided('samarbeid')).toBe('sam-ar-beid');
  expect(divided('E134')).toBe('E134');
  expect(divided('KONGSBERG')).toBe('KONGSBERG');
  expect(divided('plan')).toBe('plan');
});

test('a letter with tens of thousands of marks is set a piece at a time, and keeps them all', () => {
  const text = `a${'\u0301'.repeat(60_000)}`;
  const before = process.cpuUsage();
  const lines = typesetter.breakLines([{ text, style }], options(300));
  const { user } = process.cpuUsage(before);
  expect(textOf(lines).normalize('NFD')).toBe(text.normalize('NFD'));
  // As a whole it took 5 seconds for 40 000 marks, and four times as long for twice as many.
  expect(user / 1e6).toBeLessThan(3);
});
