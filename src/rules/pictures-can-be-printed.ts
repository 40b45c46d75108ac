import type { Wording } from '../messages/wording.ts';
import { mediaUses } from '../model/media.ts';
import type { Rule } from './rule.ts';

/** Each reason why a picture cannot be printed, and its mend. */
const reasons: Readonly<Record<string, { readonly message: Sentences; readonly hint: Sentences }>> = {
  'unknown-picture': {
    message: {
      nb: () => 'er verken PNG, JPEG eller SVG, hva navnet enn sier',
      nn: () => 'er verken PNG, JPEG eller SVG, kva namnet enn seier',
      en: () => 'is neither PNG, JPEG nor SVG, whatever its name says',
    },
    hint: {
      nb: () => 'åpne filen i et bildeprogram og lagre den som PNG eller JPEG',
      nn: () => 'opne fila i eit biletprogram og lagre ho som PNG eller JPEG',
      en: () => 'open the file in an image editor and save it as PNG or JPEG',
    },
  },
  damaged: {
    message: {
      nb: () => 'er ødelagt eller ikke fullstendig',
      nn: () => 'er øydelagt eller ikkje fullstendig',
      en: () => 'is damaged or not complete',
    },
    hint: {
      nb: () => 'hent filen på nytt der den kom fra',
      nn: () => 'hent fila på nytt der ho kom frå',
      en: () => 'fetch the file anew from where it came',
    },
  },
  'too-large': {
    message: {
      nb: (detail) => `er for stort: ${detail}`,
      nn: (detail) => `er for stort: ${detail}`,
      en: (detail) => `is too large: ${detail}`,
    },
    hint: {
      nb: () => 'gjør bildet mindre; 2 000 piksler i bredden er nok til hele satsflaten',
      nn: () => 'gjer biletet mindre; 2 000 pikslar i breidda er nok til heile satsflata',
      en: () => 'make the image smaller; 2 000 pixels across are enough for the whole text area',
    },
  },
  cmyk: {
    message: {
      nb: () => 'har trykkfarger (CMYK); dokumentene har skjermfarger (sRGB)',
      nn: () => 'har trykkfargar (CMYK); dokumenta har skjermfargar (sRGB)',
      en: () => 'has printing colours (CMYK); documents have screen colours (sRGB)',
    },
    hint: {
      nb: () => 'lagre bildet i RGB',
      nn: () => 'lagre biletet i RGB',
      en: () => 'save the image in RGB',
    },
  },
  process: {
    message: {
      nb: () => 'er en uvanlig slags JPEG som PDF-lesere ikke kan vise',
      nn: () => 'er eit uvanleg slag JPEG som PDF-lesarar ikkje kan vise',
      en: () => 'is an unusual kind of JPEG that PDF readers cannot show',
    },
    hint: {
      nb: () => 'lagre bildet på nytt som vanlig JPEG, 8 bit per farge',
      nn: () => 'lagre biletet på nytt som vanleg JPEG, 8 bit per farge',
      en: () => 'save the image again as an ordinary JPEG, 8 bits a colour',
    },
  },
  interlaced: {
    message: {
      nb: () => 'er en sammenflettet PNG med få farger, som ikke kan pakkes ut',
      nn: () => 'er ein samanfletta PNG med få fargar, som ikkje kan pakkast ut',
      en: () => 'is an interlaced PNG of few colours, which cannot be unpacked',
    },
    hint: {
      nb: () => 'lagre bildet på nytt uten «interlacing»',
      nn: () => 'lagre biletet på nytt utan «interlacing»',
      en: () => 'save the image again without interlacing',
    },
  },
  'svg-part': {
    message: {
      nb: (detail) => `har noe som ikke kan tegnes: «${detail}»`,
      nn: (detail) => `har noko som ikkje kan teiknast: «${detail}»`,
      en: (detail) => `has something that cannot be drawn: “${detail}”`,
    },
    hint: {
      nb: () => 'bruk bare flater og streker i hele farger; gjør tekst om til kurver, eller lagre som PNG',
      nn: () => 'bruk berre flater og strekar i heile fargar; gjer tekst om til kurver, eller lagre som PNG',
      en: () => 'use only shapes and lines in plain colours; turn text into outlines, or save as PNG',
    },
  },
  'svg-empty': {
    message: {
      nb: () => 'er tomt eller sier ikke hvor stort det er (viewBox)',
      nn: () => 'er tomt eller seier ikkje kor stort det er (viewBox)',
      en: () => 'is empty or does not say how large it is (viewBox)',
    },
    hint: {
      nb: () => 'lagre tegningen på nytt med viewBox',
      nn: () => 'lagre teikninga på nytt med viewBox',
      en: () => 'save the drawing again with a viewBox',
    },
  },
};

type Sentences = Readonly<Record<'nb' | 'nn' | 'en', (detail: string) => string>>;

function wording(
  part: 'message' | 'hint',
  before: (path: unknown) => Record<'nb' | 'nn' | 'en', string>,
): Wording {
  const say = (language: 'nb' | 'nn' | 'en') => (v: Readonly<Record<string, unknown>>) =>
    before(v.path)[language] + (reasons[String(v.reason)]?.[part][language](String(v.detail ?? '')) ?? '');
  return { nb: say('nb'), nn: say('nn'), en: say('en') };
}

/** What cannot be printed as it is must not be left out of a printed plan in silence. */
export const picturesCanBePrinted: Rule = {
  name: 'pictures-can-be-printed',
  code: 'PV1110',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Hvert bilde er en hel PNG, JPEG eller SVG som kan trykkes.',
    nn: 'Kvart bilete er ein heil PNG, JPEG eller SVG som kan trykkjast.',
    en: 'Every image is a whole PNG, JPEG or SVG that can be printed.',
  },
  explanation: {
    nb: 'Bilder er PNG, JPEG (grå eller RGB) eller SVG uten skrift, skript og ytre filer. Alt annet kan ikke bli med i et arkivdokument.',
    nn: 'Bilete er PNG, JPEG (grå eller RGB) eller SVG utan skrift, skript og ytre filer. Alt anna kan ikkje vere med i eit arkivdokument.',
    en: 'Pictures are PNG, JPEG (grey or RGB), or SVG without text, scripts and outer files. Nothing else can be part of a document for the archive.',
  },
  example: {
    file: 'focus-areas/01-naering/kart.svg',
    wrong: '<svg viewBox="0 0 9 9"><text>Hei</text></svg>\n',
    right: '<svg viewBox="0 0 9 9"><rect width="3" height="3"/></svg>\n',
    also: { file: 'focus-areas/01-naering/01-reiseliv.md', from: 'Om reiseliv.', to: '![Kart](kart.svg)' },
  },
  message: wording('message', (path) => ({
    nb: `bildet «${path}» `,
    nn: `biletet «${path}» `,
    en: `the image “${path}” `,
  })),
  hint: wording('hint', () => ({ nb: '', nn: '', en: '' })),
  *check(plan) {
    for (const { path, kind, at } of mediaUses(plan)) {
      const facts = plan.media.get(path);
      if (kind !== 'picture' || facts?.kind !== 'unusable') continue;
      yield { at, values: { path, reason: facts.reason, detail: facts.detail } };
    }
  },
};
