import { images, placeInProse } from '../model/media.ts';
import type { Rule } from './rule.ts';

/** Those who do not see an image are told what it shows. Source: WCAG 2.1, 1.1.1; forskrift om universell utforming av IKT § 4. */
export const imagesHaveAlternativeText: Rule = {
  name: 'images-have-alternative-text',
  code: 'PV1108',
  category: 'references',
  severity: 'warning',
  summary: {
    nb: 'Hvert bilde har en alternativ tekst.',
    nn: 'Kvart bilete har ein alternativ tekst.',
    en: 'Every image has an alternative text.',
  },
  message: {
    nb: (v) => `bildet «${v.url}» mangler alternativ tekst`,
    nn: (v) => `biletet «${v.url}» manglar alternativ tekst`,
    en: (v) => `the image “${v.url}” lacks an alternative text`,
  },
  hint: {
    nb: 'skriv hva bildet viser mellom hakeparentesene: ![Kart over regionen](kart.png)',
    nn: 'skriv kva biletet viser mellom hakeparentesane: ![Kart over regionen](kart.png)',
    en: 'write what the image shows between the brackets: ![Map of the region](map.png)',
  },
  *check(plan) {
    for (const { prose } of plan.proses) {
      for (const image of images(prose.nodes)) {
        if (!image.alt?.trim()) yield { at: placeInProse(image, prose), values: { url: image.url } };
      }
    }
  },
};
