import { anyOf, plural, type Wording, wording } from './wording.ts';

/** What the tasks of a new plan are called in its editor and its package.json. */
export const taskWords = {
  validate: {
    label: { nb: 'Kontroller planen', nn: 'Kontroller planen', en: 'Check the plan' },
    script: { nb: 'sjekk', nn: 'sjekk', en: 'check' },
  },
  build: {
    label: { nb: 'Lag dokumentene', nn: 'Lag dokumenta', en: 'Make the documents' },
    script: { nb: 'bygg', nn: 'bygg', en: 'build' },
  },
  watch: {
    label: { nb: 'Forhåndsvis planen', nn: 'Førehandsvis planen', en: 'Preview the plan' },
    script: { nb: 'forhandsvis', nn: 'forehandsvis', en: 'preview' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Wording>>>>;

/** What `planverk init` asks and says. */
export const initWords = {
  askLanguage: {
    nb: 'Språket i planen (nb, nn eller en)',
    nn: 'Språket i planen (nb, nn eller en)',
    en: 'The language of the plan (nb, nn or en)',
  },
  askKind: wording<{ choices: readonly string[] }>({
    nb: (v) => `Hvem lager planen (${anyOf(v.choices, 'nb')})`,
    nn: (v) => `Kven lagar planen (${anyOf(v.choices, 'nn')})`,
    en: (v) => `Who makes the plan (${anyOf(v.choices, 'en')})`,
  }),
  askOwner: { nb: 'Hva heter eieren', nn: 'Kva heiter eigaren', en: 'What is the owner called' },
  askTitle: { nb: 'Hva heter planen', nn: 'Kva heiter planen', en: 'What is the plan called' },
  askPeriod: {
    nb: 'Første og siste år',
    nn: 'Første og siste år',
    en: 'The first and the last year',
  },
  askPartners: {
    nb: 'Hvem er medlemmer, med komma mellom',
    nn: 'Kven er medlemer, med komma mellom',
    en: 'Who are members, with commas between',
  },
  askForge: {
    nb: 'Hvor skal planen kontrolleres automatisk (github, gitlab eller none)',
    nn: 'Kvar skal planen kontrollerast automatisk (github, gitlab eller none)',
    en: 'Where is the plan to be checked automatically (github, gitlab or none)',
  },
  askWrite: wording<{ count: number; yes: string }>({
    nb: (v) => `Skrive ${plural(v.count, 'fil', 'filer')} (ja eller nei)`,
    nn: (v) => `Skrive ${plural(v.count, 'fil', 'filer')} (ja eller nei)`,
    en: (v) => `Write ${plural(v.count, 'file', 'files')} (yes or no)`,
  }),
  yes: { nb: 'ja', nn: 'ja', en: 'yes' },
  isThere: { nb: 'har fra før', nn: 'har frå før', en: 'is there already' },
  differs: {
    nb: 'finnes, og er annerledes: blir ikke endret (--show viser forslaget)',
    nn: 'finst, og er annleis: blir ikkje endra (--show viser framlegget)',
    en: 'is there, and differs: is left alone (--show shows the proposal)',
  },
  differsShown: {
    nb: 'finnes, og er annerledes: blir ikke endret. Forslaget er:',
    nn: 'finst, og er annleis: blir ikkje endra. Framlegget er:',
    en: 'is there, and differs: is left alone. The proposal is:',
  },
  renewed: {
    nb: 'er fra en annen versjon, og fornyes',
    nn: 'er frå ein annan versjon, og blir fornya',
    en: 'is from another version, and is renewed',
  },
  notWritten: {
    nb: 'Ingenting er skrevet.',
    nn: 'Ingenting er skrive.',
    en: 'Nothing is written.',
  },
  allThere: {
    nb: 'Alt er her fra før. Ingenting er skrevet.',
    nn: 'Alt er her frå før. Ingenting er skrive.',
    en: 'Everything is here already. Nothing is written.',
  },
  dryRun: {
    nb: 'Ingenting er skrevet (--dry-run).',
    nn: 'Ingenting er skrive (--dry-run).',
    en: 'Nothing is written (--dry-run).',
  },
  written: wording<{ count: number; folder: string }>({
    nb: (v) => `${plural(v.count, 'fil er skrevet', 'filer er skrevet')} i «${v.folder}».`,
    nn: (v) => `${plural(v.count, 'fil er skriven', 'filer er skrivne')} i «${v.folder}».`,
    en: (v) => `${plural(v.count, 'file is', 'files are')} written in “${v.folder}”.`,
  }),
  workflowsAbove: wording<{ top: string }>({
    nb: (v) =>
      `Arbeidsflytene må ligge øverst i git-lageret, «${v.top}», og er ikke med. Kopier dem fra templates/ci i planverk.`,
    nn: (v) =>
      `Arbeidsflytane må liggje øvst i git-lageret, «${v.top}», og er ikkje med. Kopier dei frå templates/ci i planverk.`,
    en: (v) =>
      `Workflows must be at the top of the git repository, “${v.top}”, and are left out. Copy them from templates/ci of planverk.`,
  }),
  syncedFolder: wording<{ better: string }>({
    nb: (v) =>
      `Mappen synkroniseres av OneDrive. Det kan ødelegge et git-lager: legg planen et annet sted, for eksempel i ${v.better}.`,
    nn: (v) =>
      `Mappa blir synkronisert av OneDrive. Det kan øydeleggje eit git-lager: legg planen ein annan stad, til dømes i ${v.better}.`,
    en: (v) =>
      `The folder is synchronized by OneDrive. That can damage a git repository: keep the plan elsewhere, for example in ${v.better}.`,
  }),
  next: { nb: 'Videre:', nn: 'Vidare:', en: 'Next:' },
  enter: { nb: 'gå til mappen', nn: 'gå til mappa', en: 'go to the folder' },
  check: { nb: 'kontroller planen', nn: 'kontroller planen', en: 'check the plan' },
  hooks: {
    nb: 'slå på kontroll før hver commit',
    nn: 'slå på kontroll før kvar commit',
    en: 'turn on the check before each commit',
  },
  build: { nb: 'lag dokumentene', nn: 'lag dokumenta', en: 'make the documents' },
} as const satisfies Readonly<Record<string, Wording<never>>>;
