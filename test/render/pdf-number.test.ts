import { number } from '../../src/render/pdf/number.ts';

test.each([
  [0, 2, '0'],
  [-0, 2, '0'],
  [1, 2, '1'],
  [1.5, 2, '1.5'],
  [-12.346, 2, '-12.35'],
  [0.004, 2, '0'],
  [-0.004, 2, '0'],
  [10.05, 2, '10.05'],
  [1 / 3, 3, '0.333'],
  [1e-7, 6, '0'],
  [0.0000012, 6, '0.000001'],
  [32767.123456, 6, '32767.123456'],
  [2_147_483_647, 2, '2147483647'],
])('%d is written to %i decimals as %s', (value, decimals, text) => {
  expect(number(value, decimals)).toBe(text);
  expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308, -1e21, 2_147_483_648])(
  '%d is no number of a PDF',
  (value) => {
    for (const decimals of [0, 1, 2, 3, 6]) expect(() => number(value, decimals)).toThrow(RangeError);
  },
);

test('whatever the number, what is written has neither exponent nor sign of nothing, and reads as nearly the same', () => {
  for (let exponent = -12; exponent <= 9; exponent += 1) {
    for (const digits of [1, 2.5, 7.77, 9.999999]) {
      for (const decimals of [0, 1, 2, 3, 5, 6]) {
        const value = digits * 10 ** exponent;
        if (value > 2_147_483_647) continue;
        const text = number(-value, decimals);
        expect(text).toMatch(/^(?:0|-?\d+(?:\.\d+)?)$/);
        expect(text).not.toBe('-0');
        expect(Math.abs(Number(text) + value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
      }
    }
  }
});
