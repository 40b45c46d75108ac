import { plural, type Wording, wording } from './wording.ts';

/** What the preview of a plan says, on the terminal and in the browser. */
export const previewWords = {
  address: wording<{ address: string }>({
    nb: (v) => `Forhåndsvisning: ${v.address}`,
    nn: (v) => `Førehandsvising: ${v.address}`,
    en: (v) => `Preview: ${v.address}`,
  }),
  updated: wording<{ seconds: string }>({
    nb: (v) => `forhåndsvisningen er oppdatert (${v.seconds} s)`,
    nn: (v) => `førehandsvisinga er oppdatert (${v.seconds} s)`,
    en: (v) => `the preview is updated (${v.seconds} s)`,
  }),
  kept: wording<{ count: number; time: string }>({
    nb: (v) => `${plural(v.count, 'feil', 'feil')}; viser planen slik den var kl. ${v.time}`,
    nn: (v) => `${plural(v.count, 'feil', 'feil')}; viser planen slik han var kl. ${v.time}`,
    en: (v) => `${plural(v.count, 'error', 'errors')}; showing the plan as it was at ${v.time}`,
  }),
  nothingYet: wording<{ count: number }>({
    nb: (v) => `${plural(v.count, 'feil', 'feil')}; planen kan ikke vises før de er rettet`,
    nn: (v) => `${plural(v.count, 'feil', 'feil')}; planen kan ikkje visast før dei er retta`,
    en: (v) => `${plural(v.count, 'error', 'errors')}; the plan cannot be shown before they are fixed`,
  }),
  screen: { nb: 'Skjerm', nn: 'Skjerm', en: 'Screen' },
  print: { nb: 'Trykk', nn: 'Trykk', en: 'Print' },
  changes: { nb: 'Endringer', nn: 'Endringar', en: 'Changes' },
  problems: { nb: 'Kontroll', nn: 'Kontroll', en: 'Problems' },
  views: { nb: 'Visninger', nn: 'Visingar', en: 'Views' },
  documents: { nb: 'Dokumenter', nn: 'Dokument', en: 'Documents' },
  preview: { nb: 'Forhåndsvisning', nn: 'Førehandsvising', en: 'Preview' },
  makePdf: { nb: 'Lag PDF', nn: 'Lag PDF', en: 'Make the PDF' },
  gone: wording<{ command: string }>({
    nb: (v) => `Forhåndsvisningen er stoppet. Start den igjen med: ${v.command}`,
    nn: (v) => `Førehandsvisinga er stoppa. Start henne igjen med: ${v.command}`,
    en: (v) => `The preview has stopped. Start it again with: ${v.command}`,
  }),
  withoutScript: {
    nb: 'Uten JavaScript oppdateres ikke siden av seg selv. Last den inn på nytt for å se endringene.',
    nn: 'Utan JavaScript blir ikkje sida oppdatert av seg sjølv. Last henne inn på nytt for å sjå endringane.',
    en: 'Without JavaScript the page does not update itself. Reload it to see the changes.',
  },
  page: wording<{ number: number; pages: number }>({
    nb: (v) => `Side ${v.number} av ${v.pages}`,
    nn: (v) => `Side ${v.number} av ${v.pages}`,
    en: (v) => `Page ${v.number} of ${v.pages}`,
  }),
  showErrors: { nb: 'Vis feilene', nn: 'Vis feila', en: 'Show the errors' },
  noProblems: {
    nb: 'Planen har verken feil, advarsler eller merknader.',
    nn: 'Planen har verken feil, åtvaringar eller merknader.',
    en: 'The plan has no errors, warnings or notes.',
  },
  openInEditor: {
    nb: 'Åpne i Visual Studio Code',
    nn: 'Opne i Visual Studio Code',
    en: 'Open in Visual Studio Code',
  },
  more: wording<{ count: number }>({
    nb: (v) => `${v.count} til; planverk validate viser alt`,
    nn: (v) => `${v.count} til; planverk validate viser alt`,
    en: (v) => `${v.count} more; planverk validate shows everything`,
  }),
  changesSince: { nb: 'Endringer siden', nn: 'Endringar sidan', en: 'Changes since' },
  lastCommit: {
    nb: 'siste innsjekking (HEAD)',
    nn: 'siste innsjekking (HEAD)',
    en: 'the last commit (HEAD)',
  },
  lastAdopted: wording<{ tag: string }>({
    nb: (v) => `sist vedtatt (${v.tag})`,
    nn: (v) => `sist vedteke (${v.tag})`,
    en: (v) => `the last adoption (${v.tag})`,
  }),
  refused: {
    nb: 'Åpne adressen som planverk skrev i terminalen, med nøkkelen i. Den gjelder bare på denne maskinen.',
    nn: 'Opne adressa som planverk skreiv i terminalen, med nøkkelen i. Ho gjeld berre på denne maskina.',
    en: 'Open the address that planverk wrote in the terminal, with its key. It is only for this machine.',
  },
  notThere: { nb: 'Siden finnes ikke.', nn: 'Sida finst ikkje.', en: 'There is no such page.' },
  failed: wording<{ reason: string }>({
    nb: (v) => `Kan ikke vises: ${v.reason}`,
    nn: (v) => `Kan ikkje visast: ${v.reason}`,
    en: (v) => `Cannot be shown: ${v.reason}`,
  }),
} as const satisfies Readonly<Record<string, Wording<never>>>;
