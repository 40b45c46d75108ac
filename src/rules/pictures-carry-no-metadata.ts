import type { Language } from '../kinds/languages.ts';
import type { Carried } from '../media/exif.ts';
import { allOf } from '../messages/wording.ts';
import { keepsMetadata, mediaUses } from '../model/media.ts';
import { rule } from './rule.ts';

type Sentences = Readonly<Record<Language, string>>;

/** What a picture file may tell besides the picture, what weighs most first. */
const words: Readonly<Record<Carried, Sentences>> = {
  position: { nb: 'hvor bildet er tatt', nn: 'kvar biletet er teke', en: 'where it was taken' },
  people: { nb: 'navn på personer', nn: 'namn på personar', en: 'names of people' },
  device: { nb: 'kamera eller program', nn: 'kamera eller program', en: 'the camera or program' },
  time: { nb: 'når det er laget', nn: 'når det er laga', en: 'when it was made' },
  text: { nb: 'merknader', nn: 'merknader', en: 'comments' },
  thumbnail: { nb: 'et lite ekstra bilde', nn: 'eit lite ekstra bilete', en: 'a small extra picture' },
  rest: { nb: 'annet enn bildet', nn: 'anna enn biletet', en: 'other things than the picture' },
};

function list(carries: readonly string[], language: Language): string {
  const carriedWords = Object.entries(words).filter(([carried]) => carries.includes(carried));
  return allOf(
    carriedWords.map(([, sentences]) => sentences[language]),
    language,
  );
}

/** Who publishes a photo seldom means to publish where it was taken, and by whom. Source: GDPR, art. 5 (1) c. */
export const picturesCarryNoMetadata = rule<{ path: string; carries: readonly Carried[] }>({
  name: 'pictures-carry-no-metadata',
  code: 'PV1121',
  category: 'references',
  severity: 'info',
  summary: {
    nb: 'Bildefiler forteller ikke mer enn det bildet viser.',
    nn: 'Biletfiler fortel ikkje meir enn det biletet viser.',
    en: 'Picture files reveal no more than what the picture shows.',
  },
  explanation: {
    nb: 'Et bilde fra en telefon har ofte med seg hvor det er tatt, og hvem som tok det. Slikt tas ut av bildene på nettsiden og i PDF; filen i planmappen er urørt. Skal det være med, står media: { keepMetadata: true } i plan.yaml, eller stiene til de bildene det gjelder.',
    nn: 'Eit bilete frå ein telefon har ofte med seg kvar det er teke, og kven som tok det. Slikt blir teke ut av bileta på nettsida og i PDF; fila i planmappa er urørt. Skal det vere med, står media: { keepMetadata: true } i plan.yaml, eller stiane til dei bileta det gjeld.',
    en: 'A picture from a phone often carries where it was taken, and by whom. This is taken out of the pictures on the site and in PDF; the file in the plan folder is left as it is. Where it is to be kept, plan.yaml says media: { keepMetadata: true }, or the paths of the pictures concerned.',
  },
  message: {
    nb: (v) => `bildet «${v.path}» forteller også ${list(v.carries, 'nb')}; det blir ikke publisert`,
    nn: (v) => `biletet «${v.path}» fortel også ${list(v.carries, 'nn')}; det blir ikkje publisert`,
    en: (v) => `the picture “${v.path}” also reveals ${list(v.carries, 'en')}; that is not published`,
  },
  hint: {
    nb: (v) => `skal det være med, skriv media: { keepMetadata: [${v.path}] } i plan.yaml`,
    nn: (v) => `skal det vere med, skriv media: { keepMetadata: [${v.path}] } i plan.yaml`,
    en: (v) => `if it is to be kept, write media: { keepMetadata: [${v.path}] } in plan.yaml`,
  },
  *check(plan) {
    const reported = new Set<string>();
    for (const { path, at } of mediaUses(plan)) {
      const facts = plan.media.get(path);
      if (facts?.kind !== 'picture' || facts.carries.length === 0 || reported.has(path)) continue;
      reported.add(path);
      if (!keepsMetadata(plan, path)) yield { at, values: { path, carries: facts.carries } };
    }
  },
});
