import { standardTheme } from '#templates';
import { channels, contrast, luminance } from '../../src/templates/color.ts';
import { makeTheme } from '../../src/templates/theme.ts';

const { colors } = standardTheme;
const letters = [colors.text, colors.muted, colors.link, ...colors.accents];

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('letters stand out from everything behind them by 4.5 to 1', () => {
  for (const color of letters) {
    for (const behind of ['#ffffff', colors.panel, colors.watermark])
      expect(contrast(color, behind)).toBeGreaterThanOrEqual(4.5);
  }
});

/** How colours look to those who lack a kind of cone. Source: Machado, Oliveira & Fernandes 2009, severity 1. */
const deficiencies = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

const linear = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** CIE L*a*b*, D65. */
function lab(rgb: readonly number[]): readonly number[] {
  const [r = 0, g = 0, b = 0] = rgb;
  const x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047;
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883;
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

function seen(color: string, matrix: readonly number[] | undefined): readonly number[] {
  const linearChannels = channels(color).map(linear);
  if (!matrix) return lab(linearChannels);
  return lab(
    [0, 3, 6].map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          linearChannels.reduce((sum, value, column) => sum + value * (matrix[row + column] ?? 0), 0),
        ),
      ),
    ),
  );
}

test.each([['ordinary sight', undefined], ...Object.entries(deficiencies)])(
  'the colours of focus areas stay apart for %s',
  (_name, matrix) => {
    const { accents } = colors;
    for (const [index, one] of accents.entries()) {
      for (const other of accents.slice(index + 1)) {
        const [a, b] = [seen(one, matrix), seen(other, matrix)];
        // A difference of 2.3 is just seen; side by side in a chart, 7 is clear.
        expect(Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)))).toBeGreaterThan(7);
      }
    }
  },
);

test('and differ in lightness, for print in black and white', () => {
  const values = colors.accents.map(luminance).sort((a, b) => a - b);
  expect(new Set(values.map((value) => value.toFixed(3))).size).toBe(values.length);
});

test('a measure of 60 to 75 characters', () => {
  const theme = makeTheme(standardTheme);
  const { width } = theme.page;
  const measure = width - theme.margins.inner - theme.margins.outer - theme.indent;
  // A letter of Source Sans is 0.465 em wide on average in Norwegian text, spaces counted.
  const characters = measure / (theme.type.text.size * 0.465);
  expect(characters).toBeGreaterThan(60);
  expect(characters).toBeLessThan(78);
});

test("a plan's own theme changes what it says and nothing else", () => {
  const custom = makeTheme(standardTheme, {
    page: { twoSided: true },
    margins: { inner: 25.4 },
    type: { text: { size: 11 } },
    colors: { accents: ['#123456'] },
    logo: { height: 25.4 },
    cover: { layout: 'photo', focus: '20% 100%' },
  });
  expect(custom.page.twoSided).toBe(true);
  expect(custom.margins.inner).toBeCloseTo(72, 6);
  expect(custom.type.text).toEqual({ ...standardTheme.type.text, size: 11 });
  expect(custom.type.heading1).toEqual(standardTheme.type.heading1);
  expect(custom.colors.accents).toEqual(['#123456']);
  expect(custom.colors.text).toBe(colors.text);
  expect(custom.logo.height).toBeCloseTo(72, 6);
  expect(custom.cover).toEqual({ layout: 'photo', focus: { x: 0.2, y: 1 } });
  expect(makeTheme(standardTheme).cover).toEqual({ layout: 'plain', focus: { x: 0.5, y: 0.5 } });
});
