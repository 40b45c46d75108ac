import { cffOf, smallOtf, square } from '../../support/fonts.ts';
import { type RuleCases, theme } from '../../support/rule-cases.ts';

const file = { 'themes/a.otf': smallOtf(cffOf({ glyphs: [square, square] })) };
const fonts = (text: string) => ({ ...theme(`fonts: { ${text} }`), ...file });

export const fontFamiliesAreWhole: RuleCases = {
  fails: [
    [fonts('regular: themes/a.otf'), 'themes/region.yaml:1:8'],
    [fonts('regular: themes/a.otf, italic: themes/a.otf'), 'themes/region.yaml:1:8'],
    [fonts('bold: themes/a.otf'), 'themes/region.yaml:1:8'],
  ],
  passes: [
    fonts('regular: themes/a.otf, italic: themes/a.otf, semibold: themes/a.otf'),
    fonts('heading: { semibold: themes/a.otf }'),
    fonts('mono: themes/a.otf'),
  ],
};
