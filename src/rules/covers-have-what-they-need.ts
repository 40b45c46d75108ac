import type { Language } from '../kinds/languages.ts';
import { rule } from './rule.ts';

/** Half of an A4 page at 150 dots an inch. */
const least = { width: 1750, height: 1240 };

interface Lack {
  readonly what: 'picture' | 'size' | 'alternative' | 'logo' | 'weight';
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** Bytes. */
  readonly bytes?: number;
}

/** Bytes of a logo, which every document and every page of the web carries. */
const heaviestLogo = 1_000_000;

/** `19,6 MB` */
function sizeOf({ bytes = 0 }: Lack, language: Language): string {
  const size = (bytes / 1e6).toFixed(1);
  return `${language === 'en' ? size : size.replace('.', ',')} MB`;
}

const messages: Readonly<Record<Lack['what'], Readonly<Record<Language, (v: Lack) => string>>>> = {
  picture: {
    nb: () => 'forsiden skal ha et foto, men temaet nevner ikke noe bilde',
    nn: () => 'framsida skal ha eit foto, men temaet nemner ikkje noko bilete',
    en: () => 'the cover is to have a photograph, but the theme names no picture',
  },
  size: {
    nb: (v) =>
      `bildet «${v.path}» er ${v.width} × ${v.height} bildepunkter, og skal være minst ${least.width} × ${least.height}`,
    nn: (v) =>
      `bildet «${v.path}» er ${v.width} × ${v.height} biletpunkt, og skal vere minst ${least.width} × ${least.height}`,
    en: (v) =>
      `the photograph “${v.path}” has ${v.width} × ${v.height} pixels and should have at least ${least.width} × ${least.height}`,
  },
  alternative: {
    nb: (v) => `bildet «${v.path}» mangler alternativ tekst`,
    nn: (v) => `bildet «${v.path}» manglar alternativ tekst`,
    en: (v) => `the photograph “${v.path}” lacks an alternative text`,
  },
  logo: {
    nb: () => 'forsiden er i farge, men temaet har ingen logo for en flate i farge',
    nn: () => 'framsida er i farge, men temaet har ingen logo for ei flate i farge',
    en: () => 'the cover is in colour, but the theme has no logo for a ground in colour',
  },
  weight: {
    nb: (v) => `logoen «${v.path}» er på ${sizeOf(v, 'nb')}, og skal være på høyst 1 MB`,
    nn: (v) => `logoen «${v.path}» er på ${sizeOf(v, 'nn')}, og skal vere på høgst 1 MB`,
    en: (v) => `the logo “${v.path}” has ${sizeOf(v, 'en')} and should have 1 MB at most`,
  },
};

const hints: Readonly<Record<Lack['what'], Readonly<Record<Language, string>>>> = {
  picture: {
    nb: 'skriv stien fra planmappen: picture: media/forside.jpg',
    nn: 'skriv stien frå planmappa: picture: media/framside.jpg',
    en: 'write the path from the plan folder: picture: media/cover.jpg',
  },
  size: {
    nb: 'bruk et liggende foto på minst den størrelsen; et mindre eller stående blir uskarpt',
    nn: 'bruk eit liggjande foto på minst den storleiken; eit mindre eller ståande blir uskarpt',
    en: 'use a photograph in landscape of at least that size; a smaller or upright one is blurred',
  },
  alternative: {
    nb: "skriv hva bildet viser i alt, eller alt: '' når det bare er pynt",
    nn: "skriv kva bildet viser i alt, eller alt: '' når det berre er pynt",
    en: "write what it shows in alt, or alt: '' where it is mere decoration",
  },
  logo: {
    nb: 'skriv stien til en lys logo i logoOnColor; uten den står logoen under flaten',
    nn: 'skriv stien til ein lys logo i logoOnColor; utan han står logoen under flata',
    en: 'write the path of a pale logo in logoOnColor; without it the logo is below the field',
  },
  weight: {
    nb: 'logoen er med i hvert dokument og på hver nettside: bruk en SVG-fil, eller en mindre PNG på 1000 bildepunkter i bredden',
    nn: 'logoen er med i kvart dokument og på kvar nettside: bruk ei SVG-fil, eller ein mindre PNG på 1000 biletpunkt i breidda',
    en: 'the logo is in every document and on every web page: use an SVG file, or a smaller PNG of 1000 pixels in width',
  },
};

