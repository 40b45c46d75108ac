import type { Language } from '../kinds/languages.ts';
import { type FontStyle, fontStyles, namedFonts } from '../templates/faces.ts';
import { enumerate } from '../text/enumerate.ts';
import { rule } from './rule.ts';

/** What every document has: text, words that lean, and words that are stressed. */
const needed = ['regular', 'italic', 'semibold'] as const satisfies readonly FontStyle[];
type Needed = (typeof needed)[number];

const names: Readonly<Record<Needed, Readonly<Record<Language, string>>>> = {
  regular: { nb: 'vanlig skrift', nn: 'vanleg skrift', en: 'regular' },
  italic: { nb: 'kursiv', nn: 'kursiv', en: 'italic' },
  semibold: { nb: 'halvfet', nn: 'halvfeit', en: 'semibold' },
};
const and = { nb: 'og', nn: 'og', en: 'and' };
const listed = (styles: readonly Needed[], language: Language): string =>
  enumerate(
    styles.map((style) => names[style][language]),
    and[language],
  );

/** Words of another family in the middle of a sentence look like a mistake. */
export const fontFamiliesAreWhole = rule<{ lacking: readonly Needed[] }>({
  name: 'font-families-are-whole',
  code: 'PV1809',
  category: 'documents',
  severity: 'warning',
  summary: {
    nb: 'Et tema med egen font for teksten har den også i kursiv og halvfet.',
    nn: 'Eit tema med eigen font for teksten har han også i kursiv og halvfeit.',
    en: 'A theme with its own font for the text has it in italic and semibold, too.',
  },
  explanation: {
    nb: 'Snitt som temaet ikke har, blir satt i Source Sans 3. Uthevede ord får da en annen skrift enn setningen de er i. Overskrifter og tabeller kan ha egne familier; der blir det nærmeste snittet i familien brukt.',
    nn: 'Snitt som temaet ikkje har, blir sette i Source Sans 3. Utheva ord får då ei anna skrift enn setninga dei er i. Overskrifter og tabellar kan ha eigne familiar; der blir det nærmaste snittet i familien brukt.',
    en: 'Styles that a theme lacks are set in Source Sans 3, so that stressed words are in another typeface than their sentence. Headings and tables may have families of their own; there the nearest style of the family is used.',
  },
  example: {
    file: 'themes/region.yaml',
    wrong: 'fonts: { regular: themes/egen.ttf }\n',
    right: 'page: { justified: true }\n',
  },
  message: {
    nb: (v) =>
      `teksten har egen font, men den mangler i ${listed(v.lacking, 'nb')}: det blir satt i Source Sans 3`,
    nn: (v) =>
      `teksten har eigen font, men han manglar i ${listed(v.lacking, 'nn')}: det blir sett i Source Sans 3`,
    en: (v) =>
      `the text has a font of its own, but not in ${listed(v.lacking, 'en')}: that is set in Source Sans 3`,
  },
  hint: {
    nb: 'legg filene for de andre snittene i planmappen, og nevn dem under fonts; eller bruk fonten bare til overskrifter: fonts: { heading: … }',
    nn: 'legg filene for dei andre snitta i planmappa, og nemn dei under fonts; eller bruk fonten berre til overskrifter: fonts: { heading: … }',
    en: 'put the files of the other styles into the plan folder and name them in fonts; or use the font for headings alone: fonts: { heading: … }',
  },
  *check(plan) {
    for (const { record, at } of plan.themes.values()) {
      const fonts = Object.fromEntries(namedFonts(record.fonts).map(({ face, path }) => [face, path]));
      const lacking = needed.filter((style) => fonts[style] === undefined);
      const isOwn = fontStyles.some((style) => fonts[style] !== undefined);
      if (isOwn && lacking.length > 0) yield { at: at('fonts'), values: { lacking } };
    }
  },
});
