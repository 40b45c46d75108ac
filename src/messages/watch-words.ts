import { plural, type Wording, wording } from './wording.ts';

/** Files that were changed, as people hear of them: the first by name. */
interface Changed {
  readonly first: string;
  readonly more: number;
}

/** What `watch` says while it goes on. */
export const watchWords = {
  watching: wording<{ folder: string; files: number }>({
    nb: (v) =>
      `Følger med på ${v.folder} (${plural(v.files, 'planfil', 'planfiler')}). Trykk Ctrl-C for å avslutte.`,
    nn: (v) =>
      `Følgjer med på ${v.folder} (${plural(v.files, 'planfil', 'planfiler')}). Trykk Ctrl-C for å avslutte.`,
    en: (v) => `Watching ${v.folder} (${plural(v.files, 'plan file', 'plan files')}). Press Ctrl-C to stop.`,
  }),
  everySynced: wording<{ seconds: string }>({
    nb: (v) => `Mappen ligger i OneDrive; ser etter endringer hvert ${v.seconds} sekund.`,
    nn: (v) => `Mappa ligg i OneDrive; ser etter endringar kvart ${v.seconds} sekund.`,
    en: (v) => `The folder is in OneDrive; looking for changes every ${v.seconds} seconds.`,
  }),
  everyNetwork: wording<{ seconds: string }>({
    nb: (v) => `Mappen ligger på en nettverksdisk; ser etter endringer hvert ${v.seconds} sekund.`,
    nn: (v) => `Mappa ligg på ein nettverksdisk; ser etter endringar kvart ${v.seconds} sekund.`,
    en: (v) => `The folder is on a network drive; looking for changes every ${v.seconds} seconds.`,
  }),
  changedFiles: wording<Changed>({
    nb: (v) => (v.more > 0 ? `${v.first} og ${plural(v.more, 'fil', 'filer')} til` : v.first),
    nn: (v) => (v.more > 0 ? `${v.first} og ${plural(v.more, 'fil', 'filer')} til` : v.first),
    en: (v) => (v.more > 0 ? `${v.first} and ${plural(v.more, 'more file', 'more files')}` : v.first),
  }),
  start: { nb: 'Start', nn: 'Start', en: 'Start' },
  written: wording<{ count: number; folder: string; seconds: string }>({
    nb: (v) => `${plural(v.count, 'fil', 'filer')} skrevet i ${v.folder} (${v.seconds} s)`,
    nn: (v) => `${plural(v.count, 'fil skriven', 'filer skrivne')} i ${v.folder} (${v.seconds} s)`,
    en: (v) => `${plural(v.count, 'file', 'files')} written in ${v.folder} (${v.seconds} s)`,
  }),
  documentsSame: {
    nb: 'dokumentene er som før',
    nn: 'dokumenta er som før',
    en: 'the documents are as before',
  },
  notBuilt: wording<{ count: number }>({
    nb: (v) => `${plural(v.count, 'feil', 'feil')}; dokumentene er ikke bygget på nytt`,
    nn: (v) => `${plural(v.count, 'feil', 'feil')}; dokumenta er ikkje bygde på nytt`,
    en: (v) => `${plural(v.count, 'error', 'errors')}; the documents are not rebuilt`,
  }),
  warnings: wording<{ count: number }>({
    nb: (v) => plural(v.count, 'advarsel', 'advarsler'),
    nn: (v) => plural(v.count, 'åtvaring', 'åtvaringar'),
    en: (v) => plural(v.count, 'warning', 'warnings'),
  }),
  gone: wording<{ reason: string }>({
    nb: (v) => `${v.reason} Venter til planen er tilbake.`,
    nn: (v) => `${v.reason} Ventar til planen er tilbake.`,
    en: (v) => `${v.reason} Waiting for the plan to come back.`,
  }),
  back: { nb: 'Planen er tilbake.', nn: 'Planen er tilbake.', en: 'The plan is back.' },
  failed: wording<{ reason: string }>({
    nb: (v) => `${v.reason} Prøver igjen ved neste endring.`,
    nn: (v) => `${v.reason} Prøver igjen ved neste endring.`,
    en: (v) => `${v.reason} Trying again at the next change.`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
