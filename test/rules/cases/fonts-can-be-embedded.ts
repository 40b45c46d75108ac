import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCharacters } from '../../../src/media/font/characters.ts';
import { cffOf, smallOtf, someCharacters, square, withTables } from '../../support/fonts.ts';
import { type Changes, type RuleCases, theme } from '../../support/rule-cases.ts';
import { root } from '../../support/run-cli.ts';

const font = readFileSync(
  join(root, 'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
);

export const fontsCanBeEmbedded: RuleCases = {
  fails: [
    [theme('fonts: { regular: themes/a.ttf }'), 'themes/region.yaml:1:19'],
    [
      { ...theme('fonts: { regular: themes/a.ttf }'), 'themes/a.ttf': 'ingen font' },
      'themes/region.yaml:1:19',
    ],
    [
      { ...theme('fonts: { regular: themes/a.ttf }'), 'themes/a.ttf': font.subarray(0, 5000) },
      'themes/region.yaml:1:19',
    ],
    [
      {
        ...theme('fonts: { bold: themes/a.ttf }'),
        'themes/a.ttf': Buffer.from(`wOF2${'\0'.repeat(60)}`),
      },
      'themes/region.yaml:1:16',
    ],
    ...[
      withTables(font, { GSUB: (table) => Buffer.alloc(table.length, 0xff) }),
      withTables(font, { glyf: (table) => Buffer.alloc(table.length, 0xff) }),
      // A square for every letter but the question mark.
      withTables(font, {
        cmap: () => writeCharacters(new Map([...someCharacters()].filter(([code]) => code !== 0x3f))),
      }),
    ].map((bytes): [Changes, string] => [
      { ...theme('fonts: { regular: themes/a.ttf }'), 'themes/a.ttf': bytes },
      'themes/region.yaml:1:19',
    ]),
  ],
  passes: [
    { ...theme('fonts: { regular: themes/a.ttf }'), 'themes/a.ttf': font },
    {
      ...theme('fonts: { regular: themes/a.otf }'),
      'themes/a.otf': smallOtf(cffOf({ glyphs: [square, square] })),
    },
  ],
};
