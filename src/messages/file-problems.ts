import type { Language } from '../kinds/languages.ts';
import type { RecordKind } from '../kinds/record-kinds.ts';
import type { NoValues } from '../text/problem.ts';
import type { ConflictSides, EncodingProblems } from '../text/text-problems.ts';
import { kindName } from './entity-names.ts';
import { planSkeleton, shown } from './skeletons.ts';
import { allOf, blank, type Catalogue } from './wording.ts';

const megabytes = (bytes: number): string =>
  // In an explanation the number is a blank.
  typeof bytes === 'number' ? String(Math.round(bytes / 1e5) / 10) : blank;

/** What to do where Git LFS has a file: said of plan files, pictures and fonts. */
export const lfsHint = {
  nb: 'hent den med git lfs pull (i GitHub Actions: lfs: true under actions/checkout); en eldre revisjon (--at) har bare pekeren, så planfiler og bilder bør ligge i git uten LFS',
  nn: 'hent henne med git lfs pull (i GitHub Actions: lfs: true under actions/checkout); ein eldre revisjon (--at) har berre peikaren, så planfiler og bilete bør liggje i git utan LFS',
  en: 'fetch it with git lfs pull (in GitHub Actions: lfs: true under actions/checkout); an older revision (--at) has only the pointer, so plan files and pictures should be kept in git without LFS',
} as const;

/** What can be wrong with the files of a plan, besides what is in them. */
export interface FileProblems {
  'plan-missing': NoValues;
  'file-unreadable': NoValues;
  'file-outside-plan': NoValues;
  'file-not-regular': NoValues;
  /** Bytes. */
  'file-too-large': { readonly size: number; readonly limit: number };
  /** Numbers with their units. */
  'plan-too-large': { readonly found: string; readonly limit: string };
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
  'links-without-end': { readonly limit: string };
  'file-is-a-copy': { readonly original?: string };
  'file-lfs-pointer': NoValues;
  'tag-unknown': { readonly tag: string };
  'adopted-record-edited': NoValues;
  'adopted-record-newer': { readonly program: string };
}

