import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCharacters } from '../../src/media/font/characters.ts';
import { someCharacters, withTables } from '../support/fonts.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const font = readFileSync(
  join(root, 'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
);
/** The same without the letters of Norwegian. */
const english = withTables(font, {
  cmap: () =>
    writeCharacters(
      new Map([...someCharacters()].filter(([code]) => !'ÆØÅæøå'.includes(String.fromCodePoint(code)))),
    ),
});

interface Bad {
  readonly theme: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly says: Readonly<Record<'nb' | 'nn' | 'en', readonly RegExp[]>>;
}

const bad: Readonly<Record<string, Bad>> = {
  'letters that are too pale': {
    theme: "colors: { text: '#8a8a8a' }",
    says: {
      nb: [/PV1803\]: #8a8a8a er for lik #ffffff: kontrasten er 3,5 : 1, og skal være minst 4,5 : 1/],
      nn: [/PV1803\]: #8a8a8a er for lik #ffffff: kontrasten er 3,5 : 1, og skal vere minst 4,5 : 1/],
      en: [
        /PV1803\]: #8a8a8a is too near to #ffffff: the contrast is 3\.5 : 1 and should be at least 4\.5 : 1/,
      ],
    },
  },
  'letters that are too dark for dark pages': {
    theme: "colors: { dark: { link: '#1b4f8a' } }",
    says: {
      nb: [/#1b4f8a er for lik #14181d: kontrasten er 2,1 : 1/],
      nn: [/#1b4f8a er for lik #14181d: kontrasten er 2,1 : 1/],
      en: [/#1b4f8a is too near to #14181d: the contrast is 2\.1 : 1/],
    },
  },
  'what is no colour': {
    theme: 'colors: { brand: petrol }',
    says: {
      nb: [/«petrol» er ikke en farge/, /en farge er # og seks tegn, i anførselstegn/],
      nn: [/«petrol» er ikkje ein farge/, /ein farge er # og seks teikn, i hermeteikn/],
      en: [/“petrol” is not a colour/, /a colour is # and six characters, in quotation marks/],
    },
  },
  'a key that nobody knows': {
    theme: 'tables: { zebras: true }\nfont: { regular: a.ttf }',
    says: {
      nb: [/ukjent felt «zebras»/, /mente du «zebra»\?/, /ukjent felt «font»/, /mente du «fonts»\?/],
      nn: [/ukjent felt «zebras»/, /meinte du «zebra»\?/, /ukjent felt «font»/, /meinte du «fonts»\?/],
      en: [
        /unknown field “zebras”/,
        /did you mean “zebra”\?/,
        /unknown field “font”/,
        /did you mean “fonts”\?/,
      ],
    },
  },
  'a paper that nobody has': {
    theme: 'page: { size: a6 }',
    says: {
      nb: [/«a6» er ikke blant valgene: a4, a5 eller letter/],
      nn: [/«a6» er ikkje blant vala: a4, a5 eller letter/],
      en: [/“a6” is not among the choices: a4, a5 or letter/],
    },
  },
  'margins that leave the text no room': {
    theme: 'page: { size: a5 }\nmargins: { inner: 40, outer: 40 }',
    says: {
      nb: [/teksten får bare 46 mm i bredden, og trenger minst 60/],
      nn: [/teksten får berre 46 mm i breidda, og treng minst 60/],
      en: [/the text has only 46 mm of width, and needs at least 60/],
    },
  },
  'a page too narrow for columns': {
    theme: 'page: { size: a5, columns: 2 }',
    says: {
      nb: [/siden er for smal til to spalter: hver av dem får bare 54 mm, og trenger minst 60/],
      nn: [/sida er for smal til to spalter: kvar av dei får berre 54 mm, og treng minst 60/],
      en: [/the page is too narrow for two columns: each has only 54 mm, and needs at least 60/],
    },
  },
  'one font only': {
    theme: 'fonts: { regular: themes/a.ttf }',
    files: { 'themes/a.ttf': font },
    says: {
      nb: [/teksten har egen font, men den mangler i kursiv og halvfet: det blir satt i Source Sans 3/],
      nn: [/teksten har eigen font, men han manglar i kursiv og halvfeit: det blir sett i Source Sans 3/],
      en: [/the text has a font of its own, but not in italic and semibold: that is set in Source Sans 3/],
    },
  },
  'a font without the letters of Norwegian': {
    theme: 'fonts: { heading: { semibold: themes/a.ttf } }',
    files: { 'themes/a.ttf': english },
    says: {
      nb: [/fontfilen «themes\/a\.ttf» mangler tegn som dokumentene trenger: Æ Ø Å æ ø å/],
      nn: [/fontfila «themes\/a\.ttf» manglar teikn som dokumenta treng: Æ Ø Å æ ø å/],
      en: [/the font file “themes\/a\.ttf” lacks characters that documents need: Æ Ø Å æ ø å/],
    },
  },
  'a logo of 20 MB': {
    theme: '{}',
    files: { 'media/logo.svg': Buffer.alloc(20_000_001, ' ') },
    says: {
      nb: [/media\/logo\.svg/, /filen er for stor: 20 MB/],
      nn: [/media\/logo\.svg/, /fila er for stor: 20 MB/],
      en: [/media\/logo\.svg/, /the file is too large: 20 MB/],
    },
  },
};

describe.each(Object.entries(bad))('%s', (name, { theme, files, says }) => {
  const folder = join(work, name.replaceAll(' ', '-'));
  const logo = files && 'media/logo.svg' in files ? ', logo: media/logo.svg' : '';
  writePlan(join(folder, 'plan'), {
    ...smallPlan,
    'plan.yaml': `${smallPlan['plan.yaml']}documents: { theme: themes/egen.yaml${logo} }\n`,
    'themes/egen.yaml': `${theme}\n`,
    ...files,
  });

  test.each(Object.entries(says))('is said in %s', async (language, sentences) => {
    const { code, err, out } = await runBuilt(
      ['validate', '--max-warnings', '0', '--lang', language],
      folder,
    );
    expect(code).toBe(1);
    for (const sentence of sentences) expect(`${out}${err}`).toMatch(sentence);
  });
});

test('a theme of an older version is as good as it was', async () => {
  const folder = join(work, 'older');
  const build = async (theme: string): Promise<Buffer> => {
    writePlan(join(folder, 'plan'), {
      ...smallPlan,
      'plan.yaml': `${smallPlan['plan.yaml']}documents: { theme: themes/egen.yaml }\n`,
      'themes/egen.yaml': theme,
      'fonts/a.ttf': font,
    });
    const checked = await runBuilt(['validate', '--max-warnings', '0'], folder);
    expect(checked).toMatchObject({ code: 0 });
    expect((await runBuilt(['build', 'strategy', '--format', 'pdf'], folder)).code).toBe(0);
    return readFileSync(join(folder, 'out', 'strategiplan.pdf'));
  };
  const older = `page: { twoSided: true, justified: true }
margins: { top: 30, bottom: 29, inner: 22, outer: 24, numbers: 30 }
fonts: { regular: fonts/a.ttf, italic: fonts/a.ttf, semibold: fonts/a.ttf, bold: fonts/a.ttf, bold-italic: fonts/a.ttf, mono: fonts/a.ttf }
type: { text: { font: regular, size: 10 }, heading1: { font: bold, size: 26, leading: 31, before: 30, after: 18 } }
colors: { text: '#1b1f24', link: '#1b4f8a', accents: ['#1d3557', '#7f1d1d'], cover: '#0b4f6c' }
logo: { height: 20 }
cover: { layout: plain, focus: 50% 50% }
`;
  const written = await build(older);
  // What is new, as it is when nothing is said.
  expect(
    await build(`${older}tables: {}\nrunning: {}\n`.replace('page: {', 'page: { size: a4, bleed: 0,')),
  ).toHaveLength(written.length);
});
