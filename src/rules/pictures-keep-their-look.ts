import type { Language } from '../kinds/languages.ts';
import { mediaUses } from '../model/media.ts';
import { rule } from './rule.ts';

type Loss = 'transparency' | 'depth' | 'animation';

const losses: Readonly<Record<Loss, Readonly<Record<Language, string>>>> = {
  transparency: {
    nb: 'har gjennomsiktige deler; de blir hvite i PDF',
    nn: 'har gjennomsiktige delar; dei blir kvite i PDF',
    en: 'has transparent parts; they become white in PDF',
  },
  depth: {
    nb: 'har 16 bit per farge; det trykkes med 8',
    nn: 'har 16 bit per farge; det blir trykt med 8',
    en: 'has 16 bits a colour; it is printed with 8',
  },
  animation: {
    nb: 'beveger seg; bare det første bildet blir vist',
    nn: 'rører seg; berre det første biletet blir vist',
    en: 'moves; only the first picture of it is shown',
  },
};

/** Paper is white and print has 8 bits a colour: who gave more should know what becomes of it. */
export const picturesKeepTheirLook = rule<{ path: string; loss: Loss }>({
  name: 'pictures-keep-their-look',
  code: 'PV1111',
  category: 'references',
  severity: 'info',
  summary: {
    nb: 'Bilder har ikke gjennomsiktige deler eller flere enn 8 bit per farge.',
    nn: 'Bilete har ikkje gjennomsiktige delar eller fleire enn 8 bit per farge.',
    en: 'Pictures have no transparent parts and no more than 8 bits a colour.',
  },
  explanation: {
    nb: 'PDF/A tillater ikke gjennomsiktige deler eller mer enn 8 bit per farge, slik bildet har det. Det blir lagt på hvitt eller rundet av, og kan se litt annerledes ut.',
    nn: 'PDF/A tillèt ikkje gjennomsiktige delar eller meir enn 8 bit per farge, slik biletet har det. Det blir lagt på kvitt eller runda av, og kan sjå litt annleis ut.',
    en: 'PDF/A does not allow transparency or more than 8 bits a colour as the picture has them. It is laid on white or rounded, and may look a little different.',
  },
  message: {
    nb: (v) => `bildet «${v.path}» ${losses[v.loss].nb}`,
    nn: (v) => `biletet «${v.path}» ${losses[v.loss].nn}`,
    en: (v) => `the picture “${v.path}” ${losses[v.loss].en}`,
  },
  hint: {
    nb: 'lagre bildet på hvit bunn med 8 bit per farge, så ser det likt ut overalt',
    nn: 'lagre biletet på kvit botn med 8 bit per farge, så ser det likt ut overalt',
    en: 'save the picture on white with 8 bits a colour, and it looks the same everywhere',
  },
  *check(plan) {
    for (const { path, at } of mediaUses(plan)) {
      const facts = plan.media.get(path);
      if (facts?.kind !== 'picture') continue;
      for (const loss of facts.losses) yield { at, values: { path, loss } };
    }
  },
});
