import { standardTheme } from '#templates';
import { faceNames, faceOf, fontsWhere, inFamilyOf, namedFonts } from '../../src/templates/faces.ts';
import { makeTheme, styled } from '../../src/templates/theme.ts';

const fonts = {
  regular: 'a.ttf',
  mono: 'm.ttf',
  heading: { semibold: 'h.ttf' },
  table: { regular: 't.ttf', italic: 'ti.ttf' },
};

test('every font of a theme is named with the keys that lead to it', () => {
  expect(namedFonts(fonts)).toEqual([
    { face: 'regular', path: 'a.ttf', keys: ['regular'] },
    { face: 'mono', path: 'm.ttf', keys: ['mono'] },
    { face: 'heading-semibold', path: 'h.ttf', keys: ['heading', 'semibold'] },
    { face: 'table-regular', path: 't.ttf', keys: ['table', 'regular'] },
    { face: 'table-italic', path: 'ti.ttf', keys: ['table', 'italic'] },
  ]);
  expect(namedFonts(undefined)).toEqual([]);
  expect(fontsWhere((path) => path !== 'ti.ttf', fonts)).toEqual({ ...fonts, table: { regular: 't.ttf' } });
  expect(fontsWhere(() => false, fonts)).toEqual({});
});

test('what a family of a role lacks is its nearest weight, then that of the text, then our own', () => {
  const files = Object.fromEntries(namedFonts(fonts).map(({ face, path }) => [face, path]));
  const found = Object.fromEntries(faceNames.map((face) => [face, faceOf(face, files)]));
  expect(found).toEqual({
    regular: 'a.ttf',
    italic: undefined,
    semibold: undefined,
    bold: undefined,
    'bold-italic': undefined,
    mono: 'm.ttf',
    'heading-regular': 'h.ttf',
    'heading-italic': undefined,
    'heading-semibold': 'h.ttf',
    'heading-bold': 'h.ttf',
    'heading-bold-italic': undefined,
    'table-regular': 't.ttf',
    'table-italic': 'ti.ttf',
    'table-semibold': 't.ttf',
    'table-bold': 't.ttf',
    'table-bold-italic': 'ti.ttf',
  });
});

test('titles and tables are in their families only where the theme has them', () => {
  const plain = makeTheme(standardTheme).type;
  expect([plain.heading1.font, plain.table.font, plain.keyFigure.font]).toEqual([
    'semibold',
    'regular',
    'semibold',
  ]);
  const { type } = makeTheme(standardTheme, {
    fonts,
    type: { heading2: { font: 'bold' }, table: { font: 'mono' } },
  });
  expect([type.heading1.font, type.heading2.font, type.keyFigure.font, type.coverTitle.font]).toEqual([
    'heading-semibold',
    'heading-bold',
    'heading-semibold',
    'heading-semibold',
  ]);
  expect([type.table.font, type.fact.font, type.text.font, type.running.font]).toEqual([
    'mono',
    'table-regular',
    'regular',
    'regular',
  ]);
  expect(styled(type.fact, 'semibold').font).toBe('table-semibold');
  expect([inFamilyOf('heading-italic', 'bold'), inFamilyOf('mono', 'bold')]).toEqual([
    'heading-bold',
    'bold',
  ]);
});
