import { images, placeInProse } from '../model/media.ts';
import { hasWords } from '../text/has-words.ts';
import { rule } from './rule.ts';

/** Readers who do not see an image get a description of it. Source: WCAG 2.1, 1.1.1; forskrift om universell utforming av IKT § 4. */
export const imagesHaveAlternativeText = rule<{ url: string }>({
  name: 'images-have-alternative-text',
  code: 'PV1108',
  category: 'references',
  severity: 'warning',
  summary: {
    nb: 'Hvert bilde har en alternativ tekst.',
    nn: 'Kvart bilete har ein alternativ tekst.',
    en: 'Every picture has an alternative text.',
  },
  explanation: {
    nb: 'Den som ikke ser bildet, får høre den alternative teksten. Kravet står i WCAG 2.1 (1.1.1) og gjelder offentlige dokumenter. Et bilde som bare er pynt, hører ikke hjemme i en plan.',
    nn: 'Den som ikkje ser biletet, får høyre den alternative teksten. Kravet står i WCAG 2.1 (1.1.1) og gjeld offentlege dokument. Eit bilete som berre er pynt, høyrer ikkje heime i ein plan.',
    en: 'Those who do not see the picture hear its alternative text. WCAG 2.1 (1.1.1) asks for it, and public documents must have it. A picture that is mere decoration has no place in a plan.',
  },
  example: {
    file: 'focus-areas/01-naering/01-reiseliv.md',
    wrong: '![](focus-area.md)',
    right: 'Om reiseliv.',
  },
  message: {
    nb: (v) => `bildet «${v.url}» mangler alternativ tekst`,
    nn: (v) => `biletet «${v.url}» manglar alternativ tekst`,
    en: (v) => `the picture “${v.url}” lacks an alternative text`,
  },
  hint: {
    nb: 'skriv hva bildet viser mellom hakeparentesene: ![Kart over regionen](kart.png)',
    nn: 'skriv kva biletet viser mellom hakeparentesane: ![Kart over regionen](kart.png)',
    en: 'write what the picture shows between the brackets: ![Map of the region](map.png)',
  },
  *check(plan) {
    for (const { prose } of plan.proses) {
      for (const image of images(prose.nodes)) {
        if (!hasWords(image.alt ?? '')) yield { at: placeInProse(image, prose), values: { url: image.url } };
      }
    }
  },
});
