import type { RecordKind } from '../kinds/record-kinds.ts';
import type { NoValues } from '../text/problem.ts';
import { kindName } from './entity-names.ts';
import { allOf, type Catalogue } from './wording.ts';

/** What can be wrong with the name of a file and the folder that it is in. */
export interface FilePlaceProblems {
  'file-name-collision': { readonly other: string };
  'file-name-reserved': NoValues;
  /** Whether the name is wrong, and not its ending alone. */
  'file-ending': { readonly expected: string; readonly named?: true };
  'file-not-in-plan': {
    readonly folder: string;
    readonly count: number;
    readonly choices: readonly string[];
  };
  'folder-misspelt': { readonly folder: string; readonly suggestion: string };
  'file-in-wrong-folder': { readonly kind: RecordKind; readonly folder: string; readonly to: string };
  'file-misplaced': { readonly folder: string };
  'file-without-number': { readonly example: string };
  'file-number-twice': { readonly number: number; readonly other: string };
  'focus-area-file-missing': { readonly expected: string };
  'file-is-a-copy': { readonly original?: string };
}

/** PV0001–PV0029: names of files, and folders. */
export const filePlaceProblems: Catalogue<FilePlaceProblems> = {
  'file-name-collision': {
    code: 'PV0007',
    severity: 'error',
    text: {
      nb: (v) =>
        `filnavnet er det samme som «${v.other}» på maskiner som ikke skiller mellom store og små bokstaver`,
      nn: (v) =>
        `filnamnet er det same som «${v.other}» på maskiner som ikkje skil mellom store og små bokstavar`,
      en: (v) =>
        `the file name is the same as “${v.other}” on machines that do not distinguish capitals from small letters`,
    },
    hint: {
      nb: 'gi den ene filen et annet navn',
      nn: 'gje den eine fila eit anna namn',
      en: 'give one of the files another name',
    },
  },
  'file-name-reserved': {
    code: 'PV0008',
    severity: 'error',
    text: {
      nb: 'filnavnet kan ikke brukes på Windows',
      nn: 'filnamnet kan ikkje brukast på Windows',
      en: 'the file name cannot be used on Windows',
    },
    hint: {
      nb: 'bruk små bokstaver, tall og bindestrek',
      nn: 'bruk små bokstavar, tal og bindestrek',
      en: 'use small letters, figures and hyphens',
    },
  },
  'file-ending': {
    code: 'PV0009',
    severity: 'error',
    text: {
      nb: (v) =>
        `filen har feil ${v.named ? 'navn' : 'endelse'} og blir ikke lest; den skal hete «${v.expected}»`,
      nn: (v) =>
        `fila har feil ${v.named ? 'namn' : 'ending'} og blir ikkje lesen; ho skal heite «${v.expected}»`,
      en: (v) =>
        `the file has the wrong ${v.named ? 'name' : 'ending'} and is not read; it should be called “${v.expected}”`,
    },
  },
  'file-not-in-plan': {
    code: 'PV0010',
    severity: 'warning',
    text: {
      nb: (v) =>
        `mappen «${v.folder}» hører ikke til en plan, så ${v.count > 1 ? `de ${v.count} filene i den` : 'filen'} blir ikke lest`,
      nn: (v) =>
        `mappa «${v.folder}» høyrer ikkje til ein plan, så ${v.count > 1 ? `dei ${v.count} filene i henne blir ikkje lesne` : 'fila blir ikkje lesen'}`,
      en: (v) =>
        `the folder “${v.folder}” is no part of a plan, so ${v.count > 1 ? `its ${v.count} files are` : 'the file is'} not read`,
    },
    hint: {
      nb: (v) => `mappene i en plan er ${allOf(v.choices, 'nb')}`,
      nn: (v) => `mappene i ein plan er ${allOf(v.choices, 'nn')}`,
      en: (v) => `the folders of a plan are ${allOf(v.choices, 'en')}`,
    },
  },
  'folder-misspelt': {
    code: 'PV0015',
    severity: 'error',
    text: {
      nb: (v) => `en plan har ingen mappe «${v.folder}»`,
      nn: (v) => `ein plan har inga mappe «${v.folder}»`,
      en: (v) => `a plan has no folder “${v.folder}”`,
    },
    hint: {
      nb: (v) => `gi mappen navnet «${v.suggestion}»`,
      nn: (v) => `gje mappa namnet «${v.suggestion}»`,
      en: (v) => `call the folder “${v.suggestion}”`,
    },
  },
  'file-in-wrong-folder': {
    code: 'PV0016',
    severity: 'error',
    text: {
      nb: (v, n) =>
        `filen ser ut som ${kindName(v.kind, n.language)}, men ligger ${v.folder ? `i «${v.folder}»` : 'rett i planmappen'}`,
      nn: (v, n) =>
        `fila ser ut som ${kindName(v.kind, n.language)}, men ligg ${v.folder ? `i «${v.folder}»` : 'rett i planmappa'}`,
      en: (v, n) =>
        `the file looks like ${kindName(v.kind, n.language)}, but is ${v.folder ? `in “${v.folder}”` : 'in the plan folder itself'}`,
    },
    hint: {
      nb: (v) => `flytt den til «${v.to}»`,
      nn: (v) => `flytt henne til «${v.to}»`,
      en: (v) => `move it to “${v.to}”`,
    },
  },
  'file-misplaced': {
    code: 'PV0011',
    severity: 'error',
    text: {
      nb: (v) => `filen ligger et sted i «${v.folder}» der den ikke blir lest`,
      nn: (v) => `fila ligg ein stad i «${v.folder}» der ho ikkje blir lesen`,
      en: (v) => `the file is at a place in “${v.folder}” where it is not read`,
    },
    hint: {
      nb: (v, n) =>
        v.folder === 'focus-areas'
          ? `${n.strategy.plural} ligger rett i mappen til ${n.focusArea.theirs}: focus-areas/01-navn/01-navn.md`
          : `filene skal ligge rett i «${v.folder}», uten undermapper`,
      nn: (v, n) =>
        v.folder === 'focus-areas'
          ? `${n.strategy.plural} ligg rett i mappa til ${n.focusArea.theirs}: focus-areas/01-namn/01-namn.md`
          : `filene skal liggje rett i «${v.folder}», utan undermapper`,
      en: (v, n) =>
        v.folder === 'focus-areas'
          ? `${n.strategy.plural} are directly in the folder of ${n.focusArea.theirs}: focus-areas/01-name/01-name.md`
          : `the files should be directly in “${v.folder}”, without folders below`,
    },
  },
  'file-without-number': {
    code: 'PV0012',
    severity: 'error',
    text: {
      nb: 'navnet begynner ikke med et nummer, så rekkefølgen er ukjent',
      nn: 'namnet byrjar ikkje med eit nummer, så rekkjefølgja er ukjend',
      en: 'the name does not begin with a number, so the order is unknown',
    },
    hint: {
      nb: (v) => `for eksempel «${v.example}»`,
      nn: (v) => `til dømes «${v.example}»`,
      en: (v) => `for example “${v.example}”`,
    },
  },
  'file-number-twice': {
    code: 'PV0013',
    severity: 'warning',
    text: {
      nb: (v) => `nummeret ${v.number} er brukt av «${v.other}» også, så rekkefølgen er tilfeldig`,
      nn: (v) => `nummeret ${v.number} er brukt av «${v.other}» òg, så rekkjefølgja er tilfeldig`,
      en: (v) => `the number ${v.number} is used by “${v.other}” too, so the order is arbitrary`,
    },
  },
  'focus-area-file-missing': {
    code: 'PV0014',
    severity: 'error',
    text: {
      nb: (v, n) =>
        `${n.focusArea.definite} mangler sin egen fil, «${v.expected}», så ${n.strategy.definitePlural} der faller ut`,
      nn: (v, n) =>
        `${n.focusArea.definite} manglar si eiga fil, «${v.expected}», så ${n.strategy.definitePlural} der fell ut`,
      en: (v, n) =>
        `${n.focusArea.definite} lacks its own file, “${v.expected}”, so its ${n.strategy.plural} are left out`,
    },
  },
  'file-is-a-copy': {
    code: 'PV0018',
    severity: 'error',
    text: {
      nb: (v) =>
        v.original
          ? `filen er en kopi av «${v.original}», og leses ikke`
          : 'navnet er det en kopi av en fil får, så filen leses ikke',
      nn: (v) =>
        v.original
          ? `fila er ein kopi av «${v.original}», og blir ikkje lesen`
          : 'namnet er det ein kopi av ei fil får, så fila blir ikkje lesen',
      en: (v) =>
        v.original
          ? `the file is a copy of “${v.original}”, and is not read`
          : 'the name is what a copy of a file gets, so the file is not read',
    },
    hint: {
      nb: (v) =>
        v.original
          ? 'før over det som skal være med, og slett kopien; er det noe annet, gi den et eget navn'
          : 'gi filen det navnet den skal ha, eller slett den',
      nn: (v) =>
        v.original
          ? 'før over det som skal vere med, og slett kopien; er det noko anna, gi fila eit eige namn'
          : 'gi fila det namnet ho skal ha, eller slett henne',
      en: (v) =>
        v.original
          ? 'take over what should stay, and delete the copy; if it is something else, give it a name of its own'
          : 'give the file the name that it should have, or delete it',
    },
  },
};
