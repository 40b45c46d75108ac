import { standardTheme } from '#templates';
import { columnWidth, makeTheme } from '../templates/theme.ts';
import { rule } from './rule.ts';

/** Millimetres of text: a line of some 35 letters, and some 25 lines. */
const least = { width: 60, height: 100 };
const mm = 72 / 25.4;

/** Margins that leave the text a strip of the page divide every other word, and no table has room. */
export const textHasRoom = rule<{ side: 'width' | 'height' | 'columns'; found: number }>({
  name: 'text-has-room',
  code: 'PV1808',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'Margene og spalten med nummer lar teksten, og hver av to spalter, få minst 60 mm i bredden og 100 mm i høyden.',
    nn: 'Margane og spalta med nummer lèt teksten, og kvar av to spalter, få minst 60 mm i breidda og 100 mm i høgda.',
    en: 'Margins and the column of numbers leave the text, and each of two columns, at least 60 mm of width and 100 mm of height.',
  },
  explanation: {
    nb: 'På et lite papir er standardmargene mindre enn på A4. Marger som temaet setter selv, er så store som de sier, også når siden er liten. I en smalere spalte blir annethvert ord delt, og tabeller får ikke plass.',
    nn: 'På eit lite papir er standardmargane mindre enn på A4. Margar som temaet set sjølv, er så store som dei seier, også når sida er lita. I ei smalare spalte blir annakvart ord delt, og tabellar får ikkje plass.',
    en: 'On small paper the standard margins are smaller than on A4. Margins that a theme sets are as large as they say, on a small page too. In a narrower column every other word is divided, and tables have no room.',
  },
  example: {
    file: 'themes/region.yaml',
    wrong: 'page: { size: a5 }\nmargins: { inner: 40, outer: 40, numbers: 30 }\n',
    right: 'page: { size: a5 }\nmargins: { inner: 18, outer: 18, numbers: 20 }\n',
  },
  message: {
    nb: (v) =>
      ({
        width: `teksten får bare ${v.found} mm i bredden, og trenger minst ${least.width}`,
        height: `teksten får bare ${v.found} mm i høyden, og trenger minst ${least.height}`,
        columns: `siden er for smal til to spalter: hver av dem får bare ${v.found} mm, og trenger minst ${least.width}`,
      })[v.side],
    nn: (v) =>
      ({
        width: `teksten får berre ${v.found} mm i breidda, og treng minst ${least.width}`,
        height: `teksten får berre ${v.found} mm i høgda, og treng minst ${least.height}`,
        columns: `sida er for smal til to spalter: kvar av dei får berre ${v.found} mm, og treng minst ${least.width}`,
      })[v.side],
    en: (v) =>
      ({
        width: `the text has only ${v.found} mm of width, and needs at least ${least.width}`,
        height: `the text has only ${v.found} mm of height, and needs at least ${least.height}`,
        columns: `the page is too narrow for two columns: each has only ${v.found} mm, and needs at least ${least.width}`,
      })[v.side],
  },
  hint: {
    nb: 'velg smalere marger, et større format eller én spalte',
    nn: 'vel smalare margar, eit større format eller éi spalte',
    en: 'choose narrower margins, a larger page or one column',
  },
  *check(plan) {
    for (const { record, at } of plan.themes.values()) {
      const { page, margins, indent } = makeTheme(standardTheme, record);
      const across = page.width - margins.inner - margins.outer;
      const width = inMm(across - indent);
      const height = inMm(page.height - margins.top - margins.bottom);
      // The standard margins leave room for one column on every paper.
      if (record.margins && width < least.width)
        yield { at: at('margins'), values: { side: 'width', found: width } };
      if (record.margins && height < least.height)
        yield { at: at('margins'), values: { side: 'height', found: height } };
      const column = inMm(columnWidth(across));
      if (record.page?.columns === 2 && column < least.width)
        yield { at: at('page', 'columns'), values: { side: 'columns', found: column } };
    }
  },
});

function inMm(points: number): number {
  return Math.floor(points / mm + 0.01);
}
