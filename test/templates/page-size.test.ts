import { standardTheme } from '#templates';
import { contrast, lightened } from '../../src/templates/color.ts';
import { makeTheme } from '../../src/templates/theme.ts';

const mm = 72 / 25.4;
const of = (record: Parameters<typeof makeTheme>[1]) => makeTheme(standardTheme, record);

test('a page is A4 unless a theme says otherwise', () => {
  expect(of({}).page).toEqual({ width: 210 * mm, height: 297 * mm, safeArea: 3 * mm, twoSided: false });
  expect(of({ page: { size: 'letter' } }).page).toMatchObject({ width: 215.9 * mm, height: 279.4 * mm });
  expect(of({ page: { width: 170, height: 240 } }).page).toMatchObject({ width: 170 * mm, height: 240 * mm });
  expect(of({ page: { size: 'a5', bleed: 3 } }).page).toMatchObject({ width: 148 * mm, bleed: 3 * mm });
});

test('on small paper what the theme does not set is smaller, and what it sets is as it says', () => {
  const { margins, indent, type } = of({
    page: { size: 'a5' },
    margins: { inner: 20 },
    type: { text: { size: 10 } },
  });
  expect(margins.inner).toBe(20 * mm);
  expect(margins.outer).toBeCloseTo((24 * mm * 148) / 210, 6);
  expect(margins.top).toBeCloseTo((30 * mm * 210) / 297, 6);
  expect(indent).toBeCloseTo((30 * mm * 148) / 210, 6);
  expect([type.text.size, type.text.leading, type.table.size]).toEqual([10, 13.5, 8]);
  expect(of({ page: { size: 'letter' } }).type).toEqual(of({}).type);
});

test("the body's colour is that of the cover and of what is in no focus area", () => {
  const { colors } = of({ colors: { brand: '#123a5c' } });
  expect([colors.cover, colors.brand]).toEqual(['#123a5c', '#123a5c']);
  expect(of({ colors: { brand: '#123a5c', cover: '#7f1d1d' } }).colors.cover).toBe('#7f1d1d');
  expect(contrast(lightened('#123a5c', '#1f252c'), '#1f252c')).toBeGreaterThanOrEqual(5);
});
