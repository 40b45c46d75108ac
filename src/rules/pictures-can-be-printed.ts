import type { Language } from '../kinds/languages.ts';
import type { Reason } from '../media/facts.ts';
import { lfsHint } from '../messages/history-problems.ts';
import type { Wording } from '../messages/wording.ts';
import { mediaUses } from '../model/media.ts';
import { rule } from './rule.ts';

/** Each reason why a picture cannot be printed, and its fix. */
const reasons: Readonly<Partial<Record<Reason, { readonly message: Sentences; readonly hint: Sentences }>>> =
  {
    'unknown-picture': {
      message: {
        nb: () => 'er verken PNG, JPEG eller SVG, hva navnet enn sier',
        nn: () => 'er verken PNG, JPEG eller SVG, kva namnet enn seier',
        en: () => 'is neither PNG, JPEG nor SVG, whatever its name says',
      },
      hint: {
        nb: () => 'åpne filen i et bildeprogram og lagre den som PNG eller JPEG',
        nn: () => 'opne fila i eit biletprogram og lagre henne som PNG eller JPEG',
        en: () => 'open the file in a picture editor and save it as PNG or JPEG',
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
        en: () => 'fetch the file again from where it came',
      },
    },
    'lfs-pointer': {
      message: {
        nb: () => 'er lagret med Git LFS, og er ikke hentet: her ligger bare en peker til det',
        nn: () => 'er lagra med Git LFS, og er ikkje henta: her ligg berre ein peikar til det',
        en: () => 'is stored with Git LFS and was not fetched: only a pointer to it is here',
      },
      hint: {
        nb: () => lfsHint.nb,
        nn: () => lfsHint.nn,
        en: () => lfsHint.en,
      },
    },
    'merge-conflict': {
      message: {
        nb: () => 'har merker etter en fletting i git («<<<<<<<») som ikke er ryddet opp i',
        nn: () => 'har merke etter ei fletting i git («<<<<<<<») som ikkje er rydda opp i',
        en: () => 'has marks of a merge in git (“<<<<<<<”) that was not settled',
      },
      hint: {
        nb: () => 'velg den ene versjonen: git checkout --ours eller --theirs',
        nn: () => 'vel den eine versjonen: git checkout --ours eller --theirs',
        en: () => 'choose one version: git checkout --ours or --theirs',
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
        en: () => 'make the picture smaller; 2 000 pixels across are enough for the whole text area',
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
        en: () => 'save the picture in RGB',
      },
    },
    process: {
      message: {
        nb: () => 'er en uvanlig type JPEG som PDF-lesere ikke kan vise',
        nn: () => 'er ein uvanleg type JPEG som PDF-lesarar ikkje kan vise',
        en: () => 'is an unusual kind of JPEG that PDF readers cannot show',
      },
      hint: {
        nb: () => 'lagre bildet på nytt som vanlig JPEG, 8 bit per farge',
        nn: () => 'lagre biletet på nytt som vanleg JPEG, 8 bit per farge',
        en: () => 'save the picture again as an ordinary JPEG, 8 bits a colour',
      },
    },
    'svg-part': {
      message: {
        nb: (detail) => `har noe som ikke kan tegnes: «${detail}»`,
        nn: (detail) => `har noko som ikkje kan teiknast: «${detail}»`,
        en: (detail) => `has something that cannot be drawn: “${detail}”`,
      },
      hint: {
        nb: () =>
          'bruk bare flater, streker og tekst på rette linjer, i hele farger; gjør resten om til kurver, eller lagre som PNG',
        nn: () =>
          'bruk berre flater, strekar og tekst på rette linjer, i heile fargar; gjer resten om til kurver, eller lagre som PNG',
        en: () =>
          'use only shapes, lines and straight lines of text, in plain colours; turn the rest into outlines, or save as PNG',
      },
    },
    'svg-entities': {
      message: {
        nb: () => 'er en SVG med egne forkortelser (<!ENTITY>), som ikke leses',
        nn: () => 'er ein SVG med eigne forkortingar (<!ENTITY>), som ikkje blir lesne',
        en: () => 'is an SVG with abbreviations of its own (<!ENTITY>), which are not read',
      },
      hint: {
        nb: () => 'lagre tegningen på nytt som vanlig SVG («Plain SVG»)',
        nn: () => 'lagre teikninga på nytt som vanleg SVG («Plain SVG»)',
        en: () => 'save the drawing again as plain SVG',
      },
    },
    'svg-number': {
      message: {
        nb: (detail) => `har tall som ingen side kan romme: «${detail}»`,
        nn: (detail) => `har tal som inga side kan romme: «${detail}»`,
        en: (detail) => `has numbers that no page can hold: “${detail}”`,
      },
      hint: {
        nb: () => 'fjern det som ligger langt utenfor bildet, og lagre tegningen på nytt',
        nn: () => 'fjern det som ligg langt utanfor biletet, og lagre teikninga på nytt',
        en: () => 'remove what is far outside the picture, and save the drawing again',
      },
    },
    'svg-parts': {
      message: {
        nb: (detail) => `består av flere enn ${grouped(detail)} deler`,
        nn: (detail) => `er sett saman av fleire enn ${grouped(detail)} delar`,
        en: (detail) => `consists of more than ${grouped(detail)} parts`,
      },
      hint: {
        nb: () => 'forenkle tegningen, eller lagre den som PNG',
        nn: () => 'forenkle teikninga, eller lagre henne som PNG',
        en: () => 'simplify the drawing, or save it as PNG',
      },
    },
    'svg-deep': {
      message: {
        nb: (detail) => `har grupper inni hverandre i mer enn ${detail} nivåer`,
        nn: (detail) => `har grupper inni kvarandre i meir enn ${detail} nivå`,
        en: (detail) => `has groups in groups, more than ${detail} levels deep`,
      },
      hint: {
        nb: () => 'løs opp gruppene i tegneprogrammet, og lagre på nytt',
        nn: () => 'løys opp gruppene i teikneprogrammet, og lagre på nytt',
        en: () => 'ungroup the drawing in the program it was made with, and save it again',
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

/** A whole number as it is read: 20 000. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
}

type Sentences = Readonly<Record<Language, (detail: string) => string>>;

interface Unprintable {
  readonly path: string;
  readonly reason: Reason;
  readonly detail: string | undefined;
}

function wording(
  part: 'message' | 'hint',
  before: (path: string) => Record<Language, string>,
): Wording<Unprintable> {
  const say = (language: Language) => (v: Unprintable) =>
    before(v.path)[language] + (reasons[v.reason]?.[part][language](v.detail ?? '') ?? '');
  return { nb: say('nb'), nn: say('nn'), en: say('en') };
}

/** What cannot be printed as it is must not be left out of a printed plan in silence. */
export const picturesCanBePrinted = rule<Unprintable>({
  name: 'pictures-can-be-printed',
  code: 'PV1110',
  category: 'references',
  severity: 'error',
  summary: {
    nb: 'Hvert bilde er en hel PNG, JPEG eller SVG som kan trykkes.',
    nn: 'Kvart bilete er ein heil PNG, JPEG eller SVG som kan trykkjast.',
    en: 'Every picture is a whole PNG, JPEG or SVG that can be printed.',
  },
  explanation: {
    nb: 'Bilder er PNG, JPEG (grå eller RGB) eller SVG uten skript og ytre filer. Tekst i en SVG settes med dokumentets skrifter. Alt annet kan ikke bli med i et arkivdokument.',
    nn: 'Bilete er PNG, JPEG (grå eller RGB) eller SVG utan skript og ytre filer. Tekst i ein SVG blir sett med skriftene i dokumentet. Alt anna kan ikkje vere med i eit arkivdokument.',
    en: 'Pictures are PNG, JPEG (grey or RGB), or SVG without scripts and outer files. Text in an SVG is set in the fonts of the document. Nothing else can be part of a document for the archive.',
  },
  example: {
    file: 'focus-areas/01-naering/kart.svg',
    wrong: '<svg viewBox="0 0 9 9"><image href="foto.jpg"/></svg>\n',
    right: '<svg viewBox="0 0 9 9"><rect width="3" height="3"/></svg>\n',
    also: { file: 'focus-areas/01-naering/01-reiseliv.md', from: 'Om reiseliv.', to: '![Kart](kart.svg)' },
  },
  message: wording('message', (path) => ({
    nb: `bildet «${path}» `,
    nn: `biletet «${path}» `,
    en: `the picture “${path}” `,
  })),
  hint: wording('hint', () => ({ nb: '', nn: '', en: '' })),
  *check(plan) {
    for (const { path, kind, at } of mediaUses(plan)) {
      const facts = plan.media.get(path);
      if (kind !== 'picture' || facts?.kind !== 'unusable') continue;
      yield { at, values: { path, reason: facts.reason, detail: facts.detail } };
    }
  },
});
