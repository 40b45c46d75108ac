import type { Obstacle, OutputErrors } from '../io/user-error.ts';
import type { Language } from '../kinds/languages.ts';
import type { UserErrorMessages, Wording } from './wording.ts';

const otherPlace: Wording = {
  nb: 'Velg et annet navn eller et annet sted.',
  nn: 'Vel eit anna namn eller ein annan stad.',
  en: 'Choose another name or another place.',
};

const obstacles: Readonly<Record<Obstacle, Readonly<Record<Language, string>>>> = {
  file: { nb: 'en fil', nn: 'ei fil', en: 'a file' },
  folder: { nb: 'en mappe', nn: 'ei mappe', en: 'a folder' },
  link: { nb: 'en lenke', nn: 'ei lenkje', en: 'a link' },
  device: { nb: 'en enhet', nn: 'ei eining', en: 'a device' },
  pipe: { nb: 'et rør (pipe)', nn: 'eit røyr (pipe)', en: 'a pipe' },
  socket: { nb: 'en socket', nn: 'ein socket', en: 'a socket' },
};

/** What could not be done with what is written and printed. */
export const outputErrors: UserErrorMessages<OutputErrors> = {
  'file-exists': {
    text: {
      nb: (v) => `«${v.path}» finnes fra før, og blir ikke skrevet over.`,
      nn: (v) => `«${v.path}» finst frå før, og blir ikkje skriven over.`,
      en: (v) => `“${v.path}” exists and is not written over.`,
    },
  },
  'table-too-long': {
    text: {
      nb: (v) => `Tabellen «${v.name}.csv» får over ${v.rows} rader, flere enn et regneark kan åpne.`,
      nn: (v) => `Tabellen «${v.name}.csv» får over ${v.rows} rader, fleire enn eit rekneark kan opne.`,
      en: (v) =>
        `The table “${v.name}.csv” has more than ${v.rows} rows, which is more than a spreadsheet can open.`,
    },
    hint: {
      nb: 'Et beløp for flere år gir en rad for hvert år. Gi beløpene færre år, eller bygg tabellen for en handlingsplan: planverk build action-plan <år> --format csv',
      nn: 'Eit beløp for fleire år gir ei rad for kvart år. Gi beløpa færre år, eller bygg tabellen for ein handlingsplan: planverk build action-plan <år> --format csv',
      en: 'An amount for several years makes a row for each year. Give the amounts fewer years, or build the table of one action plan: planverk build action-plan <year> --format csv',
    },
  },
  'release-foreign': {
    text: {
      nb: (v) =>
        `Mappen er ikke tom, og har ikke nettopp denne utgivelsen: «${v.path}» er annerledes, mangler eller hører ikke til. Ingenting er skrevet.`,
      nn: (v) =>
        `Mappa er ikkje tom, og har ikkje nettopp denne utgivinga: «${v.path}» er annleis, manglar eller høyrer ikkje til. Ingenting er skrive.`,
      en: (v) =>
        `The folder is not empty, and does not hold just this release: “${v.path}” differs, is missing or does not belong to it. Nothing is written.`,
    },
    hint: {
      nb: 'En mappe har én utgivelse. Velg en annen med --out, eller fjern mappen først.',
      nn: 'Ei mappe har éi utgiving. Vel ei anna med --out, eller fjern mappa først.',
      en: 'A folder holds one release. Choose another with --out, or remove the folder first.',
    },
  },
  'output-outside': {
    text: {
      nb: (v) => `«${v.path}» ligger utenfor mappen for dokumentene og blir ikke skrevet.`,
      nn: (v) => `«${v.path}» ligg utanfor mappa for dokumenta og blir ikkje skriven.`,
      en: (v) => `“${v.path}” is outside the output folder and is not written.`,
    },
  },
  'output-inside-plan': {
    text: {
      nb: (v) =>
        `Mappen for dokumentene, «${v.folder}», ligger i planmappen; dokumentene må skrives et annet sted.`,
      nn: (v) =>
        `Mappa for dokumenta, «${v.folder}», ligg i planmappa; dokumenta må skrivast ein annan stad.`,
      en: (v) =>
        `The output folder “${v.folder}” is in the plan folder; documents must be written elsewhere.`,
    },
  },
  'output-inside-git': {
    text: {
      nb: (v) => `«${v.folder}» ligger blant filene til git selv; dokumentene må skrives et annet sted.`,
      nn: (v) => `«${v.folder}» ligg mellom filene til git sjølv; dokumenta må skrivast ein annan stad.`,
      en: (v) => `“${v.folder}” is among git's own files; documents must be written elsewhere.`,
    },
  },
  'output-foreign': {
    text: {
      nb: (v) =>
        `«${v.path}» finnes fra før og er ikke laget av planverk; den blir ikke overskrevet, og ingenting er skrevet.`,
      nn: (v) =>
        `«${v.path}» finst frå før og er ikkje laga av planverk; ho blir ikkje overskriven, og ingenting er skrive.`,
      en: (v) =>
        `“${v.path}” is there already and was not made by planverk; it is not overwritten, and nothing was written.`,
    },
    hint: {
      nb: 'Flytt eller slett filen, eller velg et annet sted med --out.',
      nn: 'Flytt eller slett fila, eller vel ein annan stad med --out.',
      en: 'Move or delete the file, or choose another place with --out.',
    },
  },
  'output-busy': {
    text: {
      nb: (v) => `En annen kjøring av planverk skriver i den samme mappen, og ble ikke ferdig («${v.path}»).`,
      nn: (v) => `Ei anna køyring av planverk skriv i den same mappa, og vart ikkje ferdig («${v.path}»).`,
      en: (v) => `Another run of planverk is writing into the same folder and has not ended (“${v.path}”).`,
    },
    hint: {
      nb: 'Vent til den er ferdig og prøv igjen. Er den avbrutt, kan filen slettes.',
      nn: 'Vent til ho er ferdig og prøv att. Er ho avbroten, kan fila slettast.',
      en: 'Wait until it has ended and try again. If it was cut off, the file can be deleted.',
    },
  },
  'fonts-failed': {
    text: {
      nb: (v) =>
        `Dokumentet kunne ikke settes med fontene i temaet (${v.paths}); minst én av dem er ødelagt.`,
      nn: (v) =>
        `Dokumentet kunne ikkje setjast med fontane i temaet (${v.paths}); minst éin av dei er øydelagd.`,
      en: (v) =>
        `The document could not be set in the theme's fonts (${v.paths}); at least one of them is damaged.`,
    },
    hint: {
      nb: 'Hent fontfilene på nytt, eller ta «fonts» ut av temaet.',
      nn: 'Hent fontfilene på nytt, eller ta «fonts» ut av temaet.',
      en: 'Fetch the font files again, or take “fonts” out of the theme.',
    },
  },
  'output-not-a-file': {
    text: {
      nb: (v) => `«${v.path}» er ${obstacles[v.what].nb} og ikke en vanlig fil; det blir ikke skrevet dit.`,
      nn: (v) => `«${v.path}» er ${obstacles[v.what].nn} og ikkje ei vanleg fil; det blir ikkje skrive dit.`,
      en: (v) => `“${v.path}” is ${obstacles[v.what].en} and not an ordinary file; nothing is written there.`,
    },
    hint: otherPlace,
  },
  'output-not-a-folder': {
    text: {
      nb: (v) => `«${v.path}» er ${obstacles[v.what].nb} og ikke en mappe; ingenting kan legges der.`,
      nn: (v) => `«${v.path}» er ${obstacles[v.what].nn} og ikkje ei mappe; ingenting kan leggjast der.`,
      en: (v) => `“${v.path}” is ${obstacles[v.what].en} and not a folder; nothing can be put there.`,
    },
    hint: otherPlace,
  },
  'output-folder-locked': {
    text: {
      nb: (v) => `Mappen «${v.path}» er skrivebeskyttet.`,
      nn: (v) => `Mappa «${v.path}» er skriveverna.`,
      en: (v) => `The folder “${v.path}” is write-protected.`,
    },
  },
  'output-folder-unmade': {
    text: {
      nb: (v) => `Mappen «${v.path}» kan ikke lages (${v.detail}).`,
      nn: (v) => `Mappa «${v.path}» kan ikkje lagast (${v.detail}).`,
      en: (v) => `The folder “${v.path}” cannot be made (${v.detail}).`,
    },
    hint: otherPlace,
  },
  'output-name-too-long': {
    text: {
      nb: (v) => `Navnet «${shortened(v.path)}» er for langt for filsystemet.`,
      nn: (v) => `Namnet «${shortened(v.path)}» er for langt for filsystemet.`,
      en: (v) => `The name “${shortened(v.path)}” is too long for the file system.`,
    },
  },
  'changed-meanwhile': {
    text: {
      nb: (v) => `«${v.path}» ble endret mens planverk arbeidet, og er ikke skrevet over.`,
      nn: (v) => `«${v.path}» vart endra medan planverk arbeidde, og er ikkje skriven over.`,
      en: (v) => `“${v.path}” was changed while planverk was working, and is not written over.`,
    },
    hint: {
      nb: 'Kjør kommandoen på nytt.',
      nn: 'Køyr kommandoen på nytt.',
      en: 'Run the command again.',
    },
  },
  'output-locked': {
    text: {
      nb: (v) => `«${v.path}» er låst eller skrivebeskyttet.`,
      nn: (v) => `«${v.path}» er låst eller skriveverna.`,
      en: (v) => `“${v.path}” is locked or write-protected.`,
    },
    hint: {
      nb: 'Er dokumentet åpent i et annet program? Lukk det og prøv igjen.',
      nn: 'Er dokumentet ope i eit anna program? Lukk det og prøv att.',
      en: 'Is the document open in another program? Close it and try again.',
    },
  },
  'disk-full': {
    text: {
      nb: 'Disken er full; ingenting ble skrevet.',
      nn: 'Disken er full; ingenting vart skrive.',
      en: 'The disk is full; nothing was written.',
    },
  },
  'printed-until-full': {
    text: {
      nb: 'Utskriften ble ikke hel, fordi disken er full.',
      nn: 'Utskrifta vart ikkje heil, fordi disken er full.',
      en: 'The output is not whole, because the disk is full.',
    },
  },
  'printed-in-part': {
    text: {
      nb: (v) => `Utskriften ble ikke hel (${v.detail}).`,
      nn: (v) => `Utskrifta vart ikkje heil (${v.detail}).`,
      en: (v) => `The output is not whole (${v.detail}).`,
    },
  },
  'output-unwritable': {
    text: {
      nb: (v) => `Kan ikke skrive «${v.path}» (${v.detail}).`,
      nn: (v) => `Kan ikkje skrive «${v.path}» (${v.detail}).`,
      en: (v) => `Cannot write “${v.path}” (${v.detail}).`,
    },
  },
};

/** The beginning of a path that is too long to be shown. */
function shortened(path: string): string {
  return path.length > 80 ? `${path.slice(0, 79)}…` : path;
}