/** A cover that lacks what its layout needs is printed in another, or looks poor, and everybody sees it first. */
export const coversHaveWhatTheyNeed = rule<Lack>({
  name: 'covers-have-what-they-need',
  code: 'PV1807',
  category: 'documents',
  severity: 'warning',
  summary: {
    nb: 'En forside har det som oppsettet trenger: et stort nok foto med alternativ tekst, en logo for en flate i farge, og ingen tung logo.',
    nn: 'Ei framside har det som oppsettet treng: eit stort nok foto med alternativ tekst, ein logo for ei flate i farge, og ingen tung logo.',
    en: 'A cover has what its layout needs: a photograph that is large enough and has an alternative text, a logo for a ground in colour, and no heavy logo.',
  },
  explanation: {
    nb: 'Bildet fyller halve forsiden. Er det mindre enn 1750 × 1240 bildepunkter, eller stående, blir det uskarpt på papir. Den som ikke ser det, får høre den alternative teksten (WCAG 2.1, 1.1.1). En mørk logo kan ikke ses på en mørk flate.',
    nn: 'Bildet fyller halve framsida. Er det mindre enn 1750 × 1240 biletpunkt, eller ståande, blir det uskarpt på papir. Den som ikkje ser det, får høyre den alternative teksten (WCAG 2.1, 1.1.1). Ein mørk logo kan ikkje sjåast på ei mørk flate.',
    en: 'The photograph fills half of the cover. With less than 1750 × 1240 pixels, or upright, it is blurred on paper. Those who do not see it hear its alternative text (WCAG 2.1, 1.1.1). A dark logo cannot be seen on a dark ground.',
  },
  example: {
    file: 'themes/region.yaml',
    wrong: 'cover: { layout: photo }\n',
    right: 'cover: { layout: plain }\n',
  },
  message: {
    nb: (v) => messages[v.what].nb(v),
    nn: (v) => messages[v.what].nn(v),
    en: (v) => messages[v.what].en(v),
  },
  hint: {
    nb: (v) => hints[v.what].nb,
    nn: (v) => hints[v.what].nn,
    en: (v) => hints[v.what].en,
  },
  *check(plan) {
    const { logo = '' } = plan.record.documents ?? {};
    const facts = plan.media.get(logo);
    if (facts?.kind === 'picture' && facts.size !== undefined && facts.size > heaviestLogo)
      yield {
        at: plan.at('documents', 'logo'),
        values: { what: 'weight', path: logo, width: 0, height: 0, bytes: facts.size },
      };
    for (const { record, at } of plan.themes.values()) {
      const { layout, picture, alt, logoOnColor } = record.cover ?? {};
      const lack = (what: Lack['what'], size = { width: 0, height: 0 }): Lack => ({
        what,
        path: picture ?? '',
        ...size,
      });
      if (layout === 'photo' && picture === undefined)
        yield { at: at('cover', 'layout'), values: lack('picture') };
      if (layout === 'photo' && picture !== undefined) {
        const facts = plan.media.get(picture);
        if (facts?.kind === 'picture' && !facts.drawing) {
          const { width, height } = facts;
          if (width < least.width || height < least.height)
            yield { at: at('cover', 'picture'), values: lack('size', { width, height }) };
        }
        if (alt === undefined && plan.paths.has(picture))
          yield { at: at('cover', 'picture'), values: lack('alternative') };
      }
      if (layout === 'color' && logoOnColor === undefined && plan.record.documents?.logo)
        yield { at: at('cover', 'layout'), values: lack('logo') };
    }
  },
});
