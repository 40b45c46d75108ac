import type { Language } from '../kinds/languages.ts';
import type { Reason } from '../media/facts.ts';
import { lfsHint } from '../messages/history-problems.ts';
import { mediaUses } from '../model/media.ts';
import { namedFonts } from '../templates/faces.ts';
import { rule } from './rule.ts';

type Sentences = Readonly<Record<Language, string>>;

const reasons: Readonly<Partial<Record<Reason | 'missing', Sentences>>> = {
  'unknown-font': {
    nb: 'er verken en TrueType- eller en OpenType-font',
    nn: 'er verken ein TrueType- eller ein OpenType-font',
    en: 'is neither a TrueType nor an OpenType font',
  },
  'web-font': {
    nb: 'er en nettfont (WOFF); her trengs TTF eller OTF',
    nn: 'er ein nettfont (WOFF); her trengst TTF eller OTF',
    en: 'is a web font (WOFF); TTF or OTF is needed here',
  },
  'font-collection': {
    nb: 'er en samling av flere fonter (TTC); her trengs ett snitt i en fil for seg',
    nn: 'er ei samling av fleire fontar (TTC); her trengst eitt snitt i ei fil for seg',
    en: 'is a collection of several fonts (TTC); one face in a file of its own is needed here',
  },
  'font-restricted': {
    nb: 'tillater ikke at fonten legges inn i dokumenter',
    nn: 'tillèt ikkje at fonten blir lagd inn i dokument',
    en: 'does not allow the font to be embedded in documents',
  },
  'font-heavy': {
    nb: 'er for innviklet: den ville ta for lang tid å bruke',
    nn: 'er for innvikla: ho ville ta for lang tid å bruke',
    en: 'is too complex: it would take too long to use',
  },
  'lfs-pointer': {
    nb: 'er lagret med Git LFS, og er ikke hentet: her ligger bare en peker til den',
    nn: 'er lagra med Git LFS, og er ikkje henta: her ligg berre ein peikar til henne',
    en: 'is stored with Git LFS and was not fetched: only a pointer to it is here',
  },
  damaged: {
    nb: 'er ødelagt eller ikke fullstendig',
    nn: 'er øydelagd eller ikkje fullstendig',
    en: 'is damaged or not complete',
  },
};

/** Archives demand that every font is in the file itself. Source: ISO 19005-2, 6.2.11.4 */
export const fontsCanBeEmbedded = rule<{
  path: string;
  reason: Reason | 'missing';
  detail?: string | undefined;
}>({
  name: 'fonts-can-be-embedded',
  code: 'PV1802',
  category: 'documents',
  severity: 'error',
  summary: {
    nb: 'Fontene i et tema er hele TTF- eller OTF-filer i planmappen som kan legges inn i dokumenter.',
    nn: 'Fontane i eit tema er heile TTF- eller OTF-filer i planmappa som kan leggjast inn i dokument.',
    en: "A theme's fonts are whole TTF or OTF files in the plan folder that may be embedded in documents.",
  },
  explanation: {
    nb: 'Et arkivdokument har fontene i seg. Filen må være TrueType eller OpenType, hel, ha alle vanlige bokstaver og tegn, og lisensen i filen må tillate innbygging.',
    nn: 'Eit arkivdokument har fontane i seg. Fila må vere TrueType eller OpenType, heil, ha alle vanlege bokstavar og teikn, og lisensen i fila må tillate innbygging.',
    en: 'A document for the archive has its fonts in it. The file must be TrueType or OpenType, whole, have all ordinary letters and signs, and its licence bits must allow embedding.',
  },
  example: {
    file: 'themes/region.yaml',
    wrong: 'fonts: { regular: themes/borte.ttf }\n',
    right: 'page: { justified: true }\n',
  },
  message: {
    nb: (v) =>
      v.reason === 'font-letters'
        ? `fontfilen «${v.path}» mangler tegn som dokumentene trenger: ${v.detail}`
        : `fontfilen «${v.path}» ${reasons[v.reason]?.nb ?? 'finnes ikke i planmappen'}`,
    nn: (v) =>
      v.reason === 'font-letters'
        ? `fontfila «${v.path}» manglar teikn som dokumenta treng: ${v.detail}`
        : `fontfila «${v.path}» ${reasons[v.reason]?.nn ?? 'finst ikkje i planmappa'}`,
    en: (v) =>
      v.reason === 'font-letters'
        ? `the font file “${v.path}” lacks characters that documents need: ${v.detail}`
        : `the font file “${v.path}” ${reasons[v.reason]?.en ?? 'is not in the plan folder'}`,
  },
  hint: {
    nb: (v) =>
      v.reason === 'lfs-pointer'
        ? lfsHint.nb
        : 'skriv stien fra planmappen til en .ttf- eller .otf-fil, eller ta linjen bort: da brukes standardfonten',
    nn: (v) =>
      v.reason === 'lfs-pointer'
        ? lfsHint.nn
        : 'skriv stien frå planmappa til ei .ttf- eller .otf-fil, eller ta bort linja: då blir standardfonten brukt',
    en: (v) =>
      v.reason === 'lfs-pointer'
        ? lfsHint.en
        : 'write the path from the plan folder to a .ttf or .otf file, or remove the line: the standard font is used then',
  },
  *check(plan) {
    for (const theme of plan.themes.values()) {
      for (const { path, keys } of namedFonts(theme.record.fonts)) {
        if (!plan.paths.has(path) && !plan.refusedPaths.has(path))
          yield { at: theme.at('fonts', ...keys), values: { path, reason: 'missing' } };
      }
    }
    for (const { path, kind, at } of mediaUses(plan)) {
      const facts = plan.media.get(path);
      if (kind === 'font' && facts?.kind === 'unusable')
        yield { at, values: { path, reason: facts.reason, detail: facts.detail } };
    }
  },
});
