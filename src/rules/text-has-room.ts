import { standardTheme } from '#templates';
import { makeTheme } from '../templates/theme.ts';
import { rule } from './rule.ts';

/** Millimetres of text: a line of some 35 letters, and some 25 lines. */
const least = { width: 60, height: 100 };
const mm = 72 / 25.4;

/** Margins that leave the text a strip of the page divide every other word, and no table has room. */
export const textHasRoom = rule<{ side: 'width' | 'height'; found: number }>({
  name: 'text-has-room',
  code: 'PV1808',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'Margene og spalten med nummer lar teksten få minst 60 mm i bredden og 100 mm i høyden.',
    nn: 'Margane og spalta med nummer lèt teksten få minst 60 mm i breidda og 100 mm i høgda.',
    en: 'Margins and the column of numbers leave the text at least 60 mm of width and 100 mm of height.',
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
      v.side === 'width'
        ? `teksten får bare ${v.found} mm i bredden, og trenger minst ${least.width}`
        : `teksten får bare ${v.found} mm i høyden, og trenger minst ${least.height}`,
    nn: (v) =>
      v.side === 'width'
        ? `teksten får berre ${v.found} mm i breidda, og treng minst ${least.width}`
        : `teksten får berre ${v.found} mm i høgda, og treng minst ${least.height}`,
    en: (v) =>
      v.side === 'width'
        ? `the text has only ${v.found} mm of width, and needs at least ${least.width}`
        : `the text has only ${v.found} mm of height, and needs at least ${least.height}`,
  },
  hint: {
    nb: 'velg smalere marger eller et større format; margene kan også tas bort, da blir de som i standardtemaet',
    nn: 'vel smalare margar eller eit større format; margane kan òg takast bort, då blir dei som i standardtemaet',
    en: 'choose narrower margins or a larger page; without margins in the theme they are those of the standard theme',
  },
  *check(plan) {
    for (const { record, at } of plan.themes.values()) {
      // The standard margins leave it room on every paper.
      if (!record.margins) continue;
      const { page, margins, indent } = makeTheme(standardTheme, record);
      const place = at('margins');
      const width = Math.floor((page.width - margins.inner - margins.outer - indent) / mm + 0.01);
      const height = Math.floor((page.height - margins.top - margins.bottom) / mm + 0.01);
      if (width < least.width) yield { at: place, values: { side: 'width', found: width } };
      if (height < least.height) yield { at: place, values: { side: 'height', found: height } };
    }
  },
});