/** PV0001–PV0029: files and their encoding. */
export const fileProblems: Catalogue<FileProblems & EncodingProblems> = {
  'plan-missing': {
    code: 'PV0001',
    severity: 'error',
    text: {
      nb: 'planmappen har ingen plan.yaml',
      nn: 'planmappa har ingen plan.yaml',
      en: 'the plan folder has no plan.yaml',
    },
    hint: {
      nb: () => `lag filen, med dette i:\n${shown(planSkeleton('nb'))}`,
      nn: () => `lag fila, med dette i:\n${shown(planSkeleton('nn'))}`,
      en: () => `make the file, with this in it:\n${shown(planSkeleton('en'))}`,
    },
  },
  'file-unreadable': {
    code: 'PV0002',
    severity: 'error',
    text: {
      nb: 'filen kan ikke leses',
      nn: 'fila kan ikkje lesast',
      en: 'the file cannot be read',
    },
    hint: {
      nb: 'se etter om du har tilgang til den, og om den er åpen i et annet program',
      nn: 'sjå etter om du har tilgang til henne, og om ho er open i eit anna program',
      en: 'see whether you have access to it, and whether it is open in another program',
    },
  },
  'file-outside-plan': {
    code: 'PV0003',
    severity: 'error',
    text: {
      nb: 'lenken fører ut av planmappen, så filen leses ikke',
      nn: 'lenkja fører ut av planmappa, så fila blir ikkje lesen',
      en: 'the link leads out of the plan folder, so the file is not read',
    },
    hint: {
      nb: 'legg en kopi av filen i planmappen',
      nn: 'legg ein kopi av fila i planmappa',
      en: 'put a copy of the file in the plan folder',
    },
  },
  'file-not-regular': {
    code: 'PV0004',
    severity: 'error',
    text: {
      nb: 'dette er ikke en vanlig fil',
      nn: 'dette er ikkje ei vanleg fil',
      en: 'this is not a regular file',
    },
  },
  'file-too-large': {
    code: 'PV0005',
    severity: 'error',
    text: {
      nb: (v) => `filen er for stor: ${megabytes(v.size)} MB, grensen er ${megabytes(v.limit)} MB`,
      nn: (v) => `fila er for stor: ${megabytes(v.size)} MB, grensa er ${megabytes(v.limit)} MB`,
      en: (v) => `the file is too large: ${megabytes(v.size)} MB, the limit is ${megabytes(v.limit)} MB`,
    },
  },
  'plan-too-large': {
    code: 'PV0006',
    severity: 'error',
    text: {
      nb: (v) => `planmappen er for stor: ${v.found}, grensen er ${v.limit}`,
      nn: (v) => `planmappa er for stor: ${v.found}, grensa er ${v.limit}`,
      en: (v) => `the plan folder is too large: ${v.found}, the limit is ${v.limit}`,
    },
    hint: {
      nb: 'er dette riktig mappe?',
      nn: 'er dette rett mappe?',
      en: 'is this the right folder?',
    },
  },
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
  'links-without-end': {
    code: 'PV0017',
    severity: 'error',
    text: {
      nb: (v) =>
        `lenkene mellom mappene fører til mer enn ${v.limit} filer og mapper, så resten blir ikke lest`,
      nn: (v) =>
        `lenkjene mellom mappene fører til meir enn ${v.limit} filer og mapper, så resten blir ikkje lesen`,
      en: (v) =>
        `the links between the folders lead to more than ${v.limit} files and folders, so the rest is not read`,
    },
    hint: {
      nb: 'ta bort lenker til mapper som selv har lenker til mapper',
      nn: 'ta bort lenkjer til mapper som sjølve har lenkjer til mapper',
      en: 'remove links to folders that have links to folders themselves',
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
  'file-utf16': {
    code: 'PV0020',
    severity: 'error',
    text: {
      nb: 'filen er lagret som UTF-16; planfiler skal være UTF-8',
      nn: 'fila er lagra som UTF-16; planfiler skal vere UTF-8',
      en: 'the file is saved as UTF-16; plan files are UTF-8',
    },
    hint: {
      nb: 'lagre den på nytt med kodingen «UTF-8»',
      nn: 'lagre henne på nytt med kodinga «UTF-8»',
      en: 'save it again with the encoding “UTF-8”',
    },
  },
  'file-not-utf8': {
    code: 'PV0021',
    severity: 'error',
    text: {
      nb: (v) => `filen er ikke UTF-8: feil ved byte ${v.offset}`,
      nn: (v) => `fila er ikkje UTF-8: feil ved byte ${v.offset}`,
      en: (v) => `the file is not UTF-8: wrong at byte ${v.offset}`,
    },
    hint: {
      nb: 'lagre den på nytt med kodingen «UTF-8», og se etter at æ, ø og å er riktige',
      nn: 'lagre henne på nytt med kodinga «UTF-8», og sjå etter at æ, ø og å er rette',
      en: 'save it again with the encoding “UTF-8”, and see that æ, ø and å are right',
    },
  },
  'file-binary': {
    code: 'PV0022',
    severity: 'error',
    text: {
      nb: (v) => `dette er ikke en tekstfil: det står et nulltegn ved byte ${v.offset}`,
      nn: (v) => `dette er ikkje ei tekstfil: det står eit nullteikn ved byte ${v.offset}`,
      en: (v) => `this is no text file: there is a null character at byte ${v.offset}`,
    },
  },
  'control-character': {
    code: 'PV0023',
    severity: 'error',
    text: {
      nb: (v) => `usynlig styretegn (${v.character}) i teksten`,
      nn: (v) => `usynleg styreteikn (${v.character}) i teksten`,
      en: (v) => `invisible control character (${v.character}) in the text`,
    },
    hint: { nb: 'slett tegnet', nn: 'slett teiknet', en: 'delete the character' },
  },
  'bidi-character': {
    code: 'PV0024',
    severity: 'warning',
    text: {
      nb: (v) =>
        `usynlig tegn (${v.character}) som kan vise teksten i en annen rekkefølge enn den den står i`,
      nn: (v) =>
        `usynleg teikn (${v.character}) som kan vise teksten i ei anna rekkjefølgje enn den han står i`,
      en: (v) =>
        `invisible character (${v.character}) that can show the text in another order than the one it is written in`,
    },
    hint: { nb: 'slett tegnet', nn: 'slett teiknet', en: 'delete the character' },
  },
  'lone-surrogate': {
    code: 'PV0025',
    severity: 'error',
    text: {
      nb: 'teksten inneholder et halvt tegn (et surrogat uten sin make)',
      nn: 'teksten inneheld eit halvt teikn (eit surrogat utan maken sin)',
      en: 'the text contains half a character (a surrogate without its mate)',
    },
  },
  'merge-conflict': {
    code: 'PV0026',
    severity: 'error',
    text: {
      nb: (v) =>
        v.oursFrom === undefined
          ? 'et merke etter en fletting i git står igjen'
          : `git kunne ikke flette to versjoner: ${sideLines(v, 'ours', 'nb')} og ${sideLines(v, 'theirs', 'nb')}`,
      nn: (v) =>
        v.oursFrom === undefined
          ? 'eit merke etter ei fletting i git står att'
          : `git kunne ikkje flette to versjonar: ${sideLines(v, 'ours', 'nn')} og ${sideLines(v, 'theirs', 'nn')}`,
      en: (v) =>
        v.oursFrom === undefined
          ? 'a mark is left from a merge in git'
          : `git could not merge two versions: ${sideLines(v, 'ours', 'en')} and ${sideLines(v, 'theirs', 'en')}`,
    },
    hint: {
      nb: (v) =>
        v.oursFrom === undefined
          ? `se etter at teksten rundt er riktig, og slett linje ${allOf(v.lines, 'nb')}`
          : `behold den ene versjonen, eller skriv dem sammen, og slett merkene i linje ${allOf(v.lines, 'nb')}`,
      nn: (v) =>
        v.oursFrom === undefined
          ? `sjå etter at teksten rundt er rett, og slett linje ${allOf(v.lines, 'nn')}`
          : `behald den eine versjonen, eller skriv dei saman, og slett merka i linje ${allOf(v.lines, 'nn')}`,
      en: (v) =>
        v.oursFrom === undefined
          ? `see that the text around it is right, and delete line ${allOf(v.lines, 'en')}`
          : `keep one version, or write them together, and delete the marks in lines ${allOf(v.lines, 'en')}`,
    },
  },
  'tag-unknown': {
    code: 'PV0028',
    severity: 'warning',
    text: {
      nb: (v) => `taggen «${v.tag}» finnes ikke i git`,
      nn: (v) => `taggen «${v.tag}» finst ikkje i git`,
      en: (v) => `there is no tag “${v.tag}” in git`,
    },
    hint: {
      nb: (v) =>
        `sett den på revisjonen som ble vedtatt, med git tag ${v.tag}, eller hent den med git fetch --tags`,
      nn: (v) =>
        `set han på revisjonen som vart vedteken, med git tag ${v.tag}, eller hent han med git fetch --tags`,
      en: (v) =>
        `set it on the revision that was adopted, with git tag ${v.tag}, or fetch it with git fetch --tags`,
    },
  },
  'adopted-record-edited': {
    code: 'PV0029',
    severity: 'error',
    text: {
      nb: 'filen er endret etter at dokumentet ble vedtatt',
      nn: 'fila er endra etter at dokumentet vart vedteke',
      en: 'the file has been changed since the document was adopted',
    },
    hint: {
      nb: 'hent den tilbake slik den var, med git restore eller git checkout; det som ble vedtatt, endres med et nytt vedtak',
      nn: 'hent henne tilbake slik ho var, med git restore eller git checkout; det som vart vedteke, blir endra med eit nytt vedtak',
      en: 'restore it as it was, with git restore or git checkout; what was adopted is changed by a new decision',
    },
  },
  'adopted-record-newer': {
    code: 'PV0054',
    severity: 'error',
    text: {
      nb: (v) =>
        `filen er skrevet av en nyere versjon av planverk (${v.program}), i et format som denne ikke kjenner`,
      nn: (v) =>
        `fila er skriven av ein nyare versjon av planverk (${v.program}), i eit format som denne ikkje kjenner`,
      en: (v) =>
        `the file was written by a newer version of planverk (${v.program}), in a format that this one does not know`,
    },
    hint: {
      nb: 'installer den versjonen, eller en nyere',
      nn: 'installer den versjonen, eller ein nyare',
      en: 'install that version, or a newer one',
    },
  },
  'file-lfs-pointer': {
    code: 'PV0027',
    severity: 'error',
    text: {
      nb: 'filen er lagret med Git LFS, og er ikke hentet: her ligger bare en peker til den',
      nn: 'fila er lagra med Git LFS, og er ikkje henta: her ligg berre ein peikar til henne',
      en: 'the file is stored with Git LFS and was not fetched: only a pointer to it is here',
    },
    hint: lfsHint,
  },
};

/** The lines of one version, and where it comes from. */
function sideLines(v: ConflictSides, side: 'ours' | 'theirs', language: Language): string {
  const from = v[`${side}From`];
  const to = v[`${side}To`];
  const { none, one, more, of } = {
    nb: { none: 'ingen linjer', one: 'linje', more: 'linje', of: 'fra' },
    nn: { none: 'ingen linjer', one: 'linje', more: 'linje', of: 'frå' },
    en: { none: 'no lines', one: 'line', more: 'lines', of: 'from' },
  }[language];
  const lines = to < from ? none : to === from ? `${one} ${from}` : `${more} ${from}–${to}`;
  const name = v[side];
  if (!name) return lines;
  return `${lines} ${of} ${language === 'en' ? `“${name}”` : `«${name}»`}`;
}
